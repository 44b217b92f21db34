package org.concordat.internal.bitparallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;

/**
 * Finds the strongly connected components of the variables of an equation system, in reverse
 * topological order: R. Tarjan, "Depth-first search and linear graph algorithms" (1972), in time
 * linear in the size of the equations, and without recursion.
 */
final class StronglyConnectedComponents {
  private final EquationSystem equations;
  private final BooleanGraph graph;
  private final FixpointKind fixpoint;

  /** For each node, the last component that it depends on, or -1. */
  private final int[] home;

  private final List<int[]> components = new ArrayList<>();

  /** For each component, whether its variables depend on themselves. */
  private final List<Boolean> cyclic = new ArrayList<>();

  private final int[] index;
  private final int[] lowest;
  private final boolean[] onStack;

  /** For each node on the path, how many of its inputs have been visited. */
  private final int[] visited;

  private final IntList stack = new IntList();
  private final IntList path = new IntList();

  /** The variables without a component that the search has left, in the order of leaving. */
  private final IntList finished = new IntList();

  private int next = 1;

  StronglyConnectedComponents(EquationSystem equations, FixpointKind fixpoint, int[] results) {
    this.equations = equations;
    this.graph = equations.graph;
    this.fixpoint = fixpoint;
    int nodes = graph.size();
    this.home = new int[nodes];
    Arrays.fill(home, -1);
    this.index = new int[nodes];
    this.lowest = new int[nodes];
    this.onStack = new boolean[nodes];
    this.visited = new int[nodes];
    for (int result : results) {
      if (index[result >> 1] == 0) {
        connect(result >> 1);
      }
    }
  }

  /** Returns how many components there are. */
  int count() {
    return components.size();
  }

  /**
   * Returns the variables of a component in depth-first post-order: apart from cycles, each comes
   * after those that it depends on.
   */
  int[] variables(int component) {
    return components.get(component);
  }

  /** Returns whether the variables of a component depend on themselves. */
  boolean isCyclic(int component) {
    return cyclic.get(component);
  }

  /** Returns the last component that a node depends on, or -1. */
  int home(int node) {
    return home[node];
  }

  private void connect(int root) {
    enter(root);
    while (path.size() > 0) {
      int node = path.get(path.size() - 1);
      int input = input(node, visited[node]++);
      if (input < 0) {
        leave(node);
      } else if (index[input] == 0) {
        enter(input);
      } else if (onStack[input]) {
        lowest[node] = Math.min(lowest[node], index[input]);
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    lowest[node] = next++;
    onStack[node] = true;
    stack.add(node);
    path.add(node);
  }

  private void leave(int node) {
    path.removeLast();
    if (isDefined(node)) {
      finished.add(graph.left(node));
    }
    if (lowest[node] == index[node]) {
      close(node);
    }
    if (path.size() > 0) {
      int before = path.get(path.size() - 1);
      lowest[before] = Math.min(lowest[before], lowest[node]);
    }
  }

  /** Returns whether a node is a variable that is not free. */
  private boolean isDefined(int node) {
    return node != 0
        && graph.kind(node) == BooleanGraph.VARIABLE
        && !equations.isFree(graph.left(node));
  }

  /** Returns the input of a node with a number, from 0; -1 after the last. */
  private int input(int node, int number) {
    if (graph.kind(node) != BooleanGraph.VARIABLE) {
      return switch (number) {
        case 0 -> graph.left(node) >> 1;
        case 1 -> graph.right(node) >> 1;
        case 2 -> graph.third(node) >> 1;
        default -> -1;
      };
    }
    if (!isDefined(node) || number > 1) {
      return -1;
    }
    int variable = graph.left(node);
    if (number == 0) {
      return equations.definition(variable) >> 1;
    }
    return equations.startsAtOther(variable, fixpoint)
        ? equations.variable(equations.other(variable)) >> 1
        : -1;
  }

  private void close(int first) {
    IntList members = new IntList();
    int variables = 0;
    int node;
    do {
      node = stack.removeLast();
      onStack[node] = false;
      members.add(node);
      variables += isDefined(node) ? 1 : 0;
    } while (node != first);
    if (variables > 0) {
      boolean itself = members.size() > 1 || input(first, 0) == first;
      components.add(finished.removeLast(variables));
      cyclic.add(itself);
      for (int i = 0; i < members.size(); i++) {
        home[members.get(i)] = components.size() - 1;
      }
    } else if (graph.kind(first) != BooleanGraph.VARIABLE) {
      for (int number = 0; number < 3; number++) {
        home[first] = Math.max(home[first], home[input(first, number)]);
      }
    }
  }
}
