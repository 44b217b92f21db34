package org.concordat.negotiation;

import static org.concordat.negotiation.Sample.BOARD;
import static org.concordat.negotiation.Sample.COMMITMENT;
import static org.concordat.negotiation.Sample.GOES;
import static org.concordat.negotiation.Sample.HEAD;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.IOHANNIS;
import static org.concordat.negotiation.Sample.NEWS;
import static org.concordat.negotiation.Sample.RANKING;
import static org.concordat.negotiation.Sample.REPORT;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.concordat.negotiation.Sample.SK;
import static org.concordat.negotiation.Sample.STORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What builders add, replace and take away. */
class BuildersTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  @Test
  void buildersBeginWithAllThatAValueHolds() {
    Scenario calm = Scenario.builder().id("calm").says("Calm").fact(STORM, false).build();
    assertEquals(HU, HU.toBuilder().build());
    assertEquals(GOES, GOES.toBuilder().build());
    assertEquals(STORM, STORM.toBuilder().build());
    assertEquals(NEWS, NEWS.toBuilder().build());
    assertEquals(BOARD, BOARD.toBuilder().build());
    assertEquals(HEAD, HEAD.toBuilder().build());
    assertEquals(COMMITMENT, COMMITMENT.toBuilder().build());
    assertEquals(RANKING, RANKING.toBuilder().build());
    assertEquals(REPORT, REPORT.toBuilder().build());
    assertEquals(calm, calm.toBuilder().build());
  }

  @Test
  void aBuilderBuildsTheSameTwice() {
    Body.Builder builder = BOARD.toBuilder().member(Actor.of("fi"));
    assertEquals(builder.build(), builder.build());
    Body first = builder.build();
    assertNotEquals(first, builder.removeMember("fi").build());
    assertEquals(BOARD, builder.build());
  }

  @Test
  void whatIsThereIsReplacedAndTakenAway() {
    assertEquals(20, HU.toBuilder().weight("people", 20).build().weight("people").getAsLong());
    assertEquals(ImmutableMap.of(), HU.toBuilder().removeWeight("people").build().weights());
    assertEquals(Optional.empty(), NEWS.toBuilder().title(Optional.empty()).build().title());
    Body renamed = BOARD.toBuilder().absent(HU).replaceMember(Actor.of("hu")).build();
    assertEquals(List.of(Actor.of("hu"), SK), renamed.membersOn(DAY).asList().subList(0, 2));
    assertEquals(List.of(Absence.of(Actor.of("hu"))), renamed.absences());
    Body left = renamed.toBuilder().removeMember("hu").build();
    assertEquals(BOARD.toBuilder().removeMember("hu").build(), left);
    Issue tabled = HEAD.toBuilder().terms(RUTTE, List.of(Term.from(DAY))).build();
    Issue alone = tabled.toBuilder().removeAlternative("rutte").build();
    assertEquals(ImmutableMap.of(), alone.terms());
    assertEquals(false, alone.alternatives().contains(RUTTE));
    assertEquals(List.of(), RANKING.toBuilder().clearTiers().build().ranking());
    assertEquals(List.of(), REPORT.toBuilder().clearClaims().build().claims());
    Scenario calm = Scenario.builder().id("calm").fact(STORM, false).fact(GOES, true).build();
    assertEquals(ImmutableMap.of(GOES, true), calm.toBuilder().removeFact("storm").build().facts());
    Fact fact = Fact.builder().id("f").occurs(DAY).build();
    assertEquals(
        ImmutableMap.of(DAY, Truth.UNKNOWN),
        fact.toBuilder().removeChange(DAY).change(DAY, Truth.UNKNOWN).build().history());
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertRefused(
        "the actor has no weight \"poeple\"; did you mean \"people\"?",
        NoSuchElementException.class,
        () -> HU.toBuilder().removeWeight("poeple"));
    assertRefused(
        "the fact does not change on 2024-05-02; it does on: [2024-05-01]",
        NoSuchElementException.class,
        () -> Fact.builder().id("f").occurs(DAY).removeChange(DAY.plusDays(1)));
    assertRefused(
        "the fact changes to true on 2024-05-01 already, and cannot change to false too;"
            + " remove that change first",
        IllegalArgumentException.class,
        () -> Fact.builder().id("f").occurs(DAY).until(DAY));
    assertEquals(
        "iohanis",
        assertThrows(
                UnknownNameException.class, () -> HEAD.toBuilder().removeAlternative("iohanis"))
            .name());
    assertThrows(UnknownNameException.class, () -> BOARD.toBuilder().removeMember("huu"));
    assertThrows(
        UnknownNameException.class, () -> BOARD.toBuilder().replaceMember(Actor.of("huu")));
    assertThrows(
        UnknownNameException.class, () -> Scenario.builder().id("calm").removeFact("storm"));
  }

  @Test
  void nullElementsAreRefusedByNumber() {
    assertRefused(
        "members[1]",
        NullPointerException.class,
        () -> Body.builder().members(Arrays.asList(HU, null)));
    assertRefused(
        "commitments[2]",
        NullPointerException.class,
        () -> Negotiation.builder().commitments(COMMITMENT, COMMITMENT, null));
  }

  @Test
  void commitmentsAreWrittenFromTextAndChanged() {
    Commitment commitment =
        Commitment.builder()
            .actor(HU)
            .alternative(RUTTE)
            .stance(Stance.SUPPORT)
            .when("storm")
            .build();
    assertEquals(Commitment.of(HU, RUTTE, Stance.SUPPORT).when("storm"), commitment);
    assertEquals(commitment.from(DAY), commitment.term(Term.from(DAY)));
    assertEquals(
        Optional.of(Source.of("log")),
        commitment.toBuilder().source(Source.of("log")).build().source());
    assertEquals(IOHANNIS, commitment.toBuilder().alternative(IOHANNIS).build().alternative());
  }

  @Test
  void aNegotiationIsChangedBitByBit() {
    Negotiation negotiation = Sample.negotiation();
    Commitment instead = COMMITMENT.toBuilder().stance(Stance.OPPOSE).build();
    NegotiationBuilder builder = negotiation.toBuilder().replaceCommitment(COMMITMENT, instead);
    int at = negotiation.commitments().indexOf(COMMITMENT);
    assertEquals(instead, builder.build().commitments().get(at));
    assertEquals(
        COMMITMENT, builder.replaceCommitment(instead, COMMITMENT).build().commitments().get(at));
    assertEquals(negotiation, builder.build());
    assertEquals(
        negotiation.commitments().size() - 1,
        builder.removeCommitment(COMMITMENT).build().commitments().size());
    assertNotFound(
        () -> builder.removeCommitment(COMMITMENT),
        "there is no such commitment: " + COMMITMENT.label());
    Commitment others = Commitment.of(SK, RUTTE, Stance.OPPOSE);
    assertRefusedArgument(
        () -> negotiation.toBuilder().replaceCommitment(COMMITMENT, others),
        others.label()
            + " cannot stand in place of "
            + COMMITMENT.label()
            + "; remove the one and add the other");
    // A commitment need not be distinguished from one that has been removed.
    Commitment again = negotiation.commitment("hu", "rutte", Stance.SUPPORT);
    assertEquals(
        List.of(again),
        negotiation.toBuilder()
            .removeCommitments("hu", "rutte")
            .commitment(again)
            .build()
            .commitments()
            .stream()
            .filter(each -> each.actor().equals(HU) && each.alternative().equals(RUTTE))
            .toList());
    assertNotFound(
        () -> builder.removeCommitments("hu", "kallas"), "\"hu\" has no commitment on \"kallas\"");
    assertEquals(List.of(), builder.removePreferences("sk", "head").build().preferences());
    assertNotFound(
        () -> builder.removePreferences("sk", "head"), "\"sk\" has no preference on \"head\"");
    assertEquals(List.of(), builder.removeReports("news").build().reports());
    assertNotFound(() -> builder.removeReports("news"), "there is no report from \"news\"");
    assertNotFound(
        () -> builder.removeExclusion(GOES),
        "there is no exclusion of [iohannis-goes]; there are: [[iohannis-goes, storm]]");
    assertEquals(List.of(), builder.removeExclusion(STORM, GOES).build().exclusions());
    assertEquals(Optional.empty(), builder.asOf(DAY).asOf(Optional.empty()).build().asOf());
    assertEquals(Optional.empty(), builder.title("Who").title(Optional.empty()).build().title());
  }

  /** References to a removed thing are named when the negotiation is built. */
  @Test
  void whatIsTakenAwayIsMissed() {
    Negotiation negotiation = Sample.negotiation();
    assertMissed(negotiation.toBuilder().remove("hu"), "there is no actor called \"hu\"");
    assertMissed(negotiation.toBuilder().remove("board"), "there is no body called \"board\"");
    assertMissed(negotiation.toBuilder().remove("east"), "\"east\"");
    assertMissed(negotiation.toBuilder().remove("head"), "there is no issue called \"head\"");
    assertMissed(
        negotiation.toBuilder().remove("rutte"), "\"rutte\" is no alternative of issue \"head\"");
    Negotiation without =
        negotiation.toBuilder()
            .removePreferences("sk", "head")
            .removeCommitments("hu", "rutte")
            .clearReports()
            .clearExclusions()
            .remove("iohannis-goes")
            .remove("head")
            .build();
    assertEquals(List.of("text"), List.copyOf(without.alternatives().keySet()));
    Scenario calm = Scenario.builder().id("calm").build();
    NegotiationBuilder builder = without.toBuilder().scenarios(calm);
    assertEquals(
        List.of(), List.copyOf(builder.removeScenario("calm").build().scenarios().keySet()));
    assertNotFound(
        () -> builder.removeScenario("calm"),
        "there is no scenario called \"calm\" in this negotiation");
    assertNotFound(
        () -> builder.remove("textt"),
        "there is no thing called \"textt\" in this negotiation; did you mean \"text\"?");
    assertNotFound(
        () -> builder.replace(HEAD), "there is no issue called \"head\" in this negotiation");
  }

  private static void assertMissed(NegotiationBuilder builder, String said) {
    String message = assertThrows(InvalidNegotiationException.class, builder::build).getMessage();
    assertTrue(message.contains(said), message);
  }

  private static void assertNotFound(Executable taken, String said) {
    String message = assertThrows(NoSuchElementException.class, taken).getMessage();
    assertTrue(message.startsWith(said), message);
  }

  private static void assertRefusedArgument(Executable taken, String said) {
    assertEquals(said, assertThrows(IllegalArgumentException.class, taken).getMessage());
  }

  @Test
  void aLaterCommitmentIsDistinguishedFromAFallback() {
    Commitment opposes = Commitment.of(HU, RUTTE, Stance.OPPOSE);
    Commitment supports = Commitment.of(HU, RUTTE, Stance.SUPPORT);
    Negotiation negotiation = Sample.builder().commitments(opposes).build();
    assertEquals(
        List.of(supports, opposes),
        negotiation.toBuilder().latestCommitment(supports).build().standing().all());
    assertEquals(
        List.of(opposes, supports),
        negotiation.toBuilder().fallbackCommitment(supports).build().standing().all());
    assertEquals(
        List.of(supports.from(DAY), opposes),
        negotiation.toBuilder().commitment(supports.from(DAY)).build().standing().all());
    assertRefused(
        "the negotiation has a problem:\n  commitments: \"hu\" has a commitment on \"rutte\" from the same day already; write"
            + " latestCommitment(…) if this is its latest commitment, or fallbackCommitment(…) if it is"
            + " what the actor falls back on",
        InvalidNegotiationException.class,
        () -> negotiation.toBuilder().commitment(supports).build());
    assertRefused(
        "the negotiation has a problem:\n  commitments: \"hu\" has a commitment on \"rutte\" from 2024-05-01, which is later than"
            + " this; give its latest commitment a day from then on",
        InvalidNegotiationException.class,
        () -> Sample.builder().commitment(opposes.from(DAY)).latestCommitment(supports).build());
    assertEquals(
        List.of(supports),
        negotiation.toBuilder().clearCommitments().commitment(supports).build().commitments());
  }

  private static void assertRefused(
      String message, Class<? extends Exception> type, Executable refused) {
    assertEquals(message, assertThrows(type, refused).getMessage());
  }
}
