package org.concordat.internal.network;

import org.concordat.model.Position;
import org.concordat.model.Truth;

/**
 * Changes facts and puts pairs elsewhere in a state that is settled, and settles anew what may
 * depend on them and nothing else. For one thread, and one change.
 *
 * <p>What does not depend on the changes is settled as before: that a fixpoint can be found part by
 * part, where no part depends on those after it, is shown by J. Vennekens, D. Gilis and M.
 * Denecker, "Splitting an operator: algebraic modularity results for logics with fixpoint
 * semantics" (2006).
 */
public final class WhatIf {
  private final State state;
  private final Reach reach;

  /**
   * Starts from a settled state, which is copied.
   *
   * @param settled a state in which no pair is fixed
   */
  public WhatIf(Network network, State settled) {
    this.state = new State(network);
    state.copyFrom(settled);
    this.reach = new Reach(network);
  }

  /** Assumes that a fact is in a state. */
  public void setFact(int fact, Truth truth) {
    if (state.fact(fact) != truth) {
      state.setFact(fact, truth);
      reach.addFact(fact);
    }
  }

  /** Returns the state of a fact. */
  public Truth fact(int fact) {
    return state.fact(fact);
  }

  /** Assumes that a pair stays at a position, whatever its entries say. */
  public void fix(int pair, Position at) {
    state.fix(pair, at);
    reach.addPair(pair);
  }

  /** Settles what may depend on the changes, closing circles as they are closed in the rest. */
  public State settle(Closure closure) {
    int[] pairs = reach.pairs();
    for (int pair : pairs) {
      if (!state.isFixed(pair)) {
        if (state.position(pair) != Packed.UNDECLARED) {
          state.move(pair, Packed.UNDECLARED);
        }
        state.enqueue(pair);
      }
    }
    state.propagate(true, true);
    if (closure != Closure.NONE) {
      state.close(closure == Closure.LEAST, pairs);
    }
    return state;
  }
}
