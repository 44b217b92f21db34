package org.concordat.internal.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns equations into steps: finds the circles of variables that depend on each other, puts them
 * in the order in which they do, and what is in no circle outside of all repetition.
 */
final class ProgramBuilder {
  private final Equations equations;
  private final Terms terms;
  private final Equations.Closing closing;
  private final int[] results;

  /** For each variable, the circle that it belongs to; circles are numbered as they are solved. */
  private final int[] circleOf;

  private final List<int[]> circles = new ArrayList<>();

  /** For each node, the last circle that it depends on, or -1. */
  private final int[] home;

  private final boolean[] ready;
  private final List<Program.Block> blocks = new ArrayList<>();

  // For Tarjan's algorithm.
  private final int[] index;
  private final int[] lowest;
  private final boolean[] onStack;
  private final List<Integer> stack = new ArrayList<>();
  private int next = 1;

  ProgramBuilder(Equations equations, Equations.Closing closing, int[] results) {
    this.equations = equations;
    this.terms = equations.terms;
    this.closing = closing;
    this.results = results;
    int variables = equations.free + equations.definition.length;
    this.circleOf = new int[variables];
    Arrays.fill(circleOf, -1);
    this.index = new int[variables];
    this.lowest = new int[variables];
    this.onStack = new boolean[variables];
    this.home = new int[terms.size()];
    this.ready = new boolean[terms.size()];
  }

  Program build() {
    boolean[] seen = new boolean[terms.size()];
    for (int result : results) {
      for (int variable : variables(result, seen)) {
        if (index[variable] == 0) {
          connect(variable);
        }
      }
    }
    for (int node = 0; node < home.length; node++) {
      home[node] =
          switch (terms.kind(node)) {
            case Terms.VARIABLE -> node == 0 ? -1 : circleOf[terms.left(node)];
            default ->
                Math.max(
                    Math.max(home[terms.left(node) >> 1], home[terms.right(node) >> 1]),
                    home[terms.third(node) >> 1]);
          };
      ready[node] = terms.kind(node) == Terms.VARIABLE;
    }
    for (int circle = 0; circle < circles.size(); circle++) {
      blocks.add(block(circle));
    }
    List<Integer> last = new ArrayList<>();
    for (int result : results) {
      collect(result >> 1, last, Integer.MAX_VALUE, ready);
    }
    return new Program(terms, equations, closing, blocks, code(last), results);
  }

  /** Returns the defined variables that a term depends on. */
  private int[] variables(int term, boolean[] seen) {
    List<Integer> nodes = new ArrayList<>();
    collect(term >> 1, nodes, Integer.MIN_VALUE, seen);
    return nodes.stream()
        .filter(node -> node > 0 && terms.kind(node) == Terms.VARIABLE)
        .mapToInt(terms::left)
        .filter(variable -> !equations.isFree(variable))
        .toArray();
  }

  /** Collects the nodes below one that are not done yet, each after those that it needs. */
  private void collect(int node, List<Integer> into, int onlyIn, boolean[] done) {
    if (done[node] || (onlyIn >= 0 && onlyIn < circles.size() && home[node] != onlyIn)) {
      return;
    }
    done[node] = true;
    if (terms.kind(node) != Terms.VARIABLE) {
      collect(terms.left(node) >> 1, into, onlyIn, done);
      collect(terms.right(node) >> 1, into, onlyIn, done);
      collect(terms.third(node) >> 1, into, onlyIn, done);
    }
    into.add(node);
  }

  /** Finds circles: R. Tarjan, "Depth-first search and linear graph algorithms" (1972). */
  private void connect(int variable) {
    index[variable] = next;
    lowest[variable] = next++;
    stack.add(variable);
    onStack[variable] = true;
    for (int other : needs(variable)) {
      if (index[other] == 0) {
        connect(other);
        lowest[variable] = Math.min(lowest[variable], lowest[other]);
      } else if (onStack[other]) {
        lowest[variable] = Math.min(lowest[variable], index[other]);
      }
    }
    if (lowest[variable] == index[variable]) {
      int from = stack.indexOf(variable);
      List<Integer> circle = stack.subList(from, stack.size());
      int[] members = circle.stream().mapToInt(each -> each).toArray();
      circle.clear();
      for (int member : members) {
        onStack[member] = false;
        circleOf[member] = circles.size();
      }
      circles.add(members);
    }
  }

