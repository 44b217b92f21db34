package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Measures how far an alternative is from having grounds: the rule of its body and the facts that
 * adopt it, with each of the rule's counts as an array over the members, so that a change of one
 * member costs time proportional to the rule and not to the body.
 */
final class Margin {

  /** A part of the rule. */
  sealed interface Part permits Settled, Sum, Parts {}

  /** A part that no stance changes. */
  record Settled(Truth truth) implements Part {}

  /**
   * A sum over the members that is to reach a bound; {@code weights} are in the order of the body,
   * 0 for those not counted.
   */
  record Sum(int number, long[] weights, Threshold bound, long withAllInSupport) implements Part {
    long gain(int member, Stance from) {
      return weights[member] * (bound.value(Stance.SUPPORT) - bound.value(from));
    }
  }

  /** Several parts, all or at least one of which are to be met. */
  record Parts(ImmutableList<Part> parts, boolean all) implements Part {}

  private final ImmutableMap<String, Integer> places;
  private final ImmutableList<Actor> members;
  private final Part rule;
  private int numberOfSums;

  private Margin(Resolution resolution, Alternative alternative) {
    Negotiation negotiation = resolution.negotiation();
    Body body = negotiation.bodyOf(alternative);
    this.members = negotiation.members(body).asList();
    ImmutableMap.Builder<String, Integer> placeById = ImmutableMap.builder();
    for (int i = 0; i < members.size(); i++) {
      placeById.put(members.get(i).id(), i);
    }
    this.places = placeById.buildOrThrow();
    Scope scope = Scope.ofRule(body, alternative);
    this.rule =
        part(
            negotiation.grounds(alternative).normalForm(),
            resolution.situation(scope),
            negotiation,
            scope);
  }

  static Margin of(Resolution resolution, Alternative alternative) {
    return new Margin(resolution, alternative);
  }

  private Part part(
      Condition condition, ResolvedSituation situation, Negotiation negotiation, Scope scope) {
    if (condition instanceof And and) {
      return parts(and.conditions(), true, situation, negotiation, scope);
    }
    if (condition instanceof Or or) {
      return parts(or.conditions(), false, situation, negotiation, scope);
    }
    if (condition instanceof Count count) {
      Collection<Actor> set = negotiation.actorsOf(count.set(), scope);
      long whole = set.stream().mapToLong(actor -> weight(actor, count.weight())).sum();
      return sums(count.thresholds(whole), set, count.weight(), true);
    }
    if (condition instanceof VoteCount count) {
      return sums(
          count.thresholds(), negotiation.actorsOf(count.set(), scope), count.weight(), true);
    }
    if (condition instanceof Not not && not.condition() instanceof VoteCount count) {
      return sums(
          Lists.transform(count.thresholds(), Margin::missed),
          negotiation.actorsOf(count.set(), scope),
          count.weight(),
          false);
    }
    if (condition instanceof StanceIs stance) {
      Amount oneOfOne = Amount.atLeast(1);
      Count count =
          new Count(
              oneOfOne,
              ActorSet.of(stance.actor()),
              null,
              stance.verb(),
              stance.negated(),
              stance.alternative());
      return part(count, situation, negotiation, scope);
    }
    return new Settled(condition.evaluate(situation));
  }

  private Parts parts(
      List<Condition> conditions,
      boolean all,
      ResolvedSituation situation,
      Negotiation negotiation,
      Scope scope) {
    return new Parts(
        conditions.stream()
            .map(each -> part(each, situation, negotiation, scope))
            .collect(ImmutableList.toImmutableList()),
        all);
  }

  /** Returns the bound that is met where {@code bound}, which is on those voting, is missed. */
  private static Threshold missed(Threshold bound) {
    return new Threshold(-bound.oppose(), 0, 0, -bound.support(), 1 - bound.least());
  }

  private Part sums(
      List<Threshold> bounds, Collection<Actor> set, @Nullable String weight, boolean all) {
    long[] weights = new long[members.size()];
    for (Actor actor : set) {
      Integer place = places.get(actor.id());
      if (place != null) {
        weights[place] = weight(actor, weight);
      }
    }
    ImmutableList.Builder<Part> sums = ImmutableList.builder();
    for (Threshold bound : bounds) {
      long total = 0;
      for (long each : weights) {
        total += each * bound.value(Stance.SUPPORT);
      }
      sums.add(new Sum(numberOfSums++, weights, bound, total));
    }
    return new Parts(sums.build(), all);
  }

  private static long weight(Actor actor, @Nullable String weight) {
    return weight == null ? 1 : actor.weight(weight).orElseThrow();
  }

  /**
   * Returns whether the rule surely fails with one member at a stance and everyone else in support.
   */
  boolean failsWith(Actor member, Stance stance) {
    int place = requireNonNull(places.get(member.id()), "a member of the body");
    return truth(rule, sum -> sum.withAllInSupport() - sum.gain(place, stance)) == Truth.FALSE;
  }

  /** Returns how many members have to rise from {@code lows}, given in the order of the body. */
  Shortfall shortfall(ImmutableList<Stance> lows) {
    return new ShortfallSearch(rule, numberOfSums, lows).find();
  }

  /** Evaluates a rule given the value of each of its sums. */
  static Truth truth(Part part, ToLongFunction<Sum> value) {
    if (part instanceof Settled settled) {
      return settled.truth();
    }
    if (part instanceof Sum sum) {
      return Truth.of(value.applyAsLong(sum) >= sum.bound().least());
    }
    Parts parts = (Parts) part;
    Truth truth = Truth.of(parts.all());
    for (Part each : parts.parts()) {
      truth = parts.all() ? truth.and(truth(each, value)) : truth.or(truth(each, value));
    }
    return truth;
  }
}
