package org.concordat.proceedings;

import java.util.Optional;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.ScopedNegotiation;

/**
 * Provides conditions with the facts of a day and nothing else: everyone is undeclared, and what
 * becomes of alternatives is unknown. A condition that is surely true or false in it is so in every
 * resolution, since all of them know more.
 */
record KnownFacts(ScopedNegotiation here) implements DatedSituation {
  @Override
  public Truth fact(String fact) {
    return here.negotiation().fact(fact).stateOn(day());
  }

  @Override
  public Truth adopted(String alternative) {
    return Truth.UNKNOWN;
  }

  @Override
  public Truth withdrawn(String alternative) {
    return Truth.UNKNOWN;
  }

  @Override
  public Truth onTheTable(String alternative) {
    return Truth.UNKNOWN;
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    Negotiation negotiation = here.negotiation();
    return negotiation.hasSay(negotiation.actor(actor), here.alternative(alternative))
        ? Optional.of(Position.UNDECLARED)
        : Optional.empty();
  }
}
