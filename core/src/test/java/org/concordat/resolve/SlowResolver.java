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
import org.concordat.resolve.SlowConditions.Pair;
import org.concordat.resolve.SlowConditions.Place;

/**
 * Resolves negotiations by the letter of sections 3 and 4 of {@code docs/semantics.md}: maps, naive
 * iteration and nothing clever, so that {@link Resolver} can be compared with it.
 */
final class SlowResolver {
  final Negotiation negotiation;
  final SlowConditions conditions;

  /** What each pair has said, the latest word first; nothing for absent members. */
  final Map<Pair, List<Commitment>> words = new LinkedHashMap<>();

  private final Map<Pair, Position> fixed = new HashMap<>();

  SlowResolver(Negotiation negotiation, Assumptions assumptions) {
    this.negotiation = negotiation;
    this.conditions = new SlowConditions(negotiation, assumptions.facts());
    for (Alternative alternative : negotiation.alternatives().values()) {
      Body body = conditions.bodies.get(alternative.id());
      for (Actor actor : conditions.members.get(body.id())) {
        Pair pair = new Pair(actor.id(), alternative.id());
        boolean absent = conditions.day.isAbsent(actor, body);
        words.put(pair, absent ? List.of() : words(actor, alternative));
        if (absent) {
          fixed.put(pair, Position.exactly(body.absence()));
        }
      }
    }
    assumptions
        .positions()
        .forEach(
            (seat, position) ->
                fixed.put(new Pair(seat.actor().id(), seat.alternative().id()), position));
  }

