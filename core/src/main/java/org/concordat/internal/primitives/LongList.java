package org.concordat.internal.primitives;

import java.util.Arrays;

/** Holds long integers in a growing array. */
public final class LongList {
  private long[] items = new long[16];
  private int size;

  /** Adds an integer at the end. */
  public void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
    }
    items[size++] = item;
  }

  /** Returns the integer at an index. */
  public long get(int index) {
    return items[index];
  }

  /** Returns the integers in a new array. */
  public long[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
