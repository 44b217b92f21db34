package org.concordat.negotiation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.concordat.condition.AboutAlternative;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every name in a condition belongs to something of the right kind, that the actors of
 * a set have the weights and the say that a count needs, and that sums cannot overflow. Results are
 * cached per set, so that many counts of one set cost little more than one.
 */
final class ConditionCheck {
  /** Sums of weights times values stay below this, so that adding them up never overflows. */
  private static final BigInteger LARGEST_SUM = BigInteger.ONE.shiftLeft(61);

  /**
   * The most actors reported at one place for lacking a weight, so that large sets in many
   * conditions do not produce more problems than fit into memory.
   */
  private static final int MAX_LACKING = 10;

  private final Registry things;
  private final Problems problems;
  private final Map<String, Set<String>> everyMember = new HashMap<>();
  private final Map<String, Iterable<Actor>> everyActor = new HashMap<>();
  private final Map<String, Map<String, Boolean>> someSay = new HashMap<>();
  private final Set<String> weighed = new HashSet<>();

  /** Some of the members of bodies, by the ids of body and actor: a cache that spares a search. */
  private final Map<String, ? extends Map<String, Actor>> knownMembers;

  ConditionCheck(Registry things, Problems problems) {
    this(things, problems, ImmutableMap.of());
  }

  ConditionCheck(
      Registry things, Problems problems, Map<String, ? extends Map<String, Actor>> knownMembers) {
    this.things = things;
    this.problems = problems;
    this.knownMembers = knownMembers;
  }

  /** Returns whether the actor is a member of the body on some day. */
  boolean hasSay(String actor, Body body) {
    Map<String, Actor> known = knownMembers.get(body.id());
    if (known != null && known.containsKey(actor)) {
      return true;
    }
    return everyMember
        .computeIfAbsent(
            body.id(),
            id -> body.everyMember().stream().map(Named::id).collect(ImmutableSet.toImmutableSet()))
        .contains(actor);
  }

  void check(Place place, Condition condition, Scope scope) {
    int name = 0;
    for (Condition atom : condition.atoms()) {
      if (atom instanceof FactHolds fact) {
        checkFact(place, name, fact.fact());
      } else if (atom instanceof StanceIs stance) {
        checkStance(place, name, stance, scope);
      } else if (atom instanceof Count count) {
        checkCount(place, name, count, count.set(), count.weight(), count.alternative(), scope);
      } else if (atom instanceof VoteCount count) {
        checkCount(place, name, count, count.set(), count.weight(), count.alternative(), scope);
      } else if (atom instanceof AboutAlternative asked) {
        checkAlternative(place, name, asked.alternative(), scope);
      } else if (atom instanceof Attendance attendance) {
        checkAttendance(place, name, attendance, scope);
      } else if (atom instanceof AttendanceCount count) {
        checkAttendance(place, name, count, scope);
      }
      name += namesIn(atom);
    }
  }

  /** Returns how many names an atom has; its alternative or body is the last. */
  static int namesIn(Condition atom) {
    if (atom instanceof Count count) {
      return count.weight() == null ? 2 : 3;
    }
    if (atom instanceof VoteCount count) {
      return count.weight() == null ? 2 : 3;
    }
    if (atom instanceof AttendanceCount count) {
      return 1 + (count.weight() == null ? 0 : 1) + (count.body() == null ? 0 : 1);
    }
    if (atom instanceof Attendance attendance) {
      return attendance.body() == null ? 1 : 2;
    }
    if (atom instanceof StanceIs) {
      return 2;
    }
    return atom instanceof Constant || atom instanceof FromDate || atom instanceof BeforeDate
        ? 0
        : 1;
  }

  private void checkFact(Place place, int name, String fact) {
    if (!things.facts().containsKey(fact)) {
      Named other = things.find(fact);
      if (other == null) {
        problems.unknown(place, name, "fact", fact, things.ids());
      } else {
        problems.add(
            place,
            name,
            "\"" + fact + "\" alone is no fact",
            fact,
            "say what of it (\"" + fact + " supports …\", \"is adopted\")");
      }
    }
  }

  private void checkStance(Place place, int name, StanceIs stance, Scope scope) {
    boolean actorKnown = things.actors().containsKey(stance.actor());
    if (!actorKnown) {
      problems.unknown(place, name, "actor", stance.actor(), things.actors().keySet());
    }
    Body body = checkAlternative(place, name + 1, stance.alternative(), scope);
    if (actorKnown && body != null && !hasSay(stance.actor(), body)) {
      problems.add(
          place,
          name,
          "\""
              + stance.actor()
              + "\" has no say on \""
              + stance.alternative()
              + "\", which the body \""
              + body.id()
              + "\" decides",
          stance.actor());
    }
  }

  /** Checks an alternative's name and returns the body that decides it, if that is known. */
  @CanIgnoreReturnValue
  private @Nullable Body checkAlternative(Place place, int name, String alternative, Scope scope) {
    if (alternative.equals(Alternative.IT.id())) {
      if (scope.body() == null) {
        problems.add(
            place,
            name,
            "\"it\" means nothing here, where no alternative is at hand",
            alternative,
            "name the alternative");
      }
      return scope.body();
    }
    Issue issue = things.issueByAlternative().get(alternative);
    if (issue == null) {
      problems.unknown(place, name, "alternative", alternative, things.alternatives().keySet());
      return null;
    }
    return issue.body();
  }

  private void checkAttendance(Place place, int name, Attendance attendance, Scope scope) {
    String actor = attendance.actor();
    if (!things.actors().containsKey(actor)) {
      problems.unknown(place, name, "actor", actor, things.actors().keySet());
      return;
    }
    Body body = checkBody(place, name, attendance, attendance.body(), null, scope);
    if (body != null && !hasSay(actor, body)) {
      problems.add(
          place, name, "\"" + actor + "\" is no member of the body \"" + body.id() + "\"", actor);
    }
  }

