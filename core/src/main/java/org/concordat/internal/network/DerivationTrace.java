package org.concordat.internal.network;

import java.util.Arrays;

/**
 * Notes how many of its entries it took to derive the position of each pair: up to the first that
 * surely held, at each step on the way. That may be more than up to the first that holds in the
 * end, where an earlier entry holds only because a later one has done its part.
 */
final class DerivationTrace {
  /** For each pair, the last entry that a step was derived by; -1 where it never moved. */
  private final int[] last;

  private boolean paused;

  DerivationTrace(int pairs) {
    last = new int[pairs];
    Arrays.fill(last, -1);
  }

  /** Returns the last entry that it took; -1 where the pair has never moved. */
  int last(int pair) {
    return last[pair];
  }

  void note(int pair, int entry) {
    if (!paused) {
      last[pair] = Math.max(last[pair], entry);
    }
  }

  /** Stops noting: what moves now is not derived step by step. */
  void pause() {
    paused = true;
  }

  /** Notes again, beginning with what has changed since the pause. */
  void resume(int[] moved, byte[] before, State state) {
    paused = false;
    for (int pair : moved) {
      if (state.position(pair) != (before[pair] & PackedPosition.SIZE - 1)) {
        note(pair, state.decisive(pair));
      }
    }
  }
}
