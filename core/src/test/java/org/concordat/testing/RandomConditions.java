package org.concordat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Quantity;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.negotiation.Body;

/** Makes random conditions and rules, of every kind that is sound in its place. */
final class RandomConditions {
  /** Weights that every actor has. */
  static final List<String> WEIGHTS = List.of("population", "shares");

  private static final List<Verb> RISING = List.of(Verb.SUPPORT, Verb.ACCEPT, Verb.TOLERATE);

  private final Pick pick;
  private final List<Fact> facts;

  /** The sets that can be named: their ids, and those of everyone who is ever in them. */
  private final Map<String, Set<String>> sets;

  /** The body that decides each alternative. */
  private final Map<String, Body> bodies;

  private final RepeatedCounts repeated;

  /** Of a hundred conditions that may stand for anything, how many are repeated. */
  private final int percentRepeated;

  RandomConditions(
      Pick pick, List<Fact> facts, Map<String, Set<String>> sets, Map<String, Body> bodies) {
    this.pick = pick;
    this.facts = facts;
    this.sets = sets;
    this.bodies = bodies;
    this.repeated = new RepeatedCounts(pick, facts, sets, bodies);
    this.percentRepeated = pick.chance(60) ? 80 : 0;
  }

  /** Returns whether a commitment may have any condition, not only one that rises. */
  boolean mayFall() {
    return pick.chance(percentRepeated > 0 ? 90 : 50);
  }

  /** The place of a condition: the body and the alternative at hand, and whether it must rise. */
  record Place(Body body, String alternative, boolean isRule, boolean rising) {}

  Condition condition(Place place, int depth) {
    if (!place.isRule() && !place.rising() && pick.chance(percentRepeated)) {
      return repeated.condition(place.body());
    }
    int kind = depth == 0 ? 0 : pick.below(10);
    if (kind < 4) {
      return atom(place);
    }
    if (kind == 4 && !place.rising()) {
      return condition(place, depth - 1).negate();
    }
    List<Condition> parts = new ArrayList<>();
    for (int i = 2 + pick.below(2); i > 0; i--) {
      parts.add(condition(place, depth - 1));
    }
    return kind < 8 ? Condition.allOf(parts) : Condition.anyOf(parts);
  }

  private Condition atom(Place place) {
    int kind = pick.below(100);
    String on = alternative(place);
    if (kind < 15 && !facts.isEmpty()) {
      return maybeNot(new FactHolds(pick.of(facts).id()));
    }
    if (kind < 35) {
      return stance(place, on);
    }
    if (kind < 65) {
      return count(place, on);
    }
    if (kind < 78) {
      return votes(place, on);
    }
    if (kind < 86 && !place.isRule()) {
      Condition adopted = new Adopted(on);
      return place.rising() ? adopted : maybeNot(adopted);
    }
    if (kind < 93) {
      // A rule, too, may ask whether another alternative is withdrawn.
      String any = pick.chance(50) ? on : pick.of(List.copyOf(bodies.keySet()));
      return maybeNot(pick.chance(50) ? new Withdrawn(any) : new OnTheTable(any));
    }
    if (kind < 96) {
      return maybeNot(attendance(place));
    }
    return kind < 98
        ? pick.chance(50) ? new FromDate(Days.any(pick)) : new BeforeDate(Days.any(pick))
        : pick.chance(70) ? Condition.always() : Condition.never();
  }

  private Condition attendance(Place place) {
    List<Body> named = List.copyOf(bodies.values());
    Body asked = pick.chance(70) ? place.body() : pick.of(named);
    String in = asked == place.body() ? null : asked.id();
    if (pick.chance(40)) {
      return new Attendance(pick.of(List.copyOf(everyMember(asked))), pick.chance(50), in);
    }
    List<String> candidates = new ArrayList<>(List.of("members"));
    sets.forEach(
        (id, actors) -> {
          boolean isBody = named.stream().anyMatch(body -> body.id().equals(id));
          if (!isBody && actors.stream().anyMatch(everyMember(asked)::contains)) {
            candidates.add(id);
          }
        });
    String set = in == null || candidates.size() > 1 ? pick.of(candidates) : asked.id();
    if (in != null && set.equals("members")) {
      set = in;
    } else if (set.equals("members") && !place.isRule() && pick.chance(50)) {
      set = "others";
    }
    String weight = pick.chance(40) ? pick.of(WEIGHTS) : null;
    return new AttendanceCount(
        amount(place, pick.of(Amount.Comparison.values()), set, weight),
        new ActorSet(set),
        weight,
        pick.chance(50),
        in);
  }

  private Condition maybeNot(Condition atom) {
    return pick.chance(30) ? atom.negate() : atom;
  }

  private String alternative(Place place) {
    return place.isRule() || pick.chance(40) ? "it" : pick.of(List.copyOf(bodies.keySet()));
  }

  private Body decider(Place place, String alternative) {
    return alternative.equals("it") ? place.body() : bodies.get(alternative);
  }

