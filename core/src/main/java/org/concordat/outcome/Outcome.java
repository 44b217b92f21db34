package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;

/**
 * Gives one way in which a negotiation can end, as far as was asked: the facts that were unknown,
 * and where everyone stands.
 *
 * @param facts whether each fact that was unknown is true, in the order of the negotiation
 * @param stances where each member stands on each alternative, in the order of the negotiation
 * @param adopted whether each alternative asked about is adopted
 */
public record Outcome(
    ImmutableMap<Fact, Boolean> facts,
    ImmutableMap<Alternative, ImmutableMap<Actor, Stance>> stances,
    ImmutableMap<Alternative, Boolean> adopted)
    implements Serializable {
  /** Makes an outcome. */
  public Outcome {
    requireNonNull(facts, "facts");
    requireNonNull(stances, "stances");
    requireNonNull(adopted, "adopted");
  }
}
