package org.concordat.power;

/**
 * Tells that the coalitions of a game are too many to be counted exactly in reasonable time and
 * memory. {@link SampledPower} estimates what was asked for.
 */
public final class GameTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int members;
  private final boolean isOutOfTime;

  GameTooLargeException(int members, String what, String instead) {
    super(
        "the coalitions of "
            + members
            + " members under this rule cannot be counted exactly"
            + what
            + " in reasonable time; "
            + instead);
    this.members = members;
    this.isOutOfTime = false;
  }

  /** Tells that counting was cut short. */
  GameTooLargeException(int members) {
    super(
        "the time was over before the coalitions of "
            + members
            + " members were counted; allow more, or estimate the indices with SampledPower");
    this.members = members;
    this.isOutOfTime = true;
  }

  /** Returns whether counting was begun, and cut short by a deadline or a cancellation. */
  public boolean isOutOfTime() {
    return isOutOfTime;
  }

  /** Returns how many members the game has. */
  public int members() {
    return members;
  }
}
