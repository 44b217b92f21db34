package org.concordat.testkit.laws;

import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Negotiations;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;

/**
 * Is what every law of negotiations starts from: what to ask, and of which negotiations. By default
 * the laws ask the library's own {@link Resolver}; a test class of resolver-like code overrides
 * {@link #answer}, one that cares for negotiations of some shape overrides {@link #negotiations()}.
 *
 * <p>In the mathematics of the laws, {@code ρ_c(n)} is what is answered for the negotiation {@code
 * n} under the coordination {@code c}: a position {@code [l, u]} for each pair of an actor and an
 * alternative, and a decision for each alternative.
 */
public interface NegotiationLaw {

  /** Returns what the code under test says of a negotiation. */
  default Answer answer(Negotiation negotiation, Coordination coordination) {
    return Answer.of(Resolver.of(negotiation).resolve(coordination));
  }

  /** Returns the negotiations to try. */
  default NegotiationArbitrary negotiations() {
    return Negotiations.negotiations();
  }
}
