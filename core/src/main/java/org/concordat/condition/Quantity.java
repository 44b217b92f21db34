package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Gives a number of actors, or a share of a set, exactly: as a fraction of whole numbers, never in
 * floating point.
 *
 * <p>A share in per cent is kept with the fewest decimals, so that 55% and 55.0% are equal. The
 * fractions 1/2 and 2/4 are not.
 *
 * @param numerator the number, or the numerator of the share; not negative
 * @param denominator 1 for a number; the denominator of the share, at most {@link
 *     #LARGEST_DENOMINATOR}
 * @param notation how it is written; quantities written differently are not equal, even if their
 *     values are
 */
public record Quantity(long numerator, long denominator, Notation notation)
    implements Serializable {

  /** The largest denominator of a share. */
  public static final long LARGEST_DENOMINATOR = 1_000_000_000L;

  /** The largest number allowed. */
  public static final long LARGEST_NUMBER = 1_000_000_000_000_000_000L;

  /** Says how a quantity is written. */
  public enum Notation {
    /** A whole number: {@code 9}. */
    NUMBER,
    /** A share in per cent: {@code 65%}, {@code 66.67%}. */
    PERCENT,
    /** A share as a fraction: {@code 2/3}. */
    FRACTION
  }

  /**
   * Gives a quantity.
   *
   * @throws IllegalArgumentException if a number is negative or larger than {@link
   *     #LARGEST_NUMBER}, a share is more than the whole, or a denominator is out of range
   */
  public Quantity {
    requireNonNull(notation, "notation");
    if (numerator < 0 || numerator > LARGEST_NUMBER) {
      throw new IllegalArgumentException(
          "a quantity should lie between 0 and " + LARGEST_NUMBER + ", not be " + numerator);
    }
    if (denominator < 1 || denominator > LARGEST_DENOMINATOR) {
      throw new IllegalArgumentException(
          "the denominator of a share should lie between 1 and "
              + LARGEST_DENOMINATOR
              + ", not be "
              + denominator);
    }
    if (notation == Notation.NUMBER && denominator != 1) {
      throw new IllegalArgumentException(
          "a whole number has no denominator; write "
              + numerator
              + "/"
              + denominator
              + " as a fraction");
    }
    if (notation != Notation.NUMBER && numerator > denominator) {
      throw new IllegalArgumentException(
          "a share of more than the whole can never be met: "
              + numerator
              + "/"
              + denominator
              + " is more than 1");
    }
    if (notation == Notation.PERCENT && (denominator < 100 || !isPowerOfTen(denominator))) {
      throw new IllegalArgumentException(
          "a share in per cent has 100, 1000, … as its denominator, not " + denominator);
    }
    while (notation == Notation.PERCENT && denominator > 100 && numerator % 10 == 0) {
      numerator /= 10;
      denominator /= 10;
    }
  }

  /**
   * Returns a whole number.
   *
   * @throws IllegalArgumentException if it is negative or larger than {@link #LARGEST_NUMBER}
   */
  public static Quantity number(long number) {
    return new Quantity(number, 1, Notation.NUMBER);
  }

  /**
   * Returns a share in per cent.
   *
   * @param percent a decimal from 0 to 100 with at most seven decimals, without the sign: {@code
   *     "55"}, {@code "66.67"}
   * @throws IllegalArgumentException if {@code percent} is no such decimal
   */
  public static Quantity percent(String percent) {
    if (!percent.matches("[0-9]{1,3}(\\.[0-9]{1,7})?")) {
      throw new IllegalArgumentException(
          "a percentage should be a decimal from 0 to 100 with at most seven decimals, such as 66.67, not \""
              + percent
              + "\"");
    }
    BigDecimal value = new BigDecimal(percent).stripTrailingZeros();
    int decimals = Math.max(0, value.scale());
    return new Quantity(
        value.movePointRight(decimals).longValueExact(),
        BigInteger.TEN.pow(decimals + 2).longValueExact(),
        Notation.PERCENT);
  }

  /**
   * Returns a share as a fraction.
   *
   * @throws IllegalArgumentException if it is negative or more than 1, or its denominator is out of
   *     range
   */
  public static Quantity fraction(long numerator, long denominator) {
    return new Quantity(numerator, denominator, Notation.FRACTION);
  }

  /** Returns whether this is a share of a set rather than a number. */
  public boolean isShare() {
    return notation != Notation.NUMBER;
  }

  /** Returns the smallest whole number that is at least this quantity of {@code whole}. */
  public long ceilingOf(long whole) {
    return isShare() ? quotientOf(whole, denominator - 1) : numerator;
  }

  /** Returns the largest whole number that is at most this quantity of {@code whole}. */
  public long floorOf(long whole) {
    return isShare() ? quotientOf(whole, 0) : numerator;
  }

  private long quotientOf(long whole, long plus) {
    return BigInteger.valueOf(numerator)
        .multiply(BigInteger.valueOf(whole))
        .add(BigInteger.valueOf(plus))
        .divide(BigInteger.valueOf(denominator))
        .longValueExact();
  }

  private static boolean isPowerOfTen(long number) {
    long rest = number;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }

  /** Returns the text in the notation chosen: {@code 9}, {@code 65%}, {@code 2/3}. */
  @Override
  public String toString() {
    return switch (notation) {
      case NUMBER -> Long.toString(numerator);
      case FRACTION -> numerator + "/" + denominator;
      case PERCENT -> {
        BigDecimal value =
            BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator));
        yield value.signum() == 0 ? "0%" : value.stripTrailingZeros().toPlainString() + "%";
      }
    };
  }
}
