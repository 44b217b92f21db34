package org.concordat.internal.bargain;

import com.google.common.collect.ImmutableList;
import org.concordat.internal.hitting.BitSets;

/**
 * Knows which moves cannot be made together.
 *
 * @param sets sets of moves, of each of which at most one move can be made
 */
public record Exclusions(ImmutableList<long[]> sets) {

  /** Returns whether no two moves of a set exclude each other. */
  public boolean allow(long[] made) {
    for (long[] exclusion : sets) {
      int together = 0;
      for (int word = 0; word < made.length; word++) {
        together += Long.bitCount(made[word] & exclusion[word]);
      }
      if (together > 1) {
        return false;
      }
    }
    return true;
  }

  /** Adds to a set the moves that cannot be made together with a move. */
  void addExcludedBy(int move, long[] to) {
    for (long[] exclusion : sets) {
      if (BitSets.has(exclusion, move)) {
        for (int word = 0; word < to.length; word++) {
          to[word] |= exclusion[word];
        }
        BitSets.remove(to, move);
      }
    }
  }
}
