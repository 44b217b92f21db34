package org.concordat.internal.fixpoint;

import java.util.function.IntConsumer;
import org.concordat.internal.network.Network;

/**
 * Holds the least and the greatest value of each sum, and finds the literals that a move may
 * change: those whose bound a sum passes.
 */
final class LinearSums {
  private final Network network;
  private final long[] low;
  private final long[] high;

  /** For each sum, how many of its triggers its least value has reached; then its greatest. */
  private final int[] lowAt;

  private final int[] highAt;

  LinearSums(Network network) {
    this.network = network;
    low = new long[network.sums];
    high = new long[network.sums];
    lowAt = new int[network.sums];
    highAt = new int[network.sums];
  }

  void copyFrom(LinearSums other) {
    System.arraycopy(other.low, 0, low, 0, low.length);
    System.arraycopy(other.high, 0, high, 0, high.length);
    System.arraycopy(other.lowAt, 0, lowAt, 0, lowAt.length);
    System.arraycopy(other.highAt, 0, highAt, 0, highAt.length);
  }

  /** Adds up everything, with every variable at one position. */
  void addUp(int position) {
    for (int variable = 0; variable < network.variables; variable++) {
      for (int i = network.termStart[variable]; i < network.termStart[variable + 1]; i++) {
        int sum = network.termSum[i];
        int at = network.sumTable[sum] + position;
        low[sum] += network.termWeight[i] * network.lowest[at];
        high[sum] += network.termWeight[i] * network.highest[at];
      }
    }
    for (int sum = 0; sum < network.sums; sum++) {
      lowAt[sum] = reached(sum, low[sum]);
      highAt[sum] = reached(sum, high[sum]);
    }
  }

  private int reached(int sum, long value) {
    int at = network.triggerStart[sum];
    while (at < network.triggerStart[sum + 1] && network.triggerAt[at] <= value) {
      at++;
    }
    return at;
  }

  /** Moves a variable, and tells of the literals whose bound a sum passes. */
  void move(int variable, int from, int to, IntConsumer passed) {
    for (int i = network.termStart[variable]; i < network.termStart[variable + 1]; i++) {
      int sum = network.termSum[i];
      int table = network.sumTable[sum];
      long lowStep = network.lowest[table + to] - network.lowest[table + from];
      if (lowStep != 0) {
        low[sum] += network.termWeight[i] * lowStep;
        lowAt[sum] = pass(sum, lowAt[sum], low[sum], passed);
      }
      long highStep = network.highest[table + to] - network.highest[table + from];
      if (highStep != 0) {
        high[sum] += network.termWeight[i] * highStep;
        highAt[sum] = pass(sum, highAt[sum], high[sum], passed);
      }
    }
  }

  /**
   * Tells of the literals whose triggers lie between where a sum was and where it is, and returns
   * how many triggers it has now reached.
   */
  private int pass(int sum, int reached, long value, IntConsumer passed) {
    int at = reached;
    while (at < network.triggerStart[sum + 1] && network.triggerAt[at] <= value) {
      passed.accept(network.triggerLiteral[at++]);
    }
    while (at > network.triggerStart[sum] && network.triggerAt[at - 1] > value) {
      passed.accept(network.triggerLiteral[--at]);
    }
    return at;
  }

  /**
   * Returns whether a sum surely reaches a literal's bound (bit 1), and whether it possibly does
   * (bit 2).
   *
   * @param literal the literal, which has a sum
   * @param left the position of the variable that the literal leaves out of the sum; -1 where it
   *     leaves out none
   */
  int reaches(int literal, int left) {
    int sum = network.literalSum[literal];
    long least = low[sum];
    long greatest = high[sum];
    if (left >= 0) {
      int at = network.sumTable[sum] + left;
      least -= network.literalWeight[literal] * network.lowest[at];
      greatest -= network.literalWeight[literal] * network.highest[at];
    }
    long bound = network.literalBound[literal];
    return (least >= bound ? 1 : 0) | (greatest >= bound ? 2 : 0);
  }
}
