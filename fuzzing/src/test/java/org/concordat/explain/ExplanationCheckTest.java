package org.concordat.explain;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Move;
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
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Assumptions.Variable;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.laws.ExplanationCheck;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The check of explanations finds each claim that was made false. */
class ExplanationCheckTest {
  private static final Actor A = Actor.of("a");
  private static final Actor B = Actor.of("b");
  private static final Alternative X = Alternative.of("x");
  private static final Fact F = Fact.lever("f", "f");
  private static final Fact G = Fact.lever("g", "g");

  /** Two who have moved for two reasons each, and wait for nothing but one lever. */
  private final Resolution resolution =
      Resolver.of(
              Negotiation.builder()
                  .issue(
                      Issue.of(
                          "i",
                          "Issue",
                          Body.of("board", "Board", DecisionRule.UNANIMITY, List.of(A, B)),
                          X))
                  .facts(F, G, Fact.builder().id("t").state(Truth.TRUE).lever(true).build())
                  .exclusion(G, Fact.builder().id("t").state(Truth.TRUE).lever(true).build())
                  .commitments(
                      Commitment.of(A, X, Stance.SUPPORT).when("f"),
                      Commitment.of(A, X, Stance.ABSTAIN).when("b accepts it"),
                      Commitment.of(A, X, Stance.SUPPORT),
                      Commitment.of(B, X, Stance.ABSTAIN).when("a accepts it"),
                      Commitment.of(B, X, Stance.SUPPORT))
                  .build())
          .resolve();

  private final Explanation right = Explanations.of(resolution).explain(A, X);

  private void assertCaught(String message, Explanation explanation) {
    AssertionFailedError caught =
        assertThrows(
            AssertionFailedError.class, () -> new ExplanationCheck(resolution).check(explanation));
    assertTrue(String.valueOf(caught.getMessage()).contains(message), caught::getMessage);
  }

  private Explanation with(ImmutableList<Node> nodes) {
    return new Explanation(
        nodes,
        right.cycles(),
        right.waitsFor(),
        right.lostBy(),
        null,
        right.unknown(),
        ImmutableMap.of());
  }

  private Explanation with(Node.Stands answer) {
    List<Node> nodes = new ArrayList<>(right.nodes());
    nodes.set(0, answer);
    return with(ImmutableList.copyOf(nodes));
  }

  private Explanation waitingFor(Bargain... ways) {
    Goal goal = new Goal(Stance.SUPPORT, new BargainList(ImmutableList.copyOf(ways), null));
    return new Explanation(
        right.nodes(),
        right.cycles(),
        ImmutableList.of(goal),
        right.lostBy(),
        null,
        right.unknown(),
        ImmutableMap.of());
  }

  private Node.Stands answer() {
    return (Node.Stands) right.answer();
  }

  private Explanation with(Cycle.Kind kind, Stance stance) {
    Position at = Position.exactly(stance);
    Cycle cycle = new Cycle(kind, ImmutableMap.of(new Variable(A, X), at, new Variable(B, X), at));
    return new Explanation(
        right.nodes(),
        ImmutableList.of(cycle),
        right.waitsFor(),
        right.lostBy(),
        null,
        right.unknown(),
        ImmutableMap.of());
  }

  @Test
  void whatIsRightPasses() {
    new ExplanationCheck(resolution).check(right);
    new ExplanationCheck(resolution).check(Explanations.of(resolution).explain(X));
  }

  @Test
  void anotherPositionIsCaught() {
    assertCaught(
        "explained as oppose",
        with(
            new Node.Stands(
                answer().actors(),
                X,
                Position.exactly(Stance.OPPOSE),
                answer().basis(),
                answer().commitments())));
  }

  @Test
  void aReasonLeftOutIsCaught() {
    assertCaught(
        "the reasons given do not put",
        with(
            right.nodes().stream()
                .map(Node.Stands.class::cast)
                .map(
                    each ->
                        new Node.Stands(
                            each.actors(),
                            X,
                            each.position(),
                            each.basis(),
                            each.commitments().subList(0, each.commitments().size() - 1)))
                .collect(ImmutableList.toImmutableList())));
  }

  @Test
  void aLeverThatCannotBeMovedIsCaught() {
    Node.Step first = answer().commitments().get(0);
    Reason.Literal literal = (Reason.Literal) first.reason();
    Reason.Literal wrong =
        new Reason.Literal(
            literal.literal(), literal.truth(), ImmutableSet.of(G), null, Reason.Literal.NO_NODE);
    assertCaught(
        "is no part of",
        with(
            new Node.Stands(
                answer().actors(),
                X,
                answer().position(),
                answer().basis(),
                ImmutableList.<Node.Step>builder()
                    .add(
                        new Node.Step(
                            first.commitment(), first.range(), first.holds(), wrong, null))
                    .addAll(answer().commitments().subList(1, 3))
                    .build())));
  }

  @Test
  void cyclesThatAreNoneAreCaught() {
    assertCaught("would not move with the others", with(Cycle.Kind.WAITING, Stance.SUPPORT));
    assertCaught(
        "should stand lower if nobody had moved", with(Cycle.Kind.SUPPORT, Stance.SUPPORT));
    assertCaught("would stand without the others", with(Cycle.Kind.SUPPORT, Stance.OPPOSE));
    assertCaught("is not open", with(Cycle.Kind.RIVALRY, Stance.ABSTAIN));
  }

  @Test
  void setsThatAreNotThoseWaitedForAreCaught() {
    Bargain f =
        new Bargain(ImmutableSet.of(new Move.Lever(F)), Coordination.SEQUENTIAL, Assumptions.NONE);
    Bargain both =
        new Bargain(
            ImmutableSet.of(new Move.Lever(F), new Move.Lever(G)),
            Coordination.SEQUENTIAL,
            Assumptions.NONE);
    new ExplanationCheck(resolution).check(waitingFor(f));
    assertCaught("ways are missing", waitingFor());
    assertCaught("the minimal ones", waitingFor(both));
    assertCaught("each way should be a set of levers, given once", waitingFor(f, f));
  }
}
