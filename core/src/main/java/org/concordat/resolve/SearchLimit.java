package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Limits the time and memory that the search for an answer may take. Every question that can take
 * long has a method {@code within} that takes a limit. A search that reaches its limit returns what
 * it has found, and says that it is incomplete; it never fails, and never cuts anything silently.
 *
 * <pre>{@code
 * SearchLimit limit = SearchLimit.of(Duration.ofSeconds(3));
 * BargainList found = Bargains.of(resolver).within(limit).toAdopt(rutte);
 * }</pre>
 *
 * <p>Limits of steps, results and memory end a search at the same place each time; a deadline and a
 * cancellation do not. The clock and the cancellation are checked regularly: at first after each
 * step, then less often, so that the checks cost nothing. Immutable; each {@code with…} method
 * returns another. Safe to share between threads if the functions given to it are.
 */
public final class SearchLimit {
  private static final long DEFAULT_STEPS = 10_000_000;
  private static final int DEFAULT_RESULTS = 1_000_000;
  private static final long DEFAULT_MEMORY = 256L << 20;

  /**
   * The default, which suffices for all but adversarial questions: ten million steps, a million
   * results, 256 MiB of memory, no deadline, no cancellation.
   */
  public static final SearchLimit DEFAULT =
      new SearchLimit(
          DEFAULT_STEPS,
          DEFAULT_RESULTS,
          DEFAULT_MEMORY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          System::nanoTime);

  private final long steps;
  private final int results;
  private final long memory;
  private final Optional<Duration> deadline;
  private final Optional<BooleanSupplier> cancellation;
  private final Optional<LongConsumer> progress;
  private final LongSupplier clock;

  private SearchLimit(
      long steps,
      int results,
      long memory,
      Optional<Duration> deadline,
      Optional<BooleanSupplier> cancellation,
      Optional<LongConsumer> progress,
      LongSupplier clock) {
    this.steps = steps;
    this.results = results;
    this.memory = memory;
    this.deadline = deadline;
    this.cancellation = cancellation;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Returns the default limit with a deadline, counted from the start of each question that is
   * asked.
   *
   * @throws IllegalArgumentException if {@code deadline} is negative
   */
  public static SearchLimit of(Duration deadline) {
    return DEFAULT.withDeadline(requireNonNull(deadline, "deadline"));
  }

  /**
   * Returns a copy with another limit of steps. What a step is depends on the question: resolving
   * the negotiation once, or an equivalent amount of work.
   *
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public SearchLimit withSteps(long most) {
    requirePositive(most, "step");
    return new SearchLimit(most, results, memory, deadline, cancellation, progress, clock);
  }

  /**
   * Returns a copy with another limit of results.
   *
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public SearchLimit withResults(int most) {
    requirePositive(most, "result");
    return new SearchLimit(steps, most, memory, deadline, cancellation, progress, clock);
  }

  /**
   * Returns a copy with another limit of memory. It limits an estimate of what a search keeps: its
   * results, and what it builds to find them. The compiled negotiation is not counted.
   *
   * @param bytes the maximal number of bytes
   * @throws IllegalArgumentException if {@code bytes} is not positive
   */
  public SearchLimit withMemory(long bytes) {
    requirePositive(bytes, "byte");
    return new SearchLimit(steps, results, bytes, deadline, cancellation, progress, clock);
  }

  /**
   * Returns a copy with a deadline, counted from the start of each question that is asked.
   *
   * @param afterStart how long a question may take
   * @throws IllegalArgumentException if {@code afterStart} is negative
   */
  public SearchLimit withDeadline(Duration afterStart) {
    if (requireNonNull(afterStart, "afterStart").isNegative()) {
      throw new IllegalArgumentException(
          "a deadline should lie after the start of the question, not " + afterStart + " from it");
    }
    return new SearchLimit(
        steps, results, memory, Optional.of(afterStart), cancellation, progress, clock);
  }

  /**
   * Returns a copy that can be cancelled: by a user's interruption, or when a client has gone.
   *
   * @param isCancelled returns true to end the search; called by the searching thread
   */
  public SearchLimit withCancellation(BooleanSupplier isCancelled) {
    requireNonNull(isCancelled, "isCancelled");
    return new SearchLimit(
        steps, results, memory, deadline, Optional.of(isCancelled), progress, clock);
  }

  /**
   * Returns a copy that reports progress to a listener.
   *
   * @param listener receives the number of steps taken so far, whenever the deadline and the
   *     cancellation are checked; called by the searching thread
   */
  public SearchLimit withProgress(LongConsumer listener) {
    requireNonNull(listener, "listener");
    return new SearchLimit(
        steps, results, memory, deadline, cancellation, Optional.of(listener), clock);
  }

  /**
   * Returns a copy with another clock, so that tests of deadlines need not wait.
   *
   * @param nanoseconds returns the time in the manner of {@link System#nanoTime()}, which is the
   *     default
   */
  public SearchLimit withClock(LongSupplier nanoseconds) {
    requireNonNull(nanoseconds, "nanoseconds");
    return new SearchLimit(steps, results, memory, deadline, cancellation, progress, nanoseconds);
  }

  private static void requirePositive(long most, String unit) {
    if (most <= 0) {
      throw new IllegalArgumentException(
          "a limit should allow at least one " + unit + ", not " + most);
    }
  }

  /** Returns the most steps. */
  public long steps() {
    return steps;
  }

  /** Returns the most results. */
  public int results() {
    return results;
  }

  /** Returns the most memory that a search may keep, in bytes. */
  public long memory() {
    return memory;
  }

  /** Returns how long a question may take; empty if there is no limit. */
  public Optional<Duration> deadline() {
    return deadline;
  }

  /** Returns the cancellation signal; empty if there is none. */
  public Optional<BooleanSupplier> cancellation() {
    return cancellation;
  }

  /** Returns the listener to progress; empty if there is none. */
  public Optional<LongConsumer> progress() {
    return progress;
  }

  /** Returns the clock for deadlines, in nanoseconds from an arbitrary origin. */
  public LongSupplier clock() {
    return clock;
  }

  /** Returns the limits for people: {@code 10000000 steps, 1000000 results, 268435456 bytes}. */
  @Override
  public String toString() {
    return count(steps, "step")
        + ", "
        + count(results, "result")
        + ", "
        + count(memory, "byte")
        + deadline.map(time -> ", " + time).orElse("")
        + (cancellation.isPresent() ? ", can be cancelled" : "");
  }

  private static String count(long most, String unit) {
    return most + " " + unit + (most == 1 ? "" : "s");
  }
}
