package org.concordat.internal.whatif;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Position;
import org.concordat.model.Truth;

/**
 * Changes facts and puts variables elsewhere in a state that is settled, settles anew what may move
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
   * To move a variable back takes as long as to copy what a state holds for some hundred variables:
   * of 8, 32, 128 and either way always, this was at least as fast as the others from 100 variables
   * to 50,000.
   */
  private static final int PAIRS_COPIED_PER_MOVE = 128;

  private final Network network;

  /**
   * The settled state. Every variable is fixed in it, so that in a copy only those move that are
   * let.
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
   * @param settled a state in which no variable is fixed
   * @param fixpoint how cycles were closed, and will be again
   */
  public WhatIf(Network network, State settled, FixpointKind fixpoint) {
    this.network = network;
    this.fixpoint = fixpoint;
    base = settled;
    for (int variable = 0; variable < network.variables; variable++) {
      base.hold(variable);
    }
    state = base.copy();
    reach = new AffectedCone(network, base);
    isAssumed = new boolean[network.variables];
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

  /** Assumes that a variable stays at a position, whatever its rules say. */
  public void fix(int variable, Position at) {
    state.move(variable, PackedPosition.of(at));
    assumed.add(variable);
    isAssumed[variable] = true;
    reach.addVariable(variable, at);
  }

  /**
   * Settles what may move with the changes, tells where all is then, and takes the changes back.
   */
  public Interpretation settle() {
    reach.walk();
    IntList variables = reach.variables();
    for (int i = 0; i < variables.size(); i++) {
      int variable = variables.get(i);
      if (!isAssumed[variable]) {
        if (state.position(variable) != PackedPosition.UNDECLARED) {
          state.move(variable, PackedPosition.UNDECLARED);
        }
        state.release(variable);
      }
    }
    Fixpoints.propagate(state, true, true);
    if (fixpoint != FixpointKind.KRIPKE_KLEENE) {
      Fixpoints.revise(state, fixpoint, variables);
    }
    Delta found = new Delta(network, base, state, variables, reach.nodes());
    takeBack(found.variables());
    return found;
  }

  private void takeBack(int[] moved) {
    if (moved.length * PAIRS_COPIED_PER_MOVE > network.variables) {
      state.copyFrom(base);
    } else {
      for (int i = 0; i < reach.variables().size(); i++) {
        state.hold(reach.variables().get(i));
      }
      for (int i = 0; i < facts.size(); i++) {
        state.setFact(facts.get(i), base.fact(facts.get(i)));
      }
      for (int variable : moved) {
        state.move(variable, base.position(variable));
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
