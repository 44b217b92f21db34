package org.concordat.internal.whatif;

import org.concordat.internal.primitives.IntList;

/**
 * Notes in which of four ways things may move, a bit for each way, and which of them have still to
 * be looked at. Empties in time proportional to how many there are.
 */
final class ChangeWorklist {
  private final byte[] moves;
  private final boolean[] waits;
  private final IntList all = new IntList();
  private final IntList waiting = new IntList();

  /**
   * Begins with nothing that may move.
   *
   * @param bound all numbers are below it
   */
  ChangeWorklist(int bound) {
    moves = new byte[bound];
    waits = new boolean[bound];
  }

  /** Adds ways in which a thing may move; if one of them is new, it waits to be looked at. */
  void add(int thing, int ways) {
    int known = moves[thing];
    if ((ways & ~known) != 0) {
      if (known == 0) {
        all.add(thing);
      }
      moves[thing] |= (byte) ways;
      if (!waits[thing]) {
        waits[thing] = true;
        waiting.add(thing);
      }
    }
  }

  /** Returns one that waits, which no longer does; -1 if none waits. */
  int next() {
    if (waiting.size() == 0) {
      return -1;
    }
    int thing = waiting.removeLast();
    waits[thing] = false;
    return thing;
  }

  /** Returns the ways in which a thing may move. */
  int of(int thing) {
    return moves[thing];
  }

  /** Returns all that may move. */
  IntList all() {
    return all;
  }

  /** Forgets everything. Nothing may wait. */
  void clear() {
    for (int i = 0; i < all.size(); i++) {
      moves[all.get(i)] = 0;
    }
    all.clear();
  }
}
