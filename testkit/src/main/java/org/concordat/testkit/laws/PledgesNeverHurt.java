package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.testkit.arbitraries.Step;

/**
 * Requires that, under rising conditions, a pledge never hurts: strengthening one commitment lowers
 * nobody and undoes no adoption.
 *
 * <p>Let Γ be monotone in the order of stances, and Γ' be Γ with one range raised: {@code lfp Γ ≤
 * lfp Γ'} and {@code gfp Γ ≤ gfp Γ'}; since rules are rising, adoptions are kept.
 *
 * <p>Source: A. Tarski, "A lattice-theoretical fixpoint theorem and its applications", Pacific
 * Journal of Mathematics 5 (1955): fixpoints of monotone functions grow with the function. <a
 * href="{@docRoot}/doc-files/semantics.html#section-3">Sections 3 and 4 of the semantics</a>.
 *
 * <p>It fails, rightly, without the premise. With a falling condition, a pledge that wins Hungary
 * may lose the Baltics; with commitments that do not go from high to low, an actor who is won over
 * may commit to less than before; and if somebody is undeclared, more knowledge may be of a
 * refusal. So the negotiations are {@link
 * org.concordat.testkit.arbitraries.NegotiationArbitrary#monotone monotone}.
 */
public interface PledgesNeverHurt extends NegotiationLaw {

  /** Provides the negotiations: monotone ones. */
  @Provide
  default Arbitrary<Negotiation> monotoneNegotiations() {
    return negotiations().monotone();
  }

  /**
   * Checks that a stronger commitment lowers nobody and undoes no adoption: one commitment after
   * the other is strengthened, until everyone supports everything.
   */
  @Property
  default void aStrongerPledgeNeverHurts(@ForAll("monotoneNegotiations") Negotiation negotiation) {
    for (Step<Negotiation> step : Pledges.strengthened(negotiation)) {
      Answers.checkStep(
          this,
          step,
          (was, is) -> is.low().isAtLeast(was.low()),
          (was, is) -> was != Decision.ADOPTED || is == Decision.ADOPTED);
    }
  }
}
