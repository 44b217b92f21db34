package org.concordat.internal.slice;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;

/** Holds numbers in the order in which they were added. Mutable. */
final class Numbers {
  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  int get(int index) {
    return values[index];
  }

  /** Removes the last number and returns it. */
  @CanIgnoreReturnValue
  int removeLast() {
    return values[--size];
  }

  /** Removes the last so many numbers and returns them in the order in which they were added. */
  int[] removeLast(int count) {
    size -= count;
    return Arrays.copyOfRange(values, size, size + count);
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
