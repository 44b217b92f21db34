package org.concordat.page.view;

/** Names the parts of a section, in their order. */
public enum Part {
  /** The decision, the headline, the seats. */
  ANSWER,
  /** Who stands in the way, and what each waits for. */
  IN_THE_WAY,
  /** What would close the deal, or undo it. */
  SETS,
  /** Who waits for whom. */
  CYCLES,
  /** Who stands where. */
  STANCES,
  /** What the rule asks. */
  RULE,
  /** What members weigh. */
  POWER;

  /** Returns the value of {@code data-part} on its element. */
  public String hook() {
    return switch (this) {
      case ANSWER -> "answer";
      case IN_THE_WAY -> "in-the-way";
      case SETS -> "sets";
      case CYCLES -> "cycles";
      case STANCES -> "stances";
      case RULE -> "rule";
      case POWER -> "power";
    };
  }
}
