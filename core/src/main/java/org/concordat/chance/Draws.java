package org.concordat.chance;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Draws random facts, 64 scenarios a word. What it draws depends on the seed, the fact and the
 * number of the word alone: a counter, mixed as G. Steele, D. Lea and C. Flood do in "Fast
 * splittable pseudorandom number generators" (2014).
 */
final class Draws {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long key;
  private final long probability;
  private final boolean certain;

  /**
   * Draws a fact.
   *
   * @param seed the seed of all facts
   * @param stream the number of the fact
   * @param probability its probability, which is taken to 64 binary digits
   */
  Draws(long seed, int stream, BigDecimal probability) {
    this.key = mix(mix(seed) + GOLDEN * (stream + 1));
    BigInteger scaled =
        probability.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(Long.SIZE))).toBigInteger();
    this.probability = scaled.longValue();
    this.certain = scaled.bitLength() > Long.SIZE;
  }

  private static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Returns the scenarios in which the fact is true, of the 64 that begin at 64 times a number. */
  long word(long number) {
    if (certain) {
      return -1;
    }
    // Compares a random fraction with the probability, digit by digit, until all have differed.
    long counter = mix(key + GOLDEN * number);
    long isTrue = 0;
    long equal = -1;
    for (long digits = probability; digits != 0 && equal != 0; digits <<= 1) {
      counter += GOLDEN;
      long random = mix(counter);
      if (digits < 0) {
        isTrue |= equal & ~random;
        equal &= random;
      } else {
        equal &= ~random;
      }
    }
    return isTrue;
  }
}
