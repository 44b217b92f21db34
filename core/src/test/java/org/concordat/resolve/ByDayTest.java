package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.Tabling;
import org.junit.jupiter.api.Test;

/** What changes from day to day: terms of alternatives, absence, and facts that adopt or bar. */
class ByDayTest {
  private static final Actor NORTH = Actor.of("north");
  private static final Actor SOUTH = Actor.of("south");
  private static final Actor ISLE = Actor.of("isle");
  private static final Alternative ADA = Alternative.of("ada");
  private static final Alternative BEN = Alternative.of("ben");

  private static LocalDate day(int of) {
    return LocalDate.of(2024, 6, of);
  }

  private static Body.Builder board(String rule) {
    return Body.builder()
        .id("board")
        .rule(rule)
        .absence(Stance.ABSTAIN)
        .member(NORTH)
        .member(SOUTH)
        .member(ISLE);
  }

  private static Truth holds(Negotiation negotiation, String condition, int day) {
    return Resolver.of(negotiation.asOf(day(day))).resolve().evaluate(Condition.parse(condition));
  }

  private static Decision decision(Negotiation negotiation, Alternative of, int day) {
    return Resolver.of(negotiation.asOf(day(day))).resolve().decision(of);
  }

  @Test
  void aCandidateComesAndGoes() {
    Fact withdrawn =
        Fact.builder().id("withdrawn").withdraws(BEN).occurs(day(15)).until(day(16)).build();
    Issue issue =
        Issue.builder()
            .id("chair")
            .body(board("all of members support it").build())
            .alternative(ADA)
            .alternative(BEN, Term.between(day(5), day(10)), Term.from(day(12)))
            .build();
    Negotiation negotiation =
        Negotiation.builder()
            .issue(issue)
            .facts(withdrawn)
            .commitment(Commitment.of(NORTH, ADA, Stance.SUPPORT))
            .commitment(Commitment.of(SOUTH, ADA, Stance.SUPPORT))
            .preference(
                Preference.builder()
                    .actor(ISLE)
                    .issue(issue)
                    .tier(BEN)
                    .tier(ADA)
                    .acceptable(2)
                    .policy(Policy.HOLD_OUT)
                    .build())
            .build();
    assertEquals(Tabling.NOT_YET, issue.tabling(BEN, day(4)));
    assertEquals(Tabling.TABLED, issue.tabling(BEN, day(5)));
    assertEquals(Tabling.TAKEN_OFF, issue.tabling(BEN, day(10)));
    assertEquals(Tabling.TABLED, issue.tabling(BEN, day(12)));
    assertEquals(Tabling.TABLED, issue.tabling(BEN, null));
    assertEquals(Tabling.TABLED, issue.tabling(ADA, day(1)));
    // Day by day: whether it is on the table, whether it is withdrawn, and whether the actor who
    // holds out for ben accepts ada.
    for (int day = 1; day <= 20; day++) {
      boolean on = (day >= 5 && day < 10) || (day >= 12 && day != 15);
      boolean gone = (day >= 10 && day < 12) || day == 15;
      assertEquals(Truth.of(on), holds(negotiation, "ben is on the table", day), "day " + day);
      assertEquals(Truth.of(gone), holds(negotiation, "ben is withdrawn", day), "day " + day);
      assertEquals(
          on ? Decision.REJECTED : Decision.ADOPTED, decision(negotiation, ADA, day), "day " + day);
    }
    Resolution before = Resolver.of(negotiation.asOf(day(1))).resolve();
    assertEquals(Decision.REJECTED, before.decision(BEN));
    assertFalse(before.shortfall(BEN).isReachable());
  }

  @Test
  void whatHasNoTermsAtAllIsNeverTabled() {
    Issue issue =
        Issue.builder()
            .id("chair")
            .body(board("none of members oppose it").build())
            .alternative(ADA)
            .terms(ADA, ImmutableList.of())
            .build();
    assertEquals(Tabling.NOT_YET, issue.tabling(ADA, day(1)));
    assertEquals(Tabling.NOT_YET, issue.tabling(ADA, null));
  }

