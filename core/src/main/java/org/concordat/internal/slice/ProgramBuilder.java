package org.concordat.internal.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns equations into steps: puts the circles of variables that depend on each other in the order
 * in which they do, and what is in no circle outside of all repetition.
 */
final class ProgramBuilder {
  /** In larger circles, who depends on whom would take too much room. */
  private static final int LARGE = 1024;

  private final Equations equations;
  private final Terms terms;
  private final Equations.Closing closing;
  private final int[] results;
  private final Circles circles;
  private final boolean[] ready;
  private final List<Program.Block> blocks = new ArrayList<>();

  /** For each node, when it was last seen. */
  private final int[] seenAt;

  private int now;
  private final Numbers way = new Numbers();

  ProgramBuilder(Equations equations, Equations.Closing closing, int[] results) {
    this.equations = equations;
    this.terms = equations.terms;
    this.closing = closing;
    this.results = results;
    this.circles = new Circles(equations, closing, results);
    this.ready = new boolean[terms.size()];
    this.seenAt = new int[terms.size()];
    for (int node = 0; node < ready.length; node++) {
      ready[node] = terms.kind(node) == Terms.VARIABLE;
    }
  }

  Program build() {
    for (int circle = 0; circle < circles.count(); circle++) {
      blocks.add(block(circle));
    }
    Numbers last = new Numbers();
    for (int result : results) {
      collect(result >> 1, last, -1, ready);
    }
    return new Program(terms, equations, closing, blocks, last.toArray(), results);
  }

  /**
   * Adds the steps of a node and of those below it that are not done yet, each after those that it
   * needs.
   *
   * @param onlyIn the circle to which only they should belong; -1 if it does not matter
   */
  private void collect(int first, Numbers into, int onlyIn, boolean[] done) {
    way.add(first);
    while (way.size() > 0) {
      int node = way.removeLast();
      if (node < 0) {
        addStep(into, ~node);
      } else if (!done[node] && (onlyIn < 0 || circles.home(node) == onlyIn)) {
        done[node] = true;
        way.add(~node);
        way.add(terms.third(node) >> 1);
        way.add(terms.right(node) >> 1);
        way.add(terms.left(node) >> 1);
      }
    }
  }

  private void addStep(Numbers into, int node) {
    into.add(terms.kind(node));
    into.add(node);
    into.add(terms.left(node));
    into.add(terms.right(node));
    into.add(terms.third(node));
  }

  private Program.Block block(int circle) {
    int[] members = circles.variables(circle);
    Numbers before = new Numbers();
    if (!circles.isClosed(circle)) {
      int term = equations.definition(members[0]);
      collect(term >> 1, before, -1, ready);
      // A value is set by a conjunction with what is true.
      before.add(Terms.AND);
      before.add(equations.variable(members[0]) >> 1);
      before.add(term);
      before.add(Terms.TRUE);
      before.add(Terms.FALSE);
      return new Program.Block(before.toArray(), new Program.Lot[0]);
    }
    now++;
    for (int variable : members) {
      collectBefore(equations.definition(variable) >> 1, before, circle);
    }
    int[] lows = only(members, true);
    int[] highs = only(members, false);
    boolean apart = closing != Equations.Closing.BETWEEN && lows.length > 0 && highs.length > 0;
    Program.Lot[] lots;
    if (apart) {
      boolean least = closing == Equations.Closing.LEAST;
      lots =
          new Program.Lot[] {
            lot(members, circle, Equations.Closing.BETWEEN, ready.clone()),
            lot(least ? highs : lows, circle, closing, ready.clone()),
            lot(least ? lows : highs, circle, closing, ready.clone())
          };
    } else {
      lots = new Program.Lot[] {lot(members, circle, closing, ready)};
    }
    return new Program.Block(before.toArray(), lots);
  }

  private int[] only(int[] members, boolean low) {
    return Arrays.stream(members).filter(each -> equations.isLow(each) == low).toArray();
  }

  /** Collects what the equations of a circle need that does not change in it. */
  private void collectBefore(int first, Numbers into, int circle) {
    Numbers inside = new Numbers();
    inside.add(first);
    while (inside.size() > 0) {
      int node = inside.removeLast();
      if (circles.home(node) != circle) {
        collect(node, into, -1, ready);
      } else if (seenAt[node] != now && terms.kind(node) != Terms.VARIABLE) {
        seenAt[node] = now;
        inside.add(terms.left(node) >> 1);
        inside.add(terms.right(node) >> 1);
        inside.add(terms.third(node) >> 1);
      }
    }
  }

  /**
   * Returns what has to be computed again in each round of a circle: each variable as soon as all
   * that it needs has been computed.
   *
   * @param how how the circle is solved
   * @param done what is computed already; what is computed here is added
   */
  private Program.Lot lot(int[] members, int circle, Equations.Closing how, boolean[] done) {
    int[] variables = new int[members.length];
    int[][] codes = new int[members.length][];
    boolean[] raises = new boolean[members.length];
    for (int i = 0; i < members.length; i++) {
      variables[i] = members[members.length - 1 - i];
      Numbers code = new Numbers();
      collect(equations.definition(variables[i]) >> 1, code, circle, done);
      codes[i] = code.toArray();
      raises[i] = rises(variables[i], how);
    }
    int[] nodes = Arrays.stream(variables).map(each -> equations.variable(each) >> 1).toArray();
    int[] definitions = Arrays.stream(variables).map(equations::definition).toArray();
    return new Program.Lot(
        variables, nodes, definitions, codes, raises, dependents(variables, nodes));
  }

  /** Returns, for each variable of a circle, which of them have it in their equations. */
  private int[][] dependents(int[] variables, int[] nodes) {
    if (variables.length > LARGE) {
      return new int[0][];
    }
    int[] placeOf = new int[terms.size()];
    for (int i = 0; i < nodes.length; i++) {
      placeOf[nodes[i]] = i + 1;
    }
    Numbers[] dependents = new Numbers[variables.length];
    Arrays.setAll(dependents, i -> new Numbers());
    int circle = circles.home(nodes[0]);
    int[] owner = new int[terms.size()];
    Arrays.fill(owner, Integer.MAX_VALUE);
    for (int i = 0; i < variables.length; i++) {
      Numbers needed = new Numbers();
      int firstOwner = i;
      now++;
      way.add(equations.definition(variables[i]) >> 1);
      while (way.size() > 0) {
        int node = way.removeLast();
        if (seenAt[node] != now && circles.home(node) == circle) {
          seenAt[node] = now;
          if (terms.kind(node) == Terms.VARIABLE) {
            needed.add(placeOf[node]);
          } else {
            owner[node] = Math.min(owner[node], i);
            firstOwner = Math.min(firstOwner, owner[node]);
            way.add(terms.left(node) >> 1);
            way.add(terms.right(node) >> 1);
            way.add(terms.third(node) >> 1);
          }
        }
      }
      for (int at = 0; at < needed.size(); at++) {
        int variable = needed.get(at) - 1;
        if (variable >= 0) {
          dependents[variable].add(2 * i + (i <= variable || firstOwner <= variable ? 1 : 0));
        }
      }
    }
    return Arrays.stream(dependents).map(Numbers::toArray).toArray(int[][]::new);
  }

  private boolean rises(int variable, Equations.Closing how) {
    return switch (how) {
      case LEAST -> true;
      case GREATEST -> false;
      case BETWEEN -> equations.isLow(variable);
    };
  }
}
