package org.concordat.internal.whatif;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is settled whatever one fact is: for each fact that was asked for, a state grounded
 * without it. Whatever is settled while less is known stays so when more is, so all else can be
 * settled from there once the fact is known. For networks so small that the states take little
 * room; safe to share between threads.
 */
public final class GroundedStates {
  /** With so many variables times facts, the states take some megabytes. */
  private static final int LARGEST = 1 << 17;

  /** Nothing is settled in it but the facts. */
  private final State blank;

  /** By fact; {@code null} if it has not been asked for yet. Empty for large networks. */
  private final AtomicReferenceArray<@Nullable State> states;

  /**
   * Starts with nothing settled.
   *
   * @param blank a state in which nothing is settled but the facts, and which stays so
   */
  public GroundedStates(Network network, State blank) {
    this.blank = blank;
    int facts = network.facts.size();
    states = new AtomicReferenceArray<>((long) facts * network.variables <= LARGEST ? facts : 0);
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
