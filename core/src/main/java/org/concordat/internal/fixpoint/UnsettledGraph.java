package org.concordat.internal.fixpoint;

import java.util.function.IntPredicate;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;

/**
 * Represents the graph that leads from variables that have to move to everything that rests on
 * them, as of the state when it was made. Its nodes are numbered: variables, then sums, then gates
 * and literals as in the network.
 *
 * <p>A variable leads to the literals and sums whose values it leaves open, these lead to the gates
 * that they leave open, and gates that are rules lead to their variables. A rule counts only if it
 * might decide. Whatever is settled stays so however the rest moves, and leads nowhere. The only
 * subclass is in a test, which counts how many edges are followed.
 */
class UnsettledGraph {
  /** Says that there is no further node. */
  static final int END = -2;

  /** Says that a node is settled. */
  static final int SETTLED = -1;

  private final Network network;
  private final Literals literals;
  private final State state;
  private final IntPredicate moves;

  /** The node of the first gate, which is a rule. */
  private final int firstGate;

  /** For each term, whether its contribution to its sum is open. */
  private final boolean[] isOpen;

  /** For each variable, the last of its rules that might decide. */
  private final int[] lastRule;

  UnsettledGraph(Network network, State state, IntPredicate moves) {
    this.network = network;
    this.literals = network.literals;
    this.state = state;
    this.moves = moves;
    this.firstGate = network.variables + literals.sums;
    this.isOpen = new boolean[literals.termSum.length];
    this.lastRule = new int[network.variables];
    for (int variable = 0; variable < network.variables; variable++) {
      lastRule[variable] = state.decisive(variable);
      for (int i = literals.termStart[variable]; i < literals.termStart[variable + 1]; i++) {
        isOpen[i] = leavesOpen(variable, i);
      }
    }
  }

  /** Returns how many nodes there are. */
  int size() {
    return firstGate + network.gates + literals.count;
  }

  /** Returns how many of the nodes are variables. */
  int variables() {
    return network.variables;
  }

  /** Returns whether a node is open in the state as it is now. */
  boolean isOpenNow(int node) {
    if (node < network.variables) {
      return moves.test(node);
    }
    if (node < firstGate) {
      return true;
    }
    int gate = node - firstGate;
    return state.nodeBits(gate) == 2
        && (gate >= network.rules || gate <= state.decisive(network.ruleVariable[gate]));
  }

  /** Returns the successor of a node with a number, from 0; {@link #END} after the last. */
  int target(int node, int number) {
    if (node < network.variables) {
      int literal = literals.watchStart[node] + number;
      if (literal < literals.watchStart[node + 1]) {
        return firstGate + network.gates + literals.watchers[literal];
      }
      int at = literals.termStart[node] + literal - literals.watchStart[node + 1];
      if (at >= literals.termStart[node + 1]) {
        return END;
      }
      return isOpen[at] ? network.variables + literals.termSum[at] : SETTLED;
    }
    if (node < firstGate) {
      int at = literals.triggerStart[node - network.variables] + number;
      return at < literals.triggerStart[node - network.variables + 1]
          ? firstGate + network.gates + literals.triggerLiteral[at]
          : END;
    }
    int gate = node - firstGate;
    if (gate < network.rules) {
      return number == 0 ? network.ruleVariable[gate] : END;
    }
    int at = network.consumerStart[gate - network.rules] + number;
    return at < network.consumerStart[gate - network.rules + 1]
        ? firstGate + (network.consumers[at] >> 1)
        : END;
  }

  /**
   * Settles a term of a variable that has moved.
   *
   * @param number the number of the term, from 0
   * @return the node of its sum, if the variable's contribution has just become settled; {@link
   *     #SETTLED} if not; {@link #END} after the last term
   */
  int settleTerm(int variable, int number) {
    int at = literals.termStart[variable] + number;
    if (at >= literals.termStart[variable + 1]) {
      return END;
    }
    boolean wasOpen = isOpen[at];
    isOpen[at] = leavesOpen(variable, at);
    return wasOpen && !isOpen[at] ? network.variables + literals.termSum[at] : SETTLED;
  }

  private boolean leavesOpen(int variable, int term) {
    int value = literals.sumTable[literals.termSum[term]] + state.position(variable);
    return literals.termWeight[term] != 0 && literals.lowest[value] != literals.highest[value];
  }

  /**
   * Adds to a list the node of a settled gate or literal and, if it is a rule that holds, the nodes
   * of the later rules that might have decided but no longer can.
   */
  void addSettled(int gate, IntList nodes) {
    nodes.add(firstGate + gate);
    if (gate < network.rules && state.nodeBits(gate) == 3) {
      int variable = network.ruleVariable[gate];
      for (int rule = gate + 1; rule <= lastRule[variable]; rule++) {
        nodes.add(firstGate + rule);
      }
      lastRule[variable] = Math.min(lastRule[variable], gate);
    }
  }
}
