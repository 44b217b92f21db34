package org.concordat.page.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Situation;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a section is about.
 *
 * @param now the resolution that is shown
 * @param before the same without what is assumed
 * @param alternative the alternative
 */
public record Subject(Resolution now, Resolution before, Alternative alternative) {

  Negotiation negotiation() {
    return now.negotiation();
  }

  Coordination coordination() {
    return now.coordination();
  }

  Assumptions assumptions() {
    return now.assumptions();
  }

  Body body() {
    return negotiation().bodyOf(alternative);
  }

  Decision decision() {
    return now.decision(alternative);
  }

  Shortfall shortfall() {
    return now.shortfall(alternative);
  }

  boolean isWithdrawn() {
    return now.evaluate(Condition.isWithdrawn(alternative)) == Truth.TRUE;
  }

  ImmutableSet<Actor> blockers() {
    return now.blockers(alternative);
  }

  ImmutableSet<Actor> awaited() {
    return now.awaited(alternative);
  }

  /** Returns who blocks, and after them who is awaited. */
  ImmutableList<Actor> inTheWay() {
    return ImmutableList.<Actor>builder().addAll(blockers()).addAll(awaited()).build();
  }

  Position position(Actor actor) {
    return now.position(actor, alternative);
  }

  Truth state(Fact fact) {
    return now.evaluate(Condition.holds(fact));
  }

  /** Returns whether a condition of the body's rule holds of the alternative. */
  Truth evaluate(Condition ofRule) {
    return ofRule.on(alternative).evaluate(situation());
  }

  Situation situation() {
    Scope scope = Scope.ofRule(body(), alternative);
    return new Situation() {
      @Override
      public Truth fact(String fact) {
        return state(negotiation().fact(fact));
      }

      @Override
      public Truth adopted(String id) {
        return now.evaluate(Condition.isAdopted(negotiation().alternative(id)));
      }

      @Override
      public Truth withdrawn(String id) {
        return now.evaluate(Condition.isWithdrawn(negotiation().alternative(id)));
      }

      @Override
      public Optional<Position> position(String actor, String on) {
        Actor who = negotiation().actor(actor);
        Alternative what = negotiation().alternativeOf(on, scope);
        return negotiation().hasSay(who, what)
            ? Optional.of(now.position(who, what))
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
        return negotiation().actor(actor).weight(weight).orElse(0);
      }

      @Override
      public @Nullable LocalDate day() {
        return negotiation().asOf().orElse(null);
      }
    };
  }
}
