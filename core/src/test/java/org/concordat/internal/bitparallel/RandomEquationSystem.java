package org.concordat.internal.bitparallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.resolve.SearchLimit;

/**
 * Draws equation systems and solves them by the definition of the fixpoints: one case at a time, by
 * evaluating all formulas on the same values in each step. A low says that something is surely so,
 * a high that it possibly is.
 *
 * @param facts how many facts the formulas speak of; things from there on are variables
 * @param formulas the definition of each variable
 */
record RandomEquationSystem(int facts, List<Formula> formulas) {
  /** Tells the truth of a fact or a variable: surely, or possibly. */
  interface Known {
    boolean holds(int thing, boolean surely);
  }

  /**
   * A formula over facts and, numbered after them, variables. What it negates is read from the
   * other side: the highs for a low, the lows for a high.
   */
  sealed interface Formula {
    int term(EquationSystem equations, int facts, boolean surely);

    boolean holds(Known known, boolean surely);
  }

  /** A fact or a variable. */
  record Thing(int number) implements Formula {
    @Override
    public int term(EquationSystem equations, int facts, boolean surely) {
      return equations.variable(RandomEquationSystem.variable(facts, number, surely));
    }

    @Override
    public boolean holds(Known known, boolean surely) {
      return known.holds(number, surely);
    }
  }

  /** The negation of a formula. */
  record Not(Formula formula) implements Formula {
    @Override
    public int term(EquationSystem equations, int facts, boolean surely) {
      return BooleanGraph.not(formula.term(equations, facts, !surely));
    }

    @Override
    public boolean holds(Known known, boolean surely) {
      return !formula.holds(known, !surely);
    }
  }

  /** Holds if the weights of the parts that hold reach a sum. */
  record Count(List<Formula> parts, List<Integer> weights, int least) implements Formula {
    @Override
    public int term(EquationSystem equations, int facts, boolean surely) {
      List<List<Integer>> columns = new ArrayList<>();
      for (int bit = 0; bit < 8; bit++) {
        columns.add(new ArrayList<>());
      }
      for (int i = 0; i < parts.size(); i++) {
        int part = parts.get(i).term(equations, facts, surely);
        for (int bit = 0; bit < 4; bit++) {
          if ((weights.get(i) >> bit & 1) != 0) {
            columns.get(bit).add(part);
          }
        }
      }
      BooleanGraph graph = equations.graph;
      return graph.isAtLeast(graph.sum(columns), least);
    }

    @Override
    public boolean holds(Known known, boolean surely) {
      int sum = 0;
      for (int i = 0; i < parts.size(); i++) {
        sum += parts.get(i).holds(known, surely) ? weights.get(i) : 0;
      }
      return sum >= least;
    }
  }

  /** Holds if all parts do, or any. */
  record Several(List<Formula> parts, boolean all) implements Formula {
    @Override
    public int term(EquationSystem equations, int facts, boolean surely) {
      int term = BooleanGraph.constant(all);
      for (Formula part : parts) {
        int next = part.term(equations, facts, surely);
        term = all ? equations.graph.and(term, next) : equations.graph.or(term, next);
      }
      return term;
    }

    @Override
    public boolean holds(Known known, boolean surely) {
      for (Formula part : parts) {
        if (part.holds(known, surely) != all) {
          return !all;
        }
      }
      return all;
    }
  }

  private static int variable(int facts, int thing, boolean surely) {
    return thing < facts
        ? surely ? thing : facts + thing
        : 2 * facts + 2 * (thing - facts) + (surely ? 0 : 1);
  }

  /** Draws formulas; counts are over few lists of parts, so that many count the same. */
  private static final class Drawing {
    final Random random;
    final int things;
    final List<Count> counted = new ArrayList<>();

    Drawing(Random random, int things) {
      this.random = random;
      this.things = things;
    }

    Formula maybeNot(Formula formula) {
      return random.nextInt(3) == 0 ? new Not(formula) : formula;
    }

    Formula formula(int depth) {
      int kind = random.nextInt(10);
      if (depth == 0 || kind < 3) {
        return maybeNot(new Thing(random.nextInt(things)));
      }
      if (kind < 6) {
        List<Formula> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
          parts.add(formula(depth - 1));
        }
        return new Several(parts, random.nextBoolean());
      }
      return maybeNot(count(depth));
    }

    Count count(int depth) {
      if (!counted.isEmpty() && random.nextInt(3) > 0) {
        Count same = counted.get(random.nextInt(counted.size()));
        List<Formula> parts =
            random.nextBoolean() ? same.parts : same.parts.stream().map(Drawing::negated).toList();
        return new Count(parts, same.weights, least(same.weights));
      }
      List<Formula> parts = new ArrayList<>();
      List<Integer> weights = new ArrayList<>();
      boolean heads = random.nextBoolean();
      for (int i = random.nextInt(6); i >= 0; i--) {
        parts.add(formula(random.nextInt(4) == 0 ? depth - 1 : 0));
        weights.add(heads ? 1 : random.nextInt(16));
      }
      Count count = new Count(parts, weights, least(weights));
      counted.add(count);
      return count;
    }

    private int least(List<Integer> weights) {
      return random.nextInt(weights.stream().mapToInt(weight -> weight).sum() + 2);
    }

