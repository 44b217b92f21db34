package org.concordat.internal.primitives;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the strongly connected components of a graph, or of a part of one. R. Tarjan, "Depth-first
 * search and linear graph algorithms" (1972), without recursion: a component is found after all
 * others that it leads to, in time linear in the number of nodes and edges of what is searched.
 *
 * <p>Each node has the number of the component that it belongs to. A search looks only at nodes
 * with a given number, which stands for the whole that is searched, and gives them other numbers.
 * So a component that has lost nodes or edges can be searched anew, with no look at the rest.
 */
public final class StronglyConnectedComponents {
  /** The component of nodes that are in none. */
  public static final int NONE = -1;

  /** A directed graph with nodes numbered from 0. */
  public interface Graph {
    /** What {@link #target} returns after the last edge. */
    int END = -2;

    /** What {@link #target} returns for an edge that leads nowhere. */
    int NOWHERE = -1;

    /** Returns how many nodes there are. */
    int size();

    /**
     * Returns the node to which an edge leads.
     *
     * @param number which of the edges from the node, from 0
     * @return the target, {@link #NOWHERE}, or {@link #END} after the last edge
     */
    int target(int node, int number);
  }

  /** Takes what a search finds. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes a component.
     *
     * @param nodes its nodes, the one that was reached first before all others
     * @return the number of the component, other than that of the whole
     */
    int found(int[] nodes);

    /** Takes a node all of whose edges have been followed, before its component is found. */
    default void left(int node) {}
  }

  private final Graph graph;

  /** For each node, its component. */
  private final int[] component;

  /** For each node, when it was reached; 0 if it has not been. */
  private final int[] index;

  private final int[] lowest;

  /** For each node on the path, how many of its edges have been followed. */
  private final int[] followed;

  private final IntList stack = new IntList();
  private final IntList path = new IntList();
  private int next = 1;

  /**
   * Starts with every node in one component.
   *
   * @param whole the number of that component
   */
  public StronglyConnectedComponents(Graph graph, int whole) {
    this.graph = graph;
    this.component = new int[graph.size()];
    Arrays.fill(component, whole);
    this.index = new int[graph.size()];
    this.lowest = new int[graph.size()];
    this.followed = new int[graph.size()];
  }

  /**
   * Returns the components of a graph in reverse topological order, each in ascending order of its
   * nodes.
   *
   * @param arcs for each node, the nodes to which its edges lead
   */
  public static List<int[]> of(int[][] arcs) {
    List<int[]> components = new ArrayList<>();
    int[] nodes = IntStream.range(0, arcs.length).toArray();
    new StronglyConnectedComponents(new Arcs(arcs), 0)
        .search(
            nodes,
            0,
            found -> {
              Arrays.sort(found);
              components.add(found);
              return components.size();
            });
    return components;
  }

  /** Returns the component of each node, to be read and written to between searches. */
  public int[] components() {
    return component;
  }

  /**
   * Finds the components of what some nodes of one component lead to within it. What has been
   * searched before under the same number must be among the nodes.
   *
   * @param nodes the nodes; those that are not in the component are left out
   * @param whole the number of the component
   */
  public void search(int[] nodes, int whole, Visitor visitor) {
    for (int node : nodes) {
      index[node] = 0;
      followed[node] = 0;
    }
    next = 1;
    for (int node : nodes) {
      if (component[node] == whole && index[node] == 0) {
        connect(node, whole, visitor);
      }
    }
  }

  private void connect(int root, int whole, Visitor visitor) {
    enter(root);
    while (path.size() > 0) {
      int node = path.get(path.size() - 1);
      int to = graph.target(node, followed[node]++);
      if (to == Graph.END) {
        leave(node, visitor);
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
    path.add(node);
  }

  private void leave(int node, Visitor visitor) {
    path.removeLast();
    visitor.left(node);
    if (path.size() > 0) {
      int before = path.get(path.size() - 1);
      lowest[before] = Math.min(lowest[before], lowest[node]);
    }
    if (lowest[node] == index[node]) {
      int from = stack.size() - 1;
      while (stack.get(from) != node) {
        from--;
      }
      int[] found = stack.removeLast(stack.size() - from);
      int number = visitor.found(found);
      for (int member : found) {
        component[member] = number;
      }
    }
  }

  private static final class Arcs implements Graph {
    private final int[][] arcs;

    Arcs(int[][] arcs) {
      this.arcs = arcs;
    }

    @Override
    public int size() {
      return arcs.length;
    }

    @Override
    public int target(int node, int number) {
      return number < arcs[node].length ? arcs[node][number] : END;
    }
  }
}
