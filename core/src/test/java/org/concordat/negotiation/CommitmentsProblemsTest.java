package org.concordat.negotiation;

import static org.concordat.negotiation.NegotiationProblemsTest.assertProblems;
import static org.concordat.negotiation.Sample.ACCESSION;
import static org.concordat.negotiation.Sample.BOARD;
import static org.concordat.negotiation.Sample.CH;
import static org.concordat.negotiation.Sample.HEAD;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.IOHANNIS;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.concordat.negotiation.Sample.SE;
import static org.concordat.negotiation.Sample.SK;
import static org.concordat.negotiation.Sample.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.junit.jupiter.api.Test;

/** What is wrong with commitments and preferences. */
class CommitmentsProblemsTest {

  private static Problem problem(String place, String message, String value) {
    return new Problem(place, message, value);
  }

  private static Commitment commitment(Alternative on) {
    return Commitment.of(HU, on, Stance.SUPPORT);
  }

  @Test
  void commitmentsAreOfAndOnWhatThereIs() {
    assertProblems(
        Sample.builder()
            .commitments(
                Commitment.of(Actor.of("hy"), RUTTE, Stance.SUPPORT),
                commitment(Alternative.of("ruttte")),
                Commitment.of(Actor.of("hu"), RUTTE, Stance.SUPPORT),
                commitment(Alternative.of("rutte")),
                commitment(Alternative.IT)),
        problem(
            "commitments[0].actor", "there is no actor called \"hy\"; did you mean \"hu\"?", "hy"),
        problem(
            "commitments[1].on",
            "there is no alternative called \"ruttte\"; did you mean \"rutte\"?",
            "ruttte"),
        problem(
            "commitments[2].actor",
            "this is another actor \"hu\" than the negotiation's: "
                + Actor.of("hu")
                + " is not "
                + HU,
            "hu"),
        problem(
            "commitments[3].on",
            "this is another alternative \"rutte\" than the negotiation's: rutte is not Mark Rutte (rutte)",
            "rutte"),
        problem("commitments[4].on", "there is no alternative called \"it\"", "it"));
  }

  @Test
  void commitmentsAreOfThoseWhoHaveASay() {
    assertProblems(
        Sample.builder().commitment(Commitment.of(CH, RUTTE, Stance.SUPPORT)),
        problem(
            "commitments[0].actor",
            "\"ch\" has no say on \"rutte\", which the body \"board\" decides",
            "ch"));
    // An actor that is a member on some day may commit itself on any day.
    Commitment early = Commitment.of(SE, RUTTE, Stance.SUPPORT).until(ACCESSION);
    assertEquals(1, Sample.builder().commitment(early).build().commitments().size());
  }

  /** All errors are reported at once, not one after the other. */
  @Test
  void allThatIsWrongWithACommitmentIsReportedAtOnce() {
    String when = "commitments[0].when";
    Problem noStrom =
        problem(when, "there is no fact called \"strom\"; did you mean \"storm\"?", "strom");
    assertProblems(
        Sample.builder().commitment(Commitment.of(CH, RUTTE, Stance.SUPPORT).when("strom")),
        problem(
            "commitments[0].actor",
            "\"ch\" has no say on \"rutte\", which the body \"board\" decides",
            "ch"),
        noStrom);
    Actor nobody = Actor.of("nobody");
    Problem noActor =
        problem("commitments[0].actor", "there is no actor called \"nobody\"", "nobody");
    assertProblems(
        Sample.builder().commitment(Commitment.of(nobody, RUTTE, Stance.SUPPORT).when("strom")),
        noActor,
        noStrom);
    assertProblems(
        Sample.builder().commitment(Commitment.of(nobody, Alternative.of("x"), Stance.SUPPORT)),
        noActor,
        problem("commitments[0].on", "there is no alternative called \"x\"", "x"));
  }

