package org.concordat.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Quantity;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.model.Fact;
import org.concordat.negotiation.Body;

/**
 * Makes conditions that repeat a few counts, with other amounts and negated, so that commitments
 * depend on each other in cycles through several thresholds on one set.
 */
final class RepeatedCounts {
  private static final int MAX_TOPICS = 3;

  /** What is counted: whose stances on which alternative, by which weight. */
  private record Topic(String set, String weight, String on, Verb verb) {}

  private final Pick pick;
  private final List<Fact> facts;
  private final Map<String, Set<String>> sets;
  private final Map<String, Body> bodies;
  private final List<Topic> topics = new ArrayList<>();

  RepeatedCounts(
      Pick pick, List<Fact> facts, Map<String, Set<String>> sets, Map<String, Body> bodies) {
    this.pick = pick;
    this.facts = facts;
    this.sets = sets;
    this.bodies = bodies;
  }

  /** Returns a condition of a commitment on an alternative that a body decides. */
  Condition condition(Body body) {
    Condition first = atom(body);
    int kind = pick.below(10);
    if (kind < 5) {
      return first;
    }
    Condition second =
        kind < 8 && !facts.isEmpty()
            ? maybeNot(new FactHolds(pick.of(facts).id()))
            : maybeNot(atom(body));
    return pick.chance(50)
        ? Condition.anyOf(List.of(first, second))
        : Condition.allOf(List.of(first, second));
  }

  private Condition atom(Body body) {
    List<String> elsewhere =
        bodies.keySet().stream().filter(x -> !bodies.get(x).id().equals(body.id())).toList();
    if (pick.chance(elsewhere.isEmpty() ? 12 : 45)) {
      return maybeNot(
          new Adopted(pick.of(elsewhere.isEmpty() ? List.copyOf(bodies.keySet()) : elsewhere)));
    }
    Topic topic = topic(body);
    int size = topic.weight() == null ? size(topic, body) : 9;
    if (pick.chance(35)) {
      return maybeNot(
          new VoteCount(
              amount(size),
              new ActorSet(topic.set()),
              topic.weight(),
              pick.of(Verb.SUPPORT, Verb.OPPOSE),
              topic.on()));
    }
    return maybeNot(
        new Count(
            amount(size),
            new ActorSet(topic.set()),
            topic.weight(),
            pick.chance(60) ? topic.verb() : pick.of(Verb.values()),
            pick.chance(30),
            topic.on()));
  }

  private Condition maybeNot(Condition atom) {
    return pick.chance(40) ? atom.negate() : atom;
  }

  private int size(Topic topic, Body body) {
    Set<String> named = sets.get(topic.set());
    return named == null ? body.everyMember().size() : named.size();
  }

  private Amount amount(int size) {
    if (pick.chance(25)) {
      return Amount.exactly(pick.below(size + 1));
    }
    Amount.Comparison comparison =
        pick.of(
            Amount.Comparison.AT_LEAST,
            Amount.Comparison.MORE_THAN,
            Amount.Comparison.AT_MOST,
            Amount.Comparison.FEWER_THAN);
    return new Amount(
        comparison,
        pick.chance(60)
            ? Quantity.number(pick.below(size + 1))
            : Quantity.fraction(1 + pick.below(2), 2 + pick.below(3)));
  }

  /** Returns a topic, used before or new, that makes sense in the place of a body. */
  private Topic topic(Body body) {
    List<Topic> known = topics.stream().filter(topic -> fits(topic, body)).toList();
    if (!known.isEmpty() && (known.size() >= MAX_TOPICS || pick.chance(70))) {
      return pick.of(known);
    }
    Topic topic;
    do {
      List<String> candidates = new ArrayList<>(List.of("members", "others", "others", "others"));
      candidates.addAll(sets.keySet());
      topic =
          new Topic(
              pick.of(candidates),
              pick.chance(25) ? pick.of(RandomConditions.WEIGHTS) : null,
              pick.of(List.copyOf(bodies.keySet())),
              pick.of(Verb.SUPPORT, Verb.SUPPORT, Verb.ACCEPT, Verb.TOLERATE, Verb.OPPOSE));
    } while (!fits(topic, body));
    topics.add(topic);
    return topic;
  }

  /** Returns whether somebody in the set has, on some day, a say on the alternative. */
  private boolean fits(Topic topic, Body body) {
    Set<String> members = RandomConditions.everyMember(bodies.get(topic.on()));
    Set<String> named = sets.getOrDefault(topic.set(), RandomConditions.everyMember(body));
    return named.stream().anyMatch(members::contains);
  }
}
