package org.concordat.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.checks.Comparison;

/** What fractions are to keep: the laws of a field, and one way to write each. */
@Comparison
class RationalProperties {

  @Property
  void differencesAndQuotientsUndoSumsAndProducts(
      @ForAll @IntRange(min = -50, max = 50) int a,
      @ForAll @IntRange(min = 1, max = 20) int b,
      @ForAll @IntRange(min = -50, max = 50) int c,
      @ForAll @IntRange(min = -20, max = -1) int d) {
    Rational one = Rational.of(a, b);
    Rational other = Rational.of(c, d);
    assertEquals(one, one.plus(other).minus(other));
    assertEquals(Rational.ZERO, one.minus(one));
    if (!other.isZero()) {
      assertEquals(one, one.times(other).dividedBy(other));
    }
    assertEquals(one.minus(other).numerator().signum(), one.compareTo(other));
    assertTrue(other.denominator().signum() > 0, "the numerator carries the sign");
    assertEquals(BigInteger.ONE, other.numerator().gcd(other.denominator()));
  }

  @Example
  void aFractionIsWrittenInLowestTerms() {
    assertEquals("3/7", Rational.of(-6, -14).toString());
    assertEquals("2", Rational.of(8, 4).toString());
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
  }
}
