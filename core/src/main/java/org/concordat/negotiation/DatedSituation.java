package org.concordat.negotiation;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Situation;
import org.concordat.model.Actor;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/** Tells a condition what the day alone decides. */
record DatedSituation(Negotiation negotiation, Scope scope) implements Situation {

  private static IllegalArgumentException notOfTheDay(String what) {
    return new IllegalArgumentException("the day alone does not decide " + what);
  }

  @Override
  public Truth fact(String fact) {
    throw notOfTheDay("whether " + fact + " is true");
  }

  @Override
  public Truth adopted(String alternative) {
    throw notOfTheDay("whether " + alternative + " is adopted");
  }

  @Override
  public Truth withdrawn(String alternative) {
    throw notOfTheDay("whether " + alternative + " is withdrawn");
  }

  @Override
  public Truth onTheTable(String alternative) {
    throw notOfTheDay("whether " + alternative + " is on the table");
  }

  @Override
  public Optional<Position> position(String actor, String alternative) {
    throw notOfTheDay("where " + actor + " stands on " + alternative);
  }

  @Override
  public boolean attends(String actor, boolean present, ActorSet in) {
    return negotiation.attends(negotiation.actor(actor), present, in, scope);
  }

  @Override
  public ImmutableSet<String> actors(ActorSet set) {
    return negotiation.actorsOf(set, scope).stream()
        .map(Actor::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public long weight(String actor, String weight) {
    Actor weighed = negotiation.actor(actor);
    return weighed
        .weight(weight)
        .orElseThrow(() -> new UnknownNameException("weight", weight, weighed.weights().keySet()));
  }

  @Override
  public @Nullable LocalDate day() {
    return negotiation.asOf().orElse(null);
  }
}
