package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counts over one set that depend on each other, and on their own negation, in a cycle. */
class CountsInCyclesTest {
  private static final Alternative X = Alternative.of("x");
  private static final Actor ANN = Actor.of("ann");
  private static final Actor BEN = Actor.of("ben");

  private static Fact fact(String id, String probability) {
    return Fact.builder().id(id).probability(new BigDecimal(probability)).build();
  }

  private static Commitment commitment(Actor actor, Stance stance, String when) {
    return Commitment.of(actor, X, stance).when(Condition.parse(when));
  }

  private static Negotiation negotiation(String rule, Fact fact, List<Commitment> commitments) {
    Body board = Body.of("board", "Board", DecisionRule.parse(rule), List.of(ANN, BEN));
    return Negotiation.builder()
        .facts(fact)
        .issue(Issue.of("i", "Issue", board, X))
        .commitments(commitments)
        .build();
  }

  private static ByDefinition question(Negotiation negotiation, Coordination coordination) {
    Fact fact = negotiation.facts().values().iterator().next();
    return new ByDefinition(
        Resolver.of(negotiation),
        coordination,
        Assumptions.NONE,
        Map.of(fact, fact.probability().orElseThrow()));
  }

  private static void assertDefined(Negotiation negotiation, Coordination coordination) {
    ByDefinition defined = question(negotiation, coordination);
    defined.assertChances(X);
    defined.assertWorthOfFacts(X);
    Chances chances = defined.chances();
    assertEquals(
        chances.sweep(chances.plan(X, true), X, 1, 0, 5_000),
        chances.sweep(chances.plan(X, false), X, 1, 0, 5_000));
  }

  @Test
  void exactlyOneAndAtLeastHalf() {
    Negotiation negotiation =
        negotiation(
            "not more than 1/4 of members voting oppose it",
            fact("rain", "0.5"),
            List.of(
                commitment(ANN, Stance.ABSTAIN, "not exactly 1 of members oppose x"),
                commitment(
                    BEN,
                    Stance.ABSTAIN,
                    "rain or x is adopted or at least 1/2 of members tolerate x")));
    assertEquals(
        Fraction.ONE,
        question(negotiation, Coordination.SEQUENTIAL).chances().ofAdopting(X).open());
    for (Coordination coordination : Coordination.values()) {
      assertDefined(negotiation, coordination);
    }
  }

  @Test
  void opponentsOfThoseVotingAndThoseWhoTolerate() {
    Negotiation negotiation =
        negotiation(
            "at least 1 of members support it",
            fact("f", "0.25"),
            List.of(
                commitment(ANN, Stance.ABSTAIN, "at least 2/3 of members voting oppose x"),
                commitment(BEN, Stance.STAND_ASIDE, "at least 1 of members tolerate x and f"),
                commitment(BEN, Stance.OPPOSE, "always")));
    Chance chance = question(negotiation, Coordination.SEQUENTIAL).chances().ofAdopting(X);
    assertEquals(Fraction.of(new BigDecimal("0.75")), chance.rejected());
    assertEquals(Fraction.of(new BigDecimal("0.25")), chance.open());
    for (Coordination coordination : Coordination.values()) {
      assertDefined(negotiation, coordination);
    }
  }

  @ParameterizedTest
  @EnumSource(Coordination.class)
  void fewerThanOneDoAndAtLeastOneDoesNot(Coordination coordination) {
    for (String rule : List.of("all of members support it", "at most 1 of members oppose it")) {
      for (Stance stance : Stance.values()) {
        assertDefined(
            negotiation(
                rule,
                fact("f", "0.25"),
                List.of(
                    commitment(ANN, stance, "at least 1 of members do not support x"),
                    commitment(BEN, Stance.SUPPORT, "fewer than 1 of members support x or f"))),
            coordination);
      }
    }
  }
}
