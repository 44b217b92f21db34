package org.concordat.internal.bitparallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;

/**
 * Turns equations into steps, component by component. Terms that depend on no variable of a
 * component are evaluated once, before its rounds.
 */
final class ProgramBuilder {
  /**
   * The largest component for which the dependencies between variables are stored; for larger ones
   * they would take too much memory.
   */
  private static final int LARGE = 1024;

  private final EquationSystem equations;
  private final BooleanGraph graph;
  private final FixpointKind fixpoint;
  private final int[] results;
  private final EquationComponents found;
  private final List<Program.Component> components = new ArrayList<>();

  /** For each node, whether it has been evaluated before the current component. */
  private final boolean[] ready;

  /** For each node, the last phase whose steps evaluate it; below, the last search that met it. */
  private final int[] phaseOf;

  private final int[] seenAt;

  /** For each node, whether it depends on variables that move in the current phase. */
  private final boolean[] moves;

  /** For each variable's node, its place in the current phase, or -1. */
  private final int[] placeOf;

  private int phase;
  private int now;
  private final IntList path = new IntList();

  ProgramBuilder(EquationSystem equations, FixpointKind fixpoint, int[] results) {
    this.equations = equations;
    this.graph = equations.graph;
    this.fixpoint = fixpoint;
    this.results = results;
    this.found = new EquationComponents(equations, fixpoint, results);
    this.ready = new boolean[graph.size()];
    this.phaseOf = new int[graph.size()];
    this.seenAt = new int[graph.size()];
    this.moves = new boolean[graph.size()];
    this.placeOf = new int[graph.size()];
    Arrays.fill(placeOf, -1);
    for (int node = 0; node < ready.length; node++) {
      ready[node] = graph.kind(node) == BooleanGraph.VARIABLE;
    }
  }

  Program build() {
    for (int component = 0; component < found.count(); component++) {
      components.add(component(component));
    }
    IntList last = new IntList();
    for (int result : results) {
      collect(result >> 1, last);
    }
    return new Program(graph, equations, fixpoint, components, last.toArray(), results);
  }

  /** Adds the steps of a node and of the nodes below it that are not ready, inputs first. */
  private void collect(int first, IntList into) {
    path.add(first);
    while (path.size() > 0) {
      int node = path.removeLast();
      if (node < 0) {
        addStep(into, ~node);
      } else if (!ready[node]) {
        ready[node] = true;
        path.add(~node);
        path.add(graph.third(node) >> 1);
        path.add(graph.right(node) >> 1);
        path.add(graph.left(node) >> 1);
      }
    }
  }

  private void addStep(IntList into, int node) {
    into.add(graph.kind(node));
    into.add(node);
    into.add(graph.left(node));
    into.add(graph.right(node));
    into.add(graph.third(node));
  }

  private Program.Component component(int component) {
    int[] members = found.variables(component);
    IntList before = new IntList();
    if (!found.isCyclic(component)) {
      int term = equations.definition(members[0]);
      collect(term >> 1, before);
      // A variable is set by the conjunction of its definition with true.
      before.add(BooleanGraph.AND);
      before.add(equations.variable(members[0]) >> 1);
      before.add(term);
      before.add(BooleanGraph.TRUE);
      before.add(BooleanGraph.FALSE);
      return new Program.Component(before.toArray(), new Program.Phase[0]);
    }
    int[] nodes = collectBefore(members, component, before);
    int[] lows = only(members, true);
    int[] highs = only(members, false);
    Program.Phase[] phases;
    if (fixpoint != FixpointKind.KRIPKE_KLEENE && lows.length > 0 && highs.length > 0) {
      boolean least = fixpoint == FixpointKind.WELL_FOUNDED;
      phases =
          new Program.Phase[] {
            phase(members, FixpointKind.KRIPKE_KLEENE),
            phase(least ? highs : lows, fixpoint),
            phase(least ? lows : highs, fixpoint)
          };
    } else {
      phases = new Program.Phase[] {phase(members, fixpoint)};
    }
    // When the rounds have ended, all nodes have the values of the solution.
    for (int node : nodes) {
      ready[node] = true;
    }
    return new Program.Component(before.toArray(), phases);
  }

  private int[] only(int[] members, boolean low) {
    return Arrays.stream(members).filter(each -> equations.isLow(each) == low).toArray();
  }

