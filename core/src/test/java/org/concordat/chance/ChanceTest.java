package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

/** Chances that can be worked out by hand, and what holds of all chances. */
class ChanceTest {
  static final Alternative TEXT = Alternative.of("text");
  static final Fact F = fact("f", "0.5");
  static final Fact G = fact("g", "0.4");

  static Fact fact(String id, String probability) {
    return Fact.builder().id(id).probability(new BigDecimal(probability)).build();
  }

  /** Makes a body with an actor for each condition, who supports under that condition. */
  static NegotiationBuilder body(List<Fact> facts, String... conditions) {
    NegotiationBuilder negotiation = Negotiation.builder().facts(facts);
    List<Commitment> commitments = new ArrayList<>();
    Body.Builder body = Body.builder().id("body").rule(DecisionRule.CONSENSUS);
    for (int i = 0; i < conditions.length; i++) {
      Actor actor = Actor.of("a" + i);
      negotiation.actors(actor);
      body.member(actor);
      commitments.add(
          Commitment.of(actor, TEXT, Stance.SUPPORT).when(Condition.parse(conditions[i])));
      commitments.add(Commitment.of(actor, TEXT, Stance.OPPOSE));
    }
    Body built = body.build();
    negotiation.body(built).issue(Issue.of("issue", "Issue", built, TEXT));
    commitments.forEach(negotiation::commitment);
    return negotiation;
  }

  static Chances chances(NegotiationBuilder negotiation) {
    return Chances.of(Resolver.of(negotiation.build()));
  }

