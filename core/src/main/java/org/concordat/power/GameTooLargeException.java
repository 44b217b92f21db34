package org.concordat.power;

/**
 * Tells that the coalitions of a game are too many to be counted exactly in reasonable time and
 * memory. {@link SampledPower} estimates what was asked for.
 */
public final class GameTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int members;

  GameTooLargeException(int members, String what, String instead) {
    super(
        "the coalitions of "
            + members
            + " members under this rule cannot be counted exactly"
            + what
            + " in reasonable time; "
            + instead);
    this.members = members;
  }

  /** Returns how many members the game has. */
  public int members() {
    return members;
  }
}
