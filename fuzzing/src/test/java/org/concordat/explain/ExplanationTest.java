package org.concordat.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.checks.PublicTypes;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.testkit.laws.ExplanationCheck;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  static final Actor A = Actor.of("a");
  static final Actor B = Actor.of("b");
  static final Actor C = Actor.of("c");
  static final Alternative X = Alternative.of("x");
  static final Fact F = Fact.lever("f", "f");

  static NegotiationBuilder unanimity(Actor... members) {
    return unanimity(List.of(members));
  }

  static NegotiationBuilder unanimity(List<Actor> members) {
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, members);
    return Negotiation.builder().issue(Issue.of("i", "Issue", board, X));
  }

  static Commitment says(Actor actor, Stance stance) {
    return Commitment.of(actor, X, stance);
  }

  static Commitment says(Actor actor, Stance stance, String when) {
    return says(actor, stance).when(when);
  }

  static Explanations of(NegotiationBuilder builder) {
    return of(builder, Coordination.SEQUENTIAL);
  }

  static Explanations of(NegotiationBuilder builder, Coordination coordination) {
    return Explanations.of(resolution(builder, coordination));
  }

  static Resolution resolution(NegotiationBuilder builder, Coordination coordination) {
    return Resolver.of(builder.build()).resolve(coordination);
  }

  /** Explains, and checks all claims, too. */
  static Explanation explained(NegotiationBuilder builder, Coordination coordination, Actor actor) {
    Resolution resolution = resolution(builder, coordination);
    Explanation explanation = Explanations.of(resolution).explain(actor, X);
    new ExplanationCheck(resolution).check(explanation);
    return explanation;
  }

  static Explanation explained(NegotiationBuilder builder, Actor actor) {
    return explained(builder, Coordination.SEQUENTIAL, actor);
  }

  static List<String> cycles(Explanation explanation) {
    return explanation.cycles().stream().map(Cycle::toString).toList();
  }

  static List<String> ways(List<Goal> goals) {
    return goals.stream()
        .flatMap(goal -> goal.ways().all().stream())
        .map(Object::toString)
        .toList();
  }

  static void assertText(Explanation explanation, String... lines) {
    assertEquals(text(lines), explanation.toString());
  }

  static String text(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void whatFollowsFromSeveralCommitmentsTogetherIsExplainedByAllOfThem() {
    NegotiationBuilder builder =
        unanimity(A, B)
            .commitments(says(A, Stance.ABSTAIN, "a accepts it"), says(A, Stance.SUPPORT));
    Explanation explanation = explained(builder, A);
    assertEquals(List.of(), cycles(explanation));
    assertText(
        explanation,
        "a abstains on x",
        "  no lever would raise it",
        "  because:",
        "    abstains if a accepts x: met",
        "      a abstains on x, as stated above",
        "    even if that were open, supports");
  }

  @Test
  void aLeverThatATrueFactExcludesIsNone() {
    Fact g = Fact.builder().id("g").state(Truth.TRUE).build();
    NegotiationBuilder builder =
        unanimity(A)
            .facts(F, g)
            .exclusion(F, g)
            .commitments(says(A, Stance.SUPPORT, "f"), says(A, Stance.OPPOSE));
    Explanation explanation = explained(builder, A);
    assertEquals(ImmutableSet.of(), explanation.levers());
    assertEquals(List.of(), explanation.waitsFor());
    assertText(
        explanation,
        "a opposes x",
        "  no lever would raise it",
        "  because:",
        "    would support if f: not met",
        "    otherwise opposes");
  }

  @Test
  void whatASupporterCouldBeLostByIsNoWaiting() {
    NegotiationBuilder builder =
        unanimity(A).facts(F).commitments(says(A, Stance.OPPOSE, "f"), says(A, Stance.SUPPORT));
    Explanation explanation = explained(builder, A);
    assertEquals(List.of(), explanation.waitsFor());
    assertEquals(List.of("f"), ways(explanation.lostBy()));
    assertText(
        explanation,
        "a supports x",
        "  could be lost by: f",
        "  because:",
        "    would oppose if f: not met; a lever",
        "    otherwise supports");
  }

  @Test
  void whatIsWaitedForAreMinimalSetsAndNoOthers() {
    NegotiationBuilder builder =
        unanimity(A)
            .facts(F, Fact.lever("g", "g"), Fact.lever("h", "h"), Fact.lever("k", "k"))
            .commitments(
                says(A, Stance.SUPPORT, "(f or g and h) and not k"),
                says(A, Stance.ABSTAIN, "k"),
                says(A, Stance.OPPOSE));
    Explanation explanation = explained(builder, A);
    assertEquals(List.of("f", "g and h", "f", "k", "g and h"), ways(explanation.waitsFor()));
    assertTrue(
        explanation
            .toString()
            .startsWith(
                text(
                    "a opposes x",
                    "  waits for, to support it, one of:",
                    "    - f",
                    "    - g, and h",
                    "  waits for, to abstain at least, one of:",
                    "    - f",
                    "    - k",
                    "    - g, and h")),
        explanation::toString);
  }

  /** Each supports if the next does, the last if f. */
  private static NegotiationBuilder chain(int length) {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      actors.add(Actor.of("a" + i));
    }
    NegotiationBuilder builder = unanimity(actors).facts(F);
    for (int i = 0; i < length; i++) {
      String when = i + 1 == length ? "f" : "a" + (i + 1) + " supports it";
      builder.commitments(
          says(actors.get(i), Stance.SUPPORT, when), says(actors.get(i), Stance.OPPOSE));
    }
    return builder;
  }

  @Test
  void aChainIsFollowedToItsEnd() {
    for (int length : List.of(200, 500, 10_000)) {
      Explanation explanation = of(chain(length)).explain(Actor.of("a0"), X);
      assertEquals(ImmutableSet.of(F), explanation.levers());
      assertEquals(List.of("f"), ways(explanation.waitsFor()));
      assertEquals(length, explanation.nodes().size());
      String text = explanation.toString();
      assertTrue(text.contains("would support if f: not met; a lever"));
      assertTrue(text.length() < 200 * length, () -> text.length() + " characters");
      assertEquals(explanation, PublicTypes.copy(explanation));
    }
  }

  @Test
  void whatIsLeftOutIsCountedWithTheQuestionThatShowsIt() {
    Explanation explanation = of(chain(5)).explain(Actor.of("a0"), X);
    assertEquals(
        text(
            "a0 opposes x",
            "  waits for: f",
            "  because:",
            "    would support if a1 supports x: not met",
            "      a1 opposes x",
            "        would support if a2 supports x: not met",
            "          a2 opposes x (explain a2 x)",
            "        otherwise opposes",
            "    otherwise opposes"),
        explanation.toString(2));
    assertThrows(IllegalArgumentException.class, () -> explanation.toString(0));
  }

  @Test
  void thousandActorsFitAScreen() {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      actors.add(Actor.of("a" + i));
    }
    NegotiationBuilder builder = unanimity(actors).facts(F);
    for (int i = 0; i < 1000; i++) {
      builder.commitment(
          i < 667
              ? says(actors.get(i), Stance.SUPPORT)
              : says(actors.get(i), Stance.SUPPORT, "at least 667 of members support it and f"));
      if (i >= 667) {
        builder.commitment(says(actors.get(i), Stance.OPPOSE));
      }
    }
    Explanation explanation = of(builder).explain(X);
    assertEquals(List.of("f"), ways(explanation.waitsFor()));
    assertEquals(3, explanation.nodes().size());
    assertTrue(explanation.toString(3).lines().count() < 12, explanation.toString(3));
    assertTrue(explanation.toString(3).length() < 1000, explanation.toString(3));
    assertTrue(explanation.toString().contains("a999"));
  }

  /** Who counts all others shares the reasons of those who count all others. */
  @Test
  void thoseWhoCountAllOthersAreOneNode() {
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      actors.add(Actor.of("a" + i));
    }
    NegotiationBuilder builder = unanimity(actors);
    for (Actor actor : actors) {
      builder.commitments(
          says(actor, Stance.SUPPORT, "at least 1/2 of others support it"),
          says(actor, Stance.OPPOSE));
    }
    Explanation explanation = of(builder).explain(X);
    assertEquals(4, explanation.nodes().size());
    assertEquals(1, explanation.cycles().size());
    assertEquals(1200, explanation.cycles().get(0).positions().size());
    assertEquals(
        Optional.of(Coordination.JOINT),
        explanation.otherwise().map(OtherCoordination::coordination));
    assertTrue(explanation.toString(3).length() < 2000, explanation.toString(3));
  }

  /** A thousand different conditions on one set share the list of those who fail it. */
  @Test
  void countsOfOneSetShareItsMembers() {
    int size = 300;
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      actors.add(Actor.of("a" + i));
    }
    NegotiationBuilder builder = unanimity(actors);
    for (int i = 0; i < size; i++) {
      builder.commitments(
          says(actors.get(i), Stance.SUPPORT, "at least " + (i + 1) + " of members support it"),
          says(actors.get(i), Stance.OPPOSE));
    }
    Explanation explanation = of(builder).explain(X);
    assertEquals(1 + 1 + size, explanation.nodes().size());
    assertTrue(explanation.toString().lines().count() < 5L * size);
  }

  @Test
  void membersWithTheSameReasonAreExplainedTogether() {
    Actor diaz = Actor.of("diaz", "Ms Díaz");
    Actor evans = Actor.of("evans", "Mr Evans");
    Actor family = Actor.of("family", "Family Fischer");
    NegotiationBuilder builder = unanimity(diaz, evans, family).facts(F);
    for (Actor actor : List.of(diaz, evans, family)) {
      builder.commitments(says(actor, Stance.SUPPORT, "f"), says(actor, Stance.OPPOSE));
    }
    assertText(
        of(builder).explain(X),
        "X would fail as things stand",
        "  waits for: f",
        "  because:",
        "    all of members support x: not met, 0 of 3",
        "      Ms Díaz (diaz), Mr Evans (evans) and Family Fischer (family) oppose x",
        "        would support if f: not met; a lever",
        "        otherwise oppose");
  }

  @Test
  void absenceAndAssumptionsAreReasons() {
    Body board =
        Body.builder()
            .id("board")
            .rule(DecisionRule.CONSENSUS)
            .members(List.of(A, B))
            .absent(B)
            .build();
    Negotiation negotiation = Negotiation.builder().issue(Issue.of("i", "Issue", board, X)).build();
    Resolution resolution =
        Resolver.of(negotiation).resolve(Assumptions.NONE.stance(A, X, Stance.ABSTAIN));
    assertText(
        Explanations.of(resolution).explain(X),
        "X would fail as things stand",
        "  no lever would carry it",
        "  because:",
        "    none of members oppose x: not met, 1 of 2",
        "      b opposes x, being absent");
    assertText(
        Explanations.of(resolution).explain(A, X),
        "a abstains on x, as assumed",
        "  no lever would raise it");
  }

  @Test
  void aSearchThatReachesItsLimitSaysSo() {
    NegotiationBuilder builder = unanimity(A, B);
    List<Fact> levers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      levers.add(Fact.lever("f" + i, "f" + i));
    }
    builder.facts(levers.toArray(new Fact[0]));
    builder.commitments(
        says(A, Stance.SUPPORT, "f0 or f1 or f2 or f3 or f4 or f5"), says(B, Stance.SUPPORT));
    Explanation explanation = of(builder).within(SearchLimit.DEFAULT.withResults(2)).explain(X);
    assertEquals(2, ways(explanation.waitsFor()).size());
    assertFalse(explanation.isComplete());
    assertTrue(
        explanation.toString().contains("- and perhaps more, as the search reached its limit"),
        explanation.toString());
  }

  @Test
  void nodesSayWhatTheyState() {
    Explanation explanation = of(chain(2)).explain(X);
    assertEquals(
        ImmutableList.of(
            "x would fail as things stand", "members on x", "a0 opposes x", "a1 opposes x"),
        explanation.nodes().stream().map(Node::toString).collect(ImmutableList.toImmutableList()));
    Node.Stands last = (Node.Stands) explanation.nodes().get(3);
    assertEquals("f: not met", String.valueOf(last.commitments().get(0).reason()));
    assertEquals(Position.exactly(Stance.OPPOSE), last.position());
    assertEquals(Set.of(F), explanation.levers());
  }
}
