package org.concordat.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.internal.power.AdditionCounter;
import org.concordat.internal.power.CoalitionCounts;
import org.concordat.internal.power.CoalitionsByWeight;
import org.concordat.internal.power.QuotaBySize;
import org.concordat.model.Actor;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.junit.jupiter.api.Test;

/** Games for which {@link Power} has to choose a counting method that small games do not need. */
class PowerMethodsTest {

  private static Game game(long[] weights, String rule) {
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      members.add(Actor.builder().id("a" + i).weight("w", weights[i]).build());
    }
    return Game.of(Body.of("body", "Body", DecisionRule.parse(rule), members));
  }

  /** Returns how many sets have each sum, one weight after the other. */
  private static BigInteger[] setsBySum(long[] weights) {
    BigInteger[] sets = new BigInteger[(int) Arrays.stream(weights).sum() + 1];
    Arrays.fill(sets, BigInteger.ZERO);
    sets[0] = BigInteger.ONE;
    for (long weight : weights) {
      for (int sum = sets.length - 1; sum >= weight; sum--) {
        sets[sum] = sets[sum].add(sets[sum - (int) weight]);
      }
    }
    return sets;
  }

  private static BigInteger sum(BigInteger[] numbers, int from, int to) {
    return Arrays.stream(numbers, from, to).reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Test
  void aHundredMembersOfAllWeightsAreCountedWhateverTheSizeOfCoalitions() {
    long[] weights = IntStream.rangeClosed(1, 100).mapToLong(i -> i).toArray();
    int quota = 2600;
    Power power = Power.of(game(weights, "at least " + quota + " of members by w support it"));
    assertEquals(Power.Method.GENERATING_FUNCTION, power.method());
    BigInteger[] all = setsBySum(weights);
    assertEquals(sum(all, quota, all.length), power.winningCoalitions());
    for (int member : new int[] {0, 41, 99}) {
      long[] others =
          IntStream.range(0, 100).filter(i -> i != member).mapToLong(i -> weights[i]).toArray();
      assertEquals(
          sum(setsBySum(others), quota - (int) weights[member], quota),
          power.swings().values().asList().get(member));
    }
  }

  @Test
  void manyMembersAreCountedBySizeWhereTheRuleAsksForIt() {
    long[] weights = IntStream.range(0, 64).mapToLong(i -> 150 + 40 * (i % 5)).toArray();
    Game game =
        game(
            weights,
            "at least 55% of members by w support it and at least 40 of members support it");
    Power power = Power.of(game);
    assertEquals(Power.Method.GENERATING_FUNCTION, power.method());
    CoalitionCounts bySize =
        new CoalitionsByWeight(
                QuotaBySize.of(game.inNumbers()).orElseThrow(), AdditionCounter.unlimited())
            .bySize();
    assertEquals(bySize.winning(), power.winningCoalitions());
  }

  @Test
  void weightsOfManyDigitsAreCountedByMeetingInTheMiddle() {
    long[] weights = IntStream.range(0, 18).mapToLong(i -> 83_456_045 / (i + 1)).toArray();
    long quota = Arrays.stream(weights).sum() / 2 + 1;
    Power power = Power.of(game(weights, "more than 1/2 of members by w support it"));
    assertEquals(Power.Method.MEETING_IN_THE_MIDDLE, power.method());
    SlowPower slow =
        new SlowPower(
            weights.length,
            coalition ->
                IntStream.range(0, weights.length)
                        .filter(i -> (coalition >> i & 1) != 0)
                        .mapToLong(i -> weights[i])
                        .sum()
                    >= quota);
    assertEquals(slow.winning, power.winningCoalitions());
    assertEquals(List.of(slow.swings), power.swings().values().asList());
    assertEquals(List.of(slow.shapleyShubik), power.shapleyShubik().values().asList());
  }
}
