package org.concordat.internal.network;

import java.util.Arrays;
import org.concordat.negotiation.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * Removes all rules of a variable but the first from the arrays of a network; the first becomes
 * another rule. The same works for the slots of a variable.
 *
 * @param first the first rule of the variable
 * @param last its last rule
 * @param rules the number of all rules
 */
record RuleSplice(int first, int last, int rules) {

  /** Returns how many rules are removed. */
  int removed() {
    return last - first;
  }

  /**
   * Returns the new numbers of rules or gates, given those from a place on, which come after the
   * removed rules.
   */
  int[] numbers(int[] numbers, int from) {
    int[] changed = numbers.clone();
    for (int i = from; i < changed.length; i++) {
      changed[i] -= removed();
    }
    return changed;
  }

  /** Returns the rest of an array with a value for each rule. */
  int[] kept(int[] values) {
    return close(values, Arrays.copyOf(values, values.length - removed()), values.length);
  }

  /** Returns the rest of an array with a value for each rule, or for each gate. */
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

  /** Moves everything after the last rule to the place after the first. */
  private <A> A close(A values, A kept, int length) {
    System.arraycopy(values, last + 1, kept, first + 1, length - last - 1);
    return kept;
  }

  /**
   * Returns the edges, without those to the removed rules and to the first.
   *
   * @param start where the edges of each node start
   * @param newStart receives where the edges of each node start in the result
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
