package org.concordat.internal.network;

import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.LongList;

/** Collects the literals of a network; {@link Network} says what each list holds. */
final class LiteralBuilder {
  final IntList variables = new IntList();
  final IntList sums = new IntList();
  final LongList bounds = new LongList();
  final LongList weights = new LongList();
  final IntList watchedVariable = new IntList();
  final IntList watcher = new IntList();

  /** Adds a literal, and returns its number. */
  int add(int variable, int sum, long bound, long weight) {
    int literal = variables.size();
    variables.add(variable);
    sums.add(sum);
    bounds.add(bound);
    weights.add(weight);
    if (variable >= 0) {
      watchedVariable.add(variable);
      watcher.add(literal);
    }
    return literal;
  }
}