  private int[] needs(int variable) {
    int[] needs = variables(equations.definition(variable), new boolean[terms.size()]);
    boolean startsAtOther =
        closing
                == (equations.isLow(variable)
                    ? Equations.Closing.GREATEST
                    : Equations.Closing.LEAST)
            && equations.definition(equations.other(variable)) >= 0;
    if (startsAtOther) {
      needs = Arrays.copyOf(needs, needs.length + 1);
      needs[needs.length - 1] = equations.other(variable);
    }
    return needs;
  }

  private Program.Block block(int circle) {
    int[] members = circles.get(circle);
    boolean repeats = members.length > 1;
    for (int variable : members) {
      for (int need : needs(variable)) {
        repeats |= need == variable;
      }
    }
    List<Integer> before = new ArrayList<>();
    for (int variable : members) {
      collectBefore(equations.definition(variable) >> 1, before, circle);
    }
    int[] lows = only(members, true);
    int[] highs = only(members, false);
    boolean apart = closing != Equations.Closing.BETWEEN && lows.length > 0 && highs.length > 0;
    if (!repeats || !apart) {
      int[] code = body(members, circle, repeats, closing, true);
      return new Program.Block(code(before), new int[][] {members}, new int[][] {code}, repeats);
    }
    int[][] rounds =
        closing == Equations.Closing.LEAST
            ? new int[][] {members, highs, lows}
            : new int[][] {members, lows, highs};
    int[][] codes = {
      body(members, circle, true, Equations.Closing.BETWEEN, false),
      body(rounds[1], circle, true, closing, false),
      body(rounds[2], circle, true, closing, false)
    };
    return new Program.Block(code(before), rounds, codes, true);
  }

  private int[] only(int[] members, boolean low) {
    return Arrays.stream(members).filter(each -> equations.isLow(each) == low).toArray();
  }

  /** Collects what the equations of a circle need that does not change in it. */
  private void collectBefore(int node, List<Integer> into, int circle) {
    if (home[node] != circle) {
      collect(node, into, Integer.MAX_VALUE, ready);
      return;
    }
    List<Integer> below = new ArrayList<>();
    collect(node, below, circle, new boolean[terms.size()]);
    for (int each : below) {
      if (terms.kind(each) != Terms.VARIABLE) {
        for (int side : inputs(each)) {
          if (home[side] != circle) {
            collect(side, into, Integer.MAX_VALUE, ready);
          }
        }
      }
    }
  }

  private int[] inputs(int node) {
    return new int[] {terms.left(node) >> 1, terms.right(node) >> 1, terms.third(node) >> 1};
  }

  /**
   * Returns what has to be computed again in each round of a circle: each variable as soon as all
   * that it needs has been computed.
   *
   * @param how how the circle is solved
   * @param last whether the values stay as the last round leaves them
   */
  private int[] body(
      int[] members, int circle, boolean repeats, Equations.Closing how, boolean last) {
    boolean[] done = last ? ready : ready.clone();
    IntStream.Builder code = IntStream.builder();
    for (int i = members.length - 1; i >= 0; i--) {
      int variable = members[i];
      int term = equations.definition(variable);
      List<Integer> nodes = new ArrayList<>();
      collect(term >> 1, nodes, circle, done);
      Arrays.stream(code(nodes)).forEach(code);
      IntStream.of(
              !repeats ? Program.SET : rises(variable, how) ? Program.RAISE : Program.LOWER,
              terms.variable(variable) >> 1,
              term,
              0,
              0)
          .forEach(code);
    }
    return code.build().toArray();
  }

  private boolean rises(int variable, Equations.Closing how) {
    return switch (how) {
      case LEAST -> true;
      case GREATEST -> false;
      case BETWEEN -> equations.isLow(variable);
    };
  }

  private int[] code(List<Integer> nodes) {
    return nodes.stream()
        .filter(node -> terms.kind(node) != Terms.VARIABLE)
        .flatMapToInt(
            node ->
                Arrays.stream(
                    new int[] {
                      terms.kind(node), node, terms.left(node), terms.right(node), terms.third(node)
                    }))
        .toArray();
  }
}
