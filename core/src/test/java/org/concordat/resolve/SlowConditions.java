package org.concordat.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;

/** Evaluates conditions by the text of section 2 of {@code docs/semantics.md}. */
final class SlowConditions {
  /** An actor and an alternative on which it has a say. */
  record Variable(String actor, String alternative) {}

  /** Where a condition stands; the actor is missing in a rule. */
  record Place(Body body, String alternative, String actor) {}

  final Negotiation negotiation;
  final Map<String, Truth> facts = new HashMap<>();
  final SlowDay day;

  /** The body that decides each alternative, and who has a say in each body. */
  final Map<String, Body> bodies = new HashMap<>();

  final Map<String, List<Actor>> members = new HashMap<>();

  SlowConditions(Negotiation negotiation, Map<String, Truth> assumed) {
    this.negotiation = negotiation;
    this.day = new SlowDay(negotiation, facts, members);
    for (Fact fact : negotiation.facts().values()) {
      Truth state = fact.state();
      for (Map.Entry<LocalDate, Truth> change : fact.history().entrySet()) {
        if (stands(negotiation, change.getKey(), null)) {
          state = change.getValue();
        }
      }
      facts.put(fact.id(), assumed.getOrDefault(fact.id(), state));
    }
    for (Body body : negotiation.bodies().values()) {
      List<Actor> present = new ArrayList<>();
      for (Membership membership : body.memberships()) {
        if (stands(negotiation, membership.term().from(), membership.term().until())) {
          present.add(membership.actor());
        }
      }
      members.put(body.id(), present);
    }
    for (Issue issue : negotiation.issues().values()) {
      for (Alternative alternative : issue.alternatives()) {
        bodies.put(alternative.id(), issue.body());
      }
    }
  }

  /** Without a day, every date is past. */
  static boolean stands(Negotiation negotiation, LocalDate from, LocalDate until) {
    if (negotiation.asOf().isEmpty()) {
      return until == null;
    }
    LocalDate day = negotiation.asOf().get();
    return (from == null || from.compareTo(day) <= 0)
        && (until == null || until.compareTo(day) > 0);
  }

  /** Evaluates a condition, or its negation. */
  Truth evaluate(Condition condition, boolean negate, Place place, Map<Variable, Position> p) {
    if (condition instanceof Not not) {
      return evaluate(not.condition(), !negate, place, p);
    }
    if (condition instanceof And || condition instanceof Or) {
      boolean all = condition instanceof And != negate;
      boolean someUnknown = false;
      for (Condition part :
          condition instanceof And and ? and.conditions() : ((Or) condition).conditions()) {
        Truth truth = evaluate(part, negate, place, p);
        if (truth == (all ? Truth.FALSE : Truth.TRUE)) {
          return truth;
        }
        someUnknown |= truth == Truth.UNKNOWN;
      }
      return someUnknown ? Truth.UNKNOWN : all ? Truth.TRUE : Truth.FALSE;
    }
    if (condition instanceof StanceIs stance) {
      return stance(stance, negate, place, p);
    }
    Truth truth = atom(condition, place, p);
    return negate ? not(truth) : truth;
  }

  static Truth not(Truth truth) {
    return truth == Truth.TRUE ? Truth.FALSE : truth == Truth.FALSE ? Truth.TRUE : truth;
  }

  private Truth atom(Condition condition, Place place, Map<Variable, Position> p) {
    if (condition instanceof Constant constant) {
      return constant.value() ? Truth.TRUE : Truth.FALSE;
    }
    if (condition instanceof FactHolds fact) {
      return facts.get(fact.fact());
    }
    if (condition instanceof Count count) {
      return count(count, place, p);
    }
    if (condition instanceof VoteCount count) {
      return votes(count, place, p);
    }
    if (condition instanceof Adopted adopted) {
      return adopted(on(adopted.alternative(), place), p);
    }
    if (condition instanceof Withdrawn withdrawn) {
      return day.withdrawn(on(withdrawn.alternative(), place));
    }
    if (condition instanceof OnTheTable asked) {
      return day.onTheTable(on(asked.alternative(), place));
    }
    if (condition instanceof Attendance asked) {
      Body body = asked.body() == null ? place.body() : negotiation.body(asked.body());
      return day.attends(negotiation.actor(asked.actor()), asked.present(), body)
          ? Truth.TRUE
          : Truth.FALSE;
    }
    if (condition instanceof AttendanceCount count) {
      return attendance(count, place);
    }
    boolean isPast =
        negotiation.asOf().isEmpty()
            || !negotiation
                .asOf()
                .get()
                .isBefore(
                    condition instanceof FromDate from
                        ? from.date()
                        : ((BeforeDate) condition).date());
    return isPast == condition instanceof FromDate ? Truth.TRUE : Truth.FALSE;
  }

  private static String on(String alternative, Place place) {
    return alternative.equals("it") ? place.alternative() : alternative;
  }

  static boolean holds(Verb verb, Stance stance) {
    return switch (verb) {
      case SUPPORT -> stance == Stance.SUPPORT;
      case ACCEPT -> stance == Stance.SUPPORT || stance == Stance.ABSTAIN;
      case TOLERATE -> stance != Stance.OPPOSE;
      case ABSTAIN -> stance == Stance.ABSTAIN;
      case STAND_ASIDE -> stance == Stance.STAND_ASIDE;
      case OPPOSE -> stance == Stance.OPPOSE;
    };
  }

