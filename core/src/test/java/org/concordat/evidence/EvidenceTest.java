package org.concordat.evidence;

import static org.concordat.evidence.Allies.DAY;
import static org.concordat.evidence.Allies.TALLY;
import static org.concordat.evidence.Allies.X;
import static org.concordat.evidence.Allies.Y;
import static org.concordat.evidence.Allies.actors;
import static org.concordat.evidence.Allies.allies;
import static org.concordat.evidence.Allies.negotiation;
import static org.concordat.evidence.Allies.report;
import static org.concordat.evidence.Allies.reportOf;
import static org.concordat.evidence.Allies.says;
import static org.concordat.evidence.Allies.sources;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

/** Reports checked against the negotiation, and what follows from them. */
class EvidenceTest {
  private static final String[] FOUR = {
    "a0 does not support x", "a1 opposes x", "a2 does not accept x", "a3 opposes x"
  };

  @Test
  void whereFourOf32HoldOutTheOther28SupportByCounting() {
    Negotiation negotiation =
        allies().report(report("agency", TALLY)).report(report("gazette", FOUR)).build();
    Inference inference = Evidence.of(negotiation).infer(DAY);
    assertTrue(inference.consistent());
    assertTrue(inference.complete());
    assertEquals(32, inference.conclusions().size());
    List<Actor> members = actors(32);
    for (int i = 4; i < 32; i++) {
      Conclusion conclusion = inference.about(members.get(i), X).orElseThrow();
      assertEquals(Position.exactly(Stance.SUPPORT), conclusion.position());
      assertFalse(conclusion.named());
      assertEquals(List.of(TALLY, FOUR[0], FOUR[1], FOUR[2], FOUR[3]), says(conclusion.forcedBy()));
    }
    Conclusion named = inference.about(members.get(2), X).orElseThrow();
    assertEquals(Position.between(Stance.OPPOSE, Stance.STAND_ASIDE), named.position());
    assertTrue(named.named());
    assertEquals(List.of(FOUR[2]), says(named.forcedBy()));
    assertEquals(
        "a31 on x: support, by counting, from \"exactly 28 of b support x\","
            + " \"a0 does not support x\", \"a1 opposes x\", \"a2 does not accept x\","
            + " \"a3 opposes x\"",
        inference.about(members.get(31), X).orElseThrow().toString());
    assertEquals(
        "a1 on x: oppose, from \"a1 opposes x\"",
        inference.about(members.get(1), X).orElseThrow().toString());
    assertTrue(inference.about(members.get(5), Y).isEmpty());
  }

  @Test
  void onlyReportsThatAreBelievedForceAnything() {
    Negotiation negotiation =
        allies().report(report("agency", TALLY)).report(report("gazette", FOUR)).build();
    Inference inference =
        Evidence.of(negotiation).infer(DAY, report -> report.source().id().equals("agency"));
    assertTrue(inference.consistent());
    assertEquals(ImmutableList.of(), inference.conclusions());
  }

  @Test
  void nothingFollowsFromClaimsThatContradictEachOther() {
    Negotiation negotiation =
        allies()
            .report(report("agency", TALLY))
            .report(report("gazette", "exactly 29 of b support x", "a0 opposes x"))
            .build();
    Inference inference = Evidence.of(negotiation).infer(DAY);
    assertFalse(inference.consistent());
    assertTrue(inference.complete());
    assertEquals(ImmutableList.of(), inference.conclusions());
  }

  @Test
  void nothingFollowsForADayOfWhichNothingIsClaimed() {
    Negotiation negotiation = allies().report(report("agency", TALLY)).build();
    Inference inference = Evidence.of(negotiation).infer(DAY.plusDays(1));
    assertTrue(inference.consistent());
    assertEquals(ImmutableList.of(), inference.conclusions());
  }

  @Test
  void searchesEndAtTheirLimits() {
    NegotiationBuilder builder =
        negotiation(DecisionRule.UNANIMITY, 1000)
            .report(report("agency", "at least 2 of b support x"));
    for (int i = 0; i < 999; i++) {
      builder.report(report("source-" + i, "a" + i + " opposes x"));
    }
    Evidence evidence = Evidence.of(builder.build()).within(SearchLimit.DEFAULT.withSteps(300_000));
    assertFalse(evidence.conflicts().complete());
    assertFalse(evidence.infer(DAY).complete());
    Evidence small = Evidence.of(allies().report(report("agency", TALLY)).build());
    assertTrue(small.infer(DAY).complete());
    Evidence stopped = small.within(SearchLimit.DEFAULT.withCancellation(() -> true));
    assertFalse(stopped.infer(DAY).complete());
    assertFalse(stopped.conflicts().complete());
  }

