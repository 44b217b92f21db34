package org.concordat.negotiation;

import static org.concordat.negotiation.Sample.ACCESSION;
import static org.concordat.negotiation.Sample.BOARD;
import static org.concordat.negotiation.Sample.CH;
import static org.concordat.negotiation.Sample.CLUB;
import static org.concordat.negotiation.Sample.EAST;
import static org.concordat.negotiation.Sample.GOES;
import static org.concordat.negotiation.Sample.HEAD;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.IOHANNIS;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.concordat.negotiation.Sample.SE;
import static org.concordat.negotiation.Sample.SK;
import static org.concordat.negotiation.Sample.STORM;
import static org.concordat.negotiation.Sample.TEXT;
import static org.concordat.negotiation.Sample.TREATY;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Polarity;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NegotiationTest {
  private final Negotiation negotiation = Sample.negotiation();

  @Test
  void thingsBringWhatTheyAreMadeOf() {
    assertEquals(List.of("hu", "sk", "se", "ch"), negotiation.actors().keySet().asList());
    assertEquals(Set.of("east"), negotiation.groups().keySet());
    assertEquals(List.of("board", "club"), negotiation.bodies().keySet().asList());
    assertEquals(List.of("head", "treaty"), negotiation.issues().keySet().asList());
    assertEquals(
        List.of("rutte", "iohannis", "kallas", "text"),
        negotiation.alternatives().keySet().asList());
    assertEquals(List.of("iohannis-goes", "storm"), negotiation.facts().keySet().asList());
    assertEquals(List.of("log", "news"), negotiation.sources().keySet().asList());
    assertEquals(1, negotiation.exclusions().size());
    assertEquals(2, negotiation.commitments().size());
    assertEquals(1, negotiation.preferences().size());
    assertEquals(1, negotiation.reports().size());
    assertEquals(Optional.of("Sample"), negotiation.title());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 2)), negotiation.asOf());
  }

  @Test
  void commitmentsBringTheirSources() {
    Negotiation told =
        Negotiation.builder()
            .body(BOARD)
            .body(BOARD)
            .issue(HEAD)
            .source(Source.of("unused"))
            .commitment(Commitment.of(HU, RUTTE, Stance.SUPPORT).source(Source.of("speech")))
            .preferences(List.of(Sample.RANKING.toBuilder().source(Source.of("letter")).build()))
            .reports(List.of())
            .build();
    assertEquals(List.of("unused", "speech", "letter"), told.sources().keySet().asList());
    assertEquals(told.sources(), told.toBuilder().build().sources());
    assertEquals(
        told.sources(), told.toBuilder().clearCommitments().clearPreferences().build().sources());
  }

  @Test
  void whatHasNoNameIsCalledByItsId() {
    assertEquals("board", BOARD.name());
    assertEquals("head", Issue.builder().id("head").body(BOARD).build().name());
  }

  @Test
  void thingsAreFoundByTheirIds() {
    assertAll(
        () -> assertEquals(HU, negotiation.actor("hu")),
        () -> assertEquals(EAST, negotiation.group("east")),
        () -> assertEquals(BOARD, negotiation.body("board")),
        () -> assertEquals(HEAD, negotiation.issue("head")),
        () -> assertEquals(RUTTE, negotiation.alternative("rutte")),
        () -> assertEquals(GOES, negotiation.fact("iohannis-goes")),
        () -> assertEquals(HEAD, negotiation.issueOf(RUTTE)),
        () -> assertEquals(CLUB, negotiation.bodyOf(TEXT)));
  }

  @Test
  void unknownNamesAreReported() {
    assertUnknown(
        "there is no actor called \"hh\" in this negotiation; did you mean \"hu\"?",
        "hh",
        () -> negotiation.actor("hh"));
    assertUnknown(
        "there is no group called \"eats\" in this negotiation; did you mean \"east\"?",
        "eats",
        () -> negotiation.group("eats"));
    assertUnknown(
        "there is no body called \"boards\" in this negotiation; did you mean \"board\"?",
        "boards",
        () -> negotiation.body("boards"));
    assertUnknown(
        "there is no issue called \"tail\" in this negotiation",
        "tail",
        () -> negotiation.issue("tail"));
    assertUnknown(
        "there is no alternative called \"it\" in this negotiation",
        "it",
        () -> negotiation.issueOf(Alternative.IT));
    assertUnknown(
        "there is no alternative called \"x\" in this negotiation",
        "x",
        () -> negotiation.bodyOf(Alternative.of("x")));
    assertUnknown(
        "there is no alternative called \"hu\" in this negotiation",
        "hu",
        () -> negotiation.alternative("hu"));
    assertUnknown(
        "there is no fact called \"strom\" in this negotiation; did you mean \"storm\"?",
        "strom",
        () -> negotiation.fact("strom"));
    assertUnknown(
        "\"others\" means nothing here, where no actor's commitment is at hand",
        "others",
        () -> negotiation.in(Scope.ofRule(BOARD)).actors(ActorSet.OTHERS));
    assertUnknown(
        "\"members\" means nothing here, where no body is at hand",
        "members",
        () -> negotiation.in(Scope.NONE).actors(ActorSet.MEMBERS));
    assertUnknown(
        "\"it\" means nothing here, where no alternative is at hand",
        "it",
        () -> negotiation.in(Scope.ofRule(BOARD)).alternative("it"));
    assertUnknown(
        "there is no group, body or actor called \"boart\" in this negotiation; did you mean \"board\"?",
        "boart",
        () -> negotiation.in(Scope.NONE).actors(ActorSet.of("boart")));
    assertUnknown(
        "there is no alternative called \"ruttte\" in this negotiation; did you mean \"rutte\"?",
        "ruttte",
        () -> negotiation.hasSay(HU, Alternative.of("ruttte")));
    assertUnknown(
        "there is no alternative called \"ruttte\" in this negotiation; did you mean \"rutte\"?",
        "ruttte",
        () -> negotiation.adoption(Alternative.of("ruttte")).withdrawals());
  }

  private static void assertUnknown(String message, String name, Executable asked) {
    UnknownNameException unknown = assertThrows(UnknownNameException.class, asked);
    assertEquals(message, unknown.getMessage());
    assertEquals(name, unknown.name());
  }

  @Test
  void membershipIsOfADay() {
    Negotiation before = negotiation.asOf(ACCESSION.minusDays(1));
    Negotiation after = negotiation.asOf(ACCESSION);
    assertEquals(List.of(HU, SK), before.members(BOARD).asList());
    assertEquals(List.of(HU, SK, SE), after.members(BOARD).asList());
    assertEquals(List.of(HU, SK, SE), Sample.builder().build().members(BOARD).asList());
    assertFalse(before.hasSay(SE, RUTTE));
    assertTrue(before.hasSay(SE, TEXT));
    assertTrue(after.hasSay(SE, RUTTE));
    assertFalse(after.hasSay(CH, RUTTE));
    assertEquals(Optional.of(ACCESSION), after.asOf());
    assertEquals(negotiation.commitments(), after.commitments());
    assertNotEquals(before, after);
    assertEquals(after, before.asOf(ACCESSION));
  }

  @Test
  void setsDependOnTheDayAndThePlace() {
    Negotiation before = negotiation.asOf(ACCESSION.minusDays(1));
    Scope ofHu = Scope.ofCommitment(BOARD, RUTTE, HU);
    assertEquals(List.of(HU, SK), before.in(ofHu).actors(ActorSet.MEMBERS).asList());
    assertEquals(List.of(SK), before.in(ofHu).actors(ActorSet.OTHERS).asList());
    assertEquals(List.of(HU, SK), before.in(Scope.NONE).actors(ActorSet.of("board")).asList());
    assertEquals(List.of(CH, SE), before.in(ofHu).actors(ActorSet.of("club")).asList());
    assertEquals(
        List.of(CH, SE), before.in(Scope.ofRule(CLUB, TEXT)).actors(ActorSet.MEMBERS).asList());
    assertEquals(List.of(HU, SK), before.in(Scope.NONE).actors(ActorSet.of(EAST)).asList());
    assertEquals(List.of(SE), before.in(Scope.NONE).actors(ActorSet.of(SE)).asList());
    assertEquals(List.of(HU, SK, SE), negotiation.in(ofHu).actors(ActorSet.MEMBERS).asList());
  }

  @Test
  void withdrawals() {
    assertEquals(List.of(GOES), negotiation.adoption(IOHANNIS).withdrawals());
    assertEquals(List.of(), negotiation.adoption(RUTTE).withdrawals());
  }

  @Test
  void polarityIsThatOfOneActorsStance() {
    Scope ofHu = Scope.ofCommitment(BOARD, RUTTE, HU);
    assertPolarity(Polarity.RISING, "all of others support it", ofHu, SK, RUTTE);
    assertPolarity(Polarity.NONE, "all of others support it", ofHu, HU, RUTTE);
    assertPolarity(Polarity.NONE, "all of others support it", ofHu, SK, IOHANNIS);
    assertPolarity(Polarity.FALLING, "any of members oppose it", ofHu, HU, RUTTE);
    assertPolarity(Polarity.FALLING, "sk opposes rutte", Scope.NONE, SK, RUTTE);
    assertPolarity(Polarity.NONE, "sk opposes rutte", Scope.NONE, HU, RUTTE);
    assertPolarity(
        Polarity.MIXED, "sk opposes rutte or any of east support rutte", Scope.NONE, SK, RUTTE);
    assertPolarity(Polarity.RISING, "it is adopted", ofHu, SK, RUTTE);
    assertPolarity(Polarity.NONE, "it is adopted", ofHu, CH, RUTTE);
    assertPolarity(Polarity.RISING, "text is adopted", Scope.NONE, CH, TEXT);
    // A body other than the one at hand decides on the text.
    assertPolarity(Polarity.RISING, "text is adopted", ofHu, CH, TEXT);
    assertPolarity(Polarity.FALLING, "not text is adopted", ofHu, SE, TEXT);
    assertPolarity(Polarity.NONE, "text is adopted", ofHu, HU, TEXT);
    assertPolarity(Polarity.NONE, "any of club support rutte", ofHu, CH, RUTTE);
    assertEquals(
        Polarity.NONE,
        negotiation
            .asOf(ACCESSION.minusDays(1))
            .in(Scope.NONE)
            .polarity(Condition.parse("se supports rutte"), SE, RUTTE));
  }

  private void assertPolarity(
      Polarity expected, String condition, Scope scope, Actor actor, Alternative on) {
    assertEquals(
        expected, negotiation.in(scope).polarity(Condition.parse(condition), actor, on), condition);
  }

  @Test
  void buildersGoThereAndBack() {
    assertEquals(negotiation, negotiation.toBuilder().build());
    assertEquals(negotiation.hashCode(), negotiation.toBuilder().build().hashCode());
    assertEquals(
        negotiation.toBuilder().title("Other").build(),
        negotiation.toBuilder().title("Another").title("Other").build());
  }

  @Test
  void orderCountsForCommitmentsAlone() {
    Negotiation ordered = Sample.builder().actors(Actor.of("a"), Actor.of("b")).build();
    Negotiation reversed =
        Negotiation.builder()
            .actors(Actor.of("b"), Actor.of("a"))
            .facts(STORM, GOES)
            .issue(TREATY)
            .issue(HEAD)
            .group(EAST)
            .build();
    assertEquals(ordered, reversed);
    assertEquals(ordered.hashCode(), reversed.hashCode());
    Commitment other = Commitment.of(HU, RUTTE, Stance.SUPPORT);
    assertNotEquals(
        Sample.builder().commitments(Sample.COMMITMENT, other).build(),
        Sample.builder().commitments(other, Sample.COMMITMENT).build());
  }

  @Test
  void everythingCountsInEquality() {
    List<Negotiation> different =
        List.of(
            negotiation,
            negotiation.toBuilder().title("x").build(),
            negotiation.asOf(ACCESSION),
            negotiation.toBuilder().actors(Actor.of("x")).build(),
            negotiation.toBuilder().group(Group.of("x", "x", HU)).build(),
            negotiation.toBuilder().facts(Fact.of("x")).build(),
            negotiation.toBuilder().source(Source.of("x")).build(),
            negotiation.toBuilder().exclusion(STORM, GOES).build(),
            negotiation.toBuilder().latestCommitment(Sample.COMMITMENT).build(),
            negotiation.toBuilder().report(Sample.REPORT).build(),
            Sample.builder().build());
    for (int i = 0; i < different.size(); i++) {
      for (int j = 0; j < different.size(); j++) {
        assertEquals(i == j, different.get(i).equals(different.get(j)), i + " and " + j);
      }
    }
  }

  @Test
  void isShownInALine() {
    assertEquals(
        "Sample as of 2024-05-02: 4 actors, 4 alternatives, 2 facts, 2 commitments, 1 preferences",
        negotiation.toString());
    assertEquals(
        "Negotiation: 0 actors, 0 alternatives, 0 facts, 0 commitments, 0 preferences",
        Negotiation.builder().build().toString());
  }
}
