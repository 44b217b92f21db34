package org.concordat.internal.network;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Position;
import org.concordat.model.Truth;

/**
 * Changes facts and puts pairs elsewhere in a state that is settled, settles anew what may move
 * with them and nothing else, and takes it all back. For one thread, and one change at a time.
 *
 * <p>What does not move stays as it is settled; with it held there, the rest is settled as it would
 * be with everything. Where parts do not depend on those after them, J. Vennekens, D. Gilis and M.
 * Denecker show this in "Splitting an operator: algebraic modularity results for logics with
 * fixpoint semantics" (2006); {@link AffectedCone} says why it is so here. Takes time proportional
 * to what may move.
 */
public final class WhatIf {
  /**
   * To move a pair back takes as long as to copy what a state holds for some hundred pairs: of 8,
   * 32, 128 and either way always, this was at least as fast as the others from 100 pairs to
   * 50,000.
   */
  private static final int PAIRS_COPIED_PER_MOVE = 128;

  private final Network network;

  /**
   * The settled state. Every pair is fixed in it, so that in a copy only those move that are let.
   */
  private final State base;

  private final State state;
  private final FixpointKind fixpoint;
  private final AffectedCone reach;
  private final IntList facts = new IntList();
  private final IntList assumed = new IntList();
  private final boolean[] isAssumed;

  /**
   * Starts from a settled state, which it takes over.
   *
   * @param settled a state in which no pair is fixed
   * @param fixpoint how cycles were closed, and will be again
   */
  public WhatIf(Network network, State settled, FixpointKind fixpoint) {
    this.network = network;
    this.fixpoint = fixpoint;
    base = settled;
    for (int pair = 0; pair < network.pairs; pair++) {
      base.hold(pair);
    }
    state = new State(network);
    state.copyFrom(base);
    reach = new AffectedCone(network, base);
    isAssumed = new boolean[network.pairs];
  }

  /** Assumes that a fact is in a state; of each fact once. */
  public void setFact(int fact, Truth truth) {
    if (state.fact(fact) != truth) {
      state.setFact(fact, truth);
      facts.add(fact);
      reach.addFact(fact, Network.bits(truth));
    }
  }

  /** Returns the state of a fact. */
  public Truth fact(int fact) {
    return state.fact(fact);
  }

  /** Assumes that a pair stays at a position, whatever its entries say. */
  public void fix(int pair, Position at) {
    state.move(pair, PackedPosition.of(at));
    assumed.add(pair);
    isAssumed[pair] = true;
    reach.addPair(pair, at);
  }

  /**
   * Settles what may move with the changes, tells where all is then, and takes the changes back.
   */
  public Interpretation settle() {
    reach.walk();
    IntList pairs = reach.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      int pair = pairs.get(i);
      if (!isAssumed[pair]) {
        if (state.position(pair) != PackedPosition.UNDECLARED) {
          state.move(pair, PackedPosition.UNDECLARED);
        }
        state.release(pair);
      }
    }
    state.propagate(true, true);
    if (fixpoint != FixpointKind.KRIPKE_KLEENE) {
      state.close(fixpoint == FixpointKind.WELL_FOUNDED, pairs);
    }
    Delta found = new Delta(network, base, state, pairs, reach.nodes());
    takeBack(found.pairs());
    return found;
  }

  private void takeBack(int[] moved) {
    if (moved.length * PAIRS_COPIED_PER_MOVE > network.pairs) {
      state.copyFrom(base);
    } else {
      for (int i = 0; i < reach.pairs().size(); i++) {
        state.hold(reach.pairs().get(i));
      }
      for (int i = 0; i < facts.size(); i++) {
        state.setFact(facts.get(i), base.fact(facts.get(i)));
      }
      for (int pair : moved) {
        state.move(pair, base.position(pair));
      }
    }
    for (int i = 0; i < assumed.size(); i++) {
      isAssumed[assumed.get(i)] = false;
    }
    assumed.clear();
    facts.clear();
    reach.clear();
  }
}
