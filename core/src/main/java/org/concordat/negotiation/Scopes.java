package org.concordat.negotiation;

import com.google.common.collect.ImmutableSet;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Group;

/** Finds what the names of a condition stand for where it stands. */
final class Scopes {
  private Scopes() {}

  static Alternative alternative(Negotiation negotiation, String id, Scope scope) {
    if (!id.equals(Alternative.IT.id())) {
      return negotiation.alternative(id);
    }
    Alternative atHand = scope.alternative();
    if (atHand == null) {
      throw UnknownNameException.ofNothing(id, "no alternative");
    }
    return atHand;
  }

  static ImmutableSet<Actor> actors(Negotiation negotiation, ActorSet set, Scope scope) {
    if (set.equals(ActorSet.MEMBERS)) {
      return negotiation.members(body(set, scope));
    }
    if (set.equals(ActorSet.OTHERS)) {
      ImmutableSet<Actor> members = negotiation.members(body(set, scope));
      Actor self = scope.actor();
      if (self == null) {
        throw UnknownNameException.ofNothing(set.id(), "no actor's commitment");
      }
      return members.stream()
          .filter(actor -> !actor.id().equals(self.id()))
          .collect(ImmutableSet.toImmutableSet());
    }
    Body body = negotiation.bodies().get(set.id());
    if (body != null) {
      return negotiation.members(body);
    }
    Group group = negotiation.groups().get(set.id());
    if (group != null) {
      return group.actors();
    }
    Actor actor = negotiation.actors().get(set.id());
    if (actor == null) {
      throw new UnknownNameException("group, body or actor", set.id(), negotiation.things().sets());
    }
    return ImmutableSet.of(actor);
  }

  private static Body body(ActorSet set, Scope scope) {
    Body atHand = scope.body();
    if (atHand == null) {
      throw UnknownNameException.ofNothing(set.id(), "no body");
    }
    return atHand;
  }

  static Polarity polarity(
      Negotiation negotiation,
      Condition condition,
      Scope scope,
      Actor actor,
      Alternative alternative) {
    Alternative atHand = scope.alternative();
    Condition bound = atHand == null ? condition : condition.about(atHand);
    boolean hasSay = negotiation.hasSay(actor, alternative);
    return bound.polarity(
        (set, on) ->
            hasSay
                && on.equals(alternative.id())
                && actors(negotiation, set, scope).contains(actor),
        on -> hasSay && on.equals(alternative.id()));
  }
}