  /**
   * Adds the steps that a component needs and that do not depend on its variables, and returns the
   * nodes that do.
   */
  private int[] collectBefore(int[] members, int component, IntList into) {
    IntList nodes = new IntList();
    now++;
    for (int variable : members) {
      path.add(equations.definition(variable) >> 1);
      while (path.size() > 0) {
        int node = path.removeLast();
        if (ready[node] || seenAt[node] == now) {
          continue;
        }
        if (found.home(node) == component) {
          seenAt[node] = now;
          nodes.add(node);
          path.add(graph.left(node) >> 1);
          path.add(graph.right(node) >> 1);
          path.add(graph.third(node) >> 1);
        } else {
          collectApart(node, into);
        }
      }
    }
    return nodes.toArray();
  }

  private void collectApart(int first, IntList into) {
    int[] waiting = path.removeLast(path.size());
    collect(first, into);
    for (int node : waiting) {
      path.add(node);
    }
  }

  /**
   * Returns a phase.
   *
   * @param variables the variables that move, in the order of evaluation
   * @param how the fixpoint to which they move
   */
  private Program.Phase phase(int[] variables, FixpointKind how) {
    int[] nodes = Arrays.stream(variables).map(each -> equations.variable(each) >> 1).toArray();
    int[] definitions = Arrays.stream(variables).map(equations::definition).toArray();
    for (int i = 0; i < nodes.length; i++) {
      placeOf[nodes[i]] = i;
    }
    phase++;
    IntList before = new IntList();
    int[][] codes = new int[variables.length][];
    boolean[] rises = new boolean[variables.length];
    boolean[] feedback = new boolean[variables.length];
    for (int i = 0; i < variables.length; i++) {
      codes[i] = evaluate(definitions[i] >> 1, i, before, feedback);
      rises[i] =
          how == FixpointKind.WELL_FOUNDED
              || (how == FixpointKind.KRIPKE_KLEENE && equations.isLow(variables[i]));
    }
    int[][] dependents = dependents(definitions);
    for (int node : nodes) {
      placeOf[node] = -1;
    }
    return new Program.Phase(
        before.toArray(), variables, nodes, definitions, codes, rises, feedback, dependents);
  }

  /**
   * Returns the steps that evaluate a definition, without steps of earlier definitions of the
   * phase.
   *
   * @param place the place of its variable; a variable that is read and is not at a lower place is
   *     feedback
   * @param before takes the steps that depend on no variable of the phase
   */
  private int[] evaluate(int first, int place, IntList before, boolean[] feedback) {
    IntList code = new IntList();
    path.add(first);
    while (path.size() > 0) {
      int node = path.removeLast();
      if (node < 0) {
        int step = ~node;
        moves[step] =
            isMoving(graph.left(step) >> 1)
                || isMoving(graph.right(step) >> 1)
                || isMoving(graph.third(step) >> 1);
        addStep(moves[step] ? code : before, step);
      } else if (placeOf[node] >= place) {
        feedback[placeOf[node]] = true;
      } else if (!ready[node] && phaseOf[node] != phase) {
        phaseOf[node] = phase;
        path.add(~node);
        path.add(graph.third(node) >> 1);
        path.add(graph.right(node) >> 1);
        path.add(graph.left(node) >> 1);
      }
    }
    return code.toArray();
  }

  private boolean isMoving(int node) {
    return placeOf[node] >= 0 || (phaseOf[node] == phase && moves[node]);
  }

  /** Returns, for each variable of the current phase, the places of those that depend on it. */
  private int[][] dependents(int[] definitions) {
    if (definitions.length > LARGE) {
      return new int[0][];
    }
    IntList[] dependents = new IntList[definitions.length];
    Arrays.setAll(dependents, i -> new IntList());
    for (int i = 0; i < definitions.length; i++) {
      now++;
      path.add(definitions[i] >> 1);
      while (path.size() > 0) {
        int node = path.removeLast();
        if (seenAt[node] == now) {
          continue;
        }
        seenAt[node] = now;
        if (placeOf[node] >= 0) {
          dependents[placeOf[node]].add(i);
        } else if (isMoving(node)) {
          path.add(graph.left(node) >> 1);
          path.add(graph.right(node) >> 1);
          path.add(graph.third(node) >> 1);
        }
      }
    }
    return Arrays.stream(dependents).map(IntList::toArray).toArray(int[][]::new);
  }
}
