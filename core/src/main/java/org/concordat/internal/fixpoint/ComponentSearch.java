package org.concordat.internal.fixpoint;

import java.util.Arrays;
import org.concordat.internal.primitives.IntList;

/**
 * Finds the strongly connected components of an {@link UnsettledGraph}, or of one of its components
 * that has lost nodes or edges. R. Tarjan, "Depth-first search and linear graph algorithms" (1972),
 * without recursion: a component is found after all others that it leads to.
 */
final class ComponentSearch {
  /** Stands for the component of what is in none. */
  static final int NONE = -1;

  /** Takes a component that has been found, and gives it a number. */
  interface Found {
    /**
     * Takes a component, and numbers its nodes other than before.
     *
     * @param nodes ends with its nodes
     * @param from where these begin
     */
    void take(IntList nodes, int from);
  }

  private final UnsettledGraph graph;

  /** For each node, its component. */
  private final int[] component;

  private final int[] index;
  private final int[] lowest;

  /** For each node on the way, how many of those that it leads to have been looked at. */
  private final int[] looked;

  private final IntList stack = new IntList();
  private final IntList way = new IntList();
  private int next;

  /** Starts with every node in no component. */
  ComponentSearch(UnsettledGraph graph) {
    this.graph = graph;
    this.component = new int[graph.size()];
    Arrays.fill(component, NONE);
    this.index = new int[graph.size()];
    this.lowest = new int[graph.size()];
    this.looked = new int[graph.size()];
  }

  /** Returns the component of each node; whoever searches writes to it. */
  int[] components() {
    return component;
  }

  /**
   * Finds the components of which the nodes of one consist by now, with no look at others.
   *
   * @param nodes the nodes that it had; those that are in no component by now are left out
   */
  void search(int[] nodes, int whole, Found found) {
    for (int node : nodes) {
      index[node] = 0;
      looked[node] = 0;
    }
    next = 1;
    for (int node : nodes) {
      if (component[node] == whole && index[node] == 0) {
        connect(node, whole, found);
      }
    }
  }

  private void connect(int root, int whole, Found found) {
    enter(root);
    while (way.size() > 0) {
      int node = way.get(way.size() - 1);
      int to = graph.target(node, looked[node]++);
      if (to == UnsettledGraph.END) {
        way.removeLast();
        if (way.size() > 0) {
          int before = way.get(way.size() - 1);
          lowest[before] = Math.min(lowest[before], lowest[node]);
        }
        if (lowest[node] == index[node]) {
          close(node, found);
        }
      } else if (to >= 0 && component[to] == whole) {
        if (index[to] == 0) {
          enter(to);
        } else {
          lowest[node] = Math.min(lowest[node], index[to]);
        }
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    lowest[node] = next++;
    stack.add(node);
    way.add(node);
  }

  private void close(int first, Found found) {
    int from = stack.size() - 1;
    while (stack.get(from) != first) {
      from--;
    }
    found.take(stack, from);
    while (stack.size() > from) {
      stack.removeLast();
    }
  }
}
