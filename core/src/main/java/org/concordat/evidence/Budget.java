package org.concordat.evidence;

import java.util.function.BooleanSupplier;
import org.concordat.resolve.Effort;

/** Counts down the steps of a search, and asks now and then whether it is to stop. */
final class Budget {
  private static final long STEPS_BETWEEN_QUESTIONS = 10_000;

  private final BooleanSupplier stop;
  private long left;
  private long untilQuestion;
  private boolean over;

  Budget(Effort effort) {
    this.stop = effort.stop();
    this.left = effort.steps();
  }

  /** Takes steps, and returns whether the search may go on. */
  boolean spend(long steps) {
    left -= steps;
    untilQuestion -= steps;
    if (untilQuestion <= 0) {
      untilQuestion = STEPS_BETWEEN_QUESTIONS;
      over |= stop.getAsBoolean();
    }
    over |= left < 0;
    return !over;
  }

  boolean isOver() {
    return over;
  }
}
