package org.concordat.explain;

import java.util.Optional;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.ScopedNegotiation;

/** Provides conditions in a scope with what a settled state knows. */
record View(Negotiation negotiation, Network network, State state, Scope scope)
    implements DatedSituation {

  @Override
  public ScopedNegotiation here() {
    return negotiation.in(scope);
  }

  @Override
  public Truth fact(String fact) {
    return state.fact(network.fact(fact));
  }

  @Override
  public Truth adopted(String alternative) {
    return state.adopted(number(alternative));
  }

  @Override
  public Truth withdrawn(String alternative) {
    return state.withdrawn(number(alternative));
  }

  @Override
  public Truth onTheTable(String alternative) {
    return state.onTheTable(number(alternative));
  }

  private int number(String alternative) {
    return network.alternative(alternative);
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    int variable = network.variable(actor, number(alternative));
    return variable < 0
        ? Optional.empty()
        : Optional.of(PackedPosition.position(state.position(variable)));
  }
}
