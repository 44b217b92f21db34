package org.concordat.internal.diagram;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.concordat.internal.bitparallel.Program;

/**
 * Draws random facts for 64 scenarios per word. The result depends only on the seed, the fact and
 * the number of the word: it is a counter, mixed as G. Steele, D. Lea and C. Flood do in "Fast
 * splittable pseudorandom number generators" (2014). For one thread.
 */
public final class BernoulliSampler {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  /** How many digits are compared in all words at once; few words need more. */
  private static final int TOGETHER = 8;

  private final long key;
  private final long probability;
  private final boolean certain;
  private final long[] counters = new long[Program.WORDS];

  /** The scenarios in which all digits so far have been equal. */
  private final long[] equals = new long[Program.WORDS];

  /**
   * Prepares to draw a fact.
   *
   * @param seed the seed of all facts
   * @param stream the number of the fact
   * @param probability its probability, of which 64 binary digits are used
   */
  public BernoulliSampler(long seed, int stream, BigDecimal probability) {
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

  /**
   * Draws in which scenarios the fact is true, from scenario 64 times {@code number} on.
   *
   * <p>Compares random fractions with the probability, digit by digit, until all have differed.
   */
  public void fill(long number, long[] isTrue) {
    if (certain) {
      Arrays.fill(isTrue, -1);
      return;
    }
    Arrays.fill(isTrue, 0);
    Arrays.fill(equals, -1);
    for (int word = 0; word < Program.WORDS; word++) {
      counters[word] = mix(key + GOLDEN * (number + word));
    }
    long digits = probability;
    for (int i = 0; i < TOGETHER && digits != 0; i++, digits <<= 1) {
      compare(isTrue, equals, counters, digits >> (Long.SIZE - 1));
    }
    for (int word = 0; word < Program.WORDS; word++) {
      for (long rest = digits; rest != 0 && equals[word] != 0; rest <<= 1) {
        counters[word] += GOLDEN;
        long same = mix(counters[word]) ^ ~(rest >> (Long.SIZE - 1));
        isTrue[word] |= rest < 0 ? equals[word] & ~same : 0;
        equals[word] &= same;
      }
    }
  }

  /** Compares one digit, which is given as 0 or -1, in all words. */
  private static void compare(long[] isTrue, long[] equals, long[] counters, long digit) {
    for (int i = 0; i < Program.WORDS; i++) {
      long counter = counters[i] + GOLDEN;
      counters[i] = counter;
      long mixed = (counter ^ (counter >>> 30)) * 0xbf58476d1ce4e5b9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
      long same = mixed ^ (mixed >>> 31) ^ ~digit;
      isTrue[i] |= equals[i] & ~same & digit;
      equals[i] &= same;
    }
  }
}
