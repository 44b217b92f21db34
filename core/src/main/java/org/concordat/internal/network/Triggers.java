package org.concordat.internal.network;

import java.util.Arrays;

/**
 * Lists, for each sum in ascending order, the values at which a literal may change.
 *
 * @param start where the triggers of each sum start
 * @param at the values
 * @param literal the literal to update when the sum reaches or leaves that value
 */
record Triggers(int[] start, long[] at, int[] literal) {

  /** Sorts the triggers of each sum by value. */
  static Triggers sorted(int[] start, long[] at, int[] literal) {
    for (int sum = 0; sum + 1 < start.length; sum++) {
      sort(at, literal, start[sum], start[sum + 1]);
    }
    return new Triggers(start, at, literal);
  }

  private static void sort(long[] at, int[] literal, int from, int to) {
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
      sortSmall(at, literal, from, to);
    } else {
      sortLarge(at, literal, from, to);
    }
  }

  /** Sorts values of 32 bits (nearly all are) together with their literals, both in one word. */
  private static void sortSmall(long[] at, int[] literal, int from, int to) {
    long[] both = new long[to - from];
    for (int i = from; i < to; i++) {
      both[i - from] = at[i] << 32 | literal[i];
    }
    Arrays.sort(both);
    for (int i = from; i < to; i++) {
      at[i] = both[i - from] >> 32;
      literal[i] = (int) both[i - from];
    }
  }

  private static void sortLarge(long[] at, int[] literal, int from, int to) {
    long[][] both = new long[to - from][];
    for (int i = from; i < to; i++) {
      both[i - from] = new long[] {at[i], literal[i]};
    }
    Arrays.sort(both, (a, b) -> Long.compare(a[0], b[0]));
    for (int i = from; i < to; i++) {
      at[i] = both[i - from][0];
      literal[i] = (int) both[i - from][1];
    }
  }
}
