package org.concordat.proceedings;

import static org.concordat.proceedings.Cases.X;
import static org.concordat.proceedings.Cases.Y;
import static org.concordat.proceedings.Cases.about;
import static org.concordat.proceedings.Cases.actors;
import static org.concordat.proceedings.Cases.consensusOf;
import static org.concordat.proceedings.Cases.on;
import static org.concordat.proceedings.ProcedureState.ADOPTED;
import static org.concordat.proceedings.ProcedureState.BROKEN;
import static org.concordat.proceedings.ProcedureState.FAILED;
import static org.concordat.proceedings.ProcedureState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.concordat.condition.Condition;
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
import org.concordat.resolve.Decision;
import org.junit.jupiter.api.Test;

/** Absence, late commitments, pledges that end, and deadlines at one moment. */
class ProcedureEdgesTest {
  /**
   * One text, absence that counts as opposition or abstention, and a quorum: a meeting with 0 to 5
   * absent.
   */
  @Test
  void emptyChair() {
    for (Stance absence : List.of(Stance.OPPOSE, Stance.ABSTAIN)) {
      Body board =
          Body.builder()
              .id("board")
              .rule("at least 3 of members are present and none of members oppose it")
              .members(actors(5))
              .absence(absence)
              .build();
      for (int away = 0; away <= 5; away++) {
        Proceedings talks =
            Proceedings.of(about(board, X))
                .on(LocalDate.of(2025, 3, 3))
                .open(Procedure.meeting("m", X));
        for (Actor actor : actors(away)) {
          talks = talks.on(LocalDate.of(2025, 3, 4)).apply(Event.absent(actor, board));
        }
        talks = talks.on(LocalDate.of(2025, 3, 4)).apply(new Event.Close("m"));
        boolean carries = away <= 2 && (away == 0 || absence == Stance.ABSTAIN);
        assertEquals(
            carries ? ADOPTED : FAILED, on(talks, "2025-03-04", "m"), absence + " " + away);
      }
    }
  }

  /** A report on 5 April of a commitment made on 2 April, and its correction. */
  @Test
  void lateCommitment() {
    Actor one = Actor.of("a1");
    LocalDate second = LocalDate.of(2024, 4, 2);
    LocalDate third = LocalDate.of(2024, 4, 3);
    Proceedings talks =
        Proceedings.of(consensusOf(2))
            .on(third)
            .say(one, X, Stance.SUPPORT)
            .on(second)
            .say(one, X, Stance.OPPOSE);

    List<LocalDate> days = talks.timeline().stream().map(each -> each.moment().day()).toList();
    assertEquals(List.of(second, third), days);
    assertEquals(third, talks.today());
    assertEquals(true, talks.changesSince(talks.upTo(1)).isEmpty());
    assertEquals(Position.exactly(Stance.OPPOSE), talks.on(second).resolution().position(one, X));
    Proceedings more = talks.on(second).say(one, X, Stance.ABSTAIN);
    Proceedings corrected = more.apply(Event.correct(2, Event.say(one, X, Stance.STAND_ASIDE)));
    assertEquals(
        Position.exactly(Stance.ABSTAIN), corrected.on(second).resolution().position(one, X));
    assertEquals(
        Position.exactly(Stance.STAND_ASIDE),
        corrected.apply(Event.strike(3)).on(second).resolution().position(one, X));
  }

  /** A pledge that ends carries a conditional supporter until then; a decision taken stays. */
  @Test
  void pledgeEnds() {
    LocalDate begins = LocalDate.of(2025, 3, 3);
    LocalDate ends = LocalDate.of(2025, 3, 10);
    Fact pledge = Fact.builder().id("pledge").occurs(begins).until(ends).build();
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, actors(2));
    Negotiation base =
        Negotiation.builder()
            .issue(Issue.of("text", "The text", board, X))
            .facts(pledge)
            .commitment(Commitment.of(Actor.of("a1"), X, Stance.SUPPORT))
            .commitment(Commitment.of(Actor.of("a2"), X, Stance.SUPPORT).when("pledge"))
            .build();
    Proceedings talks =
        Proceedings.of(base)
            .on(begins)
            .open(Procedure.meeting("m", X))
            .on(LocalDate.of(2025, 3, 5))
            .apply(new Event.Close("m"));

