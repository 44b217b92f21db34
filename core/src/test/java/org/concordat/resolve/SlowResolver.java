package org.concordat.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.resolve.SlowConditions.Place;
import org.concordat.resolve.SlowConditions.Variable;

/**
 * Resolves negotiations by the text of sections 3 and 4 of {@code docs/semantics.md}: with maps and
 * naive iteration, so that {@link Resolver} can be compared with it.
 */
final class SlowResolver {
  final Negotiation negotiation;
  final SlowConditions conditions;

  /** What was said on each variable, the latest commitment first; nothing for absent members. */
  final Map<Variable, List<Commitment>> commitments = new LinkedHashMap<>();

  private final Map<Variable, Position> fixed = new HashMap<>();

  SlowResolver(Negotiation negotiation, Assumptions assumptions) {
    this.negotiation = negotiation;
    this.conditions = new SlowConditions(negotiation, assumptions.facts());
    for (Alternative alternative : negotiation.alternatives().values()) {
      Body body = conditions.bodies.get(alternative.id());
      for (Actor actor : conditions.members.get(body.id())) {
        Variable variable = new Variable(actor.id(), alternative.id());
        boolean absent = conditions.day.isAbsent(actor, body);
        commitments.put(variable, absent ? List.of() : said(actor, alternative));
        if (absent) {
          fixed.put(variable, Position.exactly(body.absence()));
        }
      }
    }
    assumptions
        .positions()
        .forEach(
            (variable, position) ->
                fixed.put(
                    new Variable(variable.actor().id(), variable.alternative().id()), position));
  }

  private List<Commitment> said(Actor actor, Alternative alternative) {
    List<Commitment> list = new ArrayList<>();
    for (Commitment commitment : negotiation.commitments()) {
      if (commitment.actor().equals(actor)
          && commitment.alternative().equals(alternative)
          && SlowConditions.stands(
              negotiation, commitment.term().from(), commitment.term().until())) {
        list.add(commitment);
      }
    }
    list.sort(
        Comparator.comparing(
            commitment ->
                commitment.term().from() == null ? LocalDate.MIN : commitment.term().from(),
            Comparator.reverseOrder()));
    for (Preference preference : negotiation.preferences()) {
      if (preference.actor().equals(actor)
          && SlowConditions.stands(
              negotiation, preference.term().from(), preference.term().until())) {
        addPreferred(list, preference, alternative);
      }
    }
    return list;
  }

  private static void addPreferred(
      List<Commitment> list, Preference preference, Alternative alternative) {
    List<Condition> higherWithdrawn = new ArrayList<>();
    int tier = 0;
    for (Set<Alternative> tied : preference.ranking()) {
      if (tied.contains(alternative)) {
        Stance stance =
            tier < preference.acceptable()
                ? Stance.SUPPORT
                : tier < preference.acceptable() + preference.tolerable()
                    ? Stance.ABSTAIN
                    : Stance.OPPOSE;
        Commitment commitment =
            Commitment.builder()
                .actor(preference.actor())
                .alternative(alternative)
                .range(Position.exactly(stance))
                .term(preference.term())
                .source(preference.source())
                .build();
        if (preference.policy() == Policy.HOLD_OUT
            && stance != Stance.OPPOSE
            && !higherWithdrawn.isEmpty()) {
          list.add(commitment.when(Condition.allOf(higherWithdrawn)));
          list.add(commitment.toBuilder().range(Position.exactly(Stance.OPPOSE)).build());
        } else {
          list.add(commitment);
        }
        return;
      }
      for (Alternative higher : tied) {
        boolean dated = preference.issue().terms().containsKey(higher);
        higherWithdrawn.add(
            Condition.parse(
                dated ? "not " + higher.id() + " is on the table" : higher.id() + " is withdrawn"));
      }
      tier++;
    }
  }

