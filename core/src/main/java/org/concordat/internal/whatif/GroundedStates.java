package org.concordat.internal.whatif;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.GroundedState;
import org.concordat.internal.fixpoint.Interpretation;
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
  private final AtomicReferenceArray<@Nullable GroundedState> states;

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

  /** Returns whether the network is small enough for {@link #at}. */
  public boolean isSmall() {
    return states.length() > 0;
  }

  /** Returns a fixpoint with one fact in the given state; only for a small network. */
  public Interpretation at(FixpointKind fixpoint, int fact, Truth truth) {
    GroundedState grounded = states.get(fact);
    if (grounded == null) {
      State unknown = blank.copy();
      unknown.setFact(fact, Truth.UNKNOWN);
      grounded = new GroundedState(unknown);
      states.set(fact, grounded);
    }
    return grounded.at(fixpoint, fact, truth);
  }
}
