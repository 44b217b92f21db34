package org.concordat.internal.power;

import org.concordat.internal.StepCounter;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;

/**
 * Counts additions while coalitions are counted, and checks them against a limit. For one thread.
 */
public final class AdditionCounter {
  /** How many additions make a step of a limit. */
  static final int OF_A_STEP = 600;

  private final StepCounter counter;
  private int rest;

  /** Starts counting. */
  AdditionCounter(SearchLimit limit) {
    this.counter = new StepCounter(limit);
  }

  /** Returns a counter without a limit. */
  public static AdditionCounter unlimited() {
    return new AdditionCounter(
        SearchLimit.DEFAULT.withSteps(Long.MAX_VALUE).withMemory(Long.MAX_VALUE));
  }

  /**
   * Counts some additions.
   *
   * @throws CutShort if a limit has been reached
   */
  void spend(long additions) {
    long all = rest + additions;
    rest = (int) (all % OF_A_STEP);
    if (!counter.spend(all / OF_A_STEP)) {
      throw new CutShort(counter.stopped().orElseThrow());
    }
  }

  /** Reports that a limit has been reached, so that counting stops. */
  public static final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StopReason stopped;

    private CutShort(StopReason stopped) {
      super("a limit was reached", null, false, false);
      this.stopped = stopped;
    }

    /** Returns the limit. */
    public StopReason stopped() {
      return stopped;
    }
  }
}
