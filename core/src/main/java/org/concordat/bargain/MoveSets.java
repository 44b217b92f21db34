package org.concordat.bargain;

/** Works on sets of moves, each as an array of words of 64 bits. */
final class MoveSets {
  private MoveSets() {}

  static int words(int moves) {
    return Math.max(1, (moves + 63) >> 6);
  }

  /** Returns about how many bytes a set takes, with the bargain that may be made of it. */
  static long bytes(long[] set) {
    return 256 + (long) Long.BYTES * set.length + 32L * size(set);
  }

  static boolean has(long[] set, int move) {
    return (set[move >> 6] >>> (move & 63) & 1) != 0;
  }

  static void add(long[] set, int move) {
    set[move >> 6] |= 1L << (move & 63);
  }

  static void remove(long[] set, int move) {
    set[move >> 6] &= ~(1L << (move & 63));
  }

  static boolean isWithin(long[] part, long[] whole) {
    for (int word = 0; word < part.length; word++) {
      if ((part[word] & ~whole[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean meet(long[] one, long[] other) {
    for (int word = 0; word < one.length; word++) {
      if ((one[word] & other[word]) != 0) {
        return true;
      }
    }
    return false;
  }

  static long[] all(int moves) {
    long[] all = new long[words(moves)];
    for (int move = 0; move < moves; move++) {
      add(all, move);
    }
    return all;
  }

  static long[] without(long[] whole, long[] part) {
    long[] rest = whole.clone();
    for (int word = 0; word < rest.length; word++) {
      rest[word] &= ~part[word];
    }
    return rest;
  }

  static int[] members(long[] set) {
    int[] members = new int[size(set)];
    int count = 0;
    for (int word = 0; word < set.length; word++) {
      for (long left = set[word]; left != 0; left &= left - 1) {
        members[count++] = (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return members;
  }

  static long[] common(long[] one, long[] other) {
    long[] common = one.clone();
    for (int word = 0; word < common.length; word++) {
      common[word] &= other[word];
    }
    return common;
  }

  static int sizeWithout(long[] whole, long[] part) {
    int size = 0;
    for (int word = 0; word < whole.length; word++) {
      size += Long.bitCount(whole[word] & ~part[word]);
    }
    return size;
  }

  static boolean isEmpty(long[] set) {
    return size(set) == 0;
  }

  static int size(long[] set) {
    int size = 0;
    for (long word : set) {
      size += Long.bitCount(word);
    }
    return size;
  }
}
