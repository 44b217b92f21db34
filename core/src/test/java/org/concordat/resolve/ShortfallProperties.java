package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/**
 * Rules with two weights that rank the members differently, where the search has to choose among
 * them, against all sets of members.
 */
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
}
