package org.concordat.resolve;

import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.DatedSituation;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.ScopedNegotiation;

/** Provides conditions in a scope with what a resolution knows. */
record ResolvedSituation(Resolution resolution, Scope scope) implements DatedSituation {

  @Override
  public ScopedNegotiation here() {
    return negotiation().in(scope);
  }

  private Negotiation negotiation() {
    return resolution.negotiation();
  }

  private Alternative alternative(String id) {
    return negotiation().in(scope).alternative(id);
  }

  @Override
  public Truth fact(String fact) {
    return resolution.fact(fact);
  }

  @Override
  public Truth adopted(String alternative) {
    return switch (resolution.decision(alternative(alternative))) {
      case ADOPTED -> Truth.TRUE;
      case REJECTED -> Truth.FALSE;
      case OPEN -> Truth.UNKNOWN;
    };
  }

  @Override
  public Truth withdrawn(String alternative) {
    return resolution.withdrawn(alternative(alternative));
  }

  @Override
  public Truth onTheTable(String alternative) {
    return resolution.onTheTable(alternative(alternative));
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    Actor asked = negotiation().actor(actor);
    Alternative on = alternative(alternative);
    return negotiation().hasSay(asked, on)
        ? Optional.of(resolution.position(asked, on))
        : Optional.empty();
  }
}
