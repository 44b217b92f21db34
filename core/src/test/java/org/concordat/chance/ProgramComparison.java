package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.equations.SettledPrograms;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Compares programs that solve many assignments together with the decision of each assignment, and
 * with solving one word at a time.
 */
record ProgramComparison(
    Resolver resolver,
    Coordination coordination,
    Assumptions given,
    List<Fact> facts,
    Random random) {

  /**
   * Compares both programs of an alternative.
   *
   * @param decision for each assignment, whose bits say which facts are true, what has become of
   *     the alternative; null where the assignment is excluded
   * @param assignments how many assignments there are
   */
  void compare(Alternative alternative, IntFunction<@Nullable Decision> decision, int assignments) {
    SettledPrograms programs =
        SettledPrograms.of(resolver, coordination, given, alternative, facts);
    Program adoption = programs.adoption();
    int words = Math.max(1, assignments / Long.SIZE);
    Program.Memory many = adoption.memory();
    for (int bits = 0; bits < words * Long.SIZE; bits++) {
      for (int i = 0; i < facts.size(); i++) {
        adoption.input(many, i)[bits >> 6] &= ~(1L << bits);
        adoption.input(many, i)[bits >> 6] |= (bits >> i & 1L) << bits;
      }
    }
    adoption.run(many);
    for (int bits = 0; bits < assignments; bits++) {
      Decision expected = decision.apply(bits);
      if (expected != null) {
        boolean surely = (adoption.result(many, 0, bits >> 6) >>> bits & 1) != 0;
        boolean possibly = (adoption.result(many, 1, bits >> 6) >>> bits & 1) != 0;
        assertEquals(
            expected, surely ? Decision.ADOPTED : possibly ? Decision.OPEN : Decision.REJECTED);
      }
    }
    compareWords(adoption, many, facts.size(), words);
    Program residual = programs.residual();
    many = residual.memory();
    for (int i = 0; i < facts.size(); i++) {
      for (int word = 0; word < 2; word++) {
        long surely = random.nextLong();
        residual.input(many, i)[word] = surely;
        residual.input(many, facts.size() + i)[word] = surely | random.nextLong();
      }
    }
    residual.run(many);
    compareWords(residual, many, 2 * facts.size(), 2);
  }

  /** Compares what a program finds for many words together with what it finds for each alone. */
  private static void compareWords(Program program, Program.Memory many, int inputs, int words) {
    Program.Memory one = program.memory();
    for (int word = 0; word < words; word++) {
      for (int input = 0; input < inputs; input++) {
        program.input(one, input)[0] = program.input(many, input)[word];
      }
      program.run(one, Integer.MAX_VALUE, 1);
      for (int result = 0; result < program.results(); result++) {
        assertEquals(program.result(many, result, word), program.result(one, result, 0));
      }
    }
  }
}
