package org.concordat.proceedings;

import static org.concordat.proceedings.Cases.X;
import static org.concordat.proceedings.Cases.about;
import static org.concordat.proceedings.Cases.actors;
import static org.concordat.proceedings.Cases.assertRefused;
import static org.concordat.proceedings.Cases.at;
import static org.concordat.proceedings.Cases.consensusOf;
import static org.concordat.proceedings.Cases.ids;
import static org.concordat.proceedings.Cases.on;
import static org.concordat.proceedings.ProcedureState.ADOPTED;
import static org.concordat.proceedings.ProcedureState.BROKEN;
import static org.concordat.proceedings.ProcedureState.ESCALATED;
import static org.concordat.proceedings.ProcedureState.FAILED;
import static org.concordat.proceedings.ProcedureState.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.bodies.Nato;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.junit.jupiter.api.Test;

/** Procedures of real bodies, and their edge cases. */
class ProcedureCasesTest {
  /**
   * NATO, February 2003: the Secretary General put the defence of Turkey under silence until 10
   * February; France, Germany and Belgium broke it (Congressional Research Service, RS21510; The
   * Washington Times, 11 February 2003). What follows in the Defence Planning Committee, without
   * France, is on days of this test's own.
   */
  @Test
  void nato2003Silence() {
    LocalDate opened = LocalDate.of(2003, 2, 6);
    Body nac = Nato.council(opened);
    Alternative turkey = Alternative.of("turkey");
    Alternative inDpc = Alternative.of("turkey-dpc");
    Body dpc =
        Body.of(
            "dpc",
            "Defence Planning Committee",
            DecisionRule.CONSENSUS,
            nac.everyMember().stream().filter(ally -> !ally.id().equals("fr")).toList());
    Negotiation base =
        Negotiation.builder()
            .issue(Issue.of("defence", "The defence of Turkey", nac, turkey))
            .issue(Issue.of("defence-dpc", "The same in the DPC", dpc, inDpc))
            .build();
    Proceedings silent =
        Proceedings.of(base)
            .on(opened)
            .open(Procedure.silence("nac", turkey, Moment.of(2003, 2, 10)));

    assertEquals(OPEN, on(silent, "2003-02-10", "nac"));
    assertEquals(ADOPTED, on(silent, "2003-02-11", "nac"));
    Resolution kept = silent.on(LocalDate.of(2003, 2, 11)).resolution();
    assertEquals(19, at(kept, turkey, Position.WILL_NOT_BLOCK));
    assertEquals(Decision.ADOPTED, kept.decision(turkey));

    Proceedings talks = silent;
    for (String ally : List.of("fr", "de", "be")) {
      talks = talks.on(LocalDate.of(2003, 2, 10)).say(base.actor(ally), turkey, Stance.OPPOSE);
    }
    for (String day : List.of("2003-02-06", "2003-02-07", "2003-02-08", "2003-02-09")) {
      assertEquals(OPEN, on(talks, day, "nac"), day);
    }
    ProcedureStatus broken = talks.on(LocalDate.of(2003, 2, 10)).procedure("nac");
    assertEquals(BROKEN, broken.state());
    assertEquals(Set.of("be", "de", "fr"), ids(broken.objectors()));
    assertEquals(
        Set.of("be", "de", "fr"),
        ids(talks.on(LocalDate.of(2003, 2, 10)).resolution().blockers(turkey)));

    Proceedings moved =
        talks
            .on(LocalDate.of(2003, 2, 14))
            .apply(new Event.End("nac", ESCALATED, "turkey-dpc"))
            .on(LocalDate.of(2003, 2, 14))
            .open(Procedure.silence("dpc-silence", inDpc, Moment.of(2003, 2, 16)));
    assertEquals(ESCALATED, on(moved, "2003-02-14", "nac"));
    Resolution carried = moved.on(LocalDate.of(2003, 2, 17)).resolution();
    assertEquals(Decision.ADOPTED, carried.decision(inDpc));
    assertEquals(18, carried.positions(inDpc).size());
    assertEquals(Decision.REJECTED, carried.decision(turkey));
  }

  private static final LocalDate ACCESSION = LocalDate.of(2024, 3, 7);

  private static Negotiation growing(Stance absence, DecisionRule rule) {
    Body.Builder body = Body.builder().id("nato").rule(rule).members(actors(31)).absence(absence);
    return Negotiation.builder()
        .issue(Issue.of("text", "The text", body.build(), X))
        .actors(Actor.of("se"))
        .build();
  }

