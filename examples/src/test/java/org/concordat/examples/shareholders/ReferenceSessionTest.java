package org.concordat.examples.shareholders;

import net.jqwik.api.PropertyDefaults;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.session.NegotiationSession;
import org.concordat.testkit.session.SessionLaws;

/** Plays courses of negotiations on the session that the kit brings. */
@PropertyDefaults(tries = 150)
// begin
class ReferenceSessionTest implements SessionLaws {
  @Override
  public NegotiationSession open(Negotiation start) {
    return NegotiationSession.reference(start);
  }
}
// end
