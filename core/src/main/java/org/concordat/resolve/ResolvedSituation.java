package org.concordat.resolve;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Situation;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.UnknownNameException;
import org.jspecify.annotations.Nullable;

/** Tells a condition, where it stands, what a resolution knows. */
record ResolvedSituation(Resolution resolution, Scope scope) implements Situation {

  private Negotiation negotiation() {
    return resolution.negotiation();
  }

  private Alternative alternative(String id) {
    return negotiation().alternativeOf(id, scope);
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
  public boolean attends(String actor, boolean present, ActorSet in) {
    return negotiation().attends(negotiation().actor(actor), present, in, scope);
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    Actor asked = negotiation().actor(actor);
    Alternative on = alternative(alternative);
    return negotiation().hasSay(asked, on)
        ? Optional.of(resolution.position(asked, on))
        : Optional.empty();
  }

  @Override
  public ImmutableSet<String> actors(ActorSet set) {
    return negotiation().actorsOf(set, scope).stream()
        .map(Actor::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public long weight(String actor, String weight) {
    Actor weighed = negotiation().actor(actor);
    return weighed
        .weight(weight)
        .orElseThrow(() -> new UnknownNameException("weight", weight, weighed.weights().keySet()));
  }

  @Override
  public @Nullable LocalDate day() {
    return negotiation().asOf().orElse(null);
  }
}
