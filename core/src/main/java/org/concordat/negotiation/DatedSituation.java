package org.concordat.negotiation;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Situation;
import org.concordat.model.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Provides conditions with what a negotiation knows of actors and bodies on its day.
 * Implementations add facts, positions and decisions.
 */
public interface DatedSituation extends Situation {

  /** Returns the negotiation in the scope of the condition. */
  ScopedNegotiation here();

  @Override
  default boolean attends(String actor, boolean present, ActorSet in) {
    return here().attends(here().negotiation().actor(actor), present, in);
  }

  @Override
  default ImmutableSet<String> actors(ActorSet set) {
    return here().actors(set).stream().map(Actor::id).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnknownNameException if the actor has no such weight
   */
  @Override
  default long weight(String actor, String weight) {
    Actor weighed = here().negotiation().actor(actor);
    return weighed
        .weight(weight)
        .orElseThrow(() -> new UnknownNameException("weight", weight, weighed.weights().keySet()));
  }

  @Override
  default @Nullable LocalDate day() {
    return here().negotiation().asOf().orElse(null);
  }
}
