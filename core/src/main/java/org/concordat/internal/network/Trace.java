package org.concordat.internal.network;

/** Notes when the ends of each pair's position last moved. */
final class Trace {
  /** When the low and the high of each pair last moved: at 2p and 2p + 1. */
  private final int[] movedAt;

  private int moves;

  Trace(int pairs) {
    movedAt = new int[2 * pairs];
  }

  /**
   * Returns when the low of a pair, or its high, last moved; moves are numbered from 1, and 0
   * stands for never.
   */
  int movedAt(int pair, boolean low) {
    return movedAt[2 * pair + (low ? 0 : 1)];
  }

  void note(int pair, int from, int to) {
    moves++;
    if (Packed.low(from) != Packed.low(to)) {
      movedAt[2 * pair] = moves;
    }
    if (Packed.high(from) != Packed.high(to)) {
      movedAt[2 * pair + 1] = moves;
    }
  }
}
