package org.concordat.internal.fixpoint;

import java.util.function.IntPredicate;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.StronglyConnectedComponents;

/**
 * Represents the graph that leads from variables that have to move to everything that rests on
 * them, as of the current state. Its nodes are numbered: variables, then sums, then gates and
 * literals as in the network.
 *
 * <p>A variable leads to the literals and sums whose values it leaves open, these lead to the gates
 * that they leave open, and gates that are rules lead to their variables. A rule counts only if it
 * might decide. Whatever is settled stays so however the rest moves, and leads nowhere. Besides
 * {@link DecrementalGraph}, the only subclass is in a test, which counts how many edges are
 * followed.
 */
class UnsettledGraph implements StronglyConnectedComponents.Graph {
  private final Network network;
  private final Literals literals;
  private final State state;
  private final IntPredicate moves;

  /** The node of the first gate, which is a rule. */
  private final int firstGate;

  UnsettledGraph(Network network, State state, IntPredicate moves) {
    this.network = network;
    this.literals = network.literals;
    this.state = state;
    this.moves = moves;
    this.firstGate = network.variables + literals.sums;
  }

  @Override
  public int size() {
    return firstGate + network.gates + literals.count;
  }

  /** Returns the node of the first gate. */
  int firstGate() {
    return firstGate;
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

  @Override
  public int target(int node, int number) {
    if (node < network.variables) {
      int literal = literals.watchStart[node] + number;
      if (literal < literals.watchStart[node + 1]) {
        return firstGate + network.gates + literals.watchers[literal];
      }
      int at = literals.termStart[node] + literal - literals.watchStart[node + 1];
      if (at >= literals.termStart[node + 1]) {
        return END;
      }
      return leavesOpen(node, at) ? network.variables + literals.termSum[at] : NOWHERE;
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

  /** Returns whether the contribution of a variable to a sum by one of its terms is open. */
  boolean leavesOpen(int variable, int term) {
    int value = literals.sumTable[literals.termSum[term]] + state.position(variable);
    return literals.termWeight[term] != 0 && literals.lowest[value] != literals.highest[value];
  }
}
