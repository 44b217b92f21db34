package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.concordat.bodies.Board;
import org.concordat.bodies.Mercosur;
import org.concordat.bodies.Nato;
import org.concordat.bodies.Osce;
import org.concordat.bodies.UnitedNations;
import org.concordat.bodies.Wto;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.testkit.Run;
import org.junit.jupiter.api.Test;

/** The laws of bodies hold for ready bodies, and catch bodies that break them. */
class BodyLawsTest {

  static class Ready implements BodyLaws {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Group DIRECTORS =
        Group.of("directors", "Directors", Actor.of("d-1"), Actor.of("d-2"), Actor.of("d-3"));

    @Override
    public Arbitrary<Body> bodies() {
      return Arbitraries.of(
          Nato.council(DAY),
          Nato.canvass(DAY),
          Osce.consensusMinusOne(DAY),
          Mercosur.consensus(LocalDate.of(2020, 1, 1)),
          UnitedNations.securityCouncil(DAY),
          Wto.consensus(DAY),
          Board.majority(DIRECTORS),
          Board.majorityWithCastingVote(DIRECTORS, Actor.of("d-1")),
          Board.consent(DIRECTORS));
    }

    @Override
    public NegotiationBuilder negotiation(Body body) {
      return body.rule().toString().contains("p5")
          ? Negotiation.builder().group(UnitedNations.permanentMembers())
          : Negotiation.builder();
    }
  }

  @Test
  void readyBodiesKeepTheLaws() {
    Run run = Run.passing(Ready.class);
    assertEquals(Map.of(), run.failures());
    assertEquals(6, run.passed().size());
  }

  static class TooHigh implements BodyLaws {
    @Override
    public Arbitrary<Body> bodies() {
      return Arbitraries.just(
          Body.of(
              "quartet",
              "quartet",
              DecisionRule.parse("at least 3 of members support it"),
              List.of(Actor.of("ann"), Actor.of("bob"))));
    }
  }

  @Test
  void aQuotaAboveTheMembersIsCaught() {
    assertEquals(
        Map.of("unanimityDecides", "quartet does not adopt what everyone supports"),
        Run.of(TooHigh.class).failures());
  }

  static class NotRising implements BodyLaws {
    @Override
    public Arbitrary<Body> bodies() {
      return Arbitraries.just(
          Body.of(
              "club",
              "club",
              DecisionRule.parse("exactly 1 of members support it"),
              List.of(Actor.of("ann"), Actor.of("bob"))));
    }
  }

  @Test
  void aRuleThatDoesNotRiseIsCaughtAndCannotBeNegotiatedBy() {
    Run run = Run.of(NotRising.class);
    assertEquals(
        "the rule of club is not rising: [exactly 1 of members support it]",
        run.failures().get("theRuleRisesByItsForm"));
    assertEquals(Set.of("theRuleReadsBackFromItsText"), run.passed());
    assertTrue(run.failures().get("unanimityDecides").contains("the rule is not rising"));
  }
}
