package org.concordat.chance;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Holds an exact number: a fraction in lowest terms.
 *
 * @param numerator the part above the line, which carries the sign
 * @param denominator the part below the line, which is positive
 */
public record Ratio(BigInteger numerator, BigInteger denominator)
    implements Comparable<Ratio>, Serializable {

  /** The number 0. */
  public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

  /** The number 1. */
  public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

  /**
   * Brings a fraction to its lowest terms.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public Ratio {
    requireNonNull(numerator, "numerator");
    requireNonNull(denominator, "denominator");
    if (denominator.signum() == 0) {
      throw new ArithmeticException("the denominator of " + numerator + "/0 should not be 0");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** Returns a decimal as a fraction. */
  public static Ratio of(BigDecimal number) {
    requireNonNull(number, "number");
    return of(number, BigDecimal.ONE);
  }

  /**
   * Returns the quotient of two decimals.
   *
   * @throws ArithmeticException if {@code divisor} is 0
   */
  public static Ratio of(BigDecimal dividend, BigDecimal divisor) {
    int scale = Math.max(dividend.scale(), divisor.scale());
    return new Ratio(
        dividend.setScale(scale).unscaledValue(), divisor.setScale(scale).unscaledValue());
  }

  /** Returns the sum of this number and {@code other}. */
  public Ratio plus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns the difference of this number and {@code other}. */
  public Ratio minus(Ratio other) {
    return plus(new Ratio(other.numerator.negate(), other.denominator));
  }

  /** Returns the product of this number and {@code other}. */
  public Ratio times(Ratio other) {
    return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns the quotient of this number and {@code other}.
   *
   * @throws ArithmeticException if {@code other} is 0
   */
  public Ratio over(Ratio other) {
    return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Returns -1, 0 or 1, as this number is negative, 0 or positive. */
  public int signum() {
    return numerator.signum();
  }

  /** Returns the double nearest to this number, or one next to it. */
  public double toDouble() {
    // Shifted so that the quotient has 64 bits or so, however long the two parts are.
    int shift = denominator.bitLength() - numerator.bitLength() + Long.SIZE;
    BigInteger quotient =
        shift >= 0
            ? numerator.shiftLeft(shift).divide(denominator)
            : numerator.divide(denominator.shiftLeft(-shift));
    return Math.scalb(quotient.doubleValue(), -shift);
  }

  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Returns the fraction as people write it: {@code 3/8}, or {@code 2} where it is whole. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
