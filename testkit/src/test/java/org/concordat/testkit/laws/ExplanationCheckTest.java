package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Negotiations;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ExplanationCheckTest {
  private static final Actor A = Actor.of("a");
  private static final Actor B = Actor.of("b");
  private static final Alternative X = Alternative.of("x");

  @Provide
  Arbitrary<Negotiation> drawn() {
    return Negotiations.negotiations();
  }

  @Property(tries = 50)
  void theExplanationsOfTheLibraryHold(@ForAll("drawn") Negotiation negotiation) {
    Resolver resolver = Resolver.of(negotiation);
    for (Coordination coordination : Coordination.values()) {
      Resolution resolution = resolver.resolve(coordination);
      ExplanationCheck check = new ExplanationCheck(resolution);
      for (Alternative alternative : negotiation.alternatives().values()) {
        check.check(Explanations.of(resolution).explain(alternative));
        for (Actor member : negotiation.members(negotiation.bodyOf(alternative))) {
          check.check(Explanations.of(resolution).explain(member, alternative));
        }
      }
    }
  }

  /** An explanation under one coordination is false under another with another answer. */
  @Test
  void anExplanationOfAnotherResolutionIsCaught() {
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, List.of(A, B));
    Resolver resolver =
        Resolver.of(
            Negotiation.builder()
                .issue(Issue.of("i", "Issue", board, X))
                .commitments(
                    Commitment.of(A, X, Stance.SUPPORT).when("b supports it"),
                    Commitment.of(A, X, Stance.OPPOSE),
                    Commitment.of(B, X, Stance.SUPPORT).when("a supports it"),
                    Commitment.of(B, X, Stance.OPPOSE))
                .build());
    Resolution apart = resolver.resolve();
    Resolution together = resolver.resolve(Coordination.JOINT);
    Explanation explanation = Explanations.of(apart).explain(X);
    new ExplanationCheck(apart).check(explanation);
    assertThrows(
        AssertionFailedError.class, () -> new ExplanationCheck(together).check(explanation));
  }
}
