package org.concordat.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.concordat.checks.Comparison;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/** Shares are exact. */
@Comparison
class ShareProperties {
  private static final long MAX = 1_000_000_000_000_000L;

  @Provide
  Arbitrary<Quantity> shares() {
    return Conditions.shares();
  }

  /** Returns the fewest supporters of so many members with whom the rule holds. */
  private static int fewest(String rule, int members) {
    for (int supporters = 0; supporters <= members; supporters++) {
      Map<String, Position> stances = new LinkedHashMap<>();
      for (int i = 0; i < members; i++) {
        stances.put("m" + i, Position.exactly(i < supporters ? Stance.SUPPORT : Stance.OPPOSE));
      }
      if (Condition.parse(rule).evaluate(Picture.ofStances(stances, Map.of())) == Truth.TRUE) {
        return supporters;
      }
    }
    return -1;
  }

  @Example
  void knownThresholds() {
    assertEquals(15, fewest("at least 55% of members support it", 27));
    assertEquals(19, fewest("more than 2/3 of members support it", 27));
    assertEquals(18, fewest("at least 2/3 of members support it", 27));
    assertEquals(14, fewest("more than 50% of members support it", 27));
    assertEquals(14, fewest("more than 1/2 of members support it", 26));
    assertEquals(13, fewest("at least 1/2 of members support it", 26));
    assertEquals(27, fewest("all of members support it", 27));
    assertEquals(0, fewest("at least 0% of members support it", 27));
    assertEquals(-1, fewest("more than 100% of members support it", 27));
    assertEquals(1, fewest("more than 0% of members support it", 27));
    assertEquals(129, fewest("at least 2/3 of members voting support it", 193));
    assertEquals(24, fewest("at most 3 of members do not support it", 27));
    assertEquals(24, fewest("fewer than 4 of members do not support it", 27));
    assertEquals(0, fewest("all of members support it", 0));
    assertEquals(-1, fewest("all of members voting support it", 0));
  }

  @Example
  void populationIsExact() {
    // 65% of 449206579 is 291984276.35.
    assertEquals(Truth.FALSE, byPopulation("at least 65%", 291_984_276L, 157_222_303L));
    assertEquals(Truth.TRUE, byPopulation("at least 65%", 291_984_277L, 157_222_302L));
    assertEquals(Truth.TRUE, byPopulation("at least 65%", 65, 35));
    assertEquals(Truth.FALSE, byPopulation("more than 65%", 65, 35));
    assertEquals(Truth.FALSE, byPopulation("at least 66.67%", 2, 1));
    assertEquals(Truth.TRUE, byPopulation("at least 2/3", 2, 1));
    assertEquals(Truth.FALSE, byPopulation("at least 2/3", 2 * MAX / 3, MAX - 2 * MAX / 3));
    assertEquals(Truth.TRUE, byPopulation("at least 2/3", 2 * MAX / 3 + 1, MAX - 2 * MAX / 3 - 1));
  }

  private static Truth byPopulation(String amount, long supporting, long opposing) {
    return Condition.parse(amount + " of members by population support it")
        .evaluate(divided(supporting, opposing));
  }

  private static Picture divided(long supporting, long opposing) {
    return Picture.ofStances(
        ImmutableMap.of(
            "yes", Position.exactly(Stance.SUPPORT), "nay", Position.exactly(Stance.OPPOSE)),
        Map.of("yes", supporting, "nay", opposing));
  }

  @Property
  void weightsAgainstBigIntegers(
      @ForAll("shares") Quantity share,
      @ForAll @LongRange(max = MAX) long supporting,
      @ForAll @LongRange(max = MAX) long opposing) {
    assertExact(share, supporting, opposing);
  }

  /** Close to the share, where an error of rounding would show. */
  @Property
  void weightsNearTheShare(
      @ForAll("shares") Quantity share,
      @ForAll @LongRange(min = 1, max = MAX) long whole,
      @ForAll @LongRange(min = -1, max = 1) long off) {
    long near =
        BigInteger.valueOf(whole)
            .multiply(BigInteger.valueOf(share.numerator()))
            .divide(BigInteger.valueOf(share.denominator()))
            .longValueExact();
    long supporting = Math.max(0, Math.min(whole, near + off));
    assertExact(share, supporting, whole - supporting);
  }

  private static void assertExact(Quantity share, long supporting, long opposing) {
    BigInteger part =
        BigInteger.valueOf(supporting).multiply(BigInteger.valueOf(share.denominator()));
    BigInteger wanted =
        BigInteger.valueOf(supporting)
            .add(BigInteger.valueOf(opposing))
            .multiply(BigInteger.valueOf(share.numerator()));
    int compared = part.compareTo(wanted);
    assertEquals(Truth.of(compared >= 0), byPopulation("at least " + share, supporting, opposing));
    assertEquals(Truth.of(compared > 0), byPopulation("more than " + share, supporting, opposing));
    assertEquals(Truth.of(compared <= 0), byPopulation("at most " + share, supporting, opposing));
    assertEquals(Truth.of(compared < 0), byPopulation("fewer than " + share, supporting, opposing));
  }

  @Example
  void noughtsAtTheEndOfAPercentageDoNotCount() {
    assertEquals(Quantity.percent("55"), new Quantity(55_000, 100_000, Quantity.Notation.PERCENT));
    assertEquals(
        Quantity.percent("66.7"), new Quantity(66_700, 100_000, Quantity.Notation.PERCENT));
  }

  @Property
  void quantitiesAreWrittenAsTheyAre(@ForAll("shares") Quantity share) {
    BigInteger part = BigInteger.valueOf(share.numerator());
    int compared =
        NaiveEvaluation.compare(
            part, Amount.atLeast(share), BigInteger.valueOf(share.denominator()));
    assertEquals(0, compared, share.toString());
  }
}
