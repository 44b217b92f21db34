package org.concordat.testkit.laws;

import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Negotiations;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;

/**
 * Is the base of all laws of negotiations: what code to test, and with which negotiations. By
 * default the laws test the library's own {@link Resolver}. Override {@link #answer} to test other
 * code, and {@link #negotiations()} to draw negotiations of another shape.
 *
 * <p>In the mathematics of the laws, {@code ρ_c(n)} is the answer for the negotiation {@code n}
 * under the coordination {@code c}: a position {@code [l, u]} for each actor and alternative, and a
 * decision for each alternative.
 */
public interface NegotiationLaw {

  /** Returns the answer of the code under test about a negotiation. */
  default Answer answer(Negotiation negotiation, Coordination coordination) {
    return Answer.of(Resolver.of(negotiation).resolve(coordination));
  }

  /** Returns the negotiations to try. */
  default NegotiationArbitrary negotiations() {
    return Negotiations.negotiations();
  }
}
