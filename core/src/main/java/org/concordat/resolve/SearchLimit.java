package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Limits how long a question may be searched for an answer, and how much memory that may take.
 * Every question that can take long has a method {@code within} that takes one. A search that
 * reaches a limit answers with what it has found and says that this is not all; it never fails, and
 * never cuts anything silently.
 *
 * <pre>{@code
 * SearchLimit limit = SearchLimit.of(Duration.ofSeconds(3));
 * BargainList found = Bargains.of(resolver).within(limit).toAdopt(rutte);
 * }</pre>
 *
 * <p>Steps, results and memory end a search at the same place each time; a deadline and a
 * cancellation do not. They are looked at again and again, at first after each step and then as
 * seldom as costs nothing. Immutable; each {@code with…} method returns another. Safe to share
 * between threads if the functions that it is given are.
 */
public final class SearchLimit {
  private static final long DEFAULT_STEPS = 10_000_000;
  private static final int DEFAULT_RESULTS = 1_000_000;
  private static final long DEFAULT_MEMORY = 256L << 20;

  /**
   * Suffices for all but adversarial questions: ten million steps, a million results, 256 MiB of
   * memory, no deadline, no cancellation.
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
   * Returns the same with another limit of steps. What a step is depends on the question: to
   * resolve the negotiation once, or to look at as much.
   *
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public SearchLimit withSteps(long most) {
    requirePositive(most, "step");
    return new SearchLimit(most, results, memory, deadline, cancellation, progress, clock);
  }

  /**
   * Returns the same with another limit of results.
   *
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public SearchLimit withResults(int most) {
    requirePositive(most, "result");
    return new SearchLimit(steps, most, memory, deadline, cancellation, progress, clock);
  }

  /**
   * Returns the same with another limit of memory. It is held against an estimate of what a search
   * keeps: its results, and what it builds to find them. The compiled negotiation is not counted.
   *
   * @param bytes the most bytes
   * @throws IllegalArgumentException if {@code bytes} is not positive
   */
  public SearchLimit withMemory(long bytes) {
    requirePositive(bytes, "byte");
    return new SearchLimit(steps, results, bytes, deadline, cancellation, progress, clock);
  }

  /**
   * Returns the same with a deadline, counted from the start of each question that is asked.
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
   * Returns the same with a signal to stop: a user's interruption, a client that has gone.
   *
   * @param isCancelled is asked by the thread that searches; true ends the search
   */
  public SearchLimit withCancellation(BooleanSupplier isCancelled) {
    requireNonNull(isCancelled, "isCancelled");
    return new SearchLimit(
        steps, results, memory, deadline, Optional.of(isCancelled), progress, clock);
  }

  /**
   * Returns the same with a listener to progress.
   *
   * @param listener is told by the thread that searches how many steps have been taken, whenever
   *     the deadline and the cancellation are looked at
   */
  public SearchLimit withProgress(LongConsumer listener) {
    requireNonNull(listener, "listener");
    return new SearchLimit(
        steps, results, memory, deadline, cancellation, Optional.of(listener), clock);
  }

  /**
   * Returns the same with another clock, so that tests of deadlines need not wait.
   *
   * @param nanoseconds tells the time as {@link System#nanoTime()} does, which is used otherwise
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

  /** Returns how long a question may take; empty where there is no limit. */
  public Optional<Duration> deadline() {
    return deadline;
  }

  /** Returns what says whether to stop; empty where nothing does. */
  public Optional<BooleanSupplier> cancellation() {
    return cancellation;
  }

  /** Returns what is told of the progress; empty where nothing is. */
  public Optional<LongConsumer> progress() {
    return progress;
  }

  /** Returns the clock that deadlines are held against, in nanoseconds from anywhere. */
  public LongSupplier clock() {
    return clock;
  }

  /** Returns the limits for people: {@code 10000000 steps, 1000000 results, 268435456 bytes}. */
  @Override
  public String toString() {
    return steps
        + " steps, "
        + results
        + " results, "
        + memory
        + " bytes"
        + deadline.map(time -> ", " + time).orElse("")
        + (cancellation.isPresent() ? ", can be cancelled" : "");
  }
}
