package org.concordat.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.junit.jupiter.api.Test;

/** What claims mean on their day, and which of several possible ones are named. */
class ClaimsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 2);
  private static final LocalDate LATER = LocalDate.of(2024, 6, 1);
  private static final Alternative X = Alternative.of("x");
  private static final Actor A = Actor.of("a");
  private static final Actor B = Actor.of("b");
  private static final Actor C = Actor.of("c");

  /** The third is a member until the later day. */
  private static Evidence reported(Report.Builder report) {
    Body board =
        Body.builder()
            .id("board")
            .rule(
                "none of members oppose it and (all of members support it or all of members accept it)")
            .member(A)
            .member(B)
            .member(C, Term.until(LATER))
            .build();
    return Evidence.of(
        Negotiation.builder()
            .issue(Issue.of("i", "Issue", board, X))
            .report(report.source(Source.of("news")).build())
            .build());
  }

  private static List<String> says(List<Claim> claims) {
    return claims.stream().map(claim -> claim.says().toString()).toList();
  }

  @Test
  void aConflictNamesTalliesRatherThanSingleActors() {
    Evidence evidence =
        reported(
            Report.builder()
                .claim(DAY, "exactly 2 of board support x")
                .claim(DAY, "a opposes x")
                .claim(DAY, "all of board support x"));
    Conflict conflict = evidence.conflicts().conflicts().get(0);
    assertEquals(
        List.of("exactly 2 of board support x", "all of board support x"), says(conflict.claims()));
  }

  @Test
  void aConclusionNamesClaimsAboutTheActorRatherThanTallies() {
    Inference inference =
        reported(Report.builder().claim(DAY, "a opposes x").claim(DAY, "all of board oppose x"))
            .infer(DAY);
    Conclusion named = inference.about(A, X).orElseThrow();
    assertEquals(List.of("a opposes x"), says(named.forcedBy()));
    assertTrue(named.named());
    Conclusion counted = inference.about(B, X).orElseThrow();
    assertEquals(List.of("all of board oppose x"), says(counted.forcedBy()));
    assertFalse(counted.named());
  }

  @Test
  void claimsOfDifferentDaysDoNotMeet() {
    Evidence evidence =
        reported(Report.builder().claim(DAY, "a supports x").claim(LATER, "a opposes x"));
    assertEquals(List.of(), evidence.conflicts().conflicts());
    assertEquals(Position.exactly(Stance.SUPPORT), position(evidence.infer(DAY), A));
    assertEquals(Position.exactly(Stance.OPPOSE), position(evidence.infer(LATER), A));
  }

  @Test
  void datesInAClaimAreReadAsOfItsDay() {
    String claim = "before 2024-05-01 and a supports x or from 2024-05-01 and a opposes x";
    Evidence evidence = reported(Report.builder().claim(DAY, claim).claim(LATER, claim));
    assertEquals(Position.exactly(Stance.SUPPORT), position(evidence.infer(DAY), A));
    assertEquals(Position.exactly(Stance.OPPOSE), position(evidence.infer(LATER), A));
  }

  /** Section 2 of the semantics: neither "it takes a stance" nor "it does not" is true of it. */
  @Test
  void whoIsNoMemberThatDayTakesNoStance() {
    String claim = "c supports x";
    assertTrue(reported(Report.builder().claim(DAY, claim)).infer(DAY).consistent());
    assertFalse(reported(Report.builder().claim(LATER, claim)).infer(LATER).consistent());
    assertFalse(reported(Report.builder().claim(LATER, "not " + claim)).infer(LATER).consistent());
  }

  /** Its rule has parts of every kind; it counts the members of its own body. */
  @Test
  void anAdoptionSaysWhatItsRuleAsksFor() {
    Inference inference = reported(Report.builder().claim(DAY, "x is adopted")).infer(DAY);
    for (Actor member : List.of(A, B, C)) {
      assertEquals(Position.between(Stance.ABSTAIN, Stance.SUPPORT), position(inference, member));
    }
  }

  private static Position position(Inference inference, Actor actor) {
    return inference.about(actor, X).orElseThrow().position();
  }
}
