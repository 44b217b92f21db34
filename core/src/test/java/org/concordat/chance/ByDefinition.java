package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;

/** Chances as they are defined: every assignment of the random facts is resolved and weighed. */
record ByDefinition(
    Resolver resolver,
    Coordination coordination,
    Assumptions assumptions,
    Map<Fact, BigDecimal> probabilities) {

  /** Draws a question about a negotiation: some facts are random, and some are assumed. */
  static ByDefinition draw(Negotiation negotiation, Random random, Coordination coordination) {
    Map<Fact, BigDecimal> probabilities = new LinkedHashMap<>();
    Assumptions assumptions = Assumptions.NONE;
    for (Fact fact : negotiation.facts().values()) {
      if (random.nextInt(100) < 75) {
        // Now and then 0 or 1.
        int percent = Math.max(0, Math.min(100, random.nextInt(120) - 10));
        probabilities.put(fact, new BigDecimal(percent).movePointLeft(2));
      }
      if (random.nextInt(100) < 12) {
        assumptions = assumptions.fact(fact, random.nextBoolean() ? Truth.FALSE : Truth.UNKNOWN);
      }
    }
    return new ByDefinition(Resolver.of(negotiation), coordination, assumptions, probabilities);
  }

  /** The same question about another negotiation with the same facts. */
  ByDefinition in(Negotiation other) {
    return new ByDefinition(Resolver.of(other), coordination, assumptions, probabilities);
  }

  Chances chances() {
    Chances chances = Chances.of(resolver).with(coordination).assuming(assumptions);
    for (Map.Entry<Fact, BigDecimal> each : probabilities.entrySet()) {
      chances = chances.withProbability(each.getKey(), each.getValue());
    }
    return chances;
  }

  Negotiation negotiation() {
    return resolver.negotiation();
  }

  List<Fact> random() {
    List<Fact> random = new ArrayList<>(probabilities.keySet());
    random.removeIf(fact -> assumptions.facts().containsKey(fact.id()));
    return random;
  }

  /** The assumptions of one assignment, whose bits say which random facts are true. */
  Assumptions assignment(long bits) {
    Assumptions all = assumptions;
    List<Fact> random = random();
    for (int i = 0; i < random.size(); i++) {
      all = all.fact(random.get(i), Truth.of((bits >> i & 1) != 0));
    }
    return all;
  }

  boolean isAllowed(long bits) {
    Assumptions all = assignment(bits);
    return negotiation().exclusions().stream()
        .allMatch(
            exclusion ->
                exclusion.stream().filter(fact -> state(fact, all) == Truth.TRUE).count() <= 1);
  }

  private Truth state(Fact fact, Assumptions all) {
    Truth assumed = all.facts().get(fact.id());
    return assumed != null ? assumed : fact.stateOn(negotiation().asOf().orElse(null));
  }

  /** Whether the exclusions allow any assignment. */
  boolean isPossible() {
    for (long bits = 0; bits < 1L << random().size(); bits++) {
      if (weight(bits).signum() > 0 && isAllowed(bits)) {
        return true;
      }
    }
    return false;
  }

  Decision decision(long bits, Alternative alternative) {
    return resolver.resolve(coordination, assignment(bits)).decision(alternative);
  }

  private Fraction weight(long bits) {
    Fraction weight = Fraction.ONE;
    List<Fact> random = random();
    for (int i = 0; i < random.size(); i++) {
      Fraction probability =
          Fraction.of(probabilities.getOrDefault(random.get(i), BigDecimal.ZERO));
      weight = weight.times((bits >> i & 1) != 0 ? probability : Fraction.ONE.minus(probability));
    }
    return weight;
  }

  /** The probability of each decision; empty if the exclusions allow no assignment. */
  Map<Decision, Fraction> decisions(Alternative alternative) {
    Map<Decision, Fraction> weights = new EnumMap<>(Decision.class);
    Fraction whole = Fraction.ZERO;
    for (Decision decision : Decision.values()) {
      weights.put(decision, Fraction.ZERO);
    }
    for (long bits = 0; bits < 1L << random().size(); bits++) {
      Fraction weight = weight(bits);
      if (weight.signum() > 0 && isAllowed(bits)) {
        weights.merge(decision(bits, alternative), weight, Fraction::plus);
        whole = whole.plus(weight);
      }
    }
    if (whole.signum() == 0) {
      return Map.of();
    }
    Fraction all = whole;
    weights.replaceAll((decision, weight) -> weight.dividedBy(all));
    return weights;
  }

  private ByDefinition with(Fact fact, BigDecimal probability) {
    Map<Fact, BigDecimal> changed = new LinkedHashMap<>(probabilities);
    changed.put(fact, probability);
    return new ByDefinition(resolver, coordination, assumptions, changed);
  }

  /**
   * The decisions given that each random fact is true, and given that it is false; facts that
   * cannot be both are left out.
   */
  ImmutableMap<Fact, Map<Decision, Fraction>> given(Alternative alternative, boolean value) {
    ImmutableMap.Builder<Fact, Map<Decision, Fraction>> given = ImmutableMap.builder();
    for (Fact fact : random()) {
      Map<Decision, Fraction> yes = with(fact, BigDecimal.ONE).decisions(alternative);
      Map<Decision, Fraction> no = with(fact, BigDecimal.ZERO).decisions(alternative);
      BigDecimal probability = probabilities.get(fact);
      boolean isSure = probability.signum() == 0 || probability.compareTo(BigDecimal.ONE) == 0;
      if (!isSure && !yes.isEmpty() && !no.isEmpty()) {
        given.put(fact, value ? yes : no);
      }
    }
    return given.buildOrThrow();
  }

  /** The probability of a fact, in view of the exclusions. */
  Fraction probability(Fact fact) {
    Fraction with = Fraction.ZERO;
    Fraction whole = Fraction.ZERO;
    for (long bits = 0; bits < 1L << random().size(); bits++) {
      if (isAllowed(bits)) {
        whole = whole.plus(weight(bits));
        with = (bits >> random().indexOf(fact) & 1) != 0 ? with.plus(weight(bits)) : with;
      }
    }
    return with.dividedBy(whole);
  }

  /** Asserts that the chances of an alternative are those of all assignments. */
  void assertChances(Alternative alternative) {
    Map<Decision, Fraction> expected = decisions(alternative);
    if (expected.isEmpty()) {
      assertThrows(IllegalArgumentException.class, () -> chances().ofAdopting(alternative));
      assertThrows(IllegalArgumentException.class, () -> chances().probabilities());
      return;
    }
    Map<Fact, Fraction> likely = new LinkedHashMap<>();
    random().forEach(fact -> likely.put(fact, probability(fact)));
    assertEquals(likely, chances().probabilities());
    Chance chance = chances().ofAdopting(alternative);
    assertTrue(chance.complete());
    assertEquals(
        expected,
        Map.of(
            Decision.ADOPTED,
            chance.adopted(),
            Decision.REJECTED,
            chance.rejected(),
            Decision.OPEN,
            chance.open()));
  }

  /** Asserts that importance and learning of each fact are those of all assignments. */
  void assertWorthOfFacts(Alternative alternative) {
    Map<Decision, Fraction> all = decisions(alternative);
    if (all.isEmpty()) {
      return;
    }
    Chance chance = chances().ofAdopting(alternative);
    Map<Fact, Map<Decision, Fraction>> ifTrue = given(alternative, true);
    Map<Fact, Map<Decision, Fraction>> ifFalse = given(alternative, false);
    assertEquals(ifTrue.keySet(), chance.importance().keySet());
    assertEquals(ifTrue.keySet(), chance.learning().keySet());
    for (Fact fact : ifTrue.keySet()) {
      Map<Decision, Fraction> yes = ifTrue.get(fact);
      Map<Decision, Fraction> no = ifFalse.get(fact);
      assertEquals(
          yes.get(Decision.ADOPTED).minus(no.get(Decision.ADOPTED)), chance.importance().get(fact));
      Fraction probability = probability(fact);
      Fraction after =
          probability
              .times(impurity(yes))
              .plus(Fraction.ONE.minus(probability).times(impurity(no)));
      assertEquals(impurity(all).minus(after), chance.learning().get(fact));
    }
  }

  static Fraction impurity(Map<Decision, Fraction> decisions) {
    return decisions.values().stream().map(p -> p.times(p)).reduce(Fraction.ONE, Fraction::minus);
  }
}
