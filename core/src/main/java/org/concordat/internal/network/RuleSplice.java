package org.concordat.internal.network;

import java.util.Arrays;
import org.concordat.negotiation.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * Takes rules out of the arrays of a network, from the second to the last of a variable; the first
 * stays, and becomes another. It does the same with the slots of a variable.
 *
 * @param first the first rule of the variable
 * @param last its last rule
 * @param rules how many rules there are
 */
record RuleSplice(int first, int last, int rules) {

  /** Returns how many are taken out. */
  int removed() {
    return last - first;
  }

  /** Returns numbers of rules or gates that come after what is taken out, from a place on. */
  int[] numbers(int[] numbers, int from) {
    int[] changed = numbers.clone();
    for (int i = from; i < changed.length; i++) {
      changed[i] -= removed();
    }
    return changed;
  }

  /** Returns what is left of an array with a value for each rule. */
  int[] kept(int[] values) {
    return close(values, Arrays.copyOf(values, values.length - removed()), values.length);
  }

  /** Returns what is left of an array with a value for each rule, or for each gate. */
  byte[] kept(byte[] values, byte atFirst) {
    byte[] kept = close(values, Arrays.copyOf(values, values.length - removed()), values.length);
    kept[first] = atFirst;
    return kept;
  }

  @Nullable Commitment[] kept(@Nullable Commitment[] values, Commitment atFirst) {
    @Nullable Commitment[] kept =
        close(values, Arrays.copyOf(values, values.length - removed()), values.length);
    kept[first] = atFirst;
    return kept;
  }

  /** Moves what comes after the last rule to behind the first. */
  private <A> A close(A values, A kept, int length) {
    System.arraycopy(values, last + 1, kept, first + 1, length - last - 1);
    return kept;
  }

  /**
   * Returns the edges but those to the rules that are taken out and to the first.
   *
   * @param start where the edges of each node start
   * @param newStart is filled with where they start now
   */
  int[] edges(int[] start, int[] edges, int[] newStart) {
    int[] kept = new int[edges.length];
    int count = 0;
    for (int row = 0; row + 1 < start.length; row++) {
      newStart[row] = count;
      for (int i = start[row]; i < start[row + 1]; i++) {
        int gate = edges[i] >> 1;
        if (gate < first) {
          kept[count++] = edges[i];
        } else if (gate > last) {
          kept[count++] = edges[i] - 2 * removed();
        }
      }
    }
    newStart[start.length - 1] = count;
    return Arrays.copyOf(kept, count);
  }
}
