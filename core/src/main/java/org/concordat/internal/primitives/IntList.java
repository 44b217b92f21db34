package org.concordat.internal.primitives;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/** Holds integers in a growing array. */
public final class IntList {
  private int[] items = new int[16];
  private int size;

  /** Adds an integer at the end. */
  public void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + (size >> 1));
    }
    items[size++] = item;
  }

  /** Returns the integer at an index. */
  public int get(int index) {
    return items[index];
  }

  /** Replaces the integer at an index. */
  public void set(int index, int item) {
    items[index] = item;
  }

  /** Removes the last integer and returns it. */
  @CanIgnoreReturnValue
  public int removeLast() {
    return items[--size];
  }

  /**
   * Removes the last {@code count} integers and returns them in the order in which they were added.
   */
  public int[] removeLast(int count) {
    size -= count;
    return Arrays.copyOfRange(items, size, size + count);
  }

  /** Removes all integers. */
  public void clear() {
    size = 0;
  }

  /** Returns how many integers there are. */
  public int size() {
    return size;
  }

  /** Returns the integers in a new array. */
  public int[] toArray() {
    return Arrays.copyOf(items, size);
  }

  /** Returns the integers in a new array, each cut to its low eight bits. */
  public byte[] toBytes() {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) items[i];
    }
    return bytes;
  }
}
