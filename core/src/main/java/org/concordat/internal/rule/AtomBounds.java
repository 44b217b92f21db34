package org.concordat.internal.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Expresses a stance or a count as bounds: a sum over some actors has to reach each of them. The
 * stance of one actor is the count of a set of one.
 *
 * @param actors the actors that are counted
 * @param weight the name of the weight; {@code null} if each actor counts as one
 * @param bounds the bounds, all of which have to be reached
 * @param alternative the id of the alternative on which they stand
 */
public record AtomBounds(
    ImmutableSet<Actor> actors,
    @Nullable String weight,
    ImmutableList<Threshold> bounds,
    String alternative) {

  /** Returns the bounds of a condition; empty if it is neither a stance nor a count. */
  public static Optional<AtomBounds> of(Condition atom, Negotiation negotiation, Scope scope) {
    if (atom instanceof StanceIs stance) {
      return of(
          new Count(
              Amount.atLeast(1),
              ActorSet.of(stance.actor()),
              null,
              stance.verb(),
              stance.negated(),
              stance.alternative()),
          negotiation,
          scope);
    }
    if (atom instanceof Count count) {
      ImmutableSet<Actor> actors = negotiation.in(scope).actors(count.set());
      long whole = actors.stream().mapToLong(actor -> weigh(actor, count.weight())).sum();
      return Optional.of(
          new AtomBounds(actors, count.weight(), count.thresholds(whole), count.alternative()));
    }
    return atom instanceof VoteCount count
        ? Optional.of(
            new AtomBounds(
                negotiation.in(scope).actors(count.set()),
                count.weight(),
                count.thresholds(),
                count.alternative()))
        : Optional.empty();
  }

  /** Returns the weight of an actor in the sum. */
  public long weigh(Actor actor) {
    return weigh(actor, weight);
  }

  private static long weigh(Actor actor, @Nullable String weight) {
    return weight == null ? 1 : actor.weight(weight).orElseThrow();
  }
}
