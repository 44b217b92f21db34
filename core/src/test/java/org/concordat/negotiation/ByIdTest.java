package org.concordat.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.concordat.bargain.Bargains;
import org.concordat.chance.Chances;
import org.concordat.condition.Condition;
import org.concordat.evidence.Evidence;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.outcome.Outcomes;
import org.concordat.power.Game;
import org.concordat.power.Power;
import org.concordat.proceedings.Proceedings;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A question about a thing is one about its id: whoever has only ids asks about {@code
 * Actor.of("hu")} and is answered as if asked about Hungary, in the negotiation's own things.
 */
class ByIdTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final Actor HU = Actor.builder().id("hu").name("Hungary").weight("gdp", 9).build();
  private static final Actor SK = Actor.of("sk", "Slovakia");
  private static final Alternative RUTTE = Alternative.of("rutte", "Mark Rutte");
  private static final Fact OPT_OUT =
      Fact.builder()
          .id("opt-out")
          .says("Hungary gets an opt-out")
          .lever(true)
          .by(HU)
          .probability(new BigDecimal("0.4"))
          .build();
  private static final Body COUNCIL =
      Body.of("nac", "North Atlantic Council", DecisionRule.UNANIMITY, HU, SK);
  private static final Negotiation NEGOTIATION =
      Negotiation.builder()
          .issue(Issue.of("head", "Who is to be head", COUNCIL, RUTTE))
          .facts(OPT_OUT)
          .commitments(
              Commitment.of(HU, RUTTE, Stance.SUPPORT).when("opt-out"),
              Commitment.of(HU, RUTTE, Stance.OPPOSE),
              Commitment.of(SK, RUTTE, Stance.SUPPORT))
          .report(
              Report.builder()
                  .source(org.concordat.model.Source.of("log"))
                  .claim(DAY, "hu opposes rutte")
                  .build())
          .build();
  private static final Resolver RESOLVER = Resolver.of(NEGOTIATION);

  /** What a question may be about. */
  private record Things(Actor actor, Alternative alternative, Fact fact, Body body) {
    private static final Things KNOWN = new Things(HU, RUTTE, OPT_OUT, COUNCIL);
    private static final Things IDS =
        new Things(
            Actor.of("hu"),
            Alternative.of("rutte"),
            Fact.of("opt-out"),
            Body.of("nac", "nac", DecisionRule.CONSENSUS, Actor.of("hu")));
  }

  /** Asks about the things themselves, and about their ids. */
  private static void assertSame(Function<Things, Object> question) {
    Object known = question.apply(Things.KNOWN);
    Object byId = question.apply(Things.IDS);
    assertEquals(known, byId);
    assertEquals(known.toString(), byId.toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whereEveryoneStands(boolean given) {
    Resolution now = RESOLVER.resolve(Assumptions.NONE.fact("opt-out", Truth.of(given)));
    Resolution before = RESOLVER.resolve();
    assertSame(of -> now.position(of.actor, of.alternative));
    assertSame(of -> now.positions(of.alternative));
    assertSame(of -> now.mayDecide(of.actor, of.alternative));
    assertSame(of -> now.decision(of.alternative));
    assertSame(of -> now.blockers(of.alternative));
    assertSame(of -> now.awaited(of.alternative));
    assertSame(of -> now.shortfall(of.alternative));
    assertSame(of -> now.headcount(of.alternative));
    assertSame(of -> now.rule(of.alternative));
    assertSame(of -> now.movedSince(before, of.alternative));
    assertSame(of -> now.evaluate(Condition.supports(of.actor, of.alternative)));
    assertSame(of -> OtherCoordination.toAdopt(now, of.alternative));
    assertSame(of -> OtherCoordination.toSupport(now, of.actor, of.alternative));
    assertSame(of -> Explanations.of(now).explain(of.alternative));
    assertSame(of -> Explanations.of(now).explain(of.actor, of.alternative));
  }

  @Test
  void whatIsAssumed() {
    assertSame(of -> RESOLVER.resolve(Assumptions.NONE.fact(of.fact, Truth.TRUE)));
    assertSame(
        of ->
            RESOLVER.resolve(
                Assumptions.NONE.stance(of.actor, of.alternative, Stance.STAND_ASIDE)));
    assertSame(of -> Assumptions.of(Scenario.builder().id("calm").fact(of.fact, true).build()));
  }

  @Test
  void howItCanEnd() {
    Outcomes outcomes = Outcomes.of(RESOLVER);
    assertSame(of -> outcomes.verdict(of.alternative));
    assertSame(of -> outcomes.projectedOn(List.of(of.fact), List.of(of.alternative)));
    assertEquals(
        outcomes.projectedOn(List.of(OPT_OUT), List.of(RUTTE)),
        outcomes.projectedOn(
            List.of(OPT_OUT, Fact.of("opt-out")), List.of(Alternative.of("rutte"), RUTTE)));
    assertThrows(
        UnknownNameException.class,
        () -> outcomes.projectedOn(List.of(Fact.of("opt")), List.of(RUTTE)));
  }

  @Test
  void whatWouldCloseTheDealAndHowLikelyThatIs() {
    Bargains bargains = Bargains.of(RESOLVER).withDeclarations();
    assertSame(of -> bargains.toAdopt(of.alternative));
    assertSame(of -> bargains.cheapestToAdopt(of.alternative));
    assertSame(of -> bargains.threatsTo(of.alternative));
    assertSame(of -> bargains.toAdopt(of.alternative).cheapestWithout(of.actor));
    Chances chances = Chances.of(RESOLVER);
    assertSame(of -> chances.ofAdopting(of.alternative));
    assertSame(of -> chances.withProbability(of.fact, BigDecimal.ONE).ofAdopting(of.alternative));
    assertSame(of -> chances.sample(of.alternative, 50, 1));
    assertSame(of -> chances.sweep(of.alternative, 1, 0, 50));
  }

  @Test
  void whatReportsClaimAndWhoHasPower() {
    Evidence evidence = Evidence.of(NEGOTIATION);
    assertSame(of -> evidence.infer(DAY).about(of.actor, of.alternative).orElseThrow());
    assertSame(of -> Power.of(Game.of(NEGOTIATION, of.alternative)).banzhaf());
    assertSame(of -> Game.of(NEGOTIATION, RUTTE).wins(List.of(of.actor, SK)));
  }

  @Test
  void whatTheNegotiationHolds() {
    assertSame(of -> NEGOTIATION.issueOf(of.alternative));
    assertSame(of -> NEGOTIATION.bodyOf(of.alternative));
    assertSame(of -> NEGOTIATION.tabling(of.alternative));
    assertSame(of -> NEGOTIATION.hasSay(of.actor, of.alternative));
    assertSame(of -> NEGOTIATION.members(of.body));
    assertSame(of -> NEGOTIATION.absent(of.body));
    assertSame(of -> NEGOTIATION.adoption(of.alternative).stays());
    assertSame(of -> NEGOTIATION.standing().by(of.actor, of.alternative));
    assertSame(of -> NEGOTIATION.successors().withState(of.fact, DAY, Truth.TRUE));
    assertSame(of -> NEGOTIATION.successors().withAbsences(of.body, List.of()));
    assertSame(
        of -> Proceedings.of(NEGOTIATION).on(DAY).say(of.actor, of.alternative, Stance.ABSTAIN));
  }

  /** What is put into a negotiation is not looked up, since it says what the thing is. */
  @Test
  void whatIsBuiltInNamesTheThingItself() {
    Commitment byIds = Commitment.of(Actor.of("hu"), RUTTE, Stance.ABSTAIN).from(DAY);
    InvalidNegotiationException refused =
        assertThrows(
            InvalidNegotiationException.class,
            () -> NEGOTIATION.toBuilder().latestCommitment(byIds).build());
    assertEquals("commitments[3].actor", refused.problems().get(0).place());
    Commitment known = NEGOTIATION.commitment("hu", "rutte", Stance.ABSTAIN).from(DAY);
    Negotiation next = NEGOTIATION.toBuilder().latestCommitment(known).build();
    Named actor = next.commitments().get(3).actor();
    assertEquals(HU, actor);
  }
}