  private void checkAttendance(Place place, int name, AttendanceCount count, Scope scope) {
    Iterable<Actor> actors = checkSet(place, name, count.set(), scope);
    if (actors == null) {
      return;
    }
    Body body = checkBody(place, name, count, count.body(), count.set(), scope);
    String asked = askedOf(count.set(), scope);
    if (body != null && !someHaveSay(asked, actors, body)) {
      problems.add(
          place,
          name,
          "nobody in \"" + count.set() + "\" is a member of the body \"" + body.id() + "\"",
          count.set().id());
    }
    checkWeights(place, name + 1, asked, actors, count.weight(), count);
  }

  /** Returns the body whose attendance an atom asks for, if that is known. */
  private @Nullable Body checkBody(
      Place place,
      int name,
      Condition atom,
      @Nullable String named,
      @Nullable ActorSet set,
      Scope scope) {
    if (named != null) {
      Body body = things.bodies().get(named);
      if (body == null) {
        problems.unknown(place, name + namesIn(atom) - 1, "body", named, things.bodies().keySet());
      }
      return body;
    }
    Body counted = set == null ? null : things.bodies().get(set.id());
    Body body = counted == null ? scope.body() : counted;
    if (body == null) {
      problems.add(
          place,
          name,
          "no body is at hand here; say of which \"" + atom + "\" is meant: \"" + atom + " in …\"",
          null);
    }
    return body;
  }

  private void checkCount(
      Place place,
      int name,
      Condition count,
      ActorSet set,
      @Nullable String weight,
      String alternative,
      Scope scope) {
    Body body = checkAlternative(place, name + namesIn(count) - 1, alternative, scope);
    Iterable<Actor> actors = checkSet(place, name, set, scope);
    if (actors == null) {
      return;
    }
    String asked = askedOf(set, scope);
    if (body != null && !someHaveSay(asked, actors, body)) {
      problems.add(
          place,
          name,
          "nobody in \""
              + set
              + "\" has a say on \""
              + alternative
              + "\", which the body \""
              + body.id()
              + "\" decides",
          set.id());
    }
    checkWeights(place, name + 1, asked, actors, weight, count);
  }

  private static boolean isMembers(ActorSet set) {
    return set.equals(ActorSet.MEMBERS) || set.equals(ActorSet.OTHERS);
  }

  /**
   * Returns the name of what a set stands for; {@code members} and {@code others} stand for the
   * body at hand.
   */
  private static String askedOf(ActorSet set, Scope scope) {
    Body atHand = scope.body();
    return isMembers(set) && atHand != null ? atHand.id() : set.id();
  }

  /** Returns everyone whom a set stands for on any day, if that is known. */
  private @Nullable Iterable<Actor> checkSet(Place place, int name, ActorSet set, Scope scope) {
    Body atHand = scope.body();
    if (isMembers(set)
        && (atHand == null || (set.equals(ActorSet.OTHERS) && scope.actor() == null))) {
      problems.add(
          place,
          name,
          "\""
              + set
              + "\" means nothing here, where "
              + (atHand == null ? "no body is" : "no actor's commitment is")
              + " at hand",
          set.id());
      return null;
    }
    String asked = askedOf(set, scope);
    Iterable<Actor> actors = everyActor.get(asked);
    if (actors == null) {
      actors = things.everyActorOf(asked);
    }
    if (actors == null) {
      problems.unknown(place, name, "group, body or actor", asked, things.sets());
      return null;
    }
    everyActor.put(asked, actors);
    return actors;
  }

  private boolean someHaveSay(String set, Iterable<Actor> actors, Body body) {
    return someSay
        .computeIfAbsent(body.id(), id -> new HashMap<>())
        .computeIfAbsent(set, asked -> Iterables.any(actors, actor -> hasSay(actor.id(), body)));
  }

  private void checkWeights(
      Place place,
      int name,
      String set,
      Iterable<Actor> actors,
      @Nullable String weight,
      Condition count) {
    if (weight == null) {
      // Heads cannot overflow: as many as fit into memory, times the largest denominator, stay
      // below the largest sum.
      return;
    }
    Collection<Threshold> thresholds =
        count instanceof VoteCount votes ? votes.thresholds() : ImmutableList.of();
    String asked = set + " by " + weight + thresholds;
    if (weighed.contains(asked)) {
      return;
    }
    int lacking = 0;
    BigInteger sum = BigInteger.ZERO;
    for (Actor actor : actors) {
      if (actor.weight(weight).isEmpty()) {
        problems.add(
            place,
            name,
            "\""
                + actor.id()
                + "\" has no weight called \""
                + weight
                + "\", which is added up over \""
                + set
                + "\"",
            weight);
        if (++lacking == MAX_LACKING) {
          return;
        }
      }
      sum = sum.add(BigInteger.valueOf(actor.weight(weight).orElse(0)));
    }
    long largest = 1;
    for (Threshold threshold : thresholds) {
      largest =
          Math.max(largest, Math.max(Math.abs(threshold.oppose()), Math.abs(threshold.support())));
    }
    if (sum.multiply(BigInteger.valueOf(largest)).compareTo(LARGEST_SUM) >= 0) {
      String tooLarge =
          "the weights of \""
              + set
              + "\" are too large to be added up exactly for \""
              + count
              + "\"";
      String advice = "use smaller units";
      if (weight == null) {
        problems.add(place, tooLarge, null, advice);
      } else {
        problems.add(place, name, tooLarge, weight, advice);
      }
    } else if (lacking == 0) {
      weighed.add(asked);
    }
  }
}
