package org.concordat.internal.fixpoint;

import java.util.function.IntPredicate;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;

/**
 * Remembers which edges were there, so that each edge that disappears is reported once. An edge
 * that has become settled since then stays until that is reported. A test counts how often it is
 * led on in a class derived from this one; there is no other.
 */
class DecrementalGraph extends UnsettledGraph {
  private final Network network;
  private final Literals literals;
  private final State state;

  /** For each term, whether its contribution to its sum is open. */
  private final boolean[] isOpen;

  /** For each variable, the last of its rules that might decide. */
  private final int[] lastRule;

  DecrementalGraph(Network network, State state, IntPredicate moves) {
    super(network, state, moves);
    this.network = network;
    this.literals = network.literals;
    this.state = state;
    this.isOpen = new boolean[literals.termSum.length];
    this.lastRule = new int[network.variables];
    for (int variable = 0; variable < network.variables; variable++) {
      lastRule[variable] = state.decisive(variable);
      for (int i = literals.termStart[variable]; i < literals.termStart[variable + 1]; i++) {
        isOpen[i] = super.leavesOpen(variable, i);
      }
    }
  }

  @Override
  boolean leavesOpen(int variable, int term) {
    return isOpen[term];
  }

  /**
   * Settles a term of a variable that has moved.
   *
   * @param number the number of the term, from 0
   * @return the node of its sum, if what the variable adds to that has become settled; {@link
   *     #NOWHERE} if not; {@link #END} after the last term
   */
  int settleTerm(int variable, int number) {
    int at = literals.termStart[variable] + number;
    if (at >= literals.termStart[variable + 1]) {
      return END;
    }
    boolean wasOpen = isOpen[at];
    isOpen[at] = super.leavesOpen(variable, at);
    return wasOpen && !isOpen[at] ? network.variables + literals.termSum[at] : NOWHERE;
  }

  /**
   * Adds to a list the node of a gate or literal that is settled and, if it is a rule that holds,
   * of those rules after it that might have decided, and cannot any more.
   */
  void addSettled(int gate, IntList nodes) {
    nodes.add(firstGate() + gate);
    if (gate < network.rules && state.nodeBits(gate) == 3) {
      int variable = network.ruleVariable[gate];
      for (int rule = gate + 1; rule <= lastRule[variable]; rule++) {
        nodes.add(firstGate() + rule);
      }
      lastRule[variable] = Math.min(lastRule[variable], gate);
    }
  }
}
