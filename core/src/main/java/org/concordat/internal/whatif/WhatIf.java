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
 * Resolves what-ifs: changes facts and positions in a settled state, settles anew only what may
 * change with them, and undoes it all. For one thread, and one what-if at a time.
 *
 * <p>Everything outside of the affected cone keeps its value. With that held fixed, settling the
 * cone gives the same result as settling everything. For networks whose parts do not depend on
 * later parts, J. Vennekens, D. Gilis and M. Denecker prove this in "Splitting an operator:
 * algebraic modularity results for logics with fixpoint semantics" (2006); {@link AffectedCone}
 * shows why it holds here. Takes time proportional to the size of the cone.
 */
public final class WhatIf {
  /**
   * To move a variable back takes as long as to copy a state of some hundred variables. Of the
   * values 8, 32 and 128, and always moving or always copying, this was at least as fast as the
   * others from 100 to 50,000 variables.
   */
  private static final int PAIRS_COPIED_PER_MOVE = 128;

  private final Network network;

  /**
   * The settled state. Every variable is fixed in it, so that in a copy only those move that are
   * released.
   */
  private final State base;

  private final State state;
  private final FixpointKind fixpoint;
  private final AffectedCone reach;
  private final IntList facts = new IntList();
  private final IntList assumed = new IntList();
  private final boolean[] isAssumed;

  /** The variables that stay where they are, whatever their rules say, unless they are assumed. */
  private final boolean[] isPinned;

  /**
   * Takes over a settled state.
   *
   * @param settled a state; variables that are fixed in it are so in all what-ifs
   * @param fixpoint the fixpoint that it is, and that what-ifs will be settled to
   */
  public WhatIf(Network network, State settled, FixpointKind fixpoint) {
    this.network = network;
    this.fixpoint = fixpoint;
    base = settled;
    isPinned = new boolean[network.variables];
    for (int variable = 0; variable < network.variables; variable++) {
      isPinned[variable] = base.isFixed(variable);
      base.hold(variable);
    }
    state = base.copy();
    reach = new AffectedCone(network, base);
    isAssumed = new boolean[network.variables];
  }

  /** Assumes that a fact is in a state; once for each fact. */
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

  /** Assumes that a variable is fixed at a position, whatever its rules say. */
  public void fix(int variable, Position at) {
    state.move(variable, PackedPosition.of(at));
    assumed.add(variable);
    isAssumed[variable] = true;
    reach.addVariable(variable, at);
  }

  /** Settles what may change, returns the resulting fixpoint, and undoes the changes. */
  public Interpretation settle() {
    reach.walk();
    IntList variables = reach.variables();
    for (int i = 0; i < variables.size(); i++) {
      int variable = variables.get(i);
      if (!isAssumed[variable] && !isPinned[variable]) {
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