  @Test
  void aQuorumFailsOnTheDaysOnWhichTooFewArePresent() {
    Body board =
        board("at least 2/3 of members are present and none of members oppose it")
            .absent(SOUTH, Term.between(day(3), day(6)))
            .absent(ISLE, Term.from(day(5)))
            .build();
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("chair", "Chair", board, ADA))
            .commitment(Commitment.of(NORTH, ADA, Stance.SUPPORT))
            .commitment(Commitment.of(SOUTH, ADA, Stance.SUPPORT))
            .commitment(Commitment.of(ISLE, ADA, Stance.SUPPORT))
            .build();
    for (int day = 1; day <= 8; day++) {
      boolean quorate = day != 5;
      assertEquals(quorate ? Decision.ADOPTED : Decision.REJECTED, decision(negotiation, ADA, day));
      assertEquals(
          Truth.of(day >= 3 && day < 6), holds(negotiation, "south is absent in board", day));
      assertEquals(
          Truth.of(day < 3 || day >= 6), holds(negotiation, "south is present in board", day));
      assertEquals(Truth.of(day == 5), holds(negotiation, "exactly 1 of board are present", day));
    }
    assertEquals(List.of(SOUTH, ISLE), negotiation.asOf(day(5)).absent(board).asList());
    assertThrows(
        IllegalArgumentException.class,
        () -> negotiation.in(Scope.NONE).holdsOnTheDay(Condition.isAdopted(ADA)));
  }

  @Test
  void whoIsNoMemberIsNeitherPresentNorAbsent() {
    Body board =
        Body.builder()
            .id("board")
            .rule("all of members support it")
            .member(NORTH)
            .member(ISLE, Term.from(day(5)))
            .absent(ISLE, Term.from(day(3)))
            .build();
    Negotiation negotiation =
        Negotiation.builder().issue(Issue.of("chair", "Chair", board, ADA)).build();
    assertEquals(Truth.FALSE, holds(negotiation, "isle is absent in board", 4));
    assertEquals(Truth.FALSE, holds(negotiation, "isle is present in board", 4));
    assertEquals(Truth.TRUE, holds(negotiation, "isle is absent in board", 5));
    assertEquals(Truth.FALSE, holds(negotiation, "any of isle are present in board", 5));
  }

  @Test
  void aDecisionOnRecordStandsUntilItIsBarred() {
    Fact decided = Fact.builder().id("decided").adopts(ADA).occurs(day(5)).build();
    Fact stopped =
        Fact.builder()
            .id("stopped")
            .bars(ADA)
            .change(day(8), Truth.UNKNOWN)
            .change(day(10), Truth.TRUE)
            .until(day(12))
            .build();
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("chair", "Chair", board("none of members oppose it").build(), ADA))
            .facts(decided, stopped)
            .commitment(Commitment.of(NORTH, ADA, Stance.OPPOSE))
            .build();
    assertEquals(Decision.REJECTED, decision(negotiation, ADA, 4));
    assertEquals(Decision.ADOPTED, decision(negotiation, ADA, 5));
    assertEquals(Decision.OPEN, decision(negotiation, ADA, 8));
    assertEquals(Decision.REJECTED, decision(negotiation, ADA, 10));
    assertEquals(Truth.FALSE, holds(negotiation, "ada is withdrawn", 10));
    assertEquals(Decision.ADOPTED, decision(negotiation, ADA, 12));
    Resolution before = Resolver.of(negotiation.asOf(day(4))).resolve();
    assertEquals(List.of(NORTH), before.blockers(ADA).asList());
    Resolution barred = Resolver.of(negotiation.asOf(day(10))).resolve();
    assertEquals(List.of(), barred.blockers(ADA).asList());
    assertEquals(List.of(), barred.awaited(ADA).asList());
    assertFalse(barred.shortfall(ADA).isReachable());
    Resolution open = Resolver.of(negotiation.asOf(day(8))).resolve();
    assertEquals(0, open.shortfall(ADA).members().orElseThrow());
  }
}
