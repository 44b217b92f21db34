package org.concordat.condition;

import static java.util.Objects.requireNonNull;

/** Says what happens to a condition when stances move up the chain. */
public enum Polarity {
  /** The condition does not depend on the stances asked about. */
  NONE,
  /** Moving an actor up never makes the condition less true. */
  RISING,
  /** Moving an actor up never makes the condition more true. */
  FALLING,
  /** The form of the condition guarantees neither. */
  MIXED;

  /**
   * Returns the polarity of a conjunction or disjunction of two conditions with this polarity and
   * {@code other}.
   */
  public Polarity with(Polarity other) {
    requireNonNull(other, "other");
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : MIXED;
  }

  /** Returns the polarity of the negation. */
  public Polarity flip() {
    return switch (this) {
      case RISING -> FALLING;
      case FALLING -> RISING;
      case NONE, MIXED -> this;
    };
  }
}
