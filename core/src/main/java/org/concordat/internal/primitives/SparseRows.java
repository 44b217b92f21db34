package org.concordat.internal.primitives;

/**
 * Sorts items into rows: compressed sparse rows. Row {@code r} holds the items at {@code start[r]}
 * to {@code start[r + 1] - 1}, in the order in which they were given.
 */
public final class SparseRows {
  private SparseRows() {}

  /** Returns the start of each of {@code rows} rows, followed by the end of the last one. */
  public static int[] starts(IntList rowOfItem, int rows) {
    int[] start = new int[rows + 1];
    for (int i = 0; i < rowOfItem.size(); i++) {
      start[rowOfItem.get(i) + 1]++;
    }
    for (int row = 0; row < rows; row++) {
      start[row + 1] += start[row];
    }
    return start;
  }

  /** Returns the place of each item, in the order given, when the items are sorted by row. */
  public static int[] places(IntList rowOfItem, int[] start) {
    int[] next = start.clone();
    int[] place = new int[rowOfItem.size()];
    for (int i = 0; i < place.length; i++) {
      place[i] = next[rowOfItem.get(i)]++;
    }
    return place;
  }

  /** Returns {@code items} permuted to their places. */
  public static int[] sorted(IntList items, int[] place) {
    int[] sorted = new int[place.length];
    for (int i = 0; i < place.length; i++) {
      sorted[place[i]] = items.get(i);
    }
    return sorted;
  }

  /** Returns {@code items} permuted to their places. */
  public static long[] sorted(LongList items, int[] place) {
    long[] sorted = new long[place.length];
    for (int i = 0; i < place.length; i++) {
      sorted[place[i]] = items.get(i);
    }
    return sorted;
  }
}
