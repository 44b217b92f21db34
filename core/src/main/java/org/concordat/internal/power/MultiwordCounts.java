package org.concordat.internal.power;

import java.math.BigInteger;

/**
 * Holds an array of non-negative integers with a fixed number of 64-bit words each. Additions and
 * subtractions ignore overflow: results are right if they fit.
 */
public final class MultiwordCounts {
  private final int words;
  private final long[] array;

  MultiwordCounts(int length, int words) {
    this.words = words;
    this.array = new long[Math.multiplyExact(length, words)];
  }

  /** Returns how many words a number up to 2<sup>bits</sup> takes. */
  static int wordsFor(int bits) {
    return bits / 64 + 1;
  }

  int length() {
    return array.length / words;
  }

  /** Sets the first number, if there is one, to one. */
  void setFirstToOne() {
    if (array.length > 0) {
      array[0] = 1;
    }
  }

  /** Adds the first numbers of {@code other} to those from {@code shift} on. */
  void addShifted(MultiwordCounts other, int shift) {
    int count = length() - shift;
    if (words == 1) {
      long[] from = other.array;
      for (int i = 0; i < count; i++) {
        array[i + shift] += from[i];
      }
    } else {
      for (int i = 0; i < count; i++) {
        add(array, (i + shift) * words, other.array, i * words, words);
      }
    }
  }

  /** Adds to each number the old value of the one {@code shift} places before it. */
  void addSelfShifted(int shift) {
    for (int i = length() - 1; i >= shift; i--) {
      add(array, i * words, array, (i - shift) * words, words);
    }
  }

  /**
   * Sets each number to the one of {@code whole} in the same place, minus the one of {@code part}
   * {@code shift} places before; {@code part} may be this object.
   */
  void setToDifference(MultiwordCounts whole, MultiwordCounts part, int shift) {
    int length = length();
    int same = Math.min(shift, length);
    System.arraycopy(whole.array, 0, array, 0, same * words);
    if (words == 1) {
      long[] from = whole.array;
      long[] less = part.array;
      for (int i = same; i < length; i++) {
        array[i] = from[i] - less[i - shift];
      }
    } else {
      for (int i = same; i < length; i++) {
        subtract(whole.array, part.array, i * words, (i - shift) * words);
      }
    }
  }

  private void subtract(long[] from, long[] less, int index, int lessIndex) {
    long borrow = 0;
    for (int w = 0; w < words; w++) {
      long x = from[index + w];
      long y = less[lessIndex + w];
      long difference = x - y - borrow;
      borrow = ((~x & y) | (~(x ^ y) & difference)) >>> 63;
      array[index + w] = difference;
    }
  }

  private static void add(long[] to, int index, long[] from, int fromIndex, int words) {
    long carry = 0;
    for (int w = 0; w < words; w++) {
      long x = to[index + w];
      long y = from[fromIndex + w];
      long sum = x + y + carry;
      carry = ((x & y) | ((x | y) & ~sum)) >>> 63;
      to[index + w] = sum;
    }
  }

  /**
   * Returns the sum of the numbers from index {@code from}, inclusive, to {@code to}, exclusive;
   * both are clamped to the array.
   */
  BigInteger sum(long from, long to) {
    int first = (int) Math.min(length(), Math.max(0, from));
    int last = (int) Math.min(length(), Math.max(0, to));
    long[] sum = new long[words];
    if (words == 1) {
      for (int i = first; i < last; i++) {
        sum[0] += array[i];
      }
    } else {
      for (int i = first; i < last; i++) {
        add(sum, 0, array, i * words, words);
      }
    }
    BigInteger big = BigInteger.ZERO;
    for (int w = words - 1; w >= 0; w--) {
      big = big.shiftLeft(32).add(BigInteger.valueOf(sum[w] >>> 32));
      big = big.shiftLeft(32).add(BigInteger.valueOf(sum[w] & 0xffffffffL));
    }
    return big;
  }
}
