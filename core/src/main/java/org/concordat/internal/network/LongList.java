package org.concordat.internal.network;

import java.util.Arrays;

/** Grows an array of long integers. */
final class LongList {
  private long[] items = new long[16];
  private int size;

  void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
    }
    items[size++] = item;
  }

  long get(int index) {
    return items[index];
  }

  long[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
