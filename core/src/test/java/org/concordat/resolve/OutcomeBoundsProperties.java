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
import org.concordat.resolve.SlowConditions.Variable;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Enumerates all outcomes by the text of section 5, and checks that the fixpoints bound them. */
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
    List<Map<Variable, Stance>> fixpoints = new ArrayList<>();
    forEachConsistent(slow, fixpoints::add);
    assertFalse(fixpoints.isEmpty());
    Map<Variable, Stance> least = slow.all(Stance.SUPPORT);
    Map<Variable, Stance> greatest = slow.all(Stance.OPPOSE);
    for (Map<Variable, Stance> fixpoint : fixpoints) {
      fixpoint.forEach((variable, stance) -> least.merge(variable, stance, Stance::min));
      fixpoint.forEach((variable, stance) -> greatest.merge(variable, stance, Stance::max));
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

  static Map<Variable, Position> positions(Resolution resolution) {
    Map<Variable, Position> positions = new LinkedHashMap<>();
    for (Alternative alternative : resolution.negotiation().alternatives().values()) {
      resolution
          .positions(alternative)
          .forEach((actor, at) -> positions.put(new Variable(actor.id(), alternative.id()), at));
    }
    return positions;
  }

  private static void check(
      SlowResolver slow, Map<Variable, Stance> outcome, Resolution resolution) {
    positions(resolution)
        .forEach(
            (variable, position) ->
                assertTrue(
                    position.contains(outcome.get(variable)),
                    () ->
                        outcome
                            + " is not within "
                            + resolution.coordination()
                            + " at "
                            + variable));
    Map<Variable, Position> exact = slow.intervals(outcome, outcome);
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

  static void forEachConsistent(SlowResolver slow, Consumer<Map<Variable, Stance>> found) {
    List<Variable> variables = List.copyOf(slow.commitments.keySet());
    extend(slow, variables, 0, new LinkedHashMap<>(), found);
  }

  private static void extend(
      SlowResolver slow,
      List<Variable> variables,
      int at,
      Map<Variable, Stance> outcome,
      Consumer<Map<Variable, Stance>> found) {
    if (at == variables.size()) {
      Map<Variable, Position> exact = slow.intervals(outcome, outcome);
      if (variables.stream()
          .allMatch(p -> slow.gamma(p, exact, Map.of()).contains(outcome.get(p)))) {
        found.accept(Map.copyOf(outcome));
      }
      return;
    }
    for (Stance stance : Stance.values()) {
      if (isInSomeRange(slow, variables.get(at), stance)) {
        outcome.put(variables.get(at), stance);
        extend(slow, variables, at + 1, outcome, found);
      }
    }
    outcome.remove(variables.get(at));
  }

  /** Leaves out stances that no truth of the conditions makes consistent. */
  private static boolean isInSomeRange(SlowResolver slow, Variable variable, Stance stance) {
    if (slow.commitments.get(variable).isEmpty()) {
      return slow.gamma(variable, Map.of(), Map.of()).contains(stance);
    }
    for (Commitment commitment : slow.commitments.get(variable)) {
      if (commitment.range().contains(stance)) {
        return true;
      }
      if (commitment.when().equals(Condition.always())) {
        return false;
      }
    }
    return true;
  }
}
