package org.concordat.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Membership;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What events do to a negotiation. */
class ProceedingsTest {
  private static final Actor HUNGARY = Actor.of("hu", "Hungary");
  private static final Actor SLOVAKIA = Actor.of("sk", "Slovakia");
  private static final Actor TURKEY = Actor.of("tr", "Türkiye");
  private static final Actor SWEDEN = Actor.of("se", "Sweden");
  private static final Alternative RUTTE = Alternative.of("rutte", "Mark Rutte");
  private static final Fact PLEDGE = Fact.lever("pledge", "Rutte gives his word");
  private static final Body NATO =
      Body.of("nato", "NATO", DecisionRule.UNANIMITY, List.of(HUNGARY, SLOVAKIA, TURKEY));
  private static final Negotiation NEGOTIATION =
      Negotiation.builder()
          .issue(Issue.of("secretary", "Secretary General", NATO, RUTTE))
          .actors(SWEDEN)
          .facts(PLEDGE)
          .commitment(Commitment.of(HUNGARY, RUTTE, Stance.OPPOSE))
          .build();

  private static final LocalDate APRIL_2 = LocalDate.of(2024, 4, 2);
  private static final LocalDate APRIL_29 = LocalDate.of(2024, 4, 29);
  private static final LocalDate JUNE_18 = LocalDate.of(2024, 6, 18);
  private static final Position SUPPORT = Position.exactly(Stance.SUPPORT);
  private static final Position OPPOSE = Position.exactly(Stance.OPPOSE);

  private static Position on(Proceedings talks, LocalDate day, Actor actor) {
    return talks.on(day).resolution().position(actor, RUTTE);
  }

  private static void assertRefused(String message, Executable executable) {
    String found = assertThrows(InvalidEventException.class, executable).getMessage();
    assertTrue(found.contains(message), found);
  }

  @Test
  void eventsGiveNewProceedingsAndChangesSayWhoMoved() {
    Proceedings talks = Proceedings.of(NEGOTIATION, ZoneId.of("Europe/Brussels"));
    Proceedings may =
        talks
            .on(APRIL_2)
            .say(TURKEY, RUTTE, Stance.OPPOSE)
            .on(APRIL_29)
            .say(TURKEY, RUTTE, Stance.SUPPORT)
            .on(APRIL_29)
            .say(SLOVAKIA, RUTTE, Stance.SUPPORT);
    Proceedings june =
        may.apply(Entry.on(JUNE_18, Event.say(HUNGARY, RUTTE, Stance.SUPPORT)).withId("msg-17"));

    assertEquals(Decision.ADOPTED, june.resolution().decision(RUTTE));
    assertEquals(Decision.REJECTED, may.resolution().decision(RUTTE));
    Changes news = june.changesSince(may);
    assertEquals(1, news.positions().size());
    assertEquals(HUNGARY, news.positions().get(0).subject().actor());
    assertEquals(Optional.of(OPPOSE), news.positions().get(0).before());
    assertEquals(Optional.of(SUPPORT), news.positions().get(0).after());
    assertEquals(List.of(new Cause.ByEntry(4)), news.decisions().get(0).because());
    assertEquals(may, june.undo());
    assertEquals(APRIL_2, june.upTo(1).today());
    assertEquals(OPPOSE, on(june, APRIL_2, TURKEY));
    assertEquals(4, june.negotiation().asOf(APRIL_29).standing().all().size());
  }

  @Test
  void whatIsSaidLaterIsTheLatestCommitmentWhateverTheDocumentSays() {
    Proceedings talks = Proceedings.of(NEGOTIATION).on(APRIL_2).say(HUNGARY, RUTTE, Stance.SUPPORT);

    assertEquals(SUPPORT, on(talks, APRIL_2, HUNGARY));
    assertEquals(OPPOSE, on(talks, APRIL_2.minusDays(1), HUNGARY));
  }

  @Test
  void ofOneDayTheEntryRecordedLastIsTheLatestCommitmentUnlessItHasAnEarlierTime() {
    Proceedings twice =
        Proceedings.of(NEGOTIATION)
            .on(APRIL_2)
            .say(HUNGARY, RUTTE, Stance.SUPPORT)
            .on(APRIL_2)
            .say(HUNGARY, RUTTE, Stance.ABSTAIN);
    Proceedings early =
        Proceedings.of(NEGOTIATION)
            .at(Moment.parse("2024-04-02T15:00"))
            .say(HUNGARY, RUTTE, Stance.SUPPORT)
            .at(Moment.parse("2024-04-02T14:59:59"))
            .say(HUNGARY, RUTTE, Stance.ABSTAIN);

    assertEquals(Position.exactly(Stance.ABSTAIN), on(twice, APRIL_2, HUNGARY));
    assertEquals(SUPPORT, on(early, APRIL_2, HUNGARY));
  }

