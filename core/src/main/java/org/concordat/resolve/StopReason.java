package org.concordat.resolve;

/** Names the limit at which a search stopped: a part of its {@link SearchLimit}. */
public enum StopReason {
  /** The search took all steps allowed. */
  STEPS("at the limit of steps"),
  /** The search found all results allowed, and there may be more. */
  RESULTS("at the limit of results"),
  /** The search would have kept more in memory than allowed. */
  MEMORY("at the limit of memory"),
  /** The deadline passed. */
  DEADLINE("at the time limit"),
  /** The search was cancelled. */
  CANCELLED("since it was cancelled");

  private final String text;

  StopReason(String text) {
    this.text = text;
  }

  /** Returns a phrase to follow the word "stopped": {@code at the time limit}. */
  @Override
  public String toString() {
    return text;
  }
}
