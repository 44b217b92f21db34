package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.testkit.arbitraries.Step;

/**
 * Requires that the order of things does not matter, except for the commitments of one actor on one
 * alternative from one day.
 *
 * <p>For every permutation {@code π} that keeps those commitments in order: {@code ρ_c(π n) =
 * ρ_c(n)}.
 *
 * <p>Source: <a href="{@docRoot}/doc-files/semantics.html#section-4">section 4 of the
 * semantics</a>; the uniqueness of the well-founded fixpoint, M. Denecker, V. Marek and M.
 * Truszczyński, "Approximations, stable operators, well-founded fixpoints and applications in
 * nonmonotonic reasoning" (2000).
 *
 * <p>It fails, rightly, for code that simulates a negotiation, in which the first speaker may
 * decide who has to follow.
 */
public interface OrderDoesNotMatter extends NegotiationLaw {

  /** Provides negotiations, each paired with itself in another order. */
  @Provide
  default Arbitrary<Step<Negotiation>> reorderedNegotiations() {
    return negotiations().reordered();
  }

  /** Checks that another order gives the same answer. */
  @Property
  default void anotherOrderGivesTheSameAnswer(
      @ForAll("reorderedNegotiations") Step<Negotiation> step) {
    for (Coordination coordination : Coordination.values()) {
      Answer before = answer(step.before(), coordination);
      Answer after = answer(step.after(), coordination);
      Answers.checkPositions(
          step.before(), before, after, (a, b) -> a.equals(b), () -> step.what());
      Answers.checkDecisions(step.before(), before, after, (a, b) -> a == b, () -> step.what());
    }
  }
}