    assertEquals(
        Decision.OPEN, Proceedings.of(base).on(begins.minusDays(1)).resolution().decision(X));
    assertEquals(Decision.ADOPTED, Proceedings.of(base).on(begins).resolution().decision(X));
    assertEquals(Decision.OPEN, Proceedings.of(base).on(ends).resolution().decision(X));
    assertEquals(Decision.ADOPTED, talks.on(ends).resolution().decision(X));
    assertEquals(Position.UNDECLARED, talks.on(ends).resolution().position(Actor.of("a2"), X));
  }

  /**
   * A silence that was broken is withdrawn when its text leaves the table, though no event says so.
   */
  @Test
  void brokenThenOffTheTable() {
    LocalDate leaves = LocalDate.of(2025, 4, 1);
    Issue issue =
        Issue.builder()
            .id("i")
            .body(Body.of("board", "Board", DecisionRule.CONSENSUS, actors(2)))
            .alternative(X, Term.until(leaves))
            .build();
    Proceedings talks =
        Proceedings.of(Negotiation.builder().issue(issue).build())
            .on(LocalDate.of(2025, 3, 3))
            .open(Procedure.silence("s", X, Moment.of(2025, 3, 20)))
            .on(LocalDate.of(2025, 3, 10))
            .say(Actor.of("a1"), X, Stance.OPPOSE);

    assertEquals(BROKEN, on(talks, "2025-03-10", "s"));
    assertEquals(BROKEN, on(talks, "2025-03-31", "s"));
    assertEquals(WITHDRAWN, on(talks, "2025-04-01", "s"));
  }

  @Test
  void lastCommitmentLast() {
    Actor one = Actor.of("a1");
    LocalDate day = LocalDate.of(2025, 3, 3);
    Negotiation base =
        consensusOf(2).toBuilder().commitment(Commitment.of(one, X, Stance.OPPOSE)).build();
    Proceedings said = Proceedings.of(base).on(day).say(one, X, Stance.SUPPORT);
    Proceedings back = said.on(day.plusDays(1)).apply(new Event.Revoke(1));
    Proceedings taken = said.on(day.plusDays(1)).apply(Event.takeBack(one, X));

    assertEquals(Position.exactly(Stance.SUPPORT), said.resolution().position(one, X));
    assertEquals(Position.exactly(Stance.OPPOSE), back.resolution().position(one, X));
    assertEquals(Position.UNDECLARED, taken.resolution().position(one, X));
  }

  /** Deadlines at one moment are counted together, each on the state before any of them. */
  @Test
  void twoDeadlines() {
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, actors(2));
    for (boolean together : List.of(true, false)) {
      for (boolean mutual : List.of(false, true)) {
        Moment first = Moment.of(2025, 3, 7);
        Moment second = together ? first : Moment.of(2025, 3, 8);
        Proceedings talks =
            Proceedings.of(about(board, X, Y))
                .on(LocalDate.of(2025, 3, 3))
                .open(Procedure.written("px", X, first))
                .on(LocalDate.of(2025, 3, 3))
                .open(Procedure.written("py", Y, second));
        for (Actor actor : actors(2)) {
          Commitment onX = Commitment.of(actor, X, Stance.SUPPORT);
          Commitment onY = Commitment.of(actor, Y, Stance.SUPPORT).when(Condition.isAdopted(X));
          talks =
              talks
                  .on(LocalDate.of(2025, 3, 4))
                  .say(mutual ? onX.when(Condition.isAdopted(Y)) : onX)
                  .on(LocalDate.of(2025, 3, 4))
                  .say(onY);
        }
        String why = together + " " + mutual;
        assertEquals(mutual ? FAILED : ADOPTED, on(talks, "2025-03-09", "px"), why);
        assertEquals(mutual || together ? FAILED : ADOPTED, on(talks, "2025-03-09", "py"), why);
      }
    }
  }
}
