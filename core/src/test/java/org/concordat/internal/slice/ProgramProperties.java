package org.concordat.internal.slice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.internal.slice.Equations.Closing;

/**
 * Compares programs with what the closings mean, one case at a time: lows and highs are those of
 * formulas over things that are surely or possibly so.
 */
@Comparison
class ProgramProperties {
  private static final int FACTS = 3;

  /** Tells what is so: surely, or possibly. */
  private interface Known {
    boolean holds(int thing, boolean surely);
  }

  /** A formula over facts, and after them variables; what it negates, it asks of the other side. */
  private sealed interface Formula {
    int term(Terms terms, Equations equations, boolean surely);

    boolean holds(Known known, boolean surely);
  }

  private record Thing(int number, boolean negated) implements Formula {
    @Override
    public int term(Terms terms, Equations equations, boolean surely) {
      int term = equations.variable(variable(number, surely != negated));
      return negated ? Terms.not(term) : term;
    }

    @Override
    public boolean holds(Known known, boolean surely) {
      return known.holds(number, surely != negated) != negated;
    }
  }

  /** Holds if the weights of those parts that do reach a sum. */
  private record Count(List<Formula> parts, int[] weights, int least) implements Formula {
    @Override
    public int term(Terms terms, Equations equations, boolean surely) {
      List<List<Integer>> columns = new ArrayList<>();
      for (int bit = 0; bit < 8; bit++) {
        columns.add(new ArrayList<>());
      }
      for (int i = 0; i < weights.length; i++) {
        int part = parts.get(i).term(terms, equations, surely);
        for (int bit = 0; bit < 4; bit++) {
          if ((weights[i] >> bit & 1) != 0) {
            columns.get(bit).add(part);
          }
        }
      }
      return terms.isAtLeast(terms.sum(columns), least);
    }

