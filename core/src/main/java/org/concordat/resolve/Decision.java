package org.concordat.resolve;

import org.concordat.model.Truth;

/** Says whether an alternative is adopted. */
public enum Decision {
  /**
   * Surely adopted: the body's rule holds even with everyone at the lowest stance still possible,
   * or a fact that adopts the alternative is true; and the alternative is surely on the table and
   * surely not barred.
   */
  ADOPTED("adopted"),
  /**
   * Surely not adopted: the rule fails even with everyone at the highest stance still possible, and
   * no fact may adopt the alternative; or the alternative is surely off the table, or surely
   * barred.
   */
  REJECTED("rejected"),
  /** Neither is settled. */
  OPEN("open");

  private final String text;

  Decision(String text) {
    this.text = text;
  }

  static Decision of(Truth adopted) {
    return switch (adopted) {
      case TRUE -> ADOPTED;
      case FALSE -> REJECTED;
      case UNKNOWN -> OPEN;
    };
  }

  /** Returns {@code adopted}, {@code rejected} or {@code open}. */
  @Override
  public String toString() {
    return text;
  }
}
