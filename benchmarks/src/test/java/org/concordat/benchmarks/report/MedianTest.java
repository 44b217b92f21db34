package org.concordat.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void ofAnOddAndOfAnEvenNumberOfSamples() {
    assertEquals(2, Median.of(3, 1, 2).value());
    assertEquals(2.5, Median.of(4, 1, 3, 2).value());
  }

  /** With ten samples, all are on one side of the true median in two cases of 1,024. */
  @Test
  void tenSamplesAreTooFewAndElevenAreJustEnough() {
    assertEquals(Double.POSITIVE_INFINITY, Median.of(new double[10]).error());
    assertEquals(6, Median.of(0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 11).error());
  }

  @Test
  void theIntervalIsAsWideAsItMayBeByDefinition() {
    for (int count = 11; count < 60; count++) {
      int outside = Median.outside(count);
      assertTrue(chanceOfFewerHeads(count, outside) <= 0.0005, "of " + count);
      assertTrue(chanceOfFewerHeads(count, outside + 1) > 0.0005, "of " + count);
    }
  }

  /** Returns how likely it is that of so many coins fewer than some show heads. */
  private static double chanceOfFewerHeads(int coins, int some) {
    double[] heads = new double[coins + 2];
    heads[0] = 1;
    for (int coin = 0; coin < coins; coin++) {
      for (int i = coins; i >= 0; i--) {
        heads[i] = heads[i] / 2 + (i > 0 ? heads[i - 1] / 2 : 0);
      }
    }
    return Arrays.stream(heads).limit(some).sum();
  }

  /** Where a few samples take ten times as long, the mean is off by half, and the median is not. */
  @Test
  void aFewLongSamplesDoNotMoveIt() {
    Random random = new Random(1);
    double[] samples = new double[40];
    Arrays.setAll(samples, i -> (i % 10 == 0 ? 10 : 1) * (1 + random.nextInt(100) / 10_000.0));
    Median median = Median.of(samples);
    assertEquals(1, median.value(), 0.01);
    assertTrue(median.error() < 0.01, () -> "off by " + median.error());
  }
}