    private static Formula negated(Formula formula) {
      return formula instanceof Not not ? not.formula() : new Not(formula);
    }
  }

  /** Draws a system of so many facts and variables. */
  static RandomEquationSystem draw(Random random, int facts, int variables) {
    Drawing drawing = new Drawing(random, facts + variables);
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      formulas.add(drawing.formula(2));
    }
    return new RandomEquationSystem(facts, formulas);
  }

  /** Draws one large cycle with some chords, of which each link negates now and then. */
  static RandomEquationSystem cycle(Random random, int facts, int variables) {
    Drawing drawing = new Drawing(random, facts + variables);
    List<Formula> formulas = new ArrayList<>();
    for (int i = 0; i < variables; i++) {
      Formula before = new Thing(facts + (i + variables - 1) % variables);
      before = i % 100 == 7 ? new Not(before) : before;
      formulas.add(
          i % 30 == 0
              ? new Several(List.of(before, drawing.formula(1)), random.nextBoolean())
              : before);
    }
    return new RandomEquationSystem(facts, formulas);
  }

  /** Returns the equations, with a low and a high for each variable. */
  EquationSystem equations() {
    EquationSystem equations =
        new EquationSystem(
            new BooleanGraph(new StepCounter(SearchLimit.DEFAULT)), 2 * facts, 2 * formulas.size());
    for (int i = 0; i < formulas.size(); i++) {
      for (boolean surely : new boolean[] {true, false}) {
        equations.define(
            variable(facts, facts + i, surely), formulas.get(i).term(equations, facts, surely));
      }
    }
    return equations;
  }

  /**
   * Asserts that a program gives every low and high as defined, in so many cases, and that a
   * program stopped after some rounds gives right values or none.
   *
   * @param word the word of the program in which the cases are
   */
  void compare(Random random, FixpointKind fixpoint, int cases, int word) {
    int[] results = new int[2 * formulas.size()];
    EquationSystem equations = equations();
    for (int i = 0; i < results.length; i++) {
      // Now and then the negation.
      results[i] = equations.variable(2 * facts + i) ^ (i / 2 & 1);
    }
    Program program = equations.compile(fixpoint, results);
    Program.Memory memory = program.memory();
    for (int run = 0; run < 2; run++) {
      for (int fact = 0; fact < facts; fact++) {
        long possibly = random.nextLong();
        program.input(memory, facts + fact)[word] = possibly;
        program.input(memory, fact)[word] = possibly & random.nextLong();
      }
      boolean[][][] expected = new boolean[cases][][];
      program.run(memory, Integer.MAX_VALUE, word + 1);
      for (int each = 0; each < cases; each++) {
        expected[each] = solve(state(program, memory, word, each), fixpoint);
        for (int i = 0; i < results.length; i++) {
          if (expected[each][i % 2][i / 2] != result(program, memory, i, word, each)) {
            assertEquals(expected[each][i % 2][i / 2], !expected[each][i % 2][i / 2], this::text);
          }
        }
      }
      if (fixpoint == FixpointKind.KRIPKE_KLEENE) {
        program.run(memory, 1 + random.nextInt(3), word + 1);
        for (int each = 0; each < cases; each++) {
          for (int i = 0; i < results.length; i++) {
            boolean found = result(program, memory, i, word, each);
            assertTrue(found == expected[each][i % 2][i / 2] || found == (i % 2 == 1), this::text);
          }
        }
      }
    }
  }

  private String text() {
    return formulas.stream().map(Formula::toString).collect(Collectors.joining("\n"));
  }

  private boolean[][] state(Program program, Program.Memory memory, int word, int bit) {
    boolean[][] state = new boolean[2][facts];
    for (int fact = 0; fact < facts; fact++) {
      state[0][fact] = (program.input(memory, fact)[word] >> bit & 1) != 0;
      state[1][fact] = (program.input(memory, facts + fact)[word] >> bit & 1) != 0;
    }
    return state;
  }

  private static boolean result(
      Program program, Program.Memory memory, int result, int word, int bit) {
    return (program.result(memory, result, word) >> bit & 1) != result / 2 % 2;
  }

  /** Returns the lows and the highs. */
  boolean[][] solve(boolean[][] given, FixpointKind fixpoint) {
    boolean[] low = new boolean[formulas.size()];
    boolean[] high = new boolean[formulas.size()];
    Arrays.fill(high, true);
    while (true) {
      boolean[] bottom = new boolean[low.length];
      boolean[] top = new boolean[low.length];
      Arrays.fill(top, true);
      boolean[] nextLow =
          switch (fixpoint) {
            case WELL_FOUNDED -> fixpoint(given, bottom, high, true);
            case DUAL_WELL_FOUNDED -> fixpoint(given, top, high, true);
            case KRIPKE_KLEENE -> step(given, low, high, true);
          };
      boolean[] nextHigh =
          switch (fixpoint) {
            case WELL_FOUNDED -> fixpoint(given, bottom, low, false);
            case DUAL_WELL_FOUNDED -> fixpoint(given, top, low, false);
            case KRIPKE_KLEENE -> step(given, high, low, false);
          };
      if (Arrays.equals(low, nextLow) && Arrays.equals(high, nextHigh)) {
        return new boolean[][] {low, high};
      }
      low = nextLow;
      high = nextHigh;
    }
  }

  private boolean[] fixpoint(boolean[][] given, boolean[] from, boolean[] other, boolean surely) {
    boolean[] now = from;
    while (true) {
      boolean[] next = step(given, now, other, surely);
      if (Arrays.equals(now, next)) {
        return now;
      }
      now = next;
    }
  }

  /** Evaluates all formulas, given the values of their own side and of the other. */
  private boolean[] step(boolean[][] given, boolean[] own, boolean[] other, boolean surely) {
    Known known =
        (thing, asked) ->
            thing < facts
                ? given[asked ? 0 : 1][thing]
                : (asked == surely ? own : other)[thing - facts];
    boolean[] next = new boolean[own.length];
    for (int i = 0; i < next.length; i++) {
      next[i] = formulas.get(i).holds(known, surely);
    }
    return next;
  }
}
