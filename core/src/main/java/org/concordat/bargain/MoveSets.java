package org.concordat.bargain;

import java.util.Arrays;

/** Works on sets of moves, each as an array of words of 64 bits. */
final class MoveSets {
  private MoveSets() {}

  static int words(int moves) {
    return Math.max(1, (moves + 63) >> 6);
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

  static int size(long[] set) {
    return Arrays.stream(set).mapToInt(Long::bitCount).sum();
  }
}
