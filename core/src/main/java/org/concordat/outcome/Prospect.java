package org.concordat.outcome;

/**
 * Says in how many of the outcomes of a kind an alternative is adopted. Computational social choice
 * speaks of necessary and possible winners, answer set programming of cautious and brave
 * consequences.
 */
public enum Prospect {
  /** It is adopted in every outcome, and there is one. */
  CERTAIN("certain"),
  /** It is adopted in some outcome, but not in every one. */
  POSSIBLE("possible"),
  /** It is adopted in no outcome. */
  IMPOSSIBLE("impossible"),
  /** The search reached its limit before that was settled. */
  UNSETTLED("unsettled");

  private final String text;

  Prospect(String text) {
    this.text = text;
  }

  /**
   * Returns the word for it: {@code certain}, {@code possible}, {@code impossible} or {@code
   * unsettled}.
   */
  @Override
  public String toString() {
    return text;
  }
}