  @Test
  void whatIsTakenBackEndsAndLaterCommitmentsStay() {
    Proceedings talks =
        Proceedings.of(NEGOTIATION)
            .on(APRIL_2)
            .say(HUNGARY, RUTTE, Stance.SUPPORT)
            .on(JUNE_18)
            .say(HUNGARY, RUTTE, Stance.ABSTAIN)
            .on(APRIL_29)
            .apply(Event.takeBack(HUNGARY, RUTTE));

    assertEquals(SUPPORT, on(talks, APRIL_29.minusDays(1), HUNGARY));
    assertEquals(Position.UNDECLARED, on(talks, APRIL_29, HUNGARY));
    assertEquals(Position.exactly(Stance.ABSTAIN), on(talks, JUNE_18, HUNGARY));
  }

  @Test
  void aMemberJoinsAndLeaves() {
    Proceedings talks =
        Proceedings.of(NEGOTIATION)
            .on(APRIL_29)
            .apply(Event.join(SWEDEN, NATO))
            .on(JUNE_18)
            .apply(Event.leave(HUNGARY, NATO));

    assertEquals(
        List.of(
            new Membership(HUNGARY, Term.until(JUNE_18)),
            Membership.of(SLOVAKIA),
            Membership.of(TURKEY),
            new Membership(SWEDEN, Term.from(APRIL_29))),
        talks.negotiation().body("nato").memberships());
    Changes joined = talks.on(APRIL_29).changesSince(talks.on(APRIL_2));
    assertEquals(Optional.empty(), joined.positions().get(0).before());
    assertEquals(List.of(new Cause.ByEntry(1)), joined.positions().get(0).because());
    assertRefused(
        "entries[3].actor: \"sk\" is a member of \"nato\" on 2024-04-29 already; who joins should be none",
        () -> talks.on(APRIL_29).apply(Event.join(SLOVAKIA, NATO)));
    assertRefused(
        "entries[3].actor: \"hu\" is no member of \"nato\" on 2024-06-18",
        () -> talks.on(JUNE_18).apply(Event.leave(HUNGARY, NATO)));
  }

  @Test
  void theLastMemberDoesNotLeave() {
    Proceedings talks =
        Proceedings.of(NEGOTIATION)
            .on(APRIL_2)
            .apply(Event.leave(HUNGARY, NATO))
            .on(APRIL_2)
            .apply(Event.leave(TURKEY, NATO));

    assertRefused(
        "the body would be empty", () -> talks.on(APRIL_2).apply(Event.leave(SLOVAKIA, NATO)));
  }

  @Test
  void aCorrectionKeepsItsPlaceAndAStrikeLeavesNothing() {
    Proceedings talks =
        Proceedings.of(NEGOTIATION)
            .on(APRIL_2)
            .say(HUNGARY, RUTTE, Stance.SUPPORT)
            .on(APRIL_29)
            .say(HUNGARY, RUTTE, Stance.ABSTAIN);
    Proceedings corrected =
        talks.apply(Event.correct(1, Event.say(HUNGARY, RUTTE, Stance.STAND_ASIDE)));
    Proceedings struck = corrected.apply(Event.strike(2));

    assertEquals(Position.exactly(Stance.STAND_ASIDE), on(corrected, APRIL_2, HUNGARY));
    assertEquals(Position.exactly(Stance.ABSTAIN), on(corrected, APRIL_29, HUNGARY));
    assertEquals(Position.exactly(Stance.STAND_ASIDE), on(struck, APRIL_29, HUNGARY));
    assertEquals(
        List.of(new Cause.ByEntry(3), new Cause.ByEntry(4)),
        struck.on(APRIL_29).changesSince(talks.on(APRIL_29)).positions().get(0).because());
    assertRefused(
        "entries[5].entry: entry 2 is struck, or corrects or strikes another; it should be one"
            + " that says what happened",
        () -> struck.apply(Event.strike(2)));
    assertRefused("there is no entry 5 before this one", () -> struck.apply(Event.strike(5)));
  }

