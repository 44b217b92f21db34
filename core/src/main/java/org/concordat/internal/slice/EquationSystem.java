package org.concordat.internal.slice;

import java.util.Arrays;

/**
 * Holds a system of Boolean equations between lows and highs. The variables from 0 are free, the
 * first so many; then come those that an equation defines: at an even distance a low, after it the
 * high that it bounds from below.
 */
public final class Equations {
  /** Says how a circle of equations is solved. */
  public enum Closing {
    /** Lows are least, given the highs; highs are least above the lows. */
    LEAST,
    /** Highs are greatest, given the lows; lows are greatest below the highs. */
    GREATEST,
    /** Lows rise and highs fall as far as each other make them. */
    BETWEEN
  }

  final Terms terms;
  final int free;
  final int[] definition;
  private final int[] variables;

  /**
   * Starts a system.
   *
   * @param terms the terms in which it will be written
   * @param free the number of free variables
   * @param defined the number of variables that equations define, which is even
   */
  public Equations(Terms terms, int free, int defined) {
    this.terms = terms;
    this.free = free;
    this.definition = new int[defined];
    this.variables = new int[free + defined];
    Arrays.fill(definition, -1);
    for (int variable = 0; variable < free + defined; variable++) {
      variables[variable] = terms.variable(variable);
    }
  }

  /** Returns a variable as a term. */
  public int variable(int number) {
    return variables[number];
  }

  /** Says what a variable is equal to. */
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

  /** Solves the equations as far as some terms depend on them. */
  public Program compile(Closing closing, int... results) {
    return new ProgramBuilder(this, closing, results).build();
  }
}
