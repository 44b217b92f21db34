package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several reasons an explanation tells, and how deep it goes. */
class ReasonsTest {
  private static final Actor HU = Actor.of("hu");
  private static final Actor RO = Actor.of("ro");
  private static final Actor SE = Actor.of("se");
  private static final Actor SK = Actor.of("sk");
  private static final Alternative X = Alternative.of("x");
  private static final Alternative Y = Alternative.of("y");

  private static NegotiationBuilder negotiation(Commitment... words) {
    Body body = Body.of("b", "Body", DecisionRule.UNANIMITY, List.of(HU, RO, SE, SK));
    return Negotiation.builder().issue(Issue.of("i", "Issue", body, X, Y)).commitments(words);
  }

  private static Commitment word(Actor actor, Stance stance) {
    return Commitment.of(actor, X, stance);
  }

  /** Explains the stance of the one whose only word hangs on the condition in question. */
  private static Explanation.OfLiteral reason(NegotiationBuilder builder, String condition) {
    Explanation stance =
        Resolver.of(builder.commitment(word(HU, Stance.SUPPORT).when(condition)).build())
            .resolve()
            .explain(HU, X);
    return (Explanation.OfLiteral) stance.because().get(0).because().get(0);
  }

  private static List<Actor> told(Explanation.OfLiteral count) {
    return count.because().stream().map(each -> ((Explanation.OfStance) each).actor()).toList();
  }

  /** Romania moves only after Hungary has; Slovakia has long stood where it stands. */
  @ParameterizedTest
  @CsvSource({
    "at least 1 of others support it, SUPPORT",
    "at least 25% of others voting support it, SUPPORT",
    "not more than 80% of others voting oppose it, SUPPORT",
    "at most 2 of others support it, OPPOSE",
    "fewer than 3 of others voting support it and at least 1 of others oppose it, OPPOSE",
  })
  void ofThoseWhoCountEnoughAreToldWhoCameFirst(String condition, Stance stance) {
    NegotiationBuilder builder =
        negotiation(word(RO, stance).when("hu supports it"), word(SK, stance));
    Explanation explanation =
        Resolver.of(builder.commitment(word(HU, Stance.SUPPORT).when(condition)).build())
            .resolve()
            .explain(HU, X);
    assertFalse(explanation.toString().contains("ro "), explanation::toString);
    assertTrue(explanation.toString().contains("sk "), explanation::toString);
  }

  @Test
  void whoMayStandAnywhereIsNoReason() {
    NegotiationBuilder builder = negotiation(word(SK, Stance.SUPPORT));
    assertEquals(List.of(SK), told(reason(builder, "at least 1 of others support it")));
  }

  /** One of the two would be enough for it to fail, but both would have to move. */
  @Test
  void ofWhatFailsAllAreToldWhoAreWaitedFor() {
    NegotiationBuilder builder =
        negotiation(word(RO, Stance.OPPOSE), word(SE, Stance.SUPPORT), word(SK, Stance.ABSTAIN));
    assertEquals(List.of(RO, SK), told(reason(builder, "at least 3 of others support it")));
  }

  @Test
  void ofWhatIsOpenThoseAreToldWhoAre() {
    NegotiationBuilder builder = negotiation(word(RO, Stance.SUPPORT), word(SK, Stance.ABSTAIN));
    Explanation.OfLiteral reason = reason(builder, "at least 2 of others support it");
    assertEquals(Truth.UNKNOWN, reason.truth());
    assertEquals(List.of(SE), told(reason));
  }

  /** What came later is what rests on Hungary itself, or on an adoption. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "at least 1 of late support it",
        "at least 1/2 of late voting support it",
        "ro supports it",
        "y is adopted",
      })
  void ofTwoReasonsTheEarlierOneIsTold(String later) {
    NegotiationBuilder builder =
        negotiation(word(RO, Stance.SUPPORT).when("hu supports it"), word(SK, Stance.SUPPORT))
            .group(Group.of("late", "Late", List.of(RO)));
    for (Actor actor : List.of(HU, RO, SE, SK)) {
      builder.commitment(Commitment.of(actor, Y, Stance.SUPPORT));
    }
    assertEquals(
        "sk supports x", reason(builder, later + " or sk supports it").literal().toString());
  }

  /** A count came to hold with the first of those who are enough for it. */
  @Test
  void aCountIsAsEarlyAsThoseWhoAreEnough() {
    NegotiationBuilder builder =
        negotiation(
                word(RO, Stance.SUPPORT).when("hu supports it"),
                word(SE, Stance.SUPPORT).when("sk supports it"),
                word(SK, Stance.SUPPORT))
            .group(Group.of("both", "Both", List.of(RO, SK)));
    Explanation.OfLiteral reason = reason(builder, "se supports it or any of both support it");
    assertEquals("any of both support x", reason.literal().toString());
    assertEquals(List.of(SK), told(reason));
  }

  /** Jointly, too, a circle that something else keeps open holds nobody up. */
  @Test
  void aCircleThatCannotCloseIsOneOfWaiting() {
    Negotiation negotiation =
        negotiation(
                word(HU, Stance.SUPPORT).when("sk supports it and calm"),
                word(HU, Stance.OPPOSE),
                word(SK, Stance.SUPPORT).when("hu supports it"),
                word(SK, Stance.OPPOSE))
            .facts(Fact.of("calm"))
            .build();
    Explanation explanation = Resolver.of(negotiation).resolve(Coordination.JOINT).explain(HU, X);
    Explanation.Circle circle = explanation.circles().get(0);
    assertEquals("hu and sk wait for each other", circle.toString());
    assertEquals(List.of(), circle.because());
  }

