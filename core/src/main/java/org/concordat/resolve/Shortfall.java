package org.concordat.resolve;

import java.io.Serializable;
import java.util.OptionalInt;

/**
 * Says how many members, at the fewest, would have to rise from their lowest possible stance to
 * support for an alternative to carry. The number is exact but for rules with several weights over
 * very many members, where the search for it is cut short and two bounds are given.
 *
 * @param atLeast no fewer would do; {@link #OUT_OF_REACH} where no number would
 * @param atMost so many would do; {@link #OUT_OF_REACH} where no number would
 */
public record Shortfall(int atLeast, int atMost) implements Serializable {

  /**
   * Stands for no number: even the support of all would not carry it, or it is off the table or
   * barred.
   */
  public static final int OUT_OF_REACH = Integer.MAX_VALUE;

  static final Shortfall NONE_WOULD_DO = new Shortfall(OUT_OF_REACH, OUT_OF_REACH);

  /**
   * Bounds a shortfall.
   *
   * @throws IllegalArgumentException if {@code atLeast} is negative or more than {@code atMost}
   */
  public Shortfall {
    if (atLeast < 0 || atLeast > atMost) {
      throw new IllegalArgumentException(
          "a shortfall lies between two bounds, the lower of them first and not negative; from "
              + atLeast
              + " to "
              + atMost
              + " is none");
    }
  }

  static Shortfall exactly(int members) {
    return new Shortfall(members, members);
  }

  /** Returns whether the support of all would carry the alternative. */
  public boolean isReachable() {
    return atMost != OUT_OF_REACH;
  }

  /** Returns whether both bounds are the same. */
  public boolean isExact() {
    return atLeast == atMost;
  }

  /** Returns the number; empty where no number would do, or only bounds are known. */
  public OptionalInt members() {
    return isReachable() && isExact() ? OptionalInt.of(atLeast) : OptionalInt.empty();
  }

  /** Returns the number, {@code from 3 to 5}, or {@code out of reach}. */
  @Override
  public String toString() {
    return !isReachable()
        ? "out of reach"
        : isExact() ? Integer.toString(atLeast) : "from " + atLeast + " to " + atMost;
  }
}
