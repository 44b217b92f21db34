package org.concordat.internal.bitparallel;

import java.util.Arrays;
import java.util.Optional;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;

/**
 * Holds a system of Boolean equations between lows and highs. Variables 0 to {@code free - 1} are
 * inputs. The variables after them are defined by equations and come in pairs: a low, then the high
 * that bounds it from above.
 *
 * <p>Every equation must be <em>monotone in precision</em>: as a function of all variables, at any
 * values, the definition of a low never falls, and that of a high never rises, when a low rises or
 * a high falls. Inner terms may be non-monotone, as the sum bits of an adder are. And if every low
 * equals its high, the definition of a low must imply that of its high. {@link Program} relies on
 * both.
 */
public final class EquationSystem {
  /** The approximate memory of a node while it is compiled, and as a step. */
  private static final long BYTES_OF_NODE = 60;

  final BooleanGraph graph;
  final int free;
  final int[] definition;

  /** For each variable its term, once it has been asked for; else 0, which is a constant. */
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
    for (int variable = 0; variable < free; variable++) {
      variables[variable] = graph.variable(variable);
    }
  }

  /**
   * Returns a variable as a term. It becomes one when it is first asked for or defined, since what
   * one question depends on may be little of a large system.
   */
  public int variable(int number) {
    place(number);
    return variables[number];
  }

  private void place(int variable) {
    if (variables[variable] == 0) {
      variables[variable] = graph.variable(variable);
    }
  }

  /** Defines a variable as equal to a term. */
  public void define(int variable, int term) {
    place(variable);
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

  /**
   * Returns whether the iteration of a variable starts at its counterpart (its low or high) rather
   * than at a constant.
   */
  boolean startsAtOther(int variable, FixpointKind fixpoint) {
    return fixpoint
            == (isLow(variable) ? FixpointKind.DUAL_WELL_FOUNDED : FixpointKind.WELL_FOUNDED)
        && definition(other(variable)) >= 0;
  }

  /** Returns the constant at which the iteration of a variable starts if not at its counterpart. */
  boolean start(int variable, FixpointKind fixpoint) {
    return fixpoint == FixpointKind.KRIPKE_KLEENE
        ? !isLow(variable)
        : fixpoint == FixpointKind.DUAL_WELL_FOUNDED;
  }

  /**
   * Compiles the equations as far as the results depend on them.
   *
   * @param counter the counter of the graph
   * @return the program; empty if the counter has reached a limit, or would reach one
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
