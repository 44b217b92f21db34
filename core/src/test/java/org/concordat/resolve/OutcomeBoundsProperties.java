package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.condition.Condition;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.SlowConditions.Pair;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/**
 * Enumerates all outcomes, by the letter of section 5, and looks whether the fixpoints bound them.
 */
@Comparison
@PropertyDefaults(tries = 400)
class OutcomeBoundsProperties {

  @Provide
  Arbitrary<Sample> tiny() {
    return RandomNegotiations.all(RandomNegotiations.TINY);
  }

  @Provide
  Arbitrary<Sample> monotone() {
    return RandomNegotiations.all(RandomNegotiations.TINY.inMonotone());
  }

  @Property
  void everyOutcomeLiesWithinTheFixpointOfItsKind(@ForAll("tiny") Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Map<Coordination, Resolution> resolutions = new EnumMap<>(Coordination.class);
    Resolver resolver = Resolver.of(negotiation);
    for (Coordination coordination : Coordination.values()) {
      resolutions.put(coordination, resolver.resolve(coordination));
    }
    for (Assumptions facts : completions(negotiation)) {
      SlowResolver slow = new SlowResolver(negotiation, facts);
      forEachConsistent(
          slow,
          outcome -> {
            check(slow, outcome, resolutions.get(Coordination.ANY));
            if (slow.lows(slow.all(Stance.OPPOSE), outcome, outcome).equals(outcome)) {
              check(slow, outcome, resolutions.get(Coordination.SEQUENTIAL));
            }
            if (slow.highs(outcome, slow.all(Stance.SUPPORT), outcome).equals(outcome)) {
              check(slow, outcome, resolutions.get(Coordination.JOINT));
            }
          });
    }
  }

  /** The least fixpoint of Γ under SEQUENTIAL, the greatest under JOINT, and both are total. */
  @Property
  void whereEverythingRisesTheFixpointsAreTheLeastAndTheGreatest(
      @ForAll("monotone") Sample sample) {
    SlowResolver slow = new SlowResolver(sample.negotiation(), Assumptions.NONE);
    Resolver resolver = Resolver.of(sample.negotiation());
    List<Map<Pair, Stance>> fixpoints = new ArrayList<>();
    forEachConsistent(slow, fixpoints::add);
    assertFalse(fixpoints.isEmpty());
    Map<Pair, Stance> least = slow.all(Stance.SUPPORT);
    Map<Pair, Stance> greatest = slow.all(Stance.OPPOSE);
    for (Map<Pair, Stance> fixpoint : fixpoints) {
      fixpoint.forEach((pair, stance) -> least.merge(pair, stance, Stance::min));
      fixpoint.forEach((pair, stance) -> greatest.merge(pair, stance, Stance::max));
    }
    assertTrue(fixpoints.contains(least));
    assertTrue(fixpoints.contains(greatest));
    assertEquals(slow.intervals(least, least), positions(resolver.resolve()));
    assertEquals(
        slow.intervals(greatest, greatest), positions(resolver.resolve(Coordination.JOINT)));
    for (Resolution resolution :
        List.of(resolver.resolve(), resolver.resolve(Coordination.JOINT))) {
      for (Alternative alternative : sample.negotiation().alternatives().values()) {
        assertFalse(resolution.decision(alternative) == Decision.OPEN);
      }
    }
  }

  static Map<Pair, Position> positions(Resolution resolution) {
    Map<Pair, Position> positions = new LinkedHashMap<>();
    for (Alternative alternative : resolution.negotiation().alternatives().values()) {
      resolution
          .positions(alternative)
          .forEach((actor, at) -> positions.put(new Pair(actor.id(), alternative.id()), at));
    }
    return positions;
  }

  private static void check(SlowResolver slow, Map<Pair, Stance> outcome, Resolution resolution) {
    positions(resolution)
        .forEach(
            (pair, position) ->
                assertTrue(
                    position.contains(outcome.get(pair)),
                    () -> outcome + " is not within " + resolution.coordination() + " at " + pair));
    Map<Pair, Position> exact = slow.intervals(outcome, outcome);
    for (Alternative alternative : resolution.negotiation().alternatives().values()) {
      Truth adopted = slow.conditions.adopted(alternative.id(), exact);
      Decision decision = resolution.decision(alternative);
      assertFalse(adopted == Truth.UNKNOWN);
      assertTrue(
          decision == Decision.OPEN || decision == Decision.of(adopted),
          () -> outcome + " on " + alternative + " under " + resolution.coordination());
    }
  }

  /** Returns all ways to settle the unknown facts that no exclusion forbids. */
  static List<Assumptions> completions(Negotiation negotiation) {
    List<Assumptions> completions = new ArrayList<>(List.of(Assumptions.NONE));
    for (Fact fact : negotiation.facts().values()) {
      if (fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN) {
        completions =
            completions.stream()
                .flatMap(
                    some -> List.of(Truth.FALSE, Truth.TRUE).stream().map(t -> some.fact(fact, t)))
                .collect(Collectors.toCollection(ArrayList::new));
      }
    }
    completions.removeIf(
        facts -> {
          Map<String, Truth> states = new SlowConditions(negotiation, facts.facts()).facts;
          return negotiation.exclusions().stream()
              .anyMatch(
                  together ->
                      together.stream().filter(f -> states.get(f.id()) == Truth.TRUE).count() > 1);
        });
    return completions;
  }

  static void forEachConsistent(SlowResolver slow, Consumer<Map<Pair, Stance>> found) {
    List<Pair> pairs = List.copyOf(slow.words.keySet());
    extend(slow, pairs, 0, new LinkedHashMap<>(), found);
  }

  private static void extend(
      SlowResolver slow,
      List<Pair> pairs,
      int at,
      Map<Pair, Stance> outcome,
      Consumer<Map<Pair, Stance>> found) {
    if (at == pairs.size()) {
      Map<Pair, Position> exact = slow.intervals(outcome, outcome);
      if (pairs.stream().allMatch(p -> slow.gamma(p, exact, Map.of()).contains(outcome.get(p)))) {
        found.accept(Map.copyOf(outcome));
      }
      return;
    }
    for (Stance stance : Stance.values()) {
      if (isInSomeRange(slow, pairs.get(at), stance)) {
        outcome.put(pairs.get(at), stance);
        extend(slow, pairs, at + 1, outcome, found);
      }
    }
    outcome.remove(pairs.get(at));
  }

  /** Leaves out stances that cannot be consistent whatever the conditions. */
  private static boolean isInSomeRange(SlowResolver slow, Pair pair, Stance stance) {
    if (slow.words.get(pair).isEmpty()) {
      return slow.gamma(pair, Map.of(), Map.of()).contains(stance);
    }
    for (Commitment word : slow.words.get(pair)) {
      if (word.range().contains(stance)) {
        return true;
      }
      if (word.when().equals(Condition.always())) {
        return false;
      }
    }
    return true;
  }
}
