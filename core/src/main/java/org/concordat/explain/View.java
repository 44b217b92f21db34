package org.concordat.explain;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Situation;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Actor;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/** Tells a condition, where it stands, what a settled state knows. */
record View(Negotiation negotiation, Network network, State state, Scope scope)
    implements Situation {

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

  @Override
  public boolean attends(String actor, boolean present, ActorSet in) {
    return negotiation.attends(negotiation.actor(actor), present, in, scope);
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

  @Override
  public ImmutableSet<String> actors(ActorSet set) {
    return negotiation.actorsOf(set, scope).stream()
        .map(Actor::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public long weight(String actor, String weight) {
    return negotiation.actor(actor).weight(weight).orElseThrow();
  }

  @Override
  public @Nullable LocalDate day() {
    return negotiation.asOf().orElse(null);
  }
}
