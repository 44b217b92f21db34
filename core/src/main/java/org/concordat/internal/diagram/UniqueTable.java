package org.concordat.internal.diagram;

import java.util.Arrays;

/**
 * Numbers keys of several words in the order of their first occurrence; equal keys get equal
 * numbers. Mutable.
 */
final class UniqueTable {
  private static final int FIRST_CAPACITY = 64;

  private final int width;
  private long[] words;
  private int[] places = new int[2 * FIRST_CAPACITY];
  private int size;

  /** Starts without keys; each has {@code width} words. */
  UniqueTable(int width) {
    this.width = width;
    this.words = new long[FIRST_CAPACITY * width];
  }

  /** Returns how many different keys there are. */
  int size() {
    return size;
  }

  /**
   * Returns the number of the key that stands from {@code at} on, and adds the key if it is new.
   */
  int number(long[] from, int at) {
    int place = hash(from, at) & (places.length - 1);
    for (int found = places[place]; found != 0; found = places[place]) {
      int known = (found - 1) * width;
      if (Arrays.equals(words, known, known + width, from, at, at + width)) {
        return found - 1;
      }
      place = (place + 1) & (places.length - 1);
    }
    if (2 * size == places.length) {
      grow();
      return number(from, at);
    }
    if ((size + 1) * width > words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    System.arraycopy(from, at, words, size * width, width);
    places[place] = ++size;
    return size - 1;
  }

  private void grow() {
    places = new int[2 * places.length];
    for (int number = 0; number < size; number++) {
      int place = hash(words, number * width) & (places.length - 1);
      while (places[place] != 0) {
        place = (place + 1) & (places.length - 1);
      }
      places[place] = number + 1;
    }
  }

  private int hash(long[] from, int at) {
    long hash = 0;
    for (int i = at; i < at + width; i++) {
      hash = (hash ^ from[i]) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }
}
