package org.concordat.internal.network;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.concordat.internal.FixpointKind;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is settled whatever one fact is: for each fact that was asked for, a state grounded
 * without it. Whatever is settled while less is known stays so when more is, so all else can be
 * settled from there once the fact is known. For networks so small that the states take little
 * room; safe to share between threads.
 */
public final class GroundedStates {
  /** With so many pairs times facts, the states take some megabytes. */
  private static final int LARGEST = 1 << 17;

  private final Network network;

  /** By fact; {@code null} where it has not been asked for yet. Empty for large networks. */
  private final AtomicReferenceArray<@Nullable State> states;

  /** Starts with nothing settled. */
  public GroundedStates(Network network) {
    this.network = network;
    int facts = network.facts.size();
    states = new AtomicReferenceArray<>((long) facts * network.pairs <= LARGEST ? facts : 0);
  }

  /** Returns whether the network is so small that states can be had. */
  public boolean isSmall() {
    return states.length() > 0;
  }

  /**
   * Returns a state in which a fact is as given, all others are as they are, and all that does not
   * depend on it is settled; only for a small network.
   */
  public State with(int fact, Truth truth) {
    State settled = states.get(fact);
    if (settled == null) {
      settled = network.blank();
      settled.setFact(fact, Truth.UNKNOWN);
      settled.settle(FixpointKind.KRIPKE_KLEENE);
      states.set(fact, settled);
    }
    State state = network.copy(settled);
    state.setFact(fact, truth);
    return state;
  }
}
