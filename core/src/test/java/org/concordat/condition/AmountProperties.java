package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.checks.Comparison;
import org.concordat.model.Fraction;

/** Compares amounts with exact fractions, around the number at which each is met. */
@Comparison
class AmountProperties {

  @Property
  void aShareIsMetAsFractionsCompare(
      @ForAll @IntRange(max = 12) int numerator,
      @ForAll @IntRange(min = 1, max = 12) int denominator,
      @ForAll @IntRange(max = 40) int whole) {
    int most = Math.min(numerator, denominator);
    Quantity share = Quantity.fraction(most, denominator);
    Fraction wanted = Fraction.of(most, denominator).times(Fraction.of(whole));
    for (int part = 0; part <= whole; part++) {
      int side = Fraction.of(part).compareTo(wanted);
      assertEquals(side >= 0, Amount.atLeast(share).isMet(part, whole));
      assertEquals(side > 0, Amount.moreThan(share).isMet(part, whole));
      assertEquals(side <= 0, Amount.atMost(share).isMet(part, whole));
      assertEquals(side < 0, Amount.fewerThan(share).isMet(part, whole));
    }
  }

  @Property
  void aNumberIsMetWhateverTheWhole(
      @ForAll @IntRange(max = 12) int number,
      @ForAll @IntRange(max = 12) int part,
      @ForAll @IntRange(max = 12) int whole) {
    assertEquals(part >= number, Amount.atLeast(number).isMet(part, whole));
    assertEquals(part > number, Amount.moreThan(number).isMet(part, whole));
    assertEquals(part <= number, Amount.atMost(number).isMet(part, whole));
    assertEquals(part < number, Amount.fewerThan(number).isMet(part, whole));
    assertEquals(part == number, Amount.exactly(number).isMet(part, whole));
  }

  /** A bound is met, and the number before it, or after it for an upper bound, is not. */
  @Property
  void aBoundIsWhereAnAmountIsMet(
      @ForAll @IntRange(max = 12) int numerator,
      @ForAll @IntRange(min = 1, max = 12) int denominator,
      @ForAll @IntRange(max = 40) int whole) {
    Quantity share = Quantity.fraction(Math.min(numerator, denominator), denominator);
    for (Amount least : new Amount[] {Amount.atLeast(share), Amount.moreThan(share)}) {
      assertTrue(least.isMet(least.bound(whole), whole));
      assertFalse(least.isMet(least.bound(whole) - 1, whole));
    }
    for (Amount most : new Amount[] {Amount.atMost(share), Amount.fewerThan(share)}) {
      assertTrue(most.isMet(most.bound(whole), whole));
      assertFalse(most.isMet(most.bound(whole) + 1, whole));
    }
  }
}