  static Fraction ratio(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  @Test
  void randomFactsAreThoseOfWhichNothingIsAssumed() {
    Chances chances = chances(body(List.of(F, G, Fact.of("certain")), "f", "g"));
    assertEquals(ImmutableSet.of(F, G), chances.randomFacts());
    assertEquals(
        ImmutableSet.of(F), chances.assuming(Assumptions.NONE.fact(G, Truth.TRUE)).randomFacts());
  }

  @Test
  void independentFactsMultiply() {
    Chance chance = chances(body(List.of(F, G), "f", "g")).ofAdopting(TEXT);
    assertEquals(ratio("0.2"), chance.adopted());
    assertEquals(ratio("0.8"), chance.rejected());
    assertEquals(Fraction.ZERO, chance.open());
    assertEquals(ratio("0.4"), chance.importance().get(F));
    assertEquals(ratio("0.5"), chance.importance().get(G));
    // 2 p (1 - p) times the square of the importance, where nothing is left open.
    assertEquals(ratio("0.08"), chance.learning().get(F));
    assertEquals(ratio("0.12"), chance.learning().get(G));
    assertEquals(Optional.of(G), chance.mostWorthLearning());
    assertEquals("adopted 0.2000, rejected 0.8000, open 0.0000", chance.toString());
  }

  @Test
  void exclusionsAreConditionedOn() {
    NegotiationBuilder negotiation = body(List.of(F, G), "f or g").exclusion(F, G);
    Chance chance = chances(negotiation).ofAdopting(TEXT);
    // 0.5 * 0.6 + 0.5 * 0.4 of 1 - 0.5 * 0.4.
    assertEquals(ratio("0.625"), chance.adopted());
    // If f is true, g is not; if not, g alone decides.
    assertEquals(ratio("0.6"), chance.importance().get(F));
    Fact taken = Fact.builder().id("h").state(Truth.TRUE).build();
    Chance without =
        chances(body(List.of(F, G, taken), "f or g").exclusion(F, taken)).ofAdopting(TEXT);
    assertEquals(ratio("0.4"), without.adopted());
    assertFalse(without.importance().containsKey(F));
  }

  @Test
  void coordinationsDiffer() {
    Chances chances = chances(body(List.of(F), "a1 supports text or f", "a0 supports text"));
    assertEquals(ratio("0.5"), chances.ofAdopting(TEXT).adopted());
    assertEquals(Fraction.ONE, chances.with(Coordination.JOINT).ofAdopting(TEXT).adopted());
    assertEquals(ratio("0.5"), chances.with(Coordination.ANY).ofAdopting(TEXT).open());
    assertEquals(Fraction.ONE, chances.with(Coordination.ANY).ofAdopting(TEXT).importance().get(F));
  }

  @Test
  void whatIsAssumedIsNotRandom() {
    Chances chances = chances(body(List.of(F, G), "f", "g"));
    Chance given = chances.assuming(Assumptions.NONE.fact(F, Truth.TRUE)).ofAdopting(TEXT);
    assertEquals(ratio("0.4"), given.adopted());
    assertEquals(List.of(G), given.importance().keySet().asList());
    Chance unknown = chances.assuming(Assumptions.NONE.fact(F, Truth.UNKNOWN)).ofAdopting(TEXT);
    assertEquals(ratio("0.4"), unknown.open());
    assertEquals(ratio("0.6"), unknown.rejected());
    Chance certain = chances.withProbability(F, BigDecimal.ONE).ofAdopting(TEXT);
    assertEquals(given.adopted(), certain.adopted());
  }

  /** A fact that is certain has no importance. */
  @Test
  void whatIsSureHasNoImportance() {
    Fact sure = fact("h", "1");
    Fact never = fact("i", "0");
    for (Chances chances :
        List.of(
            chances(body(List.of(F, sure, never), "f and h or i")),
            chances(body(List.of(F, sure, never), "f and h or i").exclusion(sure, never)),
            chances(body(List.of(F, sure, G), "f and h or g").exclusion(sure, G)))) {
      Chance exact = chances.ofAdopting(TEXT);
      assertEquals(List.of(F), exact.importance().keySet().asList());
      assertEquals(List.of(F), exact.learning().keySet().asList());
      assertEquals(List.of(F), chances.sample(TEXT, 1000, 1).importance().keySet().asList());
    }
  }

  /** A wide diagram in which facts exclude one another along a line, and one fact decides early. */
  static Chances tied() {
    List<Fact> facts = new ArrayList<>();
    String[] conditions = new String[9];
    for (int i = 0; i < 9; i++) {
      facts.add(fact("f" + i, "0." + (i + 1)));
      conditions[i] = "f" + i + " or at least " + (2 + i % 4) + " of others support text";
    }
    NegotiationBuilder negotiation = body(facts, conditions);
    for (int i = 0; i < 8; i++) {
      negotiation.exclusion(facts.get(i), facts.get(i + 1));
    }
    return chances(negotiation);
  }

  @Test
  void whatIsCertainMayNotBeExcluded() {
    Fact sure = fact("f", "1");
    Fact too = fact("g", "1");
    Chances chances = chances(body(List.of(sure, too), "f").exclusion(sure, too));
    assertThrows(IllegalArgumentException.class, () -> chances.ofAdopting(TEXT));
    assertThrows(IllegalArgumentException.class, () -> chances.sample(TEXT, 10, 1));
    Chances taken =
        chances(body(List.of(sure, G), "f").exclusion(sure, G))
            .assuming(Assumptions.NONE.fact(G, Truth.TRUE));
    assertThrows(IllegalArgumentException.class, () -> taken.ofAdopting(TEXT));
  }

  /** Makes a diagram wide, since it has to remember how many of many facts are true. */
  static Chances wide() {
    return wide(24);
  }

  static Chances wide(int size) {
    List<Fact> facts = new ArrayList<>();
    String[] conditions = new String[size];
    for (int i = 0; i < size; i++) {
      facts.add(fact("f" + i, "0.5"));
      int others = size / 4 + i % (size * 3 / 8);
      conditions[i] = "f" + i + " or at least " + others + " of others support text";
    }
    return chances(body(facts, conditions));
  }

  /** The states of so many facts take two machine words, and exclusions reach across both. */
  @Test
  void moreFactsThanAWordHolds() {
    int count = 70;
    List<Fact> facts = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    Fraction expected = Fraction.ONE;
    for (int i = 0; i < count; i++) {
      facts.add(fact("f" + i, "0.9"));
      if (i < 3) {
        // One of two that exclude each other: 2 * 0.9 * 0.1 of 1 - 0.9 * 0.9.
        conditions.add("f" + i + " or f" + (count - 1 - i));
        expected = expected.times(Fraction.of(new BigDecimal("0.18"), new BigDecimal("0.19")));
      } else if (i < count - 3) {
        conditions.add((i % 2 == 0 ? "" : "not ") + "f" + i);
        expected = expected.times(ratio(i % 2 == 0 ? "0.9" : "0.1"));
      }
    }
    NegotiationBuilder negotiation = body(facts, conditions.toArray(new String[0]));
    for (int i = 0; i < 3; i++) {
      negotiation.exclusion(facts.get(i), facts.get(count - 1 - i));
    }
    Chance chance = chances(negotiation).ofAdopting(TEXT);
    assertTrue(chance.complete());
    assertEquals(expected, chance.adopted());
    assertEquals(Fraction.ONE.minus(expected), chance.rejected());
  }

  /** So many wait for each other that the relation of who depends on whom is not stored. */
  @Test
  void aLargeCycleRisesFromOneFactAndFallsByAnother() {
    int actors = 180;
    String[] conditions = new String[actors];
    for (int i = 0; i < actors; i++) {
      conditions[i] = "a" + (i + actors - 1) % actors + " supports text";
    }
    conditions[0] += " or f";
    conditions[actors / 2] += " and not g";
    Chances chances = chances(body(List.of(F, G), conditions));
    assertEquals(ratio("0.3"), chances.ofAdopting(TEXT).adopted());
    assertEquals(ratio("0.6"), chances.with(Coordination.JOINT).ofAdopting(TEXT).adopted());
    assertEquals(ratio("0.4"), chances.with(Coordination.JOINT).ofAdopting(TEXT).rejected());
  }

  /**
   * Each supports if one of two facts holds; all first facts are declared before all second ones.
   */
  @Test
  void factsThatBelongTogetherAreAskedForTogether() {
    List<Fact> facts = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    int pairs = 12;
    for (int i = 0; i < pairs; i++) {
      facts.add(i, fact("f" + i, "0.5"));
      facts.add(fact("g" + i, "0.5"));
      conditions.add("f" + i + " or g" + i);
    }
    Negotiation negotiation = body(facts, conditions.toArray(new String[0])).build();
    Chances chances = Chances.of(Resolver.of(negotiation));
    // In the order of declaration there would be 2^12 cases.
    Chance chance = chances.within(SearchLimit.DEFAULT.withSteps(3L * pairs)).ofAdopting(TEXT);
    assertTrue(chance.complete());
    Fraction each = Fraction.of(new BigDecimal(3), new BigDecimal(4));
    Fraction all = Fraction.ONE;
    for (int i = 0; i < pairs; i++) {
      all = all.times(each);
    }
    assertEquals(all, chance.adopted());
  }

  @Test
  void chancesAndSweepsTravel() throws Exception {
    Chances chances = wide();
    Sweep here = chances.sweep(TEXT, 3, 0, 5_000);
    Sweep there = copy(chances).sweep(TEXT, 3, 5_000, 10_000);
    assertEquals(chances.sweep(TEXT, 3, 0, 10_000), copy(here).plus(copy(there)));
    assertEquals(chances.ofAdopting(TEXT), copy(copy(chances).ofAdopting(TEXT)));
  }

  @SuppressWarnings("unchecked")
  static <T> T copy(T thing) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thing);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