  private List<Commitment> words(Actor actor, Alternative alternative) {
    List<Commitment> list = new ArrayList<>();
    for (Commitment word : negotiation.commitments()) {
      if (word.actor().equals(actor)
          && word.alternative().equals(alternative)
          && SlowConditions.stands(negotiation, word.term().from(), word.term().until())) {
        list.add(word);
      }
    }
    list.sort(
        Comparator.comparing(
            word -> word.term().from() == null ? LocalDate.MIN : word.term().from(),
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
        Commitment word =
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
          list.add(word.when(Condition.allOf(higherWithdrawn)));
          list.add(word.toBuilder().range(Position.exactly(Stance.OPPOSE)).build());
        } else {
          list.add(word);
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
  List<Commitment> mayDecide(Pair pair, Map<Pair, Position> p) {
    List<Commitment> may = new ArrayList<>();
    for (Commitment word : words.get(pair)) {
      Truth holds = holds(pair, word, p);
      if (holds != Truth.FALSE) {
        may.add(word);
      }
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return may;
  }

  Truth holds(Pair pair, Commitment word, Map<Pair, Position> p) {
    Body body = conditions.bodies.get(pair.alternative());
    return conditions.evaluate(
        word.when(), false, new Place(body, pair.alternative(), pair.actor()), p);
  }

  /** Γ for one pair. Ranges that contain the stance of {@code narrowTo} are narrowed to it. */
  Position gamma(Pair pair, Map<Pair, Position> p, Map<Pair, Stance> narrowTo) {
    if (fixed.containsKey(pair)) {
      return fixed.get(pair);
    }
    Position hull = null;
    for (Commitment word : words.get(pair)) {
      Truth holds = holds(pair, word, p);
      if (holds != Truth.FALSE) {
        hull = hull(hull, narrowed(word.range(), pair, narrowTo));
      }
      if (holds == Truth.TRUE) {
        return hull;
      }
    }
    return hull(hull, narrowed(Position.UNDECLARED, pair, narrowTo));
  }

  private static Position hull(Position one, Position other) {
    return one == null
        ? other
        : Position.between(
            one.low().compareTo(other.low()) < 0 ? one.low() : other.low(),
            one.high().compareTo(other.high()) > 0 ? one.high() : other.high());
  }

  private static Position narrowed(Position range, Pair pair, Map<Pair, Stance> narrowTo) {
    Stance stance = narrowTo.get(pair);
    return stance != null && range.contains(stance) ? Position.exactly(stance) : range;
  }

  Map<Pair, Stance> all(Stance stance) {
    Map<Pair, Stance> all = new LinkedHashMap<>();
    words.keySet().forEach(pair -> all.put(pair, stance));
    return all;
  }

  Map<Pair, Position> intervals(Map<Pair, Stance> lows, Map<Pair, Stance> highs) {
    Map<Pair, Position> intervals = new LinkedHashMap<>();
    lows.forEach((pair, low) -> intervals.put(pair, Position.between(low, highs.get(pair))));
    return intervals;
  }

  /** Iterates Γ↓(·, highs) from {@code lows} until nothing changes. */
  Map<Pair, Stance> lows(
      Map<Pair, Stance> from, Map<Pair, Stance> highs, Map<Pair, Stance> narrowTo) {
    Map<Pair, Stance> lows = from;
    while (true) {
      Map<Pair, Position> p = intervals(lows, highs);
      Map<Pair, Stance> next = new LinkedHashMap<>();
      p.keySet().forEach(pair -> next.put(pair, gamma(pair, p, narrowTo).low()));
      if (next.equals(lows)) {
        return lows;
      }
      lows = next;
    }
  }

  /** Iterates Γ↑(lows, ·) from {@code highs} until nothing changes. */
  Map<Pair, Stance> highs(
      Map<Pair, Stance> lows, Map<Pair, Stance> from, Map<Pair, Stance> narrowTo) {
    Map<Pair, Stance> highs = from;
    while (true) {
      Map<Pair, Position> p = intervals(lows, highs);
      Map<Pair, Stance> next = new LinkedHashMap<>();
      p.keySet().forEach(pair -> next.put(pair, gamma(pair, p, narrowTo).high()));
      if (next.equals(highs)) {
        return highs;
      }
      highs = next;
    }
  }

  Map<Pair, Position> resolve(Coordination coordination) {
    Map<Pair, Stance> lows = all(Stance.OPPOSE);
    Map<Pair, Stance> highs = all(Stance.SUPPORT);
    while (true) {
      Map<Pair, Stance> nextLows;
      Map<Pair, Stance> nextHighs;
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
          Map<Pair, Position> p = intervals(lows, highs);
          nextLows = new LinkedHashMap<>();
          nextHighs = new LinkedHashMap<>();
          for (Pair pair : p.keySet()) {
            nextLows.put(pair, gamma(pair, p, Map.of()).low());
            nextHighs.put(pair, gamma(pair, p, Map.of()).high());
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
    Map<Pair, Position> p = new HashMap<>();
    for (Actor member : members(alternative)) {
      Stance stance = stances.getOrDefault(member.id(), Stance.SUPPORT);
      p.put(new Pair(member.id(), alternative), Position.exactly(stance));
    }
    return conditions.rule(alternative, p);
  }

  List<Actor> members(String alternative) {
    return conditions.members.get(conditions.bodies.get(alternative).id());
  }

  Set<Actor> blockers(String alternative, Map<Pair, Position> p) {
    Set<Actor> blockers = new LinkedHashSet<>();
    for (Actor member : members(alternative)) {
      Stance high = p.get(new Pair(member.id(), alternative)).high();
      if (ruleWith(alternative, Map.of(member.id(), high)) == Truth.FALSE) {
        blockers.add(member);
      }
    }
    return blockers;
  }

  Set<Actor> awaited(String alternative, Map<Pair, Position> p) {
    Set<Actor> awaited = new LinkedHashSet<>();
    for (Actor member : members(alternative)) {
      Stance low = p.get(new Pair(member.id(), alternative)).low();
      if (ruleWith(alternative, Map.of(member.id(), low)) == Truth.FALSE) {
        awaited.add(member);
      }
    }
    awaited.removeAll(blockers(alternative, p));
    return awaited;
  }

  /** Tries all subsets. Empty where none will do. */
  OptionalInt shortfall(String alternative, Map<Pair, Position> p) {
    List<Actor> members = members(alternative);
    int fewest = Integer.MAX_VALUE;
    for (int subset = 0; subset < 1 << members.size(); subset++) {
      if (Integer.bitCount(subset) < fewest) {
        Map<String, Stance> stances = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
          if ((subset >> i & 1) == 0) {
            String id = members.get(i).id();
            stances.put(id, p.get(new Pair(id, alternative)).low());
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