  @Test
  void whatIsDeliveredTwiceCountsOnce() {
    Entry entry = Entry.on(APRIL_2, Event.say(HUNGARY, RUTTE, Stance.SUPPORT)).withId("a");
    Proceedings talks = Proceedings.of(NEGOTIATION).apply(entry);

    assertSame(talks, talks.apply(entry));
    assertRefused(
        "entries[2].id: the id \"a\" is that of entry 1; it should be another id",
        () -> talks.apply(Entry.on(APRIL_29, entry.event()).withId("a")));
  }

  @Test
  void namesThatNothingBearsAreReportedWithASimilarOne() {
    Proceedings talks = Proceedings.of(NEGOTIATION);

    assertRefused(
        "entries[1].actor: there is no actor or group called \"hun\"; did you mean \"hu\"?",
        () -> talks.on(APRIL_2).say(Actor.of("hun"), RUTTE, Stance.SUPPORT));
    assertRefused(
        "entries[1].when: there is no fact called \"pledged\"; did you mean \"pledge\"?",
        () -> talks.on(APRIL_2).say(Commitment.of(HUNGARY, RUTTE, Stance.SUPPORT).when("pledged")));
  }

  @Test
  void whatIsDeclaredIsKnownFromTheStartOfTime() {
    Actor finland = Actor.of("fi");
    Source paper = Source.of("paper", "A Paper");
    Proceedings talks =
        Proceedings.of(NEGOTIATION)
            .on(JUNE_18)
            .apply(new Event.Declare(finland))
            .on(JUNE_18)
            .apply(new Event.Declare(paper))
            .on(JUNE_18)
            .apply(new Event.Declare(Fact.of("visit")))
            .on(APRIL_2)
            .apply(Event.join(finland, NATO))
            .apply(
                Entry.on(
                        APRIL_2,
                        Event.say(Commitment.of(finland, RUTTE, Stance.SUPPORT).when("not visit")))
                    .withSource("paper"));

    assertEquals(SUPPORT, on(talks, APRIL_2, finland));
    assertEquals(Optional.of(paper), talks.negotiation().commitments().get(0).source());
    assertRefused(
        "entries[6].actor: the id \"hu\" is taken, by Hungary (hu); it should be a new one",
        () -> talks.on(APRIL_2).apply(new Event.Declare(Actor.of("hu"))));
  }

  @Test
  void aDayAloneCanBringAChange() {
    Negotiation dated =
        NEGOTIATION.toBuilder()
            .commitment(Commitment.of(SLOVAKIA, RUTTE, Stance.SUPPORT).when("from 2024-04-20"))
            .build();
    Proceedings talks = Proceedings.of(dated).on(JUNE_18).say(TURKEY, RUTTE, Stance.SUPPORT);
    Changes changes = talks.on(JUNE_18).changesSince(talks.on(APRIL_2));

    assertEquals(
        List.of(new Cause.ByDay(LocalDate.of(2024, 4, 20))), changes.positions().get(0).because());
    assertEquals(List.of(new Cause.ByEntry(1)), changes.positions().get(1).because());
    Changes back = talks.on(APRIL_2).changesSince(talks.on(JUNE_18));
    assertEquals(
        List.of(new Cause.ByDay(LocalDate.of(2024, 4, 20))), back.positions().get(0).because());
    assertEquals(List.of(new Cause.ByEntry(1)), back.positions().get(1).because());
  }

  @Test
  void aFactIsSetOnADay() {
    Proceedings talks =
        Proceedings.of(NEGOTIATION)
            .on(APRIL_2)
            .say(Commitment.of(SLOVAKIA, RUTTE, Stance.SUPPORT).when("pledge"))
            .on(APRIL_29)
            .apply(Event.set(PLEDGE, Truth.TRUE))
            .on(JUNE_18)
            .apply(Event.set(PLEDGE, Truth.UNKNOWN));

    assertEquals(Position.UNDECLARED, on(talks, APRIL_2, SLOVAKIA));
    assertEquals(SUPPORT, on(talks, APRIL_29, SLOVAKIA));
    assertEquals(Truth.UNKNOWN, talks.negotiation().fact("pledge").stateOn(JUNE_18));
  }

  @Test
  void aCommitmentThatIsTakenBackTheSameDayIsCheckedAllTheSame() {
    Proceedings back =
        Proceedings.of(NEGOTIATION)
            .at(Moment.parse("2024-04-02T12:00"))
            .apply(Event.takeBack(SWEDEN, RUTTE));

    assertRefused(
        "entries[2].actor: \"se\" has no say on \"rutte\"",
        () -> back.on(APRIL_2).say(SWEDEN, RUTTE, Stance.SUPPORT));
  }
}
