package org.concordat.power;

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
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational>, Serializable {

  /** Zero. */
  public static final Rational ZERO = of(0);

  /** One. */
  public static final Rational ONE = of(1);

  /**
   * Brings a fraction to lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public Rational {
    requireNonNull(numerator, "numerator");
    requireNonNull(denominator, "denominator");
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction has no denominator 0: " + numerator + "/0");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** Returns a whole number. */
  public static Rational of(long number) {
    return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /**
   * Returns a fraction.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * Returns a fraction.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    return new Rational(numerator, denominator);
  }

  /** Returns the sum. */
  public Rational plus(Rational other) {
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** Returns the difference. */
  public Rational minus(Rational other) {
    return plus(of(other.numerator.negate(), other.denominator));
  }

  /** Returns the product. */
  public Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns the quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Rational dividedBy(Rational other) {
    return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Returns whether this is zero. */
  public boolean isZero() {
    return numerator.signum() == 0;
  }

  /** Returns the nearest {@code double}, or one next to it. */
  public double doubleValue() {
    return toDecimal(MathContext.DECIMAL64).doubleValue();
  }

  /** Returns the value rounded to a precision. */
  public BigDecimal toDecimal(MathContext precision) {
    requireNonNull(precision, "precision");
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
  }

  @Override
  public int compareTo(Rational other) {
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
