package org.concordat.internal.whatif;

import org.concordat.internal.primitives.IntList;

/**
 * Keeps in which of four ways things may change, a bit for each way, and which things have still to
 * be visited. It is cleared in time proportional to the number of things in it.
 */
final class ChangeWorklist {
  private final byte[] moves;
  private final boolean[] waits;
  private final IntList all = new IntList();
  private final IntList waiting = new IntList();

  /**
   * Starts empty.
   *
   * @param bound a number above all things
   */
  ChangeWorklist(int bound) {
    moves = new byte[bound];
    waits = new boolean[bound];
  }

  /** Adds ways in which a thing may change; if one of them is new, the thing has to be visited. */
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

  /** Returns the next thing to visit; -1 if there is none. */
  int next() {
    if (waiting.size() == 0) {
      return -1;
    }
    int thing = waiting.removeLast();
    waits[thing] = false;
    return thing;
  }

  /** Returns the ways in which a thing may change. */
  int of(int thing) {
    return moves[thing];
  }

  /** Returns all things that may change. */
  IntList all() {
    return all;
  }

  /** Clears the list, on which nothing may be left to visit. */
  void clear() {
    for (int i = 0; i < all.size(); i++) {
      moves[all.get(i)] = 0;
    }
    all.clear();
  }
}
