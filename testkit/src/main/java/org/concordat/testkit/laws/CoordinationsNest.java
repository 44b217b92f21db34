package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;

/**
 * Requires that the three coordinations nest: whatever holds however cycles are closed also holds
 * under each way of closing them.
 *
 * <p>For each actor and alternative: {@code ρ_SEQUENTIAL(n) ⊆ ρ_ANY(n)} and {@code ρ_JOINT(n) ⊆
 * ρ_ANY(n)} as intervals; and a decision that {@code ρ_ANY} settles, both others settle alike.
 *
 * <p>Source: that the well-founded fixpoint is at least as precise as the Kripke–Kleene one, M.
 * Denecker, V. Marek and M. Truszczyński, "Ultimate approximation and its application in
 * nonmonotonic knowledge representation systems", Information and Computation 192 (2004); <a
 * href="{@docRoot}/doc-files/semantics.html#section-4">section 4 of the semantics</a>.
 *
 * <p>It fails, rightly, for code that stops early, and so knows less under some coordination than
 * it could.
 */
public interface CoordinationsNest extends NegotiationLaw {

  /** Provides the negotiations. */
  @Provide
  default Arbitrary<Negotiation> nestingNegotiations() {
    return negotiations();
  }

  /** Checks that neither sequential nor joint coordination is less precise than "any". */
  @Property
  default void neitherCoordinationIsLessPreciseThanAny(
      @ForAll("nestingNegotiations") Negotiation negotiation) {
    Answer any = answer(negotiation, Coordination.ANY);
    for (Coordination coordination :
        new Coordination[] {Coordination.SEQUENTIAL, Coordination.JOINT}) {
      Answer narrow = answer(negotiation, coordination);
      Answers.checkPositions(
          negotiation,
          narrow,
          any,
          (inner, outer) -> inner.isWithin(outer),
          () ->
              "whichever way cycles are closed, within which it should lie under " + coordination);
      Answers.checkDecisions(
          negotiation,
          narrow,
          any,
          (inner, outer) -> outer == Decision.OPEN || inner == outer,
          () -> "whichever way cycles are closed, unlike under " + coordination);
    }
  }
}
