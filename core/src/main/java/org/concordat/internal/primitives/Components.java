package org.concordat.internal.primitives;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds the strongly connected components of a graph in reverse topological order: R. Tarjan,
 * "Depth-first search and linear graph algorithms" (1972), without recursion and in linear time.
 */
public final class Components {
  private final int[][] arcs;
  private final int[] index;
  private final int[] lowest;
  private final int[] looked;
  private final boolean[] onStack;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final Deque<Integer> way = new ArrayDeque<>();
  private final List<int[]> found = new ArrayList<>();
  private int next = 1;

  private Components(int[][] arcs) {
    this.arcs = arcs;
    this.index = new int[arcs.length];
    this.lowest = new int[arcs.length];
    this.looked = new int[arcs.length];
    this.onStack = new boolean[arcs.length];
  }

  /** Returns the components, each in ascending order of its nodes. */
  public static List<int[]> of(int[][] arcs) {
    Components components = new Components(arcs);
    for (int node = 0; node < arcs.length; node++) {
      if (components.index[node] == 0) {
        components.walk(node);
      }
    }
    return components.found;
  }

  private void walk(int root) {
    enter(root);
    while (!way.isEmpty()) {
      int node = way.getLast();
      if (looked[node] < arcs[node].length) {
        int target = arcs[node][looked[node]++];
        if (index[target] == 0) {
          enter(target);
        } else if (onStack[target]) {
          lowest[node] = Math.min(lowest[node], index[target]);
        }
      } else {
        leave(way.removeLast());
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    lowest[node] = next++;
    onStack[node] = true;
    stack.addLast(node);
    way.addLast(node);
  }

  private void leave(int node) {
    if (!way.isEmpty()) {
      lowest[way.getLast()] = Math.min(lowest[way.getLast()], lowest[node]);
    }
    if (lowest[node] == index[node]) {
      List<Integer> component = new ArrayList<>();
      int member;
      do {
        member = stack.removeLast();
        onStack[member] = false;
        component.add(member);
      } while (member != node);
      int[] sorted = component.stream().mapToInt(Integer::intValue).toArray();
      Arrays.sort(sorted);
      found.add(sorted);
    }
  }
}