    @Override
    public boolean holds(Known known, boolean surely) {
      int sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += parts.get(i).holds(known, surely) ? weights[i] : 0;
      }
      return sum >= least;
    }
  }

  private record Several(List<Formula> parts, boolean all) implements Formula {
    @Override
    public int term(Terms terms, Equations equations, boolean surely) {
      int term = Terms.constant(all);
      for (Formula part : parts) {
        int next = part.term(terms, equations, surely);
        term = all ? terms.and(term, next) : terms.or(term, next);
      }
      return term;
    }

    @Override
    public boolean holds(Known known, boolean surely) {
      return all
          ? parts.stream().allMatch(part -> part.holds(known, surely))
          : parts.stream().anyMatch(part -> part.holds(known, surely));
    }
  }

  private static int variable(int thing, boolean surely) {
    return thing < FACTS
        ? surely ? thing : FACTS + thing
        : 2 * FACTS + 2 * (thing - FACTS) + (surely ? 0 : 1);
  }

  private static Formula formula(Random random, int variables, int depth) {
    int kind = random.nextInt(10);
    if (depth == 0 || kind < 3) {
      return new Thing(random.nextInt(FACTS + variables), random.nextInt(3) == 0);
    }
    List<Formula> parts = new ArrayList<>();
    for (int i = random.nextInt(kind < 8 ? 4 : 7); i >= 0; i--) {
      parts.add(formula(random, variables, depth - 1));
    }
    if (kind < 8) {
      return new Several(parts, random.nextBoolean());
    }
    int[] weights = parts.stream().mapToInt(part -> random.nextInt(16)).toArray();
    return new Count(parts, weights, random.nextInt(Arrays.stream(weights).sum() + 2));
  }

  @Property
  void circlesAreClosedAsTheyAreMeantTo(@ForAll long seed, @ForAll Closing closing) {
    Random random = new Random(seed);
    List<Formula> formulas = new ArrayList<>();
    int variables = 1 + random.nextInt(8);
    for (int i = 0; i < variables; i++) {
      formulas.add(formula(random, variables, 2));
    }
    compare(formulas, closing, random, 16);
  }

  /** So many that who depends on whom is not kept. Fewer, since each takes long. */
  @Property(tries = 4)
  void largeCircles(@ForAll long seed, @ForAll Closing closing) {
    Random random = new Random(seed);
    List<Formula> formulas = new ArrayList<>();
    int variables = 600;
    for (int i = 0; i < variables; i++) {
      Formula before = new Thing(FACTS + (i + variables - 1) % variables, i % 100 == 7);
      formulas.add(
          i % 30 == 0
              ? new Several(List.of(before, formula(random, variables, 1)), random.nextBoolean())
              : before);
    }
    compare(formulas, closing, random, 2);
  }

  private static void compare(List<Formula> formulas, Closing closing, Random random, int cases) {
    Terms terms = new Terms();
    Equations equations = new Equations(terms, 2 * FACTS, 2 * formulas.size());
    int[] results = new int[2 * formulas.size()];
    for (int i = 0; i < formulas.size(); i++) {
      for (boolean surely : new boolean[] {true, false}) {
        int variable = variable(FACTS + i, surely);
        equations.define(variable, formulas.get(i).term(terms, equations, surely));
        // Now and then the negation.
        results[variable - 2 * FACTS] = equations.variable(variable) ^ (i & 1);
      }
    }
    Program program = equations.compile(closing, results);
    Program.Memory memory = program.memory();
    int word = random.nextInt(Program.WORDS);
    for (int run = 0; run < 2; run++) {
      for (int fact = 0; fact < FACTS; fact++) {
        long possibly = random.nextLong();
        program.input(memory, variable(fact, false))[word] = possibly;
        program.input(memory, variable(fact, true))[word] = possibly & random.nextLong();
      }
      program.run(memory, Integer.MAX_VALUE, word + 1);
      boolean[][][] expected = new boolean[cases][][];
      for (int each = 0; each < cases; each++) {
        int bit = each;
        boolean[][] facts = new boolean[2][FACTS];
        for (int fact = 0; fact < FACTS; fact++) {
          facts[0][fact] = (program.input(memory, fact)[word] >> bit & 1) != 0;
          facts[1][fact] = (program.input(memory, FACTS + fact)[word] >> bit & 1) != 0;
        }
        expected[each] = solve(formulas, facts, closing);
        for (int i = 0; i < results.length; i++) {
          assertEquals(
              expected[each][i % 2][i / 2], result(program, memory, i, word, bit), closing::name);
        }
      }
      if (closing == Closing.BETWEEN) {
        program.run(memory, 1, word + 1);
        for (int each = 0; each < cases; each++) {
          for (int i = 0; i < results.length; i++) {
            boolean found = result(program, memory, i, word, each);
            assertTrue(found == expected[each][i % 2][i / 2] || found == (i % 2 == 1));
          }
        }
      }
    }
  }

  private static boolean result(
      Program program, Program.Memory memory, int result, int word, int bit) {
    return (program.result(memory, result, word) >> bit & 1) != result / 2 % 2;
  }

  /** Returns the lows and the highs. */
  private static boolean[][] solve(List<Formula> formulas, boolean[][] facts, Closing closing) {
    boolean[] low = new boolean[formulas.size()];
    boolean[] high = new boolean[formulas.size()];
    Arrays.fill(high, true);
    while (true) {
      boolean[] bottom = new boolean[low.length];
      boolean[] top = new boolean[low.length];
      Arrays.fill(top, true);
      boolean[] nextLow =
          switch (closing) {
            case LEAST -> fixpoint(formulas, facts, bottom, high, true);
            case GREATEST -> fixpoint(formulas, facts, high, high, true);
            case BETWEEN -> step(formulas, facts, low, high, true);
          };
      boolean[] nextHigh =
          switch (closing) {
            case LEAST -> fixpoint(formulas, facts, low, low, false);
            case GREATEST -> fixpoint(formulas, facts, top, low, false);
            case BETWEEN -> step(formulas, facts, high, low, false);
          };
      if (Arrays.equals(low, nextLow) && Arrays.equals(high, nextHigh)) {
        return new boolean[][] {low, high};
      }
      low = nextLow;
      high = nextHigh;
    }
  }

  private static boolean[] fixpoint(
      List<Formula> formulas, boolean[][] facts, boolean[] from, boolean[] other, boolean surely) {
    boolean[] now = from;
    while (true) {
      boolean[] next = step(formulas, facts, now, other, surely);
      if (Arrays.equals(now, next)) {
        return now;
      }
      now = next;
    }
  }

  /** Evaluates all formulas given what is on their side, and on the other. */
  private static boolean[] step(
      List<Formula> formulas, boolean[][] facts, boolean[] own, boolean[] other, boolean surely) {
    Known known =
        (thing, asked) ->
            thing < FACTS
                ? facts[asked ? 0 : 1][thing]
                : (asked == surely ? own : other)[thing - FACTS];
    boolean[] next = new boolean[own.length];
    for (int i = 0; i < next.length; i++) {
      next[i] = formulas.get(i).holds(known, surely);
    }
    return next;
  }
}
