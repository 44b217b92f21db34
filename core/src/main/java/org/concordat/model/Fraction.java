package org.concordat.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Holds a fraction of whole numbers of any size, in lowest terms.
 *
 * @param numerator the numerator, which carries the sign
 * @param denominator the denominator, positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction>, Serializable {

  /** Zero. */
  public static final Fraction ZERO = of(0);

  /** One. */
  public static final Fraction ONE = of(1);

  /**
   * Brings a fraction to lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public Fraction {
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

  /** Returns a whole number. */
  public static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /**
   * Returns a fraction.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Returns a fraction.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Fraction of(BigInteger numerator, BigInteger denominator) {
    return new Fraction(numerator, denominator);
  }

  /** Returns a decimal as a fraction. */
  public static Fraction of(BigDecimal number) {
    requireNonNull(number, "number");
    return of(number, BigDecimal.ONE);
  }

  /**
   * Returns the quotient of two decimals.
   *
   * @throws ArithmeticException if {@code divisor} is zero
   */
  public static Fraction of(BigDecimal dividend, BigDecimal divisor) {
    requireNonNull(dividend, "dividend");
    requireNonNull(divisor, "divisor");
    int scale = Math.max(dividend.scale(), divisor.scale());
    return new Fraction(
        dividend.setScale(scale).unscaledValue(), divisor.setScale(scale).unscaledValue());
  }

  /** Returns the sum. */
  public Fraction plus(Fraction other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns the difference. */
  public Fraction minus(Fraction other) {
    return plus(of(other.numerator.negate(), other.denominator));
  }

  /** Returns the product. */
  public Fraction times(Fraction other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns the quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Fraction dividedBy(Fraction other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Returns -1, 0 or 1, as this fraction is negative, zero or positive. */
  public int signum() {
    return numerator.signum();
  }

  /** Returns the nearest {@code double}; for subnormal values, one of the two neighbours. */
  public double doubleValue() {
    // The shift gives the quotient 61 or 62 bits, however long the two parts are. The last bit is
    // sticky: it stands for all that follow. So the only rounding is that of a long to a double,
    // which gives the same in JavaScript; the rounding of a BigInteger does not.
    int shift = denominator.bitLength() - numerator.abs().bitLength() + Long.SIZE - 3;
    BigInteger[] parts =
        shift >= 0
            ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
            : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
    long bits = Math.abs(parts[0].longValueExact()) | Math.abs(parts[1].signum());
    return Math.scalb((double) (numerator.signum() * bits), -shift);
  }

  /** Returns the value rounded to a precision. */
  public BigDecimal toDecimal(MathContext precision) {
    requireNonNull(precision, "precision");
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Returns the fraction, {@code 3/7}, or the whole number, {@code 2}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
