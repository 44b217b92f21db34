package org.concordat.internal.fixpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.StronglyConnectedComponents;
import org.concordat.internal.primitives.StronglyConnectedComponents.Graph;

/**
 * Maintains the groups of variables that rest on each other while variables move: the strongly
 * connected components of a {@link DecrementalGraph}, each found by {@link
 * StronglyConnectedComponents}.
 *
 * <p><em>Why it is right.</em> Positions only narrow, so nodes and edges of the graph only
 * disappear, and components only fall apart. Each component counts the edges that enter it from
 * others; it rests on no other exactly if there are none. When an edge disappears, that count goes
 * down or, if the edge lies within a component, the component is searched anew; its parts are found
 * among its own nodes, since nodes that reach each other now did so before. A component without a
 * variable and without an entering edge cannot be reached from anything that moves, and is removed,
 * too. So what remains is what a search from the moving variables would find.
 *
 * <p><em>What it takes.</em> Each edge disappears once, which is linear in the size of the network.
 * In addition, a component is searched anew, in time linear in its size, each time that something
 * within it has been settled between two calls. Groups that move one after the other are separate
 * components, each searched once more after it has moved: together that is linear, too. Only a
 * large group that is settled little by little, and stays connected meanwhile, takes time in its
 * size again and again.
 */
final class UnsettledComponents {
  /** Marks nodes that are settled and removed. */
  private static final int GONE = StronglyConnectedComponents.NONE;

  private final DecrementalGraph graph;
  private final RecordingState state;

  /** For each node, its component. */
  private final int[] component;

  /** For each node, how many edges enter it from other components. */
  private final int[] entering;

  /** For each component, its nodes when it was found; empty once it has been searched anew. */
  private final List<int[]> nodes = new ArrayList<>();

  /** For each component, how many edges enter it from other components. */
  private final IntList enteringAll = new IntList();

  /**
   * The components of several nodes in which something has been settled, possibly with repetitions.
   */
  private final IntList torn = new IntList();

  /** The components that no edge enters any more. */
  private final IntList free = new IntList();

  /** The settled nodes that have not been removed yet. */
  private final IntList going = new IntList();

  private final StronglyConnectedComponents search;

  /** Finds the components in the current state, whose record is read from now on. */
  UnsettledComponents(DecrementalGraph graph, RecordingState state) {
    this.graph = graph;
    this.state = state;
    this.search = new StronglyConnectedComponents(graph, 0);
    this.component = search.components();
    this.entering = new int[graph.size()];
    state.forget();
    int[] all = new int[graph.size()];
    for (int node = 0; node < all.length; node++) {
      all[node] = node;
      if (!graph.isOpenNow(node)) {
        component[node] = GONE;
      }
    }
    add(all);
    search(0);
    removeFree();
  }

  /**
   * Returns the groups that rest on no variable outside of them, in the order of their first
   * variables. They have to move before the next call.
   */
  List<int[]> closed() {
    catchUp();
    List<int[]> closed = new ArrayList<>();
    for (int i = 0; i < free.size(); i++) {
      int[] variables =
          Arrays.stream(nodes.get(free.get(i)))
              .filter(node -> node < graph.variables() && component[node] != GONE)
              .sorted()
              .toArray();
      if (variables.length > 0) {
        closed.add(variables);
      }
    }
    free.clear();
    closed.sort(Comparator.comparingInt(group -> group[0]));
    return closed;
  }

  /** Applies to the components what the state has recorded. */
  private void catchUp() {
    for (int i = 0; i < state.moved().size(); i++) {
      int variable = state.moved().get(i);
      if (!graph.isOpenNow(variable)) {
        going.add(variable);
      } else if (component[variable] != GONE) {
        settleTerms(variable);
      }
    }
    for (int i = 0; i < state.settled().size(); i++) {
      graph.addSettled(state.settled().get(i), going);
    }
    state.forget();
    removeFree();
    for (int i = 0; i < torn.size(); i++) {
      search(torn.get(i));
      removeFree();
    }
    torn.clear();
  }

  /** Removes the edges from a variable to sums if its contribution to them is settled. */
  private void settleTerms(int variable) {
    int sum;
    for (int number = 0; (sum = graph.settleTerm(variable, number)) != Graph.END; number++) {
      if (sum >= 0) {
        drop(component[variable], sum);
      }
    }
  }

  /** Removes settled nodes, and everything that then cannot be reached from a moving variable. */
  private void removeFree() {
    while (going.size() > 0) {
      int node = going.removeLast();
      int from = component[node];
      if (from != GONE) {
        component[node] = GONE;
        enteringAll.set(from, enteringAll.get(from) - entering[node]);
        if (nodes.get(from).length > 1) {
          torn.add(from);
        }
        int to;
        for (int number = 0; (to = graph.target(node, number)) != Graph.END; number++) {
          if (to >= 0) {
            drop(from, to);
          }
        }
      }
    }
  }

  /** Removes an edge from a component to a node, if the node is still there. */
  private void drop(int from, int to) {
    int into = component[to];
    if (into == GONE) {
      return;
    }
    if (into == from) {
      torn.add(from);
    } else {
      entering[to]--;
      enteringAll.set(into, enteringAll.get(into) - 1);
      noteIfFree(into);
    }
  }

  private void noteIfFree(int found) {
    if (enteringAll.get(found) == 0) {
      int[] all = nodes.get(found);
      if (all.length == 1 && all[0] >= graph.variables()) {
        going.add(all[0]);
      } else {
        free.add(found);
      }
    }
  }

  /** Finds the components into which one has fallen apart, searching only within it. */
  private void search(int whole) {
    int[] all = nodes.get(whole);
    int first = nodes.size();
    nodes.set(whole, new int[0]);
    search.search(all, whole, this::take);
    for (int node : all) {
      if (component[node] != GONE) {
        countEntered(node, first);
      }
    }
    for (int found = first; found < nodes.size(); found++) {
      enteringAll.set(found, Arrays.stream(nodes.get(found)).map(node -> entering[node]).sum());
      noteIfFree(found);
    }
  }

  /** Counts the edges from a node to other components with numbers from {@code first} on. */
  private void countEntered(int node, int first) {
    int to;
    for (int number = 0; (to = graph.target(node, number)) != Graph.END; number++) {
      if (to >= 0 && component[to] >= first && component[to] != component[node]) {
        entering[to]++;
      }
    }
  }

  private int take(int[] found) {
    add(found);
    return nodes.size() - 1;
  }

  private void add(int[] found) {
    nodes.add(found);
    enteringAll.add(0);
  }
}
