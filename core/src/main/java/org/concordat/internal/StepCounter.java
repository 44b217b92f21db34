package org.concordat.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Counts the steps, memory and time of one question against its {@link SearchLimit}. The clock
 * starts when the counter is made. Mutable, and for one thread.
 *
 * <p>The clock and the cancellation are checked after the first step; then the interval grows, up
 * to 256 steps, as long as little time passes between two checks. So checks are cheap if steps are
 * short, and deadlines are kept if they are long. Without a deadline, cancellation or listener the
 * clock is never read.
 */
public final class StepCounter {
  /** The time between two checks below which they get rarer, in nanoseconds. */
  private static final long LITTLE_TIME = 1_000_000;

  private static final long MAX_STEPS_BETWEEN_CHECKS = 256;

  private final SearchLimit limit;
  private final long deadline;
  private final @Nullable BooleanSupplier cancellation;
  private final @Nullable LongConsumer progress;
  private final LongSupplier clock;
  private final boolean hasDeadline;
  private final long start;
  private long steps;
  private long bytes;
  private long nextLook;
  private long stepsBetweenChecks = 1;
  private long lastLook;
  private @Nullable StopReason stopped;

  /** Starts counting, and starts the clock of the deadline. */
  public StepCounter(SearchLimit limit) {
    this.limit = limit;
    this.hasDeadline = limit.deadline().isPresent();
    this.deadline = limit.deadline().map(StepCounter::nanoseconds).orElse(Long.MAX_VALUE);
    this.cancellation = limit.cancellation().orElse(null);
    this.progress = limit.progress().orElse(null);
    this.clock = limit.clock();
    boolean looks = hasDeadline || cancellation != null || progress != null;
    this.start = looks ? clock.getAsLong() : 0;
    this.lastLook = start;
    this.nextLook = looks ? 1 : Long.MAX_VALUE;
  }

  private StepCounter(StepCounter other, SearchLimit limit, long deadline) {
    this.limit = limit;
    this.hasDeadline = other.hasDeadline;
    this.deadline = deadline;
    this.cancellation = other.cancellation;
    this.progress = other.progress;
    this.clock = other.clock;
    this.start = other.start;
    this.lastLook = other.start;
    this.nextLook = other.nextLook == Long.MAX_VALUE ? Long.MAX_VALUE : 1;
  }

  /**
   * Returns a counter for another part of the same question: the clock keeps running, and steps and
   * bytes are counted from zero.
   *
   * @param mostSteps the most steps of that part, within the limit of the question
   */
  public StepCounter restarted(long mostSteps) {
    return new StepCounter(this, limit.withSteps(Math.min(mostSteps, limit.steps())), deadline);
  }

  /**
   * Returns the same for a part after which something has to be made of what it found: it may take
   * three quarters of the time that is left.
   *
   * @param mostSteps the most steps of that part, if the question may take as many
   */
  public StepCounter restartedInPartOfTime(long mostSteps) {
    long passed = hasDeadline ? clock.getAsLong() - start : 0;
    long left = Math.max(0, deadline - passed);
    return new StepCounter(
        this,
        limit.withSteps(Math.min(mostSteps, limit.steps())),
        hasDeadline ? deadline - left / 4 : deadline);
  }

  private static long nanoseconds(Duration duration) {
    return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0
        ? duration.toNanos()
        : Long.MAX_VALUE;
  }

  /** Counts one step, and returns whether the search may go on. */
  @CanIgnoreReturnValue
  public boolean step() {
    return spend(1);
  }

  /** Counts some steps, and returns whether the search may go on. */
  @CanIgnoreReturnValue
  public boolean spend(long some) {
    steps = some > Long.MAX_VALUE - steps ? Long.MAX_VALUE : steps + some;
    if (steps > limit.steps()) {
      stop(StopReason.STEPS);
    }
    if (steps >= nextLook && stopped == null) {
      lookNow();
    }
    return stopped == null;
  }

  /**
   * Checks the clock and the cancellation without counting a step, after work that took longer than
   * a step, and returns whether the search may go on.
   */
  @CanIgnoreReturnValue
  public boolean look() {
    if (nextLook < Long.MAX_VALUE && stopped == null) {
      lookNow();
    }
    return stopped == null;
  }

  /** Counts some bytes that the search keeps, and returns whether it may go on. */
  @CanIgnoreReturnValue
  public boolean keep(long some) {
    bytes = some > Long.MAX_VALUE - bytes ? Long.MAX_VALUE : bytes + some;
    if (bytes > limit.memory()) {
      stop(StopReason.MEMORY);
    }
    return stopped == null;
  }

  /** Counts some bytes that the search has kept and keeps no longer. */
  public void drop(long some) {
    bytes -= some;
  }

  /**
   * Returns whether there is room for one more result than {@code found}; if not, the search stops.
   */
  public boolean hasRoomBeyond(int found) {
    if (found >= limit.results()) {
      stop(StopReason.RESULTS);
    }
    return stopped == null;
  }

  /** Returns whether {@code more} steps may still be counted. */
  public boolean hasStepsFor(long more) {
    return more <= limit.steps() - steps;
  }

  /** Returns whether a limit has been reached. */
  public boolean isExhausted() {
    return stopped != null;
  }

  /** Returns the limit that was reached first; empty if none was. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** Returns how many steps have been counted. */
  public long steps() {
    return steps;
  }

  private void stop(StopReason reason) {
    if (stopped == null) {
      stopped = reason;
    }
  }

  private void lookNow() {
    if (cancellation != null && cancellation.getAsBoolean()) {
      stop(StopReason.CANCELLED);
    }
    long now = clock.getAsLong();
    if (hasDeadline && now - start >= deadline) {
      stop(StopReason.DEADLINE);
    }
    if (progress != null) {
      progress.accept(steps);
    }
    stepsBetweenChecks =
        now - lastLook < LITTLE_TIME
            ? Math.min(2 * stepsBetweenChecks, MAX_STEPS_BETWEEN_CHECKS)
            : Math.max(stepsBetweenChecks / 2, 1);
    lastLook = now;
    nextLook =
        steps > Long.MAX_VALUE - stepsBetweenChecks ? Long.MAX_VALUE : steps + stepsBetweenChecks;
  }
}
