package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.concordat.model.Fraction;
import org.junit.jupiter.api.Test;

class IntervalTest {
  /** The figures are those of Newcombe's paper on single proportions: 81 of 263, and others. */
  @Test
  void wilsonIsAsInTheLiterature() {
    assertInterval(0.2553, 0.3080, 0.3662, Interval.wilson(81, 263, 0.95));
    assertInterval(0.0624, 0.1014, 0.1605, Interval.wilson(15, 148, 0.95));
    assertInterval(0, 0, 0.1611, Interval.wilson(0, 20, 0.95));
    assertInterval(0.0061, 0.0345, 0.1718, Interval.wilson(1, 29, 0.95));
    assertInterval(0, 0.5, 1, Interval.wilson(0, 0, 0.95));
  }

  /** The figures are those of Newcombe's paper on differences, method 10: 56/70 - 48/80. */
  @Test
  void differencesAreAsInTheLiterature() {
    assertInterval(
        0.0524, 0.2, 0.3339, Interval.wilson(56, 70, 0.95).minus(Interval.wilson(48, 80, 0.95)));
  }

  private static void assertInterval(double low, double estimate, double high, Interval actual) {
    assertEquals(low, actual.low(), 0.00005);
    assertEquals(estimate, actual.estimate(), 0.00005);
    assertEquals(high, actual.high(), 0.00005);
  }

  @Test
  void anIntervalContainsItsEnds() {
    Interval interval = new Interval(0.25, 0.37, 0.5);
    assertTrue(interval.contains(0.25) && interval.contains(0.3) && interval.contains(0.5));
    assertFalse(interval.contains(0.2499) || interval.contains(0.5001));
    assertEquals("[0.2500, 0.3700, 0.5000]", interval.toString());
  }

  @Test
  void deviationsAreThoseOfTables() {
    assertEquals(1.959963985, NormalDistribution.deviation(0.95), 1e-8);
    assertEquals(2.575829304, NormalDistribution.deviation(0.99), 1e-8);
    assertEquals(0.674489750, NormalDistribution.deviation(0.5), 1e-8);
    assertEquals(3.290526731, NormalDistribution.deviation(0.999), 1e-8);
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Interval.wilson(2, 1, 0.95));
    assertThrows(IllegalArgumentException.class, () -> Interval.wilson(1, 2, 1));
    assertThrows(IllegalArgumentException.class, () -> Interval.wilson(1, 2, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> NormalDistribution.deviation(0));
    assertThrows(IllegalArgumentException.class, () -> NormalDistribution.deviation(1));
    assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0, 2));
  }

  @Test
  void ratiosAreInLowestTerms() {
    Fraction ratio = new Fraction(BigInteger.valueOf(6), BigInteger.valueOf(-8));
    assertEquals("-3/4", ratio.toString());
    assertEquals(-0.75, ratio.doubleValue());
    assertEquals("2", ratio.plus(Fraction.of(new BigDecimal("2.75"))).toString());
    assertEquals(0, Fraction.ZERO.doubleValue());
    assertEquals(1 / 3.0, new Fraction(BigInteger.ONE, BigInteger.valueOf(3)).doubleValue(), 1e-16);
    BigInteger huge = BigInteger.TEN.pow(400);
    assertEquals(0.1, new Fraction(huge, huge.multiply(BigInteger.TEN)).doubleValue(), 1e-16);
    assertEquals(1e40, new Fraction(BigInteger.TEN.pow(40), BigInteger.ONE).doubleValue(), 1e25);
    assertEquals(-1, ratio.compareTo(Fraction.ZERO));
    assertThrows(ArithmeticException.class, () -> ratio.dividedBy(Fraction.ZERO));
  }
}
