package org.concordat.internal.fixpoint;

import java.util.Arrays;

/**
 * Records how many of its rules were used to derive the position of each variable: those up to the
 * first that surely held, at each step on the way. That may be more than those up to the first that
 * holds in the end, since an earlier rule may hold only as a consequence of a later one.
 */
final class DerivationTrace {
  /** For each variable, the last rule used in a step; -1 if it never moved. */
  private final int[] last;

  private boolean paused;

  DerivationTrace(int variables) {
    last = new int[variables];
    Arrays.fill(last, -1);
  }

  /** Returns the last rule used for a variable; -1 if it never moved. */
  int last(int variable) {
    return last[variable];
  }

  void note(int variable, int rule) {
    if (!paused) {
      last[variable] = Math.max(last[variable], rule);
    }
  }

  /** Stops recording: variables that move now are not derived step by step. */
  void pause() {
    paused = true;
  }

  /** Resumes recording. */
  void resume() {
    paused = false;
  }
}
