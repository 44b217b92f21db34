package org.concordat.examples.shareholders;

import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.session.NegotiationSession;
import org.concordat.testkit.session.SessionLaws;

/** Plays courses of negotiations on the session that the kit brings. */
// begin
class ReferenceSessionTest implements SessionLaws {
  @Override
  public NegotiationSession open(Negotiation start) {
    return NegotiationSession.reference(start);
  }
}
// end
