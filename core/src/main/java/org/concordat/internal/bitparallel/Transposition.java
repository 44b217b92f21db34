package org.concordat.internal.bitparallel;

/**
 * Transposes a matrix of 64 words of 64 bits: H. Warren, "Hacker's Delight" (2nd edition, 2012),
 * section 7-3.
 */
public final class Transposition {
  private Transposition() {}

  /** Swaps the bit {@code j} of the word {@code i} with the bit {@code i} of the word {@code j}. */
  public static void transpose(long[] words) {
    long mask = 0xFFFFFFFFL;
    for (int width = Long.SIZE / 2; width != 0; width >>= 1) {
      for (int from = 0; from < Long.SIZE; from += 2 * width) {
        for (int i = from; i < from + width; i++) {
          long swapped = ((words[i] >>> width) ^ words[i + width]) & mask;
          words[i] ^= swapped << width;
          words[i + width] ^= swapped;
        }
      }
      mask ^= mask << (width >> 1);
    }
  }
}