  /** The commitments that may decide, given where everyone stands. */
  List<Commitment> mayDecide(Variable variable, Map<Variable, Position> p) {
    List<Commitment> may = new ArrayList<>();
    for (Commitment commitment : commitments.get(variable)) {
      Truth holds = holds(variable, commitment, p);
      if (holds != Truth.FALSE) {
        may.add(commitment);
      }
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return may;
  }

  Truth holds(Variable variable, Commitment commitment, Map<Variable, Position> p) {
    Body body = conditions.bodies.get(variable.alternative());
    return conditions.evaluate(
        commitment.when(), false, new Place(body, variable.alternative(), variable.actor()), p);
  }

  /** Γ for one variable. Ranges that contain the stance of {@code narrowTo} are narrowed to it. */
  Position gamma(Variable variable, Map<Variable, Position> p, Map<Variable, Stance> narrowTo) {
    if (fixed.containsKey(variable)) {
      return fixed.get(variable);
    }
    Position hull = null;
    for (Commitment commitment : commitments.get(variable)) {
      Truth holds = holds(variable, commitment, p);
      if (holds != Truth.FALSE) {
        hull = hull(hull, narrowed(commitment.range(), variable, narrowTo));
      }
      if (holds == Truth.TRUE) {
        return hull;
      }
    }
    return hull(hull, narrowed(Position.UNDECLARED, variable, narrowTo));
  }

  private static Position hull(Position one, Position other) {
    return one == null
        ? other
        : Position.between(
            one.low().compareTo(other.low()) < 0 ? one.low() : other.low(),
            one.high().compareTo(other.high()) > 0 ? one.high() : other.high());
  }

  private static Position narrowed(
      Position range, Variable variable, Map<Variable, Stance> narrowTo) {
    Stance stance = narrowTo.get(variable);
    return stance != null && range.contains(stance) ? Position.exactly(stance) : range;
  }

  Map<Variable, Stance> all(Stance stance) {
    Map<Variable, Stance> all = new LinkedHashMap<>();
    commitments.keySet().forEach(variable -> all.put(variable, stance));
    return all;
  }

  Map<Variable, Position> intervals(Map<Variable, Stance> lows, Map<Variable, Stance> highs) {
    Map<Variable, Position> intervals = new LinkedHashMap<>();
    lows.forEach(
        (variable, low) -> intervals.put(variable, Position.between(low, highs.get(variable))));
    return intervals;
  }

  /** Iterates Γ↓(·, highs) from {@code lows} until nothing changes. */
  Map<Variable, Stance> lows(
      Map<Variable, Stance> from, Map<Variable, Stance> highs, Map<Variable, Stance> narrowTo) {
    Map<Variable, Stance> lows = from;
    while (true) {
      Map<Variable, Position> p = intervals(lows, highs);
      Map<Variable, Stance> next = new LinkedHashMap<>();
      p.keySet().forEach(variable -> next.put(variable, gamma(variable, p, narrowTo).low()));
      if (next.equals(lows)) {
        return lows;
      }
      lows = next;
    }
  }

  /** Iterates Γ↑(lows, ·) from {@code highs} until nothing changes. */
  Map<Variable, Stance> highs(
      Map<Variable, Stance> lows, Map<Variable, Stance> from, Map<Variable, Stance> narrowTo) {
    Map<Variable, Stance> highs = from;
    while (true) {
      Map<Variable, Position> p = intervals(lows, highs);
      Map<Variable, Stance> next = new LinkedHashMap<>();
      p.keySet().forEach(variable -> next.put(variable, gamma(variable, p, narrowTo).high()));
      if (next.equals(highs)) {
        return highs;
      }
      highs = next;
    }
  }

  Map<Variable, Position> resolve(Coordination coordination) {
    Map<Variable, Stance> lows = all(Stance.OPPOSE);
    Map<Variable, Stance> highs = all(Stance.SUPPORT);
    while (true) {
      Map<Variable, Stance> nextLows;
      Map<Variable, Stance> nextHighs;
      switch (coordination) {
        case SEQUENTIAL -> {
          nextLows = lows(all(Stance.OPPOSE), highs, Map.of());
          nextHighs = highs(lows, lows, Map.of());
        }
        case JOINT -> {
          nextLows = lows(highs, highs, Map.of());
          nextHighs = highs(lows, all(Stance.SUPPORT), Map.of());
        }
        default -> {
          Map<Variable, Position> p = intervals(lows, highs);
          nextLows = new LinkedHashMap<>();
          nextHighs = new LinkedHashMap<>();
          for (Variable variable : p.keySet()) {
            nextLows.put(variable, gamma(variable, p, Map.of()).low());
            nextHighs.put(variable, gamma(variable, p, Map.of()).high());
          }
        }
      }
      if (nextLows.equals(lows) && nextHighs.equals(highs)) {
        return intervals(lows, highs);
      }
      lows = nextLows;
      highs = nextHighs;
    }
  }

  private Truth ruleWith(String alternative, Map<String, Stance> stances) {
    Map<Variable, Position> p = new HashMap<>();
    for (Actor member : members(alternative)) {
      Stance stance = stances.getOrDefault(member.id(), Stance.SUPPORT);
      p.put(new Variable(member.id(), alternative), Position.exactly(stance));
    }
    return conditions.rule(alternative, p);
  }

  List<Actor> members(String alternative) {
    return conditions.members.get(conditions.bodies.get(alternative).id());
  }

  Set<Actor> blockers(String alternative, Map<Variable, Position> p) {
    Set<Actor> blockers = new LinkedHashSet<>();
    for (Actor member : members(alternative)) {
      Stance high = p.get(new Variable(member.id(), alternative)).high();
      if (ruleWith(alternative, Map.of(member.id(), high)) == Truth.FALSE) {
        blockers.add(member);
      }
    }
    return blockers;
  }

  Set<Actor> awaited(String alternative, Map<Variable, Position> p) {
    Set<Actor> awaited = new LinkedHashSet<>();
    for (Actor member : members(alternative)) {
      Stance low = p.get(new Variable(member.id(), alternative)).low();
      if (ruleWith(alternative, Map.of(member.id(), low)) == Truth.FALSE) {
        awaited.add(member);
      }
    }
    awaited.removeAll(blockers(alternative, p));
    return awaited;
  }

  /** Tries all subsets. Empty where none will do. */
  OptionalInt shortfall(String alternative, Map<Variable, Position> p) {
    List<Actor> members = members(alternative);
    int fewest = Integer.MAX_VALUE;
    for (int subset = 0; subset < 1 << members.size(); subset++) {
      if (Integer.bitCount(subset) < fewest) {
        Map<String, Stance> stances = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
          if ((subset >> i & 1) == 0) {
            String id = members.get(i).id();
            stances.put(id, p.get(new Variable(id, alternative)).low());
          }
        }
        if (ruleWith(alternative, stances) == Truth.TRUE) {
          fewest = Integer.bitCount(subset);
        }
      }
    }
    return fewest == Integer.MAX_VALUE || conditions.day.isSurelyOut(alternative)
        ? OptionalInt.empty()
        : OptionalInt.of(fewest);
  }
}
