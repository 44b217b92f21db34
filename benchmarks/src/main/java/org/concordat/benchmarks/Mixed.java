package org.concordat.benchmarks;

import java.util.List;
import java.util.Random;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/**
 * Makes negotiations with rising and falling conditions, so that there may be many outcomes or
 * none. Everyone is in a group of at most 32, has two commitments, and opposes otherwise. Each
 * commitment asks that another of the group supports (30 %) or does not (20 %), that at least k of
 * the group support (30 %) or that at most k do (20 %). A majority decides.
 */
final class Mixed {
  private Mixed() {}

  static Negotiation of(int actors) {
    return of(actors, Instances.SEED);
  }

  static Negotiation of(int actors, long seed) {
    Random random = new Random(seed);
    List<Actor> all = Instances.actors("a", actors);
    Body body = Body.of("b", "b", DecisionRule.MAJORITY, all);
    NegotiationBuilder builder = Negotiation.builder();
    builder.issue(Issue.of("i", "i", body, Instances.X));
    for (int from = 0; from < actors; from += Instances.GROUP) {
      List<Actor> near = all.subList(from, Math.min(from + Instances.GROUP, actors));
      Group group = Group.of("g" + from, "g" + from, near);
      builder.group(group);
      for (Actor actor : near) {
        builder.commitments(
            commitment(actor).when(condition(random, group)),
            commitment(actor).when(condition(random, group)),
            Commitment.of(actor, Instances.X, Stance.OPPOSE));
      }
    }
    return builder.build();
  }

  private static Commitment commitment(Actor actor) {
    return Commitment.of(actor, Instances.X, Stance.SUPPORT);
  }

  private static Condition condition(Random random, Group group) {
    List<Actor> near = group.actors().asList();
    Condition other = Condition.supports(near.get(random.nextInt(near.size())), Instances.X);
    int number = 1 + random.nextInt(Math.max(1, near.size() - 1));
    int kind = random.nextInt(100);
    if (kind < 50) {
      return kind < 30 ? other : other.negate();
    }
    Amount amount = kind < 80 ? Amount.atLeast(number) : Amount.atMost(number);
    return amount.of(group).support(Instances.X);
  }
}
