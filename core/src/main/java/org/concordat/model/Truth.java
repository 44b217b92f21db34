package org.concordat.model;

/**
 * Gives the truth value of a proposition in Kleene's strong three-valued logic. The constants are
 * ordered by truth.
 */
public enum Truth {
  /** Surely false. */
  FALSE("false"),
  /** Neither known to be true nor known to be false. */
  UNKNOWN("unknown"),
  /** Surely true. */
  TRUE("true");

  private final String text;

  Truth(String text) {
    this.text = text;
  }

  /** Returns {@link #TRUE} or {@link #FALSE}. */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Returns the truth of a proposition from its two bounds.
   *
   * @param surely whether it holds however the rest is settled
   * @param possibly whether it holds for some way to settle the rest; true if {@code surely} is
   */
  public static Truth between(boolean surely, boolean possibly) {
    return surely ? TRUE : possibly ? UNKNOWN : FALSE;
  }

  /** Returns the truth of the negation. */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }

  /** Returns the truth of the conjunction of this proposition and {@code other}. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the truth of the disjunction of this proposition and {@code other}. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns the word for this value in documents: {@code true}, {@code false} or {@code unknown}.
   */
  @Override
  public String toString() {
    return text;
  }
}
