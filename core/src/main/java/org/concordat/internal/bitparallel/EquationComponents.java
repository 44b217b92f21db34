package org.concordat.internal.bitparallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.StronglyConnectedComponents;

/**
 * Groups the variables of an equation system that depend on each other: the {@linkplain
 * StronglyConnectedComponents strongly connected components} of the graph that leads from each node
 * to its inputs, and from each variable to its definition. A component comes after all others that
 * it depends on.
 */
final class EquationComponents
    implements StronglyConnectedComponents.Graph, StronglyConnectedComponents.Visitor {
  private final EquationSystem equations;
  private final BooleanGraph graph;
  private final FixpointKind fixpoint;

  /** For each node, the last component that it depends on, or -1. */
  private final int[] home;

  private final List<int[]> components = new ArrayList<>();

  /** For each component, whether its variables depend on themselves. */
  private final List<Boolean> cyclic = new ArrayList<>();

  /** The variables without a component that the search has left, in the order of leaving. */
  private final IntList finished = new IntList();

  EquationComponents(EquationSystem equations, FixpointKind fixpoint, int[] results) {
    this.equations = equations;
    this.graph = equations.graph;
    this.fixpoint = fixpoint;
    this.home = new int[graph.size()];
    Arrays.fill(home, -1);
    int[] roots = Arrays.stream(results).map(result -> result >> 1).toArray();
    new StronglyConnectedComponents(this, 0).search(roots, 0, this);
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

  /** Returns whether a node is a variable that is not free. */
  private boolean isDefined(int node) {
    return node != 0
        && graph.kind(node) == BooleanGraph.VARIABLE
        && !equations.isFree(graph.left(node));
  }

  @Override
  public int size() {
    return graph.size();
  }

  @Override
  public int target(int node, int number) {
    if (graph.kind(node) != BooleanGraph.VARIABLE) {
      return switch (number) {
        case 0 -> graph.left(node) >> 1;
        case 1 -> graph.right(node) >> 1;
        case 2 -> graph.third(node) >> 1;
        default -> END;
      };
    }
    if (!isDefined(node) || number > 1) {
      return END;
    }
    int variable = graph.left(node);
    if (number == 0) {
      return equations.definition(variable) >> 1;
    }
    return equations.startsAtOther(variable, fixpoint)
        ? equations.variable(equations.other(variable)) >> 1
        : END;
  }

  @Override
  public void left(int node) {
    if (isDefined(node)) {
      finished.add(graph.left(node));
    }
  }

  @Override
  public int found(int[] nodes) {
    int first = nodes[0];
    int variables = 0;
    for (int node : nodes) {
      variables += isDefined(node) ? 1 : 0;
    }
    if (variables > 0) {
      for (int node : nodes) {
        home[node] = components.size();
      }
      components.add(finished.removeLast(variables));
      cyclic.add(nodes.length > 1 || target(first, 0) == first);
    } else if (graph.kind(first) != BooleanGraph.VARIABLE) {
      for (int number = 0; number < 3; number++) {
        home[first] = Math.max(home[first], home[target(first, number)]);
      }
    }
    return StronglyConnectedComponents.NONE;
  }
}
