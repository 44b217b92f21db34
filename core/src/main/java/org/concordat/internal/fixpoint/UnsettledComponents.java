package org.concordat.internal.fixpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;

/**
 * Finds the groups of variables that rest on each other: the strongly connected components of what
 * is not settled in a state. R. Tarjan, "Depth-first search and linear graph algorithms" (1972), in
 * time linear in the size of the network, and without recursion.
 *
 * <p>A variable that has to move leads to the literals and sums whose value it leaves open, these
 * to the gates that they leave open, and gates to the variables whose rules they are. An rule
 * counts only if it might decide. Whatever is settled stays so however the rest moves, and leads
 * nowhere.
 */
final class UnsettledComponents {
  private final Network network;
  private final State state;
  private final IntPredicate moves;

  // Nodes are numbered: variables, then sums, then gates and literals as in the network.
  private final int firstNode;
  private final int[] index;
  private final int[] lowest;
  private final int[] component;

  /** For each node on the way, how many of those that it leads to have been looked at. */
  private final int[] looked;

  private final IntList stack = new IntList();
  private final IntList way = new IntList();
  private int next = 1;

  /** The variables of each component, which may be none. */
  private final List<int[]> components = new ArrayList<>();

  UnsettledComponents(Network network, State state, IntPredicate moves) {
    this.network = network;
    this.state = state;
    this.moves = moves;
    this.firstNode = network.variables + network.sums;
    int nodes = firstNode + network.gates + network.literals;
    this.index = new int[nodes];
    this.lowest = new int[nodes];
    this.component = new int[nodes];
    Arrays.fill(component, -1);
    this.looked = new int[nodes];
    for (int variable = 0; variable < network.variables; variable++) {
      if (moves.test(variable) && index[variable] == 0) {
        connect(variable);
      }
    }
  }

  /**
   * Returns the groups that rest on nobody outside of them, in the order of their first variables.
   */
  List<int[]> closed() {
    boolean[] rests = new boolean[components.size()];
    for (int node = 0; node < index.length; node++) {
      if (index[node] > 0) {
        int to;
        for (int number = 0; (to = target(node, number)) != END; number++) {
          if (to >= 0 && component[to] != component[node]) {
            rests[component[to]] = true;
          }
        }
      }
    }
    List<int[]> closed = new ArrayList<>();
    for (int i = 0; i < rests.length; i++) {
      if (!rests[i] && components.get(i).length > 0) {
        closed.add(components.get(i));
      }
    }
    closed.sort((one, other) -> Integer.compare(one[0], other[0]));
    return closed;
  }

  private void connect(int root) {
    enter(root);
    while (way.size() > 0) {
      int node = way.get(way.size() - 1);
      int to = target(node, looked[node]++);
      if (to == END) {
        int done = way.removeLast();
        if (lowest[done] == index[done]) {
          close(done);
        }
        if (way.size() > 0) {
          int before = way.get(way.size() - 1);
          lowest[before] = Math.min(lowest[before], lowest[done]);
        }
      } else if (to >= 0 && index[to] == 0) {
        enter(to);
      } else if (to >= 0 && component[to] < 0) {
        lowest[node] = Math.min(lowest[node], index[to]);
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    lowest[node] = next++;
    stack.add(node);
    way.add(node);
  }

  private void close(int first) {
    IntList variables = new IntList();
    int node;
    do {
      node = stack.removeLast();
      component[node] = components.size();
      if (node < network.variables) {
        variables.add(node);
      }
    } while (node != first);
    int[] sorted = variables.toArray();
    Arrays.sort(sorted);
    components.add(sorted);
  }

  /** Stands for no more nodes. */
  private static final int END = -2;

  /** Stands for something that is settled. */
  private static final int SETTLED = -1;

  /** Returns the node of a number, from 0, that a node leads to; {@link #END} after the last. */
  private int target(int node, int number) {
    if (node < network.variables) {
      int literal = network.watchStart[node] + number;
      if (literal < network.watchStart[node + 1]) {
        return open(network.gates + network.watchers[literal]);
      }
      int at = network.termStart[node] + literal - network.watchStart[node + 1];
      return at < network.termStart[node + 1] ? sum(node, at) : END;
    }
    if (node < firstNode) {
      int at = network.triggerStart[node - network.variables] + number;
      return at < network.triggerStart[node - network.variables + 1]
          ? open(network.gates + network.triggerLiteral[at])
          : END;
    }
    int row = node - firstNode - network.rules;
    int at = network.consumerStart[row] + number;
    return at < network.consumerStart[row + 1] ? open(network.consumers[at] >> 1) : END;
  }

  /** Returns the node of a sum, if the position of a variable leaves open what it adds to it. */
  private int sum(int variable, int at) {
    int sum = network.termSum[at];
    int value = network.sumTable[sum] + state.position(variable);
    return network.termWeight[at] == 0 || network.lowest[value] == network.highest[value]
        ? SETTLED
        : network.variables + sum;
  }

  /** Returns the node of a gate or literal, or the variable of an rule, if that is open. */
  private int open(int node) {
    if (state.nodeBits(node) != 2) {
      return SETTLED;
    }
    if (node >= network.rules) {
      return firstNode + node;
    }
    int variable = network.ruleVariable[node];
    return node <= state.decisive(variable) && moves.test(variable) ? variable : SETTLED;
  }
}