  @Test
  void commitmentsRunForwards() {
    assertProblems(
        Sample.builder()
            .commitment(commitment(RUTTE).from(ACCESSION).until(ACCESSION))
            .preference(
                Preference.builder()
                    .actor(HU)
                    .issue(HEAD)
                    .tier(RUTTE)
                    .term(Term.between(ACCESSION, LocalDate.of(2024, 1, 1)))
                    .build()),
        problem(
            "commitments[0]", "it ends before it begins: from 2024-03-07 until 2024-03-07", null),
        problem(
            "preferences[0]", "it ends before it begins: from 2024-03-07 until 2024-01-01", null));
  }

  @Test
  void preferencesAreOfAndOnWhatThereIs() {
    Issue other = Issue.of("head", "Other", BOARD, RUTTE);
    assertProblems(
        Sample.builder()
            .preference(Preference.builder().actor(Actor.of("hx")).issue(HEAD).tier(RUTTE).build())
            .preference(
                Preference.builder()
                    .actor(HU)
                    .issue(Issue.of("heat", "Heat", BOARD, RUTTE))
                    .tier(RUTTE)
                    .build())
            .preference(Preference.builder().actor(CH).issue(HEAD).tier(RUTTE).build())
            .preference(Preference.builder().actor(SK).issue(other).tier(RUTTE).build()),
        problem(
            "preferences[0].actor", "there is no actor called \"hx\"; did you mean \"hu\"?", "hx"),
        problem(
            "preferences[1].issue",
            "there is no issue called \"heat\"; did you mean \"head\"?",
            "heat"),
        problem(
            "preferences[2].actor",
            "\"ch\" has no say on \"head\", which the body \"board\" decides",
            "ch"),
        problem(
            "preferences[3].issue",
            "this is another issue \"head\" than the negotiation's: " + other + " is not " + HEAD,
            "head"));
  }

  @Test
  void anActorHasOnePreferenceAtATime() {
    Preference.Builder ranking = Preference.builder().actor(HU).issue(HEAD).tier(RUTTE);
    assertProblems(
        Sample.builder()
            .preference(ranking.build())
            .preference(ranking.term(Term.from(ACCESSION)).build()),
        problem(
            "preferences[1]",
            "\"hu\" has another preference on \"head\" at the same time; join them into one",
            "hu"));
    assertEquals(
        2,
        Sample.builder()
            .preference(ranking.term(Term.until(ACCESSION)).build())
            .preference(ranking.term(Term.from(ACCESSION)).build())
            .build()
            .preferences()
            .size());
  }

  @Test
  void rankingsAreOfTheIssuesAlternatives() {
    assertProblems(
        Sample.builder()
            .preference(
                Preference.builder()
                    .actor(HU)
                    .issue(HEAD)
                    .tier(RUTTE, TEXT)
                    .tier()
                    .tier(RUTTE)
                    .build())
            .preference(Preference.builder().actor(SK).issue(HEAD).build()),
        problem("preferences[0].ranking", "\"text\" is no alternative of issue \"head\"", "text"),
        problem(
            "preferences[0].ranking",
            "a tier of the ranking is empty; each should have at least one alternative",
            null),
        problem("preferences[0].ranking", "\"rutte\" is ranked twice", "rutte"),
        problem(
            "preferences[1].ranking",
            "the ranking is empty; it should have at least one tier",
            null),
        problem(
            "preferences[1]",
            "1 acceptable and 0 tolerable tiers are more than the 0 ranked",
            null));
  }

  @Test
  void tiersAreRanked() {
    Preference.Builder ranking =
        Preference.builder().actor(HU).issue(HEAD).tier(RUTTE).tier(IOHANNIS);
    assertProblems(
        Sample.builder().preference(ranking.acceptable(2).tolerable(1).build()),
        problem(
            "preferences[0]",
            "2 acceptable and 1 tolerable tiers are more than the 2 ranked",
            null));
    assertProblems(
        Sample.builder().preference(ranking.acceptable(Integer.MAX_VALUE).tolerable(1).build()),
        problem(
            "preferences[0]",
            "2147483647 acceptable and 1 tolerable tiers are more than the 2 ranked",
            null));
    assertProblems(
        Sample.builder().preference(ranking.acceptable(-1).tolerable(1).build()),
        problem(
            "preferences[0]",
            "the numbers of acceptable and tolerable tiers should not be negative",
            null));
  }
}
