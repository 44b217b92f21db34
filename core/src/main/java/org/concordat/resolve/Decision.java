package org.concordat.resolve;

import org.concordat.model.Truth;

/** Says what has become of an alternative. */
public enum Decision {
  /**
   * The body's rule holds even with everyone at the lowest stance still possible, or a fact that
   * adopts the alternative is true; and it is surely on the table and not barred.
   */
  ADOPTED("adopted"),
  /**
   * The rule fails even with everyone at the highest stance still possible, and no fact may adopt
   * the alternative; or it is surely off the table, or surely barred.
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

  /** Returns the word for it: {@code adopted}, {@code rejected} or {@code open}. */
  @Override
  public String toString() {
    return text;
  }
}