  /** Says whether a verb holds of all stances of a position, or of none. */
  private static Truth holds(Verb verb, boolean negated, Position position) {
    boolean always = true;
    boolean ever = false;
    for (Stance stance : Stance.values()) {
      if (position.low().compareTo(stance) <= 0 && stance.compareTo(position.high()) <= 0) {
        boolean holds = holds(verb, stance) != negated;
        always &= holds;
        ever |= holds;
      }
    }
    return SlowCounts.truth(always, ever);
  }

  private Truth stance(StanceIs stance, boolean negate, Place place, Map<Variable, Position> p) {
    Position position = p.get(new Variable(stance.actor(), on(stance.alternative(), place)));
    return position == null
        ? Truth.FALSE
        : holds(stance.verb(), stance.negated() != negate, position);
  }

  private List<Actor> set(String set, Place place) {
    if (set.equals("members")) {
      return members.get(place.body().id());
    }
    if (set.equals("others")) {
      List<Actor> others = new ArrayList<>(members.get(place.body().id()));
      others.removeIf(actor -> actor.id().equals(place.actor()));
      return others;
    }
    if (members.containsKey(set)) {
      return members.get(set);
    }
    return negotiation.groups().containsKey(set)
        ? negotiation.groups().get(set).actors().asList()
        : List.of(negotiation.actors().get(set));
  }

  private static long weight(Actor actor, String weight) {
    return weight == null ? 1 : actor.weights().get(weight);
  }

  private Truth count(Count count, Place place, Map<Variable, Position> p) {
    long whole = 0;
    long surely = 0;
    long possibly = 0;
    for (Actor actor : set(count.set().id(), place)) {
      long weight = weight(actor, count.weight());
      whole += weight;
      Position position = p.get(new Variable(actor.id(), on(count.alternative(), place)));
      if (position != null) {
        Truth qualifies = holds(count.verb(), count.negated(), position);
        surely += qualifies == Truth.TRUE ? weight : 0;
        possibly += qualifies != Truth.FALSE ? weight : 0;
      }
    }
    return SlowCounts.between(count.amount(), surely, possibly, whole);
  }

  /** Tries every way in which those who are still open might vote. */
  private Truth votes(VoteCount count, Place place, Map<Variable, Position> p) {
    List<Set<SlowCounts.Votes>> each = new ArrayList<>();
    for (Actor actor : set(count.set().id(), place)) {
      long weight = weight(actor, count.weight());
      Position position = p.get(new Variable(actor.id(), on(count.alternative(), place)));
      if (position != null && weight > 0) {
        Set<SlowCounts.Votes> own = new HashSet<>();
        for (Stance stance : Stance.values()) {
          if (position.low().compareTo(stance) <= 0 && stance.compareTo(position.high()) <= 0) {
            boolean votes = stance == Stance.SUPPORT || stance == Stance.OPPOSE;
            boolean counts = holds(count.verb(), stance);
            own.add(
                new SlowCounts.Votes(votes && counts ? weight : 0, votes && !counts ? weight : 0));
          }
        }
        each.add(own);
      }
    }
    return SlowCounts.votes(count.amount(), SlowCounts.sums(each));
  }

  private Truth attendance(AttendanceCount count, Place place) {
    Body body =
        count.body() != null
            ? negotiation.body(count.body())
            : negotiation.bodies().getOrDefault(count.set().id(), place.body());
    long whole = 0;
    long attending = 0;
    for (Actor actor : set(count.set().id(), place)) {
      long weight = weight(actor, count.weight());
      whole += weight;
      attending += day.attends(actor, count.present(), body) ? weight : 0;
    }
    return SlowCounts.between(count.amount(), attending, attending, whole);
  }

  /** The truth of a body's rule, or of a fact that adopts in its place. */
  Truth rule(String alternative, Map<Variable, Position> p) {
    Body body = bodies.get(alternative);
    Truth rule = evaluate(body.rule().condition(), false, new Place(body, alternative, null), p);
    Truth adopting = day.some(alternative, Fact::adopts);
    return rule == Truth.TRUE || adopting == Truth.FALSE ? rule : adopting;
  }

  /** The rule at all lows and at all highs, and what may bar an adoption. */
  Truth adopted(String alternative, Map<Variable, Position> p) {
    Map<Variable, Position> lows = new HashMap<>();
    Map<Variable, Position> highs = new HashMap<>();
    p.forEach(
        (variable, position) -> {
          if (variable.alternative().equals(alternative)) {
            lows.put(variable, Position.exactly(position.low()));
            highs.put(variable, Position.exactly(position.high()));
          }
        });
    Truth free =
        SlowCounts.and(day.onTheTable(alternative), not(day.some(alternative, Fact::bars)));
    return free == Truth.FALSE || rule(alternative, highs) == Truth.FALSE
        ? Truth.FALSE
        : free == Truth.TRUE && rule(alternative, lows) == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
  }
}
