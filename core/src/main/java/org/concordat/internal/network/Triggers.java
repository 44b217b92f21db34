package org.concordat.internal.network;

import java.util.Arrays;

/**
 * Lists, for each counter and sorted, the sums at which a leaf may change.
 *
 * @param start where the triggers of each counter start
 * @param at the sums
 * @param leaf the leaf to look at when the sum reaches or leaves that value
 */
record Triggers(int[] start, long[] at, int[] leaf) {

  /** Sorts the triggers of each counter by their sum. */
  static Triggers sorted(int[] start, long[] at, int[] leaf) {
    for (int counter = 0; counter + 1 < start.length; counter++) {
      sort(at, leaf, start[counter], start[counter + 1]);
    }
    return new Triggers(start, at, leaf);
  }

  private static void sort(long[] at, int[] leaf, int from, int to) {
    boolean sorted = true;
    boolean small = true;
    for (int i = from; i < to; i++) {
      sorted &= i == from || at[i - 1] <= at[i];
      small &= at[i] == (int) at[i];
    }
    if (sorted) {
      return;
    }
    if (small) {
      sortSmall(at, leaf, from, to);
    } else {
      sortLarge(at, leaf, from, to);
    }
  }

  /** Sorts sums of 32 bits, as nearly all are, together with their leaves in one word each. */
  private static void sortSmall(long[] at, int[] leaf, int from, int to) {
    long[] both = new long[to - from];
    for (int i = from; i < to; i++) {
      both[i - from] = at[i] << 32 | leaf[i];
    }
    Arrays.sort(both);
    for (int i = from; i < to; i++) {
      at[i] = both[i - from] >> 32;
      leaf[i] = (int) both[i - from];
    }
  }

  private static void sortLarge(long[] at, int[] leaf, int from, int to) {
    long[][] both = new long[to - from][];
    for (int i = from; i < to; i++) {
      both[i - from] = new long[] {at[i], leaf[i]};
    }
    Arrays.sort(both, (a, b) -> Long.compare(a[0], b[0]));
    for (int i = from; i < to; i++) {
      at[i] = both[i - from][0];
      leaf[i] = (int) both[i - from][1];
    }
  }
}
