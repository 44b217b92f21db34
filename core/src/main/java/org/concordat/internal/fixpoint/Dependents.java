package org.concordat.internal.fixpoint;

import java.util.Arrays;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;

/**
 * Finds the open variables that may depend on variables that have moved: those to which they lead
 * in the graph of the network. A search that breadth-first follows each edge once.
 *
 * <p>It goes through gates, literals and sums whether they are settled or not, since the move may
 * be what has settled them, and past no variable that is settled and has not moved, nor past a rule
 * that cannot decide any more. So it may find too many variables, but never too few. What it holds
 * is kept for the next search, which takes time in proportion to what it follows.
 */
final class Dependents {
  private final Network network;
  private final State state;
  private final UnsettledGraph graph;
  private final IntList nodes = new IntList();
  private final boolean[] isFound;

  Dependents(Network network, State state) {
    this.network = network;
    this.state = state;
    this.graph =
        new UnsettledGraph(network, state, state::isOpen) {
          @Override
          boolean leavesOpen(int variable, int term) {
            return true;
          }
        };
    this.isFound = new boolean[graph.size()];
  }

  /** Returns the open variables that may depend on some, and those of these that are open. */
  int[] of(IntList moved) {
    for (int i = 0; i < moved.size(); i++) {
      add(moved.get(i));
    }
    for (int i = 0; i < nodes.size(); i++) {
      int node = nodes.get(i);
      int to;
      for (int number = 0; (to = graph.target(node, number)) != UnsettledGraph.END; number++) {
        if (!isFound[to] && leadsOn(to)) {
          add(to);
        }
      }
    }
    int[] found = nodes.toArray();
    nodes.clear();
    for (int node : found) {
      isFound[node] = false;
    }
    return Arrays.stream(found)
        .filter(node -> node < network.variables && state.isOpen(node))
        .toArray();
  }

  private void add(int node) {
    isFound[node] = true;
    nodes.add(node);
  }

  private boolean leadsOn(int node) {
    if (node < network.variables) {
      return state.isOpen(node);
    }
    int gate = node - graph.firstGate();
    return gate < 0 || gate >= network.rules || gate <= state.decisive(network.ruleVariable[gate]);
  }
}
