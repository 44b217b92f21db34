package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.junit.jupiter.api.Test;

/**
 * Compares the shortfalls of rules with two weights that rank the members differently, so that the
 * search has to choose among them, with an enumeration of all sets of members.
 */
@Comparison
class ShortfallProperties {
  private static final Alternative X = Alternative.of("x");

  @Property
  void isTheSizeOfTheSmallestSetWhoseSupportMeetsTheRule(@ForAll long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(8);
    int[][] weights = new int[2][count];
    Stance[] stances = new Stance[count];
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weights[0][i] = random.nextInt(10);
      weights[1][i] = random.nextInt(10);
      stances[i] = Stance.values()[random.nextInt(4)];
      members.add(
          Actor.builder()
              .id("a" + i)
              .weight("gold", weights[0][i])
              .weight("land", weights[1][i])
              .build());
    }
    int[] percent = {random.nextInt(101), random.nextInt(101)};
    int mostOpposed = random.nextInt(count + 1);
    DecisionRule rule =
        DecisionRule.parse(
            "at least %d%% of members by gold support it and at least %d%% of members by land support it and at most %d of members oppose it"
                .formatted(percent[0], percent[1], mostOpposed));
    NegotiationBuilder builder =
        Negotiation.builder().issue(Issue.of("i", "Issue", Body.of("b", "Body", rule, members), X));
    for (int i = 0; i < count; i++) {
      builder.commitment(Commitment.of(members.get(i), X, stances[i]));
    }
    Shortfall expected = Shortfall.NONE_WOULD_DO;
    for (int set = 0; set < 1 << count; set++) {
      boolean met = true;
      for (int kind = 0; kind < 2; kind++) {
        int supporting = 0;
        int whole = 0;
        for (int i = 0; i < count; i++) {
          whole += weights[kind][i];
          supporting += supports(set, i, stances[i]) ? weights[kind][i] : 0;
        }
        met &= supporting * 100 >= whole * percent[kind];
      }
      int opposed = 0;
      for (int i = 0; i < count; i++) {
        opposed += (set >> i & 1) == 0 && stances[i] == Stance.OPPOSE ? 1 : 0;
      }
      met &= opposed <= mostOpposed;
      if (met && (!expected.isReachable() || Integer.bitCount(set) < expected.atMost())) {
        expected = Shortfall.exactly(Integer.bitCount(set));
      }
    }
    assertEquals(expected, Resolver.of(builder.build()).resolve().shortfall(X), rule::toString);
  }

  private static boolean supports(int set, int member, Stance stance) {
    return (set >> member & 1) != 0 || stance == Stance.SUPPORT;
  }

  /**
   * The best by gold do not have enough land, nor the best by land enough gold; the two in the
   * middle do.
   */
  @Test
  void theBestForEachSumNeedNotBeAmongTheFewest() {
    int[][] weights = {{6, 0}, {0, 6}, {4, 4}, {4, 4}};
    assertEquals(Shortfall.exactly(2), shortfall(weights, 8, 8));
  }

  /**
   * All members have the same sum of gold and land, so that some number of them has exactly what is
   * asked for in all; but their gold is even and the gold asked for odd, so that it takes one more.
   * To find that out, all sets of them would have to be examined.
   */
  @Test
  void aSearchThatIsCutShortTellsBounds() {
    int members = 40;
    int half = members / 2;
    int both = 2 * members + 2;
    int[][] weights = new int[members][];
    for (int i = 0; i < members; i++) {
      int gold = 2 * (i + 1);
      weights[i] = new int[] {gold, both - gold};
    }
    // The gold that half of the members have on average, since gold is spread evenly around it.
    int needed = half * both / 2 - 1;
    Shortfall found = shortfall(weights, needed, half * both - needed);
    assertFalse(found.isExact());
    assertTrue(found.atLeast() <= half + 1 && half + 1 <= found.atMost(), found::toString);
    // At least the shortfall of gold alone, and at most the number that is enough if the richest
    // rise first.
    int byGold = 0;
    for (int gold = 0; gold < needed; byGold++) {
      gold += weights[members - 1 - byGold][0];
    }
    int byWeight = 0;
    for (int land = 0; land < half * both - needed; byWeight++) {
      land += weights[members - 1 - byWeight][1];
    }
    assertTrue(found.atLeast() >= byGold && found.atMost() <= byWeight, found::toString);
  }

  /** Returns how many of opponents with so much gold and land have to rise to reach two sums. */
  private static Shortfall shortfall(int[][] weights, int gold, int land) {
    NegotiationBuilder builder = Negotiation.builder();
    List<Actor> members = new ArrayList<>();
    int[] whole = new int[2];
    for (int i = 0; i < weights.length; i++) {
      whole[0] += weights[i][0];
      whole[1] += weights[i][1];
      members.add(
          Actor.builder()
              .id("a" + i)
              .weight("gold", weights[i][0])
              .weight("land", weights[i][1])
              .build());
      builder.commitment(Commitment.of(members.get(i), X, Stance.OPPOSE));
    }
    DecisionRule rule =
        DecisionRule.parse(
            "at least %d/%d of members by gold support it and at least %d/%d of members by land support it"
                .formatted(gold, whole[0], land, whole[1]));
    Negotiation negotiation =
        builder.issue(Issue.of("i", "Issue", Body.of("b", "Body", rule, members), X)).build();
    return Resolver.of(negotiation).resolve().shortfall(X);
  }
}