  /** A silence procedure from 5 to 9 March 2024, during which the 32nd member joins. */
  @Test
  void rosterMidProcedure() {
    Negotiation base = growing(Stance.OPPOSE, DecisionRule.CONSENSUS);
    Actor se = base.actor("se");
    Body nato = base.body("nato");
    Proceedings opened =
        Proceedings.of(base)
            .on(LocalDate.of(2024, 3, 5))
            .open(Procedure.silence("p", X, Moment.of(2024, 3, 9)))
            .on(ACCESSION)
            .apply(Event.join(se, nato));

    Proceedings early = opened.on(LocalDate.of(2024, 3, 6)).say(se, X, Stance.OPPOSE);
    assertEquals(OPEN, on(early, "2024-03-06", "p"));
    assertEquals(BROKEN, on(early, "2024-03-07", "p"));

    Proceedings member = opened.on(LocalDate.of(2024, 3, 8)).say(se, X, Stance.OPPOSE);
    assertEquals(OPEN, on(member, "2024-03-07", "p"));
    assertEquals(BROKEN, on(member, "2024-03-08", "p"));
    assertEquals(Set.of("se"), ids(member.procedure("p").objectors()));

    assertEquals(OPEN, on(opened, "2024-03-09", "p"));
    assertEquals(ADOPTED, on(opened, "2024-03-10", "p"));
    Resolution kept = opened.on(LocalDate.of(2024, 3, 10)).resolution();
    assertEquals(32, at(kept, X, Position.WILL_NOT_BLOCK));
  }

  /**
   * The same as a written procedure, in which silence counts as absence, and absence as opposition.
   */
  @Test
  void rosterMidWrittenProcedure() {
    Negotiation base = growing(Stance.OPPOSE, DecisionRule.CONSENSUS);
    Proceedings votes =
        Proceedings.of(base)
            .on(LocalDate.of(2024, 3, 5))
            .open(Procedure.written("p", X, Moment.of(2024, 3, 9)));
    for (Actor ally : actors(31)) {
      votes = votes.on(LocalDate.of(2024, 3, 6)).say(ally, X, Stance.SUPPORT);
    }
    Proceedings joined = votes.on(ACCESSION).apply(Event.join(base.actor("se"), base.body("nato")));

    assertEquals(ADOPTED, on(votes, "2024-03-10", "p"));
    assertEquals(FAILED, on(joined, "2024-03-10", "p"));
    assertEquals(Set.of("se"), ids(joined.on(LocalDate.of(2024, 3, 9)).procedure("p").silent()));
  }

  @Test
  void objectionAtTheHour() {
    Actor one = Actor.of("a1");
    Proceedings timed =
        Proceedings.of(consensusOf(3))
            .on(LocalDate.of(2025, 3, 3))
            .open(Procedure.silence("p", X, at("2025-03-07T12:00")));

    Proceedings before = timed.at(at("2025-03-07T11:59:59")).say(one, X, Stance.OPPOSE);
    assertEquals(BROKEN, on(before, "2025-03-07", "p"));
    Proceedings late = timed.at(at("2025-03-07T12:00")).say(one, X, Stance.OPPOSE);
    assertEquals(ADOPTED, on(late, "2025-03-07", "p"));
    assertEquals(Set.of("a1"), ids(late.procedure("p").late()));
    assertEquals(Decision.ADOPTED, late.resolution().decision(X));
    assertRefused(
        "entries[2].at: it may be before or after the deadline of \"p\", 2025-03-07T12:00; it should"
            + " have a time of day",
        () -> timed.on(LocalDate.of(2025, 3, 7)).say(one, X, Stance.OPPOSE));

    Proceedings daily =
        Proceedings.of(consensusOf(3))
            .on(LocalDate.of(2025, 3, 3))
            .open(Procedure.silence("p", X, Moment.of(2025, 3, 7)));
    Proceedings lastMinute = daily.at(at("2025-03-07T23:59")).say(one, X, Stance.OPPOSE);
    assertEquals(BROKEN, on(lastMinute, "2025-03-07", "p"));
    Proceedings nextDay = daily.on(LocalDate.of(2025, 3, 8)).say(one, X, Stance.OPPOSE);
    assertEquals(ADOPTED, on(nextDay, "2025-03-08", "p"));
    assertEquals(Set.of("a1"), ids(nextDay.procedure("p").late()));
  }

