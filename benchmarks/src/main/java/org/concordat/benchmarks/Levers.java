package org.concordat.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/**
 * Makes bodies of 32 that decide by unanimity, with levers that nobody has pulled yet. There are 96
 * commitments to support, with the conditions of {@link Instances#random}; otherwise everyone
 * opposes.
 */
final class Levers {
  private static final int COMMITMENTS = 96;
  private static final int MAX_ASKED = 31;
  private static final long SEED = 5;

  private Levers() {}

  static Negotiation of(int levers) {
    return of(levers, SEED);
  }

  static Negotiation of(int levers, long seed) {
    Random random = new Random(seed);
    List<Actor> actors = Instances.actors("a", Instances.GROUP);
    Body body = Body.of("b", "b", DecisionRule.UNANIMITY, actors);
    NegotiationBuilder builder = Negotiation.builder();
    builder.issue(Issue.of("i", "i", body, Instances.X));
    List<Fact> facts =
        IntStream.range(0, levers).mapToObj(i -> Fact.lever("lever" + i, "lever " + i)).toList();
    builder.facts(facts);
    for (int commitment = 0; commitment < COMMITMENTS; commitment++) {
      builder.commitment(
          Commitment.of(actors.get(commitment % Instances.GROUP), Instances.X, Stance.SUPPORT)
              .when(condition(random, facts, actors)));
    }
    actors.forEach(actor -> builder.commitment(Commitment.of(actor, Instances.X, Stance.OPPOSE)));
    return builder.build();
  }

  private static Condition condition(Random random, List<Fact> levers, List<Actor> actors) {
    Condition lever = Condition.holds(levers.get(random.nextInt(levers.size())));
    int kind = random.nextInt(100);
    if (kind < 35) {
      return lever.and(Condition.holds(levers.get(random.nextInt(levers.size()))));
    }
    Actor other = actors.get(random.nextInt(actors.size()));
    Condition enough =
        Amount.atLeast(1 + random.nextInt(MAX_ASKED)).of(ActorSet.MEMBERS).support(Instances.X);
    return (kind < 80 ? lever : Condition.supports(other, Instances.X)).and(enough);
  }
}
