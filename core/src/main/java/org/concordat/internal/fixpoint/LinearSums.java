package org.concordat.internal.fixpoint;

import java.util.function.IntConsumer;
import org.concordat.internal.network.Literals;
import org.jspecify.annotations.Nullable;

/**
 * Holds the least and the greatest value of each sum, and finds the literals that a move may
 * change: those whose bounds a sum passes.
 */
final class LinearSums {
  private final Literals literals;
  private final long[] low;
  private final long[] high;

  /** For each sum, how many of its triggers its least value has reached; then its greatest. */
  private final int[] lowAt;

  private final int[] highAt;

  LinearSums(Literals literals) {
    this.literals = literals;
    low = new long[literals.sums];
    high = new long[literals.sums];
    lowAt = new int[literals.sums];
    highAt = new int[literals.sums];
  }

  LinearSums(LinearSums of) {
    literals = of.literals;
    low = of.low.clone();
    high = of.high.clone();
    lowAt = of.lowAt.clone();
    highAt = of.highAt.clone();
  }

  void copyFrom(LinearSums other) {
    System.arraycopy(other.low, 0, low, 0, low.length);
    System.arraycopy(other.high, 0, high, 0, high.length);
    System.arraycopy(other.lowAt, 0, lowAt, 0, lowAt.length);
    System.arraycopy(other.highAt, 0, highAt, 0, highAt.length);
  }

  /** Adds up all sums, with every variable at the same position. */
  void addUp(int position) {
    for (int variable = 0; variable + 1 < literals.termStart.length; variable++) {
      for (int i = literals.termStart[variable]; i < literals.termStart[variable + 1]; i++) {
        int sum = literals.termSum[i];
        int at = literals.sumTable[sum] + position;
        low[sum] += literals.termWeight[i] * literals.lowest[at];
        high[sum] += literals.termWeight[i] * literals.highest[at];
      }
    }
    for (int sum = 0; sum < literals.sums; sum++) {
      lowAt[sum] = reached(sum, low[sum]);
      highAt[sum] = reached(sum, high[sum]);
    }
  }

  private int reached(int sum, long value) {
    int at = literals.triggerStart[sum];
    while (at < literals.triggerStart[sum + 1] && literals.triggerAt[at] <= value) {
      at++;
    }
    return at;
  }

  /**
   * Moves a variable, and reports the literals whose bounds a sum passes.
   *
   * @param part the part whose sums are updated; {@code null} for all
   */
  void move(int variable, int from, int to, IntConsumer passed, @Nullable Part part) {
    for (int i = literals.termStart[variable]; i < literals.termStart[variable + 1]; i++) {
      int sum = literals.termSum[i];
      if (part != null && !part.hasSum(sum)) {
        continue;
      }
      int table = literals.sumTable[sum];
      long lowStep = literals.lowest[table + to] - literals.lowest[table + from];
      if (lowStep != 0) {
        low[sum] += literals.termWeight[i] * lowStep;
        lowAt[sum] = pass(sum, lowAt[sum], low[sum], passed);
      }
      long highStep = literals.highest[table + to] - literals.highest[table + from];
      if (highStep != 0) {
        high[sum] += literals.termWeight[i] * highStep;
        highAt[sum] = pass(sum, highAt[sum], high[sum], passed);
      }
    }
  }

  /**
   * Reports the literals whose triggers lie between the old and the new value of a sum, and returns
   * how many triggers the sum has now reached.
   */
  private int pass(int sum, int reached, long value, IntConsumer passed) {
    int at = reached;
    while (at < literals.triggerStart[sum + 1] && literals.triggerAt[at] <= value) {
      passed.accept(literals.triggerLiteral[at++]);
    }
    while (at > literals.triggerStart[sum] && literals.triggerAt[at - 1] > value) {
      passed.accept(literals.triggerLiteral[--at]);
    }
    return at;
  }

  /**
   * Returns whether a sum surely reaches a literal's bound (bit 1), and whether it possibly does
   * (bit 2).
   *
   * @param literal the literal, which has a sum
   * @param left the position of the variable that the literal leaves out of the sum; -1 if there is
   *     none
   */
  int reaches(int literal, int left) {
    int sum = literals.sum[literal];
    long least = low[sum];
    long greatest = high[sum];
    if (left >= 0) {
      int at = literals.sumTable[sum] + left;
      least -= literals.weight[literal] * literals.lowest[at];
      greatest -= literals.weight[literal] * literals.highest[at];
    }
    long bound = literals.bound[literal];
    return (least >= bound ? 1 : 0) | (greatest >= bound ? 2 : 0);
  }
}