  /** Finland joins on 4 April: until then, two actors are all the members. */
  @Test
  void claimsAreVerifiedAsOfTheirOwnDay() {
    Actor finland = Actor.of("fi", "Finland");
    Actor norway = Actor.of("no", "Norway");
    Actor turkey = Actor.of("tr", "Turkey");
    LocalDate joins = LocalDate.of(2023, 4, 4);
    Body nato =
        Body.builder()
            .id("nato")
            .rule(DecisionRule.UNANIMITY)
            .member(finland, Term.from(joins))
            .member(norway)
            .member(turkey)
            .build();
    String[] claims = {
      "all of nato support x",
      "fi supports x",
      "fi does not support x",
      "exactly 3 of nato tolerate x",
      "x is adopted",
      "no supports x",
      "ratified"
    };
    Fact ratified = Fact.builder().id("ratified").occurs(joins).build();
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("i", "Issue", nato, X))
            .facts(ratified)
            .commitment(Commitment.of(norway, X, Stance.SUPPORT))
            .commitment(Commitment.of(turkey, X, Stance.SUPPORT))
            .commitment(Commitment.of(finland, X, Position.WILL_NOT_BLOCK))
            .report(reportOf(joins.minusDays(1), "before", claims))
            .report(reportOf(joins, "after", claims))
            .build();
    assertEquals(
        List.of(
            "before, 2023-04-03: all of nato support x - holds",
            "before, 2023-04-03: fi supports x - contradicted",
            "before, 2023-04-03: fi does not support x - contradicted",
            "before, 2023-04-03: exactly 3 of nato tolerate x - contradicted",
            "before, 2023-04-03: x is adopted - holds",
            "before, 2023-04-03: no supports x - holds",
            "before, 2023-04-03: ratified - contradicted",
            "after, 2023-04-04: all of nato support x - not-settled",
            "after, 2023-04-04: fi supports x - not-settled",
            "after, 2023-04-04: fi does not support x - not-settled",
            "after, 2023-04-04: exactly 3 of nato tolerate x - holds",
            "after, 2023-04-04: x is adopted - not-settled",
            "after, 2023-04-04: no supports x - holds",
            "after, 2023-04-04: ratified - holds"),
        Evidence.of(negotiation).verify().findings().stream().map(Finding::toString).toList());
  }

  @Test
  void fromAnAdoptionItFollowsWhatTheRuleNeeds() {
    Negotiation negotiation =
        negotiation(DecisionRule.CONSENSUS, 3).report(report("agency", "x is adopted")).build();
    Inference inference = Evidence.of(negotiation).infer(DAY);
    assertEquals(
        List.of(
            "a0 on x: [stand-aside, support], by counting, from \"x is adopted\"",
            "a1 on x: [stand-aside, support], by counting, from \"x is adopted\"",
            "a2 on x: [stand-aside, support], by counting, from \"x is adopted\""),
        inference.conclusions().stream().map(Conclusion::toString).toList());
  }

  @Test
  void exclusionsCount() {
    Fact out = Fact.builder().id("x-is-out").withdraws(X).build();
    Fact other = Fact.of("x-is-in");
    NegotiationBuilder builder =
        negotiation(DecisionRule.CONSENSUS, 3)
            .facts(out, other)
            .report(report("agency", "x is withdrawn"))
            .report(report("gazette", "x-is-in or a0 supports x"));
    assertTrue(Evidence.of(builder.build()).infer(DAY).about(Actor.of("a0"), X).isEmpty());
    Negotiation excluding = builder.exclusion(out, other).build();
    Conclusion conclusion =
        Evidence.of(excluding).infer(DAY).about(Actor.of("a0"), X).orElseThrow();
    assertEquals(Position.exactly(Stance.SUPPORT), conclusion.position());
    assertEquals(
        List.of("x is withdrawn", "x-is-in or a0 supports x"), says(conclusion.forcedBy()));
    assertEquals(
        List.of("agency", "herald"),
        sources(
            Evidence.of(excluding.toBuilder().report(report("herald", "x-is-in")).build())
                .conflicts()
                .conflicts()
                .get(0)));
  }
}
