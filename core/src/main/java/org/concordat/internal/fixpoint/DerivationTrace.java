package org.concordat.internal.fixpoint;

import java.util.Arrays;

/**
 * Notes how many of its rules it took to derive the position of each variable: up to the first that
 * surely held, at each step on the way. That may be more than up to the first that holds in the
 * end, where an earlier rule holds only because a later one has done its part.
 */
final class DerivationTrace {
  /** For each variable, the last rule that a step was derived by; -1 if it never moved. */
  private final int[] last;

  private boolean paused;

  DerivationTrace(int variables) {
    last = new int[variables];
    Arrays.fill(last, -1);
  }

  /** Returns the last rule that it took; -1 if the variable has never moved. */
  int last(int variable) {
    return last[variable];
  }

  void note(int variable, int rule) {
    if (!paused) {
      last[variable] = Math.max(last[variable], rule);
    }
  }

  /** Stops noting: what moves now is not derived step by step. */
  void pause() {
    paused = true;
  }

  /** Notes again. */
  void resume() {
    paused = false;
  }
}
