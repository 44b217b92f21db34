package org.concordat.internal.fixpoint;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Truth;

/**
 * Holds a Kripke–Kleene fixpoint and what is still open in it, so that the other fixpoints start
 * from there. Does not change, and can be shared between threads.
 *
 * <p>Whatever the Kripke–Kleene fixpoint settles is so in the other fixpoints: both are at least as
 * precise (M. Denecker, V. Marek and M. Truszczyński, 2000). So only what is open has to be
 * revised, and where nothing is, all fixpoints are the same. A fact that becomes known leaves
 * nothing open that was not.
 */
public final class GroundedState {
  private final State state;

  /** The open variables. */
  private final IntList open;

  /** Settles a copy of a state. */
  public GroundedState(State blank) {
    state = blank.copy();
    Fixpoints.settle(state, FixpointKind.KRIPKE_KLEENE);
    open = Fixpoints.open(state);
  }

  /** Returns a copy of the state, moved to a fixpoint. */
  public State copyAt(FixpointKind fixpoint) {
    State copy = state.copy();
    revise(copy, fixpoint);
    return copy;
  }

  /** Returns a fixpoint, in a state that must not be changed. */
  public Interpretation at(FixpointKind fixpoint) {
    return open.size() == 0 ? state : copyAt(fixpoint);
  }

  /** Returns a fixpoint with an unknown fact known. */
  public Interpretation at(FixpointKind fixpoint, int fact, Truth truth) {
    State copy = state.copy();
    copy.setFact(fact, truth);
    Fixpoints.propagate(copy, true, true);
    revise(copy, fixpoint);
    return copy;
  }

  private void revise(State copy, FixpointKind fixpoint) {
    if (fixpoint != FixpointKind.KRIPKE_KLEENE) {
      Fixpoints.revise(copy, fixpoint, open);
    }
  }
}
