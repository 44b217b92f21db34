package org.concordat.model;

/**
 * Says what is known of a proposition, in Kleene's strong three-valued logic. The constants are
 * ordered by truth.
 */
public enum Truth {
  /** Surely false. */
  FALSE("false"),
  /** Not known to be true, nor to be false. */
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
   * Returns the truth of a proposition of which two bounds are known.
   *
   * @param surely whether it holds whatever is still open
   * @param possibly whether it holds for some way to settle what is open; true wherever {@code
   *     surely} is
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

  /** Returns the truth of this proposition and {@code other} together. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the truth of this proposition or {@code other}. */
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
