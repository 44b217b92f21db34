package org.concordat.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Evaluates conditions in extreme cases: everyone present takes the same stance, except for a few
 * named actors. Most conditions hold in one such case and fail in another, which spares two
 * searches. A count then needs only the total weights of those present and of those absent, which
 * are added up once per set, and what the named actors contribute; so the size of the set does not
 * matter.
 */
final class Extremes {
  /** The total weight of a set, and of its actors with a say who are present, and absent. */
  private record Weight(long whole, long present, long absent) {
    Weight minus(Weight other) {
      return new Weight(whole - other.whole, present - other.present, absent - other.absent);
    }
  }

  /**
   * Names an actor with a stance of its own.
   *
   * @param stance the stance
   */
  record Named(Actor actor, String alternative, Stance stance) {}

  private record Key(String set, @Nullable String weight, String alternative) {}

  /** What a count counts, and in which scope. */
  private record Counted(ActorSet set, @Nullable String weight, String on, Scope scope) {}

  private final Negotiation then;
  private final Map<Key, Weight> weights = new HashMap<>();

  Extremes(Negotiation then) {
    this.then = then;
  }

  /**
   * Returns whether a condition holds.
   *
   * @param condition the condition, in terms of facts, stances and counts only
   * @param scope the scope of the condition
   * @param stance the stance of everyone who is neither absent nor named
   * @param named the actors with stances of their own, nobody twice on an alternative; the stance
   *     of an absent actor is always that of absence
   * @param isTrue the ids of the facts that are true
   */
  boolean holds(
      Condition condition, Scope scope, Stance stance, List<Named> named, Set<String> isTrue) {
    return ClaimForm.evaluate(
            condition,
            atom ->
                Truth.of(
                    atom instanceof FactHolds fact
                        ? isTrue.contains(fact.fact())
                        : holds(atom, scope, stance, named)))
        == Truth.TRUE;
  }

  private boolean holds(Condition atom, Scope scope, Stance stance, List<Named> named) {
    if (atom instanceof StanceIs of) {
      Stance there =
          isAbsent(of.actor(), of.alternative())
              ? absence(of.alternative())
              : named.stream()
                  .filter(each -> each.actor().id().equals(of.actor()))
                  .filter(each -> each.alternative().equals(of.alternative()))
                  .map(Named::stance)
                  .findFirst()
                  .orElse(stance);
      return of.verb().range().contains(there) != of.negated();
    }
    if (atom instanceof Count count) {
      Counted counted = new Counted(count.set(), count.weight(), count.alternative(), scope);
      Weight weight = weight(counted);
      return holds(count.thresholds(weight.whole()), weight, stance, counted, named);
    }
    VoteCount count = (VoteCount) atom;
    Counted counted = new Counted(count.set(), count.weight(), count.alternative(), scope);
    return holds(count.thresholds(), weight(counted), stance, counted, named);
  }

  private boolean holds(
      List<Threshold> bounds, Weight weight, Stance stance, Counted counted, List<Named> named) {
    Stance absence = absence(counted.on());
    for (Threshold bound : bounds) {
      long value = weight.present() * bound.value(stance) + weight.absent() * bound.value(absence);
      for (Named each : named) {
        if (isIn(each, counted)) {
          value +=
              own(each.actor(), counted.weight())
                  * (bound.value(each.stance()) - bound.value(stance));
        }
      }
      if (value < bound.least()) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a named actor is present and in the set counted. */
  private boolean isIn(Named named, Counted counted) {
    boolean isOthers = counted.set().equals(ActorSet.OTHERS);
    // The members are listed once per body; listing "others" would take a list for each actor.
    ActorSet whole = isOthers ? ActorSet.MEMBERS : counted.set();
    return named.alternative().equals(counted.on())
        && !(isOthers && named.actor().equals(counted.scope().actor()))
        && then.in(counted.scope()).actors(whole).contains(named.actor())
        && then.hasSay(named.actor(), then.alternative(counted.on()))
        && !isAbsent(named.actor().id(), counted.on());
  }

  private static long own(Actor actor, @Nullable String weight) {
    return weight == null ? 1 : actor.weight(weight).orElseThrow();
  }

  private Weight weight(Counted counted) {
    ActorSet set = counted.set();
    String weight = counted.weight();
    String on = counted.on();
    Scope scope = counted.scope();
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
      long own = own(actor, weight);
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
