package org.concordat.internal.bitparallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

class EquationSystemTest {
  /** Variables on which nothing depends take no term and no memory. */
  @Test
  void variablesThatAreNotAskedForAreNoTerms() {
    StepCounter counter = new StepCounter(SearchLimit.DEFAULT.withMemory(10_000));
    BooleanGraph graph = new BooleanGraph(counter);
    EquationSystem equations = new EquationSystem(graph, 1, 1_000_000);
    equations.define(999_999, equations.variable(0));
    equations.define(1_000_000, equations.variable(999_999));
    assertTrue(graph.size() < 10, graph.size() + " nodes");
    int result = equations.variable(1_000_000);
    Program program = equations.compile(counter, FixpointKind.KRIPKE_KLEENE, result).orElseThrow();
    Program.Memory memory = program.memory();
    program.input(memory, 0)[0] = 0b101;
    program.run(memory, Integer.MAX_VALUE, 1);
    assertEquals(0b101, program.result(memory, 0, 0));
  }
}