  /** A rule is told unless the alternative is gone; that it stands, where that counts. */
  @ParameterizedTest
  @CsvSource({
    "FALSE, SUPPORT, ADOPTED, all of members support x; not x is withdrawn",
    "FALSE, OPPOSE, REJECTED, all of members support x",
    "UNKNOWN, SUPPORT, OPEN, all of members support x; not x is withdrawn",
    "UNKNOWN, OPPOSE, REJECTED, all of members support x; not x is withdrawn",
    "TRUE, SUPPORT, REJECTED, not x is withdrawn",
    "TRUE, OPPOSE, REJECTED, not x is withdrawn",
  })
  void whatADecisionRestsOn(Truth gone, Stance stance, Decision decision, String told) {
    NegotiationBuilder builder =
        negotiation().facts(Fact.builder().id("gone").state(gone).withdraws(X).build());
    for (Actor actor : List.of(HU, RO, SE, SK)) {
      builder.commitment(word(actor, stance));
    }
    Explanation.OfDecision explanation =
        (Explanation.OfDecision) Resolver.of(builder.build()).resolve().explain(X);
    assertEquals(decision, explanation.decision());
    assertEquals(
        List.of(told.split("; ", -1)),
        explanation.because().stream()
            .map(each -> ((Explanation.OfLiteral) each).literal().toString())
            .toList());
  }

  @Test
  void aDecisionIsToldOnce() {
    NegotiationBuilder builder =
        negotiation(
            word(HU, Stance.SUPPORT).when("y is adopted"),
            word(RO, Stance.SUPPORT).when("y is adopted"),
            word(SE, Stance.SUPPORT),
            word(SK, Stance.SUPPORT));
    for (Actor actor : List.of(HU, RO, SE, SK)) {
      builder.commitment(Commitment.of(actor, Y, Stance.SUPPORT));
    }
    String text = Resolver.of(builder.build()).resolve().explain(X).toString();
    assertEquals(1, text.split("y is adopted, as told elsewhere", -1).length - 1, text);
    assertEquals(1, text.split("all of members support y", -1).length - 1, text);
  }

  private static List<Actor> actors(String prefix, int count) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      actors.add(Actor.of(prefix + i));
    }
    return actors;
  }

  /** Each waits for the one before, the first for none. */
  private static void chain(NegotiationBuilder builder, List<Actor> actors) {
    for (int i = 0; i < actors.size(); i++) {
      Commitment word = word(actors.get(i), Stance.SUPPORT);
      builder.commitment(i == 0 ? word : word.when(actors.get(i - 1).id() + " supports it"));
    }
  }

  private static NegotiationBuilder body(List<Actor> actors, Alternative... alternatives) {
    Body body = Body.of("b", "Body", DecisionRule.UNANIMITY, actors);
    return Negotiation.builder().issue(Issue.of("i", "Issue", body, alternatives));
  }

  @ParameterizedTest
  @CsvSource({"100, false", "101, true"})
  void aHundredStancesRestOnEachOtherAndNoMore(int length, boolean isCut) {
    List<Actor> actors = actors("a", length);
    NegotiationBuilder builder = body(actors, X);
    chain(builder, actors);
    String text =
        Resolver.of(builder.build()).resolve().explain(actors.get(length - 1), X).toString();
    assertTrue(
        text.endsWith(
            isCut
                ? "a0 supports x, for reasons not followed this deep"
                : "a0 supports x, by its word"),
        text);
  }

  /** Two chains beside each other are no deeper than one. */
  @Test
  void whatIsSideBySideIsFollowed() {
    List<Actor> one = actors("a", 40);
    List<Actor> other = actors("c", 40);
    List<Actor> all = new ArrayList<>(one);
    all.addAll(other);
    all.add(HU);
    NegotiationBuilder builder = body(all, X);
    chain(builder, one);
    chain(builder, other);
    builder.commitment(word(HU, Stance.SUPPORT).when("a39 supports it and c39 supports it"));
    String text = Resolver.of(builder.build()).resolve().explain(HU, X).toString();
    assertTrue(text.contains("a0 supports x, by its word"), text);
    assertTrue(text.endsWith("c0 supports x, by its word"), text);
  }

  /** A decision that is not told elsewhere is told here, however deep. */
  @Test
  void decisionsAreFollowedAsFarAsStances() {
    int length = 101;
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      alternatives.add(Alternative.of("x" + i));
    }
    NegotiationBuilder builder = body(List.of(HU), alternatives.toArray(new Alternative[0]));
    for (int i = 0; i < length; i++) {
      Commitment word = Commitment.of(HU, alternatives.get(i), Stance.SUPPORT);
      builder.commitment(i == 0 ? word : word.when("x" + (i - 1) + " is adopted"));
    }
    String text =
        Resolver.of(builder.build()).resolve().explain(alternatives.get(length - 1)).toString();
    assertTrue(text.endsWith("hu supports x0, for reasons not followed this deep"), text);
    assertFalse(text.contains("as told elsewhere"), text);
  }
}
