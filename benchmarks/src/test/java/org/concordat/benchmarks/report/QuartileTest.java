package org.concordat.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuartileTest {
  @Test
  void aQuarterIsBelowTheFirstAndAboveTheThird() {
    assertEquals(2, Quartile.first(3, 1, 2, 5, 4).value());
    assertEquals(4, Quartile.third(3, 1, 2, 5, 4).value());
  }

  /** All of 26 samples are above the true first quartile in 6 of 10,000 cases, all of 27 in 4. */
  @Test
  void twentySixSamplesAreTooFewAndTwentySevenAreJustEnough() {
    assertEquals(Double.POSITIVE_INFINITY, Quartile.first(new double[26]).error());
    double[] samples = new double[27];
    Arrays.fill(samples, 5);
    samples[0] = 1;
    assertEquals(4, Quartile.first(samples).error());
    assertEquals(0, Quartile.third(samples).error());
  }

  @Test
  void theIntervalIsAsWideAsItMayBeByDefinition() {
    for (int count = 27; count < 90; count++) {
      int below = Quartile.below(count);
      int above = Quartile.above(count);
      assertTrue(chanceOfFewer(count, below, 0.25) <= 0.0005, "below, of " + count);
      assertTrue(chanceOfFewer(count, below + 1, 0.25) > 0.0005, "below, of " + count);
      assertTrue(chanceOfFewer(count, above, 0.75) <= 0.0005, "above, of " + count);
      assertTrue(chanceOfFewer(count, above + 1, 0.75) > 0.0005, "above, of " + count);
    }
  }

  /** Returns how likely it is that of so many samples fewer than some are on a side. */
  private static double chanceOfFewer(int samples, int some, double chance) {
    double[] on = new double[samples + 2];
    on[0] = 1;
    for (int sample = 0; sample < samples; sample++) {
      for (int i = samples; i >= 0; i--) {
        on[i] = on[i] * (1 - chance) + (i > 0 ? on[i - 1] * chance : 0);
      }
    }
    return Arrays.stream(on).limit(some).sum();
  }

  /** If half of the samples take longer, the median is wrong, and the quartile is not. */
  @Test
  void manyLongSamplesDoNotMoveIt() {
    Random random = new Random(1);
    double[] samples = new double[80];
    Arrays.setAll(samples, i -> (i % 2 == 0 ? 1.5 : 1) * (1 + random.nextInt(100) / 10_000.0));
    Quartile quartile = Quartile.first(samples);
    assertEquals(1, quartile.value(), 0.01);
    assertTrue(quartile.error() < 0.01, () -> "off by " + quartile.error());
  }
}
