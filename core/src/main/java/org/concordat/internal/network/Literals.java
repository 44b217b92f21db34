package org.concordat.internal.network;

import org.concordat.internal.primitives.SparseRows;

/**
 * Holds the literals of a network, and the linear sums on which some of them are defined. Networks
 * that differ only in their rules share them. Immutable once compiled.
 */
public final class Literals {
  /** How many literals there are. */
  public final int count;

  /** How many linear sums there are. */
  public final int sums;

  /** For each literal, the variable whose stance it is about or that its sum leaves out, or -1. */
  public final int[] variable;

  /** For each literal, the sum that has to reach its bound, or -1. */
  public final int[] sum;

  /** For each literal on a sum, the bound; for a stance, the ordinal of the verb. */
  public final long[] bound;

  /** For each literal on a sum that leaves out a variable, the weight of that variable. */
  public final long[] weight;

  /** Watchers {@code watchStart[v]} to {@code watchStart[v + 1] - 1} are those of variable v. */
  public final int[] watchStart;

  /** The literals about the stance of a variable, or that leave it out of a sum. */
  public final int[] watchers;

  /** Variable v adds the terms {@code termStart[v]} to {@code termStart[v + 1] - 1} to sums. */
  public final int[] termStart;

  /** For each term, the sum. */
  public final int[] termSum;

  /** For each term, its weight. */
  public final long[] termWeight;

  /** For each sum, where its table starts in {@link #lowest} and {@link #highest}. */
  public final int[] sumTable;

  /** For each table and packed position, the least value of one of its stances. */
  public final long[] lowest;

  /** For each table and packed position, the greatest value of one of its stances. */
  public final long[] highest;

  /**
   * Triggers {@code triggerStart[s]} to {@code triggerStart[s + 1] - 1} are those of sum s, sorted.
   */
  public final int[] triggerStart;

  /** For each trigger, the value of the sum at which its literal may change. */
  public final long[] triggerAt;

  /** For each trigger, its literal. */
  public final int[] triggerLiteral;

  Literals(LiteralBuilder literals, SumBuilder from, int variables) {
    count = literals.variables.size();
    sums = from.tableOfSum.size();
    variable = literals.variables.toArray();
    sum = literals.sums.toArray();
    bound = literals.bounds.toArray();
    weight = literals.weights.toArray();
    sumTable = from.tableOfSum.toArray();
    lowest = from.tables(PackedPosition::lowest);
    highest = from.tables(PackedPosition::highest);
    watchStart = SparseRows.starts(literals.watchedVariable, variables);
    watchers =
        SparseRows.sorted(
            literals.watcher, SparseRows.places(literals.watchedVariable, watchStart));
    termStart = SparseRows.starts(from.termVariable, variables);
    int[] places = SparseRows.places(from.termVariable, termStart);
    termSum = SparseRows.sorted(from.termSum, places);
    termWeight = SparseRows.sorted(from.termWeight, places);
    Triggers triggers = from.triggers();
    triggerStart = triggers.start();
    triggerAt = triggers.at();
    triggerLiteral = triggers.literal();
  }
}
