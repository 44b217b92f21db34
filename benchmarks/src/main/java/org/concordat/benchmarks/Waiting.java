package org.concordat.benchmarks;

import java.util.List;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/** Makes bodies in which everyone waits for one other member, and opposes until then. */
final class Waiting {
  /** How many wait for each other in a small cycle. */
  private static final int SMALL = 10;

  private Waiting() {}

  /** Returns a chain: the first supports, and each of the others if the one before it does. */
  static Negotiation chain(int length) {
    NegotiationBuilder builder = Negotiation.builder();
    List<Actor> actors = Instances.actors("a", length);
    builder.issue(Instances.issue("", Instances.X, actors));
    for (int i = 0; i < length; i++) {
      add(builder, actors, i, i == 0 ? Condition.always() : supports(actors, i - 1));
    }
    return builder.build();
  }

  /** Returns cycles of ten, every second of them with a lever that has been pulled. */
  static Negotiation cycles(int actors) {
    return cycles(actors, SMALL);
  }

  /** Returns one cycle of all, with a lever that has been pulled. */
  static Negotiation cycle(int actors) {
    return cycles(actors, actors);
  }

  private static Negotiation cycles(int number, int round) {
    NegotiationBuilder builder = Negotiation.builder();
    List<Actor> actors = Instances.actors("a", number);
    builder.issue(Instances.issue("", Instances.X, actors));
    for (int i = 0; i < number; i++) {
      int first = i - i % round;
      int last = Math.min(first + round, number) - 1;
      Condition when = supports(actors, i == first ? last : i - 1);
      if (i == first) {
        Truth pulled = Truth.of(i / round % 2 == 0);
        Fact lever = Fact.builder().id("lever" + i).lever(true).state(pulled).build();
        builder.facts(lever);
        when = when.or(Condition.holds(lever));
      }
      add(builder, actors, i, when);
    }
    return builder.build();
  }

  private static Condition supports(List<Actor> actors, int actor) {
    return Condition.supports(actors.get(actor), Instances.X);
  }

  private static void add(
      NegotiationBuilder builder, List<Actor> actors, int actor, Condition when) {
    builder.commitments(
        Commitment.of(actors.get(actor), Instances.X, Stance.SUPPORT).when(when),
        Commitment.of(actors.get(actor), Instances.X, Stance.OPPOSE));
  }
}