  private Condition stance(Place place, String on) {
    List<String> members = List.copyOf(everyMember(decider(place, on)));
    String actor = pick.of(members);
    if (!place.rising()) {
      return new StanceIs(actor, pick.of(Verb.values()), pick.chance(30), on);
    }
    return pick.chance(80)
        ? new StanceIs(actor, pick.of(RISING), false, on)
        : new StanceIs(actor, Verb.OPPOSE, true, on);
  }

  private Condition count(Place place, String on) {
    String set = set(place, on);
    String weight = pick.chance(40) ? pick.of(WEIGHTS) : null;
    if (!place.rising()) {
      return new Count(
          amount(place, pick.of(Amount.Comparison.values()), set, weight),
          new ActorSet(set),
          weight,
          pick.of(Verb.values()),
          pick.chance(20),
          on);
    }
    boolean opposing = pick.chance(40);
    Amount.Comparison comparison =
        opposing
            ? pick.of(Amount.Comparison.AT_MOST, Amount.Comparison.FEWER_THAN)
            : pick.of(Amount.Comparison.AT_LEAST, Amount.Comparison.MORE_THAN);
    boolean negated = pick.chance(20);
    Verb verb = opposing != negated ? Verb.OPPOSE : pick.of(RISING);
    return new Count(
        amount(place, comparison, set, weight), new ActorSet(set), weight, verb, negated, on);
  }

  private Condition votes(Place place, String on) {
    String set = set(place, on);
    String weight = pick.chance(30) ? pick.of(WEIGHTS) : null;
    if (!place.rising()) {
      return new VoteCount(
          amount(place, pick.of(Amount.Comparison.values()), set, weight),
          new ActorSet(set),
          weight,
          pick.of(Verb.SUPPORT, Verb.OPPOSE),
          on);
    }
    boolean opposing = pick.chance(50);
    boolean negated = pick.chance(30);
    Amount.Comparison comparison =
        opposing != negated
            ? pick.of(Amount.Comparison.AT_MOST, Amount.Comparison.FEWER_THAN)
            : pick.of(Amount.Comparison.AT_LEAST, Amount.Comparison.MORE_THAN);
    Condition votes =
        new VoteCount(
            new Amount(comparison, pick.of(Quantity.fraction(1, 2), Quantity.percent("66.67"))),
            new ActorSet(set),
            weight,
            opposing ? Verb.OPPOSE : Verb.SUPPORT,
            on);
    return negated ? votes.negate() : votes;
  }

  private Amount amount(Place place, Amount.Comparison comparison, String set, String weight) {
    int size = weight == null ? sets.getOrDefault(set, everyMember(place.body())).size() : 20;
    if (comparison == Amount.Comparison.EXACTLY || pick.chance(50)) {
      return new Amount(comparison, Quantity.number(pick.below(size + 2)));
    }
    return new Amount(
        comparison,
        pick.of(
            Quantity.fraction(2, 3),
            Quantity.fraction(1, 2),
            Quantity.fraction(1, 3),
            Quantity.percent("55"),
            Quantity.percent("33.3"),
            Quantity.percent("100"),
            Quantity.percent("0")));
  }

  /** Returns a set in which somebody has, on some day, a say on the alternative. */
  private String set(Place place, String on) {
    Set<String> members = everyMember(decider(place, on));
    List<String> candidates = new ArrayList<>();
    if (everyMember(place.body()).stream().anyMatch(members::contains)) {
      candidates.add("members");
      candidates.add(place.isRule() ? "members" : "others");
      candidates.add("members");
    }
    sets.forEach(
        (id, actors) -> {
          if (actors.stream().anyMatch(members::contains)) {
            candidates.add(id);
          }
        });
    return pick.of(candidates);
  }

  static Set<String> everyMember(Body body) {
    Set<String> ids = new TreeSet<>();
    body.everyMember().stream().map(Named::id).forEach(ids::add);
    return ids;
  }

  /** Returns a rule: one that real bodies use, or any that rises. */
  Condition rule(Body withoutRule) {
    Place place = new Place(withoutRule, "it", true, true);
    String veto = set(place, "it");
    return switch (pick.below(15)) {
      case 0, 1 -> Condition.parse("none of members oppose it");
      case 2 -> Condition.parse("all of members support it");
      case 3 ->
          Condition.parse(
              "none of members oppose it and (more than 2/3 of members accept it"
                  + " or more than 2/3 of members by population accept it)");
      case 4 ->
          Condition.parse(
              "at least 55% of members support it and (at least 65% of members by population"
                  + " support it or at most 1 of members do not support it)");
      case 5 ->
          Condition.parse("at least 2 of members support it and none of " + veto + " oppose it");
      case 6 -> Condition.parse("at least 2/3 of members voting support it");
      case 7 -> Condition.parse("at most 1 of members oppose it");
      case 8 ->
          Condition.parse(
              "at least 2/3 of "
                  + veto
                  + " voting support it"
                  + " and at most 1/4 of members voting by shares oppose it");
      case 10 -> Condition.parse("at least 2 of members are present and none of members oppose it");
      case 9 -> Condition.parse("not (more than 1/4 of members voting oppose it)");
      default -> condition(place, 2);
    };
  }
}
