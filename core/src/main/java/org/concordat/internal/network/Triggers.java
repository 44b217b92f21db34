package org.concordat.internal.network;

/**
 * Lists, for each counter and sorted, the sums at which a leaf may change.
 *
 * @param start where the triggers of each counter start
 * @param at the sums
 * @param leaf the leaf to look at when the sum reaches or leaves that value
 */
record Triggers(int[] start, long[] at, int[] leaf) {

  /** Sorts the triggers of each counter by their sum, which they are mostly already. */
  static Triggers sorted(int[] start, long[] at, int[] leaf) {
    for (int counter = 0; counter + 1 < start.length; counter++) {
      sort(at, leaf, start[counter], start[counter + 1]);
    }
    return new Triggers(start, at, leaf);
  }

  private static void sort(long[] at, int[] leaf, int from, int to) {
    long[][] both = new long[to - from][];
    boolean sorted = true;
    for (int i = from; i < to; i++) {
      both[i - from] = new long[] {at[i], leaf[i]};
      sorted &= i == from || at[i - 1] <= at[i];
    }
    if (sorted) {
      return;
    }
    java.util.Arrays.sort(both, (a, b) -> Long.compare(a[0], b[0]));
    for (int i = from; i < to; i++) {
      at[i] = both[i - from][0];
      leaf[i] = (int) both[i - from][1];
    }
  }
}