  /** EU, COREU: a silence procedure that is extended on its last day. */
  @Test
  void coreuExtended() {
    Proceedings opened =
        Proceedings.of(consensusOf(27))
            .on(LocalDate.of(2025, 3, 3))
            .open(Procedure.silence("coreu", X, Moment.of(2025, 3, 7)));
    Proceedings extended =
        opened
            .on(LocalDate.of(2025, 3, 7))
            .apply(new Event.Extend("coreu", Moment.of(2025, 3, 12)));
    Proceedings objected =
        extended.on(LocalDate.of(2025, 3, 10)).say(Actor.of("a9"), X, Stance.OPPOSE);

    assertEquals(BROKEN, on(objected, "2025-03-10", "coreu"));
    assertEquals(OPEN, on(extended, "2025-03-12", "coreu"));
    assertEquals(ADOPTED, on(extended, "2025-03-13", "coreu"));
    assertEquals(
        List.of(Moment.of(2025, 3, 7), Moment.of(2025, 3, 12)),
        extended.procedure("coreu").deadlines());
    assertRefused(
        "the silence procedure \"coreu\" is adopted since 2025-03-08; it should be open",
        () ->
            opened
                .on(LocalDate.of(2025, 3, 8))
                .apply(new Event.Extend("coreu", Moment.of(2025, 3, 12))));
  }

  /** Apache: a veto that is withdrawn within the 72 hours; the same under silence. */
  @Test
  void vetoWithdrawn() {
    Actor one = Actor.of("a1");
    for (ProcedureKind kind : List.of(ProcedureKind.LAZY_CONSENSUS, ProcedureKind.SILENCE)) {
      Procedure procedure = new Procedure("p", "x", kind, at("2025-03-06T09:00"), kind.silent());
      Proceedings talks =
          Proceedings.of(consensusOf(4))
              .at(at("2025-03-03T09:00"))
              .open(procedure)
              .at(at("2025-03-04T10:00"))
              .say(one, X, Stance.OPPOSE)
              .at(at("2025-03-05T10:00"))
              .apply(Event.takeBack(one, X));
      assertEquals(
          kind == ProcedureKind.SILENCE ? BROKEN : ADOPTED,
          on(talks, "2025-03-06", "p"),
          "" + kind);
    }
  }

  /** Decidim #3622 and #1957: consents to a text that is amended start anew. */
  @Test
  void amendedText() {
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, actors(5));
    Proceedings talks =
        Proceedings.of(about(board, X))
            .on(LocalDate.of(2025, 3, 3))
            .open(Procedure.written("p", X, Moment.of(2025, 3, 7)));
    for (Actor actor : actors(4)) {
      talks = talks.on(LocalDate.of(2025, 3, 4)).say(actor, X, Stance.SUPPORT);
    }
    Proceedings amended =
        talks.on(LocalDate.of(2025, 3, 5)).apply(new Event.Amend("x", Moment.of(2025, 3, 12)));
    assertEquals(5, at(amended.on(LocalDate.of(2025, 3, 5)).resolution(), X, Position.UNDECLARED));

    Proceedings three = amended;
    for (Actor actor : actors(3)) {
      three = three.on(LocalDate.of(2025, 3, 6)).say(actor, X, Stance.SUPPORT);
    }
    Proceedings five = amended;
    for (Actor actor : actors(5)) {
      five = five.on(LocalDate.of(2025, 3, 6)).say(actor, X, Stance.SUPPORT);
    }
    assertEquals(FAILED, on(three, "2025-03-13", "p"));
    assertEquals(ADOPTED, on(five, "2025-03-13", "p"));
    Proceedings unamended = talks;
    assertRefused(
        "entries[6]: \"p\" is under way on it, and begins anew; the amendment should have a deadline",
        () -> unamended.on(LocalDate.of(2025, 3, 5)).apply(new Event.Amend("x", null)));
    assertRefused(
        "another text should be tabled as another alternative",
        () -> amendAfter(amended, "2025-03-13"));
  }

  private static void amendAfter(Proceedings talks, String day) {
    Proceedings adopted = talks;
    for (Actor actor : actors(5)) {
      adopted = adopted.on(LocalDate.of(2025, 3, 6)).say(actor, X, Stance.SUPPORT);
    }
    Proceedings ignored = adopted.on(LocalDate.parse(day)).apply(new Event.Amend("x", null));
    assertEquals(adopted, ignored);
  }
}
