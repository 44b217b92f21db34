package org.concordat.internal.bitparallel;

import java.util.Arrays;
import java.util.Optional;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;

/**
 * Holds a system of Boolean equations between lows and highs. Variables 0 to {@code free - 1} are
 * inputs; then come those that an equation defines: at an even distance a low, after it the high
 * that bounds it from above.
 *
 * <p>Every equation must be <em>monotone in precision</em>: as a function of all variables, and
 * whatever their values, what defines a low never falls, and what defines a high never rises, when
 * a low rises or a high falls. The terms in between may be as non-monotone as they like, as the sum
 * bits of a counter are. And where low and high are equal throughout, what defines a low must not
 * hold without what defines its high. {@link Program} rests on both.
 */
public final class EquationSystem {
  /** About what a node takes while it is compiled, and as a step. */
  private static final long BYTES_OF_NODE = 60;

  final BooleanGraph graph;
  final int free;
  final int[] definition;
  private final int[] variables;

  /**
   * Starts a system.
   *
   * @param graph the graph that holds the terms of the equations
   * @param free the number of free variables
   * @param defined the number of variables that equations define, which is even
   */
  public EquationSystem(BooleanGraph graph, int free, int defined) {
    this.graph = graph;
    this.free = free;
    this.definition = new int[defined];
    this.variables = new int[free + defined];
    Arrays.fill(definition, -1);
    for (int variable = 0; variable < free + defined; variable++) {
      variables[variable] = graph.variable(variable);
    }
  }

  /** Returns a variable as a term. */
  public int variable(int number) {
    return variables[number];
  }

  /** Defines a variable as equal to a term. */
  public void define(int variable, int term) {
    definition[variable - free] = term;
  }

  boolean isFree(int variable) {
    return variable < free;
  }

  int definition(int variable) {
    return definition[variable - free];
  }

  boolean isLow(int variable) {
    return (variable - free) % 2 == 0;
  }

  /** Returns the high of a low, or the low of a high. */
  int other(int variable) {
    return isLow(variable) ? variable + 1 : variable - 1;
  }

  /** Returns whether the iteration of a variable starts at its low or high, not at a constant. */
  boolean startsAtOther(int variable, FixpointKind fixpoint) {
    return fixpoint
            == (isLow(variable) ? FixpointKind.DUAL_WELL_FOUNDED : FixpointKind.WELL_FOUNDED)
        && definition(other(variable)) >= 0;
  }

  /** Returns the constant at which the iteration of a variable starts otherwise. */
  boolean start(int variable, FixpointKind fixpoint) {
    return fixpoint == FixpointKind.KRIPKE_KLEENE
        ? !isLow(variable)
        : fixpoint == FixpointKind.DUAL_WELL_FOUNDED;
  }

  /**
   * Compiles the equations as far as the results depend on them.
   *
   * @param counter what the graph was made with
   * @return the program; empty if the counter has reached a limit, or would
   */
  public Optional<Program> compile(StepCounter counter, FixpointKind fixpoint, int... results) {
    return counter.look() && counter.keep(BYTES_OF_NODE * graph.size())
        ? Optional.of(compile(fixpoint, results))
        : Optional.empty();
  }

  /** Compiles the equations as far as the results depend on them. */
  public Program compile(FixpointKind fixpoint, int... results) {
    return new ProgramBuilder(this, fixpoint, results).build();
  }
}
