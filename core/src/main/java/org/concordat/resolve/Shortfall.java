package org.concordat.resolve;

import java.io.Serializable;
import java.util.OptionalInt;

/**
 * Gives the least number of members that would have to rise from their lowest possible stance to
 * support for an alternative to carry. The number is exact, except for rules with several weights
 * over very many members: there the search is cut short, and gives two bounds.
 *
 * @param atLeast fewer do not suffice; {@link #OUT_OF_REACH} if no number does
 * @param atMost this many suffice; {@link #OUT_OF_REACH} if no number does
 */
public record Shortfall(int atLeast, int atMost) implements Serializable {

  /**
   * Says that no number suffices: even the support of all would not carry the alternative, or it is
   * off the table or barred.
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
          "the bounds of a shortfall should be 0 or more, the lower first, not "
              + atLeast
              + " and "
              + atMost);
    }
  }

  static Shortfall exactly(int members) {
    return new Shortfall(members, members);
  }

  /** Returns whether the support of all would carry the alternative. */
  public boolean isReachable() {
    return atMost != OUT_OF_REACH;
  }

  /** Returns whether the two bounds are equal. */
  public boolean isExact() {
    return atLeast == atMost;
  }

  /** Returns the number; empty if no number suffices, or only bounds are known. */
  public OptionalInt members() {
    return isReachable() && isExact() ? OptionalInt.of(atLeast) : OptionalInt.empty();
  }

  /** Returns the number, or bounds such as {@code from 3 to 5}, or {@code out of reach}. */
  @Override
  public String toString() {
    return !isReachable()
        ? "out of reach"
        : isExact() ? Integer.toString(atLeast) : "from " + atLeast + " to " + atMost;
  }
}
