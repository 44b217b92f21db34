package org.concordat.resolve;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Counts the steps of one search against its {@link Effort}. Mutable, and for one thread. */
public final class Meter {
  private static final int STEPS_BETWEEN_ASKING = 256;

  private final Effort effort;
  private long steps;
  private boolean exhausted;

  /** Starts at no steps. */
  public Meter(Effort effort) {
    this.effort = effort;
  }

  /** Counts one step, and returns whether the search may go on. */
  @CanIgnoreReturnValue
  public boolean step() {
    steps++;
    exhausted |=
        steps > effort.steps()
            || (steps % STEPS_BETWEEN_ASKING == 0 && effort.stop().getAsBoolean());
    return !exhausted;
  }

  /**
   * Returns whether there is room for one more result than {@code found}; if not, the search is
   * exhausted.
   */
  public boolean hasRoomBeyond(int found) {
    exhausted |= found >= effort.results();
    return !exhausted;
  }

  /** Returns whether a limit has been reached. */
  public boolean isExhausted() {
    return exhausted;
  }
}
