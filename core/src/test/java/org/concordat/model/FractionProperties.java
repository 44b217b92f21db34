package org.concordat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.concordat.checks.Comparison;

/** The laws of fractions: those of a field, and one text for each value. */
@Comparison
class FractionProperties {

  @Property
  void differencesAndQuotientsUndoSumsAndProducts(
      @ForAll @IntRange(min = -50, max = 50) int a,
      @ForAll @IntRange(min = 1, max = 20) int b,
      @ForAll @IntRange(min = -50, max = 50) int c,
      @ForAll @IntRange(min = -20, max = -1) int d) {
    Fraction one = Fraction.of(a, b);
    Fraction other = Fraction.of(c, d);
    assertEquals(one, one.plus(other).minus(other));
    assertEquals(Fraction.ZERO, one.minus(one));
    if (other.signum() != 0) {
      assertEquals(one, one.times(other).dividedBy(other));
    }
    assertEquals(one.minus(other).numerator().signum(), one.compareTo(other));
    assertTrue(other.denominator().signum() > 0, "the numerator carries the sign");
    assertEquals(BigInteger.ONE, other.numerator().gcd(other.denominator()));
  }

  @Property
  void theNearestDoubleIsThatOfManyDecimalPlaces(
      @ForAll long a,
      @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long b,
      @ForAll @IntRange(min = 0, max = 300) int larger) {
    for (BigInteger scale : List.of(BigInteger.ONE, BigInteger.TEN.pow(larger))) {
      BigInteger long1 = BigInteger.valueOf(a).multiply(scale).add(BigInteger.ONE);
      BigInteger long2 = BigInteger.valueOf(b).multiply(scale);
      assertNearest(Fraction.of(long1, long2));
      assertNearest(Fraction.of(long1, BigInteger.valueOf(b)));
    }
    // Just between two doubles.
    assertNearest(Fraction.of((1L << 53) + Math.floorMod(a, 1L << 53), 1L << (larger % 60)));
  }

  private static void assertNearest(Fraction fraction) {
    double slow =
        new BigDecimal(fraction.numerator())
            .divide(new BigDecimal(fraction.denominator()), new MathContext(1_500))
            .doubleValue();
    assertEquals(slow, fraction.doubleValue(), fraction::toString);
  }

  @Example
  void aFractionIsWrittenInLowestTerms() {
    assertEquals("3/7", Fraction.of(-6, -14).toString());
    assertEquals("2", Fraction.of(8, 4).toString());
    assertThrows(ArithmeticException.class, () -> Fraction.of(1, 0));
  }
}
