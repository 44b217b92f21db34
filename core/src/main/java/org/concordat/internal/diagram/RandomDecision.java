package org.concordat.internal.diagram;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Truth;

/**
 * Describes a decision that depends on random facts.
 *
 * @param network the compiled negotiation
 * @param alternative the number of the alternative
 * @param fixpoint how cycles are closed
 * @param given the unsettled state with everything known except the random facts; never changed
 * @param distribution the random facts
 */
public record RandomDecision(
    Network network,
    int alternative,
    FixpointKind fixpoint,
    State given,
    FactDistribution distribution) {

  /** Returns a copy with cycles closed in another way. */
  public RandomDecision with(FixpointKind other) {
    return new RandomDecision(network, alternative, other, given, distribution);
  }

  /** Returns the numbers of the random facts in the network. */
  public int[] facts() {
    return distribution.facts().stream().mapToInt(fact -> network.fact(fact.id())).toArray();
  }

  /** Returns what is settled while the random facts are unknown. */
  public State settled() {
    State state = given.copy();
    for (int fact : facts()) {
      state.setFact(fact, Truth.UNKNOWN);
    }
    Fixpoints.settle(state, fixpoint);
    return state;
  }
}
