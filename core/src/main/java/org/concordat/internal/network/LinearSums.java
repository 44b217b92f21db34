package org.concordat.internal.network;

/**
 * Holds the sums of a {@link State}'s counters, and finds the leaves that a change of them may
 * change.
 */
final class LinearSums {
  private final Network network;
  private final long[] low;
  private final long[] high;

  /** For each counter, how many of its triggers the sums have reached. */
  private final int[] lowAt;

  private final int[] highAt;

  LinearSums(Network network) {
    this.network = network;
    low = new long[network.counters];
    high = new long[network.counters];
    lowAt = new int[network.counters];
    highAt = new int[network.counters];
  }

  void copyFrom(LinearSums other) {
    System.arraycopy(other.low, 0, low, 0, low.length);
    System.arraycopy(other.high, 0, high, 0, high.length);
    System.arraycopy(other.lowAt, 0, lowAt, 0, lowAt.length);
    System.arraycopy(other.highAt, 0, highAt, 0, highAt.length);
  }

  /** Adds up everything, with every pair at one position. */
  void addUp(int position) {
    for (int pair = 0; pair < network.pairs; pair++) {
      for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
        int counter = network.pairCounter[i];
        int at = network.counterTable[counter] + position;
        low[counter] += network.pairWeight[i] * network.lowest[at];
        high[counter] += network.pairWeight[i] * network.highest[at];
      }
    }
    for (int counter = 0; counter < network.counters; counter++) {
      lowAt[counter] = reached(counter, low[counter]);
      highAt[counter] = reached(counter, high[counter]);
    }
  }

  private int reached(int counter, long sum) {
    int at = network.triggerStart[counter];
    while (at < network.triggerStart[counter + 1] && network.triggerAt[at] <= sum) {
      at++;
    }
    return at;
  }

  /** Moves a pair, and has the state look at the leaves whose bound a sum passes. */
  void move(int pair, int from, int to, State state) {
    for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
      int counter = network.pairCounter[i];
      int table = network.counterTable[counter];
      long lowStep = network.lowest[table + to] - network.lowest[table + from];
      if (lowStep != 0) {
        low[counter] += network.pairWeight[i] * lowStep;
        lowAt[counter] = pass(counter, lowAt[counter], low[counter], state);
      }
      long highStep = network.highest[table + to] - network.highest[table + from];
      if (highStep != 0) {
        high[counter] += network.pairWeight[i] * highStep;
        highAt[counter] = pass(counter, highAt[counter], high[counter], state);
      }
    }
  }

  /**
   * Has the state look at the leaves whose triggers lie between where a sum was and where it is,
   * and returns how many it has now reached.
   */
  private int pass(int counter, int reached, long sum, State state) {
    int at = reached;
    while (at < network.triggerStart[counter + 1] && network.triggerAt[at] <= sum) {
      state.lookAt(network.triggerLeaf[at++]);
    }
    while (at > network.triggerStart[counter] && network.triggerAt[at - 1] > sum) {
      state.lookAt(network.triggerLeaf[--at]);
    }
    return at;
  }

  /**
   * Returns whether a sum surely reaches a leaf's bound (bit 1), and whether it possibly does (bit
   * 2).
   *
   * @param leaf the leaf, which has a counter
   * @param left the position of the pair that the leaf leaves out of the sum; -1 where it leaves
   *     out none
   */
  int reaches(int leaf, int left) {
    int counter = network.leafCounter[leaf];
    long least = low[counter];
    long greatest = high[counter];
    if (left >= 0) {
      int at = network.counterTable[counter] + left;
      least -= network.leafWeight[leaf] * network.lowest[at];
      greatest -= network.leafWeight[leaf] * network.highest[at];
    }
    long bound = network.leafBound[leaf];
    return (least >= bound ? 1 : 0) | (greatest >= bound ? 2 : 0);
  }
}
