package org.concordat.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.internal.evidence.ClaimForm;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates conditions in total choices in which everyone who is not absent stands alike. Most
 * conditions hold in one such choice and fail in another, which saves a search for either. A set
 * then counts by two numbers, what those present weigh and what those absent do, which are added up
 * once for each set.
 */
final class Extremes {
  /** What a set weighs: all of it, and of those who have a say, who is there and who is not. */
  private record Weight(long whole, long present, long absent) {
    Weight minus(Weight other) {
      return new Weight(whole - other.whole, present - other.present, absent - other.absent);
    }
  }

  private record Key(String set, @Nullable String weight, String alternative) {}

  private final Negotiation then;
  private final Map<Key, Weight> weights = new HashMap<>();

  Extremes(Negotiation then) {
    this.then = then;
  }

  /**
   * Returns whether a condition holds.
   *
   * @param condition the condition, in the form that speaks of facts, stances and counts alone
   * @param scope where it stands
   * @param stance where everyone stands who is not absent
   * @param isTrue the ids of the facts that are true
   */
  boolean holds(Condition condition, Scope scope, Stance stance, ImmutableSet<String> isTrue) {
    return ClaimForm.evaluate(
            condition,
            atom ->
                Truth.of(
                    atom instanceof FactHolds fact
                        ? isTrue.contains(fact.fact())
                        : holds(atom, scope, stance)))
        == Truth.TRUE;
  }

  private boolean holds(Condition atom, Scope scope, Stance stance) {
    if (atom instanceof StanceIs of) {
      Stance there = isAbsent(of.actor(), of.alternative()) ? absence(of.alternative()) : stance;
      return of.verb().range().contains(there) != of.negated();
    }
    if (atom instanceof Count count) {
      Weight weight = weight(count.set(), count.weight(), count.alternative(), scope);
      return holds(count.thresholds(weight.whole()), weight, stance, count.alternative());
    }
    VoteCount count = (VoteCount) atom;
    Weight weight = weight(count.set(), count.weight(), count.alternative(), scope);
    return holds(count.thresholds(), weight, stance, count.alternative());
  }

  private boolean holds(List<Threshold> bounds, Weight weight, Stance stance, String on) {
    Stance absence = absence(on);
    return bounds.stream()
        .allMatch(
            bound ->
                weight.present() * bound.value(stance) + weight.absent() * bound.value(absence)
                    >= bound.least());
  }

  private Weight weight(ActorSet set, @Nullable String weight, String on, Scope scope) {
    Body atHand = scope.body();
    boolean isOthers = set.equals(ActorSet.OTHERS);
    ActorSet whole = isOthers ? ActorSet.MEMBERS : set;
    String name =
        whole.equals(ActorSet.MEMBERS) && atHand != null ? "body " + atHand.id() : whole.id();
    Weight all =
        weights.computeIfAbsent(
            new Key(name, weight, on), key -> weigh(then.in(scope).actors(whole), weight, on));
    Actor self = scope.actor();
    return isOthers && self != null && then.members(requireNonNull(atHand)).contains(self)
        ? all.minus(weigh(ImmutableSet.of(self), weight, on))
        : all;
  }

  private Weight weigh(Collection<Actor> actors, @Nullable String weight, String on) {
    Alternative alternative = then.alternative(on);
    long whole = 0;
    long present = 0;
    long absent = 0;
    for (Actor actor : actors) {
      long own = weight == null ? 1 : actor.weight(weight).orElseThrow();
      whole += own;
      if (then.hasSay(actor, alternative)) {
        boolean isAbsent = isAbsent(actor.id(), on);
        present += isAbsent ? 0 : own;
        absent += isAbsent ? own : 0;
      }
    }
    return new Weight(whole, present, absent);
  }

  private boolean isAbsent(String actor, String on) {
    ImmutableSet<Actor> absent = then.absent(then.bodyOf(then.alternative(on)));
    return !absent.isEmpty() && absent.contains(then.actor(actor));
  }

  private Stance absence(String on) {
    return then.bodyOf(then.alternative(on)).absence();
  }
}
