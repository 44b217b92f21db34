package org.concordat.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/** Makes the negotiations of the benchmarks of chance; equal parameters give equal negotiations. */
final class ChanceInstances {
  private ChanceInstances() {}

  /**
   * Returns a body of 32 that decides by a rule, and whose members have made {@code commitments}
   * commitments in all. Each waits for facts, for another member, or for a number of them, and some
   * for a fact not to happen.
   *
   * @param facts how many facts there are, all of them random
   * @param commitments how many commitments there are
   * @param rule the rule by which the body decides
   * @param seed the start of the random numbers
   */
  static Negotiation of(int facts, int commitments, String rule, long seed) {
    Random random = new Random(seed);
    NegotiationBuilder negotiation = Negotiation.builder();
    List<Actor> actors = new ArrayList<>();
    Body.Builder body = Body.builder().id("council").rule(DecisionRule.of(Condition.parse(rule)));
    for (int i = 0; i < 32; i++) {
      Actor actor = Actor.of("a" + i);
      actors.add(actor);
      negotiation.actors(actor);
      body.member(actor);
    }
    Body council = body.build();
    Alternative text = Alternative.of("text");
    negotiation.body(council).issue(Issue.of("issue", "Issue", council, text));
    for (int i = 0; i < facts; i++) {
      negotiation.facts(
          Fact.builder()
              .id("f" + i)
              .probability(BigDecimal.valueOf(5 + random.nextInt(90), 2))
              .build());
    }
    for (int i = 0; i < commitments; i++) {
      // Every member commits once before any commits twice, and last without a condition.
      int actor = i % 32;
      boolean last = i + 32 >= commitments;
      Stance stance = last || random.nextInt(4) > 0 ? Stance.SUPPORT : Stance.ABSTAIN;
      negotiation.commitment(
          Commitment.of(actors.get(actor), text, stance)
              .when(Condition.parse(condition(random, facts, actor))));
    }
    for (Actor actor : actors) {
      negotiation.commitment(Commitment.of(actor, text, Stance.OPPOSE));
    }
    return negotiation.build();
  }

  private static String condition(Random random, int facts, int actor) {
    String fact = "f" + random.nextInt(facts);
    String other = "f" + random.nextInt(facts);
    String neighbour = "a" + (actor + 1 + random.nextInt(31)) % 32;
    return switch (random.nextInt(8)) {
      case 0 -> fact;
      case 1 -> fact + " or " + other;
      case 2 -> fact + " and not " + other;
      case 3 -> fact + " or " + neighbour + " supports text";
      case 4 -> fact + " or (" + other + " and " + neighbour + " accepts text)";
      case 5 -> "at least " + (8 + random.nextInt(16)) + " of others support text";
      case 6 -> fact + " or at least " + (10 + random.nextInt(12)) + " of others accept text";
      default -> "not " + fact + " or " + neighbour + " supports text";
    };
  }
}
