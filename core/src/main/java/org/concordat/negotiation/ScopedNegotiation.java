package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Group;
import org.concordat.model.Truth;

/**
 * Resolves names in a negotiation, as of its day, for a condition that stands in a scope. The scope
 * gives the meaning of {@code it}, {@code members} and {@code others}.
 *
 * @param negotiation the negotiation
 * @param scope the scope
 */
public record ScopedNegotiation(Negotiation negotiation, Scope scope) implements Serializable {

  /** Checks that neither part is null. */
  public ScopedNegotiation {
    requireNonNull(negotiation, "negotiation");
    requireNonNull(scope, "scope");
  }

  /**
   * Returns the alternative that an id stands for.
   *
   * @param id the id, or {@code it}
   * @throws UnknownNameException if there is none, or {@code it} means nothing here
   */
  public Alternative alternative(String id) {
    if (!requireNonNull(id, "id").equals(Alternative.IT.id())) {
      return negotiation.alternative(id);
    }
    Alternative atHand = scope.alternative();
    if (atHand == null) {
      throw UnknownNameException.ofNothing(id, "no alternative");
    }
    return atHand;
  }

  /**
   * Returns the actors that a set stands for on the day, in the order given.
   *
   * @throws UnknownNameException if nothing has the set's name, or {@code members} or {@code
   *     others} means nothing here
   */
  public ImmutableSet<Actor> actors(ActorSet set) {
    requireNonNull(set, "set");
    if (set.equals(ActorSet.MEMBERS)) {
      return negotiation.members(bodyAtHand(set));
    }
    if (set.equals(ActorSet.OTHERS)) {
      ImmutableSet<Actor> members = negotiation.members(bodyAtHand(set));
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

  /**
   * Returns whether an actor is a member of a body on the day, and present or, as asked, absent.
   *
   * @param in the set that names the body; if it names none, the body at hand is meant
   * @throws UnknownNameException if {@code in} names none and no body is at hand
   */
  public boolean attends(Actor actor, boolean present, ActorSet in) {
    requireNonNull(actor, "actor");
    Body named = negotiation.bodies().get(requireNonNull(in, "in").id());
    Body body = named == null ? bodyAtHand(in) : named;
    Actor member = negotiation.member(actor.id(), body);
    return member != null && negotiation.absent(body).contains(member) != present;
  }

  private Body bodyAtHand(ActorSet set) {
    Body atHand = scope.body();
    if (atHand == null) {
      throw UnknownNameException.ofNothing(set.id(), "no body");
    }
    return atHand;
  }

  /**
   * Returns whether a condition on dates, presence and absence alone holds on the day.
   *
   * @throws IllegalArgumentException if the condition asks for anything else
   * @throws UnknownNameException if it has an unknown name, or needs a body at hand and there is
   *     none
   */
  public boolean holdsOnTheDay(Condition condition) {
    return requireNonNull(condition, "condition").evaluate(new DayAlone(this)) == Truth.TRUE;
  }

  /**
   * Returns what happens to a condition in this scope when one actor moves up on one alternative.
   *
   * @param condition the condition
   * @param actor the actor who moves
   * @param alternative the alternative on which it moves
   * @throws UnknownNameException if the condition names an unknown set
   */
  public Polarity polarity(Condition condition, Actor actor, Alternative alternative) {
    requireNonNull(condition, "condition");
    Alternative atHand = scope.alternative();
    Condition bound = atHand == null ? condition : condition.about(atHand);
    boolean hasSay = negotiation.hasSay(actor, alternative);
    return bound.polarity(
        (set, on) -> hasSay && on.equals(alternative.id()) && actors(set).contains(actor),
        on -> hasSay && on.equals(alternative.id()));
  }
}
