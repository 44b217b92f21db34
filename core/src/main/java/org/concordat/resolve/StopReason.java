package org.concordat.resolve;

/** Names the limit at which a search stopped: a part of its {@link SearchLimit}. */
public enum StopReason {
  /** It took all the steps that it may. */
  STEPS("at the limit of steps"),
  /** It found all the results that it may, and there may be more. */
  RESULTS("at the limit of results"),
  /** It would have kept more in memory than it may. */
  MEMORY("at the limit of memory"),
  /** Its time was over. */
  DEADLINE("at the time limit"),
  /** It was cancelled. */
  CANCELLED("since it was cancelled");

  private final String text;

  StopReason(String text) {
    this.text = text;
  }

  /** Returns what may follow "stopped": {@code at the time limit}. */
  @Override
  public String toString() {
    return text;
  }
}
