package org.concordat.outcome;

/**
 * Says whether an alternative is adopted in all outcomes of a kind, in some or in none.
 * Computational social choice speaks of necessary and possible winners, answer set programming of
 * cautious and brave consequences.
 */
public enum Prospect {
  /** It is adopted in every outcome, and there is at least one. */
  CERTAIN("certain"),
  /** It is adopted in some outcome, but not in every one. */
  POSSIBLE("possible"),
  /** It is adopted in no outcome. */
  IMPOSSIBLE("impossible"),
  /** The search reached its limit before the answer was known. */
  UNSETTLED("unsettled");

  private final String text;

  Prospect(String text) {
    this.text = text;
  }

  /** Returns {@code certain}, {@code possible}, {@code impossible} or {@code unsettled}. */
  @Override
  public String toString() {
    return text;
  }
}
