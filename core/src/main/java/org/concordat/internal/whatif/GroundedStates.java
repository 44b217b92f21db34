package org.concordat.internal.whatif;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Caches, for each fact asked about, the Kripke–Kleene fixpoint with that fact unknown. Whatever is
 * settled with less knowledge stays so with more, so a what-if about the fact can start from there.
 * Used only for networks so small that the states take little memory. Safe to share between
 * threads.
 */
public final class GroundedStates {
  /** The largest number of variables times facts, with which the states take some megabytes. */
  private static final int LARGEST = 1 << 17;

  /** The state in which only the facts are settled. */
  private final State blank;

  /** The states by fact; {@code null} if not computed yet. Empty for large networks. */
  private final AtomicReferenceArray<@Nullable State> states;

  /**
   * Starts without any fixpoint.
   *
   * @param blank a state in which only the facts are settled, and which does not change
   */
  public GroundedStates(Network network, State blank) {
    this.blank = blank;
    int facts = network.facts.size();
    states = new AtomicReferenceArray<>((long) facts * network.variables <= LARGEST ? facts : 0);
  }

  /** Returns whether the network is small enough for {@link #with}. */
  public boolean isSmall() {
    return states.length() > 0;
  }

  /**
   * Returns a state in which one fact has the given state and everything is settled that does not
   * depend on it; only for a small network.
   */
  public State with(int fact, Truth truth) {
    State settled = states.get(fact);
    if (settled == null) {
      settled = blank.copy();
      settled.setFact(fact, Truth.UNKNOWN);
      Fixpoints.settle(settled, FixpointKind.KRIPKE_KLEENE);
      states.set(fact, settled);
    }
    State state = settled.copy();
    state.setFact(fact, truth);
    return state;
  }
}
