package org.concordat.internal.hitting;

/** Provides operations on sets of elements, each an array of words of 64 bits. */
public final class BitSets {
  private BitSets() {}

  /** Returns how many words a set of elements takes. */
  public static int words(int elements) {
    return Math.max(1, (elements + 63) >> 6);
  }

  /**
   * Returns the approximate memory of a set and of the bargain that may be made from it, in bytes.
   */
  public static long bytes(long[] set) {
    return 256 + (long) Long.BYTES * set.length + 32L * size(set);
  }

  /** Returns whether an element is in a set. */
  public static boolean has(long[] set, int element) {
    return (set[element >> 6] >>> (element & 63) & 1) != 0;
  }

  /** Adds an element to a set. */
  public static void add(long[] set, int element) {
    set[element >> 6] |= 1L << (element & 63);
  }

  /** Removes an element from a set. */
  public static void remove(long[] set, int element) {
    set[element >> 6] &= ~(1L << (element & 63));
  }

  /** Returns whether a set is a subset of another. */
  public static boolean isWithin(long[] part, long[] whole) {
    for (int word = 0; word < part.length; word++) {
      if ((part[word] & ~whole[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether two sets have an element in common. */
  public static boolean meet(long[] one, long[] other) {
    for (int word = 0; word < one.length; word++) {
      if ((one[word] & other[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the set of all elements. */
  public static long[] all(int elements) {
    long[] all = new long[words(elements)];
    for (int element = 0; element < elements; element++) {
      add(all, element);
    }
    return all;
  }

  /** Returns the elements of a set that are not in another. */
  public static long[] without(long[] whole, long[] part) {
    long[] rest = whole.clone();
    for (int word = 0; word < rest.length; word++) {
      rest[word] &= ~part[word];
    }
    return rest;
  }

  /** Returns the elements of a set, in order. */
  public static int[] members(long[] set) {
    int[] members = new int[size(set)];
    int count = 0;
    for (int word = 0; word < set.length; word++) {
      for (long left = set[word]; left != 0; left &= left - 1) {
        members[count++] = (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return members;
  }

  /** Returns the elements that two sets have in common. */
  public static long[] common(long[] one, long[] other) {
    long[] common = one.clone();
    for (int word = 0; word < common.length; word++) {
      common[word] &= other[word];
    }
    return common;
  }

  /** Returns how many elements of a set are not in another. */
  public static int sizeWithout(long[] whole, long[] part) {
    int size = 0;
    for (int word = 0; word < whole.length; word++) {
      size += Long.bitCount(whole[word] & ~part[word]);
    }
    return size;
  }

  /** Returns whether a set has no element. */
  public static boolean isEmpty(long[] set) {
    return size(set) == 0;
  }

  /** Returns how many elements a set has. */
  public static int size(long[] set) {
    int size = 0;
    for (long word : set) {
      size += Long.bitCount(word);
    }
    return size;
  }
}
