package org.concordat.internal.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the circles of variables that depend on each other, in an order in which each comes after
 * those that it depends on: R. Tarjan, "Depth-first search and linear graph algorithms" (1972), in
 * time linear in the size of the equations, and without recursion.
 */
final class Circles {
  private final Equations equations;
  private final Terms terms;
  private final Equations.Closing closing;

  /** For each node, the last circle that it depends on, or -1. */
  private final int[] home;

  /** The variables of each circle, and whether they depend on themselves. */
  private final List<int[]> circles = new ArrayList<>();

  private final List<Boolean> closed = new ArrayList<>();

  private final int[] index;
  private final int[] lowest;
  private final boolean[] onStack;

  /** For each node on the way, how many of its needs have been looked at. */
  private final int[] looked;

  private final Numbers stack = new Numbers();
  private final Numbers way = new Numbers();
  private int next = 1;

  Circles(Equations equations, Equations.Closing closing, int[] results) {
    this.equations = equations;
    this.terms = equations.terms;
    this.closing = closing;
    int nodes = terms.size();
    this.home = new int[nodes];
    Arrays.fill(home, -1);
    this.index = new int[nodes];
    this.lowest = new int[nodes];
    this.onStack = new boolean[nodes];
    this.looked = new int[nodes];
    for (int result : results) {
      if (index[result >> 1] == 0) {
        connect(result >> 1);
      }
    }
  }

  /** Returns how many circles there are; a variable that is in none is one by itself. */
  int count() {
    return circles.size();
  }

  /** Returns the variables of a circle. */
  int[] variables(int circle) {
    return circles.get(circle);
  }

  /** Returns whether the variables of a circle depend on themselves. */
  boolean isClosed(int circle) {
    return closed.get(circle);
  }

  /** Returns the last circle that a node depends on, or -1. */
  int home(int node) {
    return home[node];
  }

  private void connect(int root) {
    enter(root);
    while (way.size() > 0) {
      int node = way.get(way.size() - 1);
      int need = need(node, looked[node]++);
      if (need < 0) {
        way.removeLast();
        if (lowest[node] == index[node]) {
          close(node);
        }
        if (way.size() > 0) {
          int before = way.get(way.size() - 1);
          lowest[before] = Math.min(lowest[before], lowest[node]);
        }
      } else if (index[need] == 0) {
        enter(need);
      } else if (onStack[need]) {
        lowest[node] = Math.min(lowest[node], index[need]);
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    lowest[node] = next++;
    onStack[node] = true;
    stack.add(node);
    way.add(node);
  }

  /** Returns the node that another needs, of a number from 0; -1 where there is no more. */
  private int need(int node, int number) {
    if (terms.kind(node) != Terms.VARIABLE) {
      return switch (number) {
        case 0 -> terms.left(node) >> 1;
        case 1 -> terms.right(node) >> 1;
        case 2 -> terms.third(node) >> 1;
        default -> -1;
      };
    }
    if (node == 0 || equations.isFree(terms.left(node)) || number > 1) {
      return -1;
    }
    int variable = terms.left(node);
    if (number == 0) {
      return equations.definition(variable) >> 1;
    }
    boolean startsAtOther =
        closing
                == (equations.isLow(variable)
                    ? Equations.Closing.GREATEST
                    : Equations.Closing.LEAST)
            && equations.definition(equations.other(variable)) >= 0;
    return startsAtOther ? equations.variable(equations.other(variable)) >> 1 : -1;
  }

  private void close(int first) {
    Numbers members = new Numbers();
    int size = 0;
    int node;
    do {
      node = stack.removeLast();
      onStack[node] = false;
      size++;
      members.add(node);
    } while (node != first);
    Numbers variables = new Numbers();
    for (int i = size - 1; i >= 0; i--) {
      node = members.get(i);
      if (node != 0 && terms.kind(node) == Terms.VARIABLE && !equations.isFree(terms.left(node))) {
        variables.add(terms.left(node));
      }
    }
    if (variables.size() > 0) {
      boolean itself = size > 1 || need(first, 0) == first;
      circles.add(variables.toArray());
      closed.add(itself);
      for (int i = 0; i < size; i++) {
        home[members.get(i)] = circles.size() - 1;
      }
    } else if (terms.kind(first) != Terms.VARIABLE) {
      for (int number = 0; number < 3; number++) {
        home[first] = Math.max(home[first], home[need(first, number)]);
      }
    }
  }
}
