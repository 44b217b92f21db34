package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.concordat.condition.ActorSet;
import org.concordat.condition.AttendanceCount;
import org.concordat.model.Actor;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates counts of those present or absent on the negotiation's day. Each set is added up once,
 * however many conditions count in it; {@code others} are the members minus one.
 */
final class AttendanceSums {
  private record Key(String set, @Nullable String weight, boolean present, String body) {}

  private record Sum(long attending, long whole) {
    Sum minus(Sum other) {
      return new Sum(attending - other.attending, whole - other.whole);
    }
  }

  private final Negotiation negotiation;
  private final Map<Key, Sum> sums = new HashMap<>();

  AttendanceSums(Negotiation negotiation) {
    this.negotiation = negotiation;
  }

  boolean holds(AttendanceCount count, Scope scope) {
    boolean isOthers = count.set().equals(ActorSet.OTHERS);
    ActorSet set = isOthers ? ActorSet.MEMBERS : count.set();
    Key key =
        new Key(
            set.equals(ActorSet.MEMBERS) ? "members of " + atHand(scope) : set.id(),
            count.weight(),
            count.present(),
            negotiation.bodies().containsKey(count.in().id()) ? count.in().id() : atHand(scope));
    Sum sum = sums.get(key);
    if (sum == null) {
      sum = sum(negotiation.in(scope).actors(set), count, scope);
      sums.put(key, sum);
    }
    Actor self = scope.actor();
    if (isOthers && self != null && negotiation.hasSay(self, requireNonNull(scope.alternative()))) {
      sum = sum.minus(sum(ImmutableList.of(self), count, scope));
    }
    return count.amount().isMet(sum.attending(), sum.whole());
  }

  private static String atHand(Scope scope) {
    return requireNonNull(scope.body(), "the body at hand").id();
  }

  private Sum sum(Iterable<Actor> actors, AttendanceCount count, Scope scope) {
    String weight = count.weight();
    long attending = 0;
    long whole = 0;
    for (Actor actor : actors) {
      long weighs = weight == null ? 1 : actor.weight(weight).orElseThrow();
      whole += weighs;
      attending += negotiation.in(scope).attends(actor, count.present(), count.in()) ? weighs : 0;
    }
    return new Sum(attending, whole);
  }
}
