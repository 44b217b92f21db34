package org.concordat.internal.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.concordat.internal.bitparallel.Program;
import org.junit.jupiter.api.Test;

/** Compares facts drawn for 64 scenarios in a word with facts drawn one by one. */
class BernoulliSamplerTest {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final List<String> PROBABILITIES =
      List.of("0", "1", "0.5", "0.75", "0.3", "0.0009765625", "0.001", "0.999999999999", "1E-18");

  /** Mixes a number by the JDK, whose generator is that of the paper. */
  private static long mix(long number) {
    return new SplittableRandom(number - GOLDEN).nextLong();
  }

  /**
   * Returns in which scenarios of a word a fact is true: those whose random fraction, of 64 binary
   * digits, is less than the probability.
   */
  private static long word(long seed, int stream, BigDecimal probability, long number) {
    long key = mix(mix(seed) + GOLDEN * (stream + 1));
    SplittableRandom digits = new SplittableRandom(mix(key + GOLDEN * number));
    long[] fractions = new long[Long.SIZE];
    for (int digit = 0; digit < Long.SIZE; digit++) {
      long drawn = digits.nextLong();
      for (int scenario = 0; scenario < Long.SIZE; scenario++) {
        fractions[scenario] = fractions[scenario] << 1 | (drawn >>> scenario & 1);
      }
    }
    long isTrue = 0;
    for (int scenario = 0; scenario < Long.SIZE; scenario++) {
      BigDecimal fraction = new BigDecimal(Long.toUnsignedString(fractions[scenario]));
      BigDecimal most = probability.multiply(new BigDecimal(BigInteger.TWO.pow(Long.SIZE)));
      // The probability is taken to 64 digits, too.
      boolean less = fraction.toBigInteger().compareTo(most.toBigInteger()) < 0;
      isTrue |= less ? 1L << scenario : 0;
    }
    return isTrue;
  }

  @Test
  void wordsAreDrawnAsScenariosOneByOne() {
    for (String probability : PROBABILITIES) {
      BigDecimal exact = new BigDecimal(probability);
      for (int stream = 0; stream < 3; stream++) {
        for (long number : new long[] {0, 8, 1L << 40}) {
          long seed = 20_141_015 + stream * number;
          long[] drawn = new long[Program.WORDS];
          new BernoulliSampler(seed, stream, exact).fill(number, drawn);
          for (int i = 0; i < drawn.length; i += 1 + i) {
            assertEquals(
                word(seed, stream, exact, number + i), drawn[i], probability + " word " + i);
          }
        }
      }
    }
  }

  /** Within five standard deviations, for one fact and for two at once. */
  @Test
  void factsAreTrueAsOftenAsTheyShouldBeAndIndependently() {
    int trials = 200 * Program.WORDS * Long.SIZE;
    BernoulliSampler one = new BernoulliSampler(1, 0, new BigDecimal("0.3"));
    BernoulliSampler other = new BernoulliSampler(1, 1, new BigDecimal("0.3"));
    long[] first = new long[Program.WORDS];
    long[] second = new long[Program.WORDS];
    int single = 0;
    int both = 0;
    for (int run = 0; run < 200; run++) {
      one.fill((long) run * Program.WORDS, first);
      other.fill((long) run * Program.WORDS, second);
      for (int i = 0; i < first.length; i++) {
        single += Long.bitCount(first[i]);
        both += Long.bitCount(first[i] & second[i]);
      }
    }
    assertNear(0.3, single, trials);
    assertNear(0.09, both, trials);
  }

  private static void assertNear(double probability, int hits, int trials) {
    double deviation = Math.sqrt(probability * (1 - probability) / trials);
    double share = (double) hits / trials;
    assertTrue(Math.abs(share - probability) < 5 * deviation, hits + " of " + trials);
  }
}
