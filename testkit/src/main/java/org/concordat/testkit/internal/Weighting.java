package org.concordat.testkit.internal;

import java.util.Arrays;
import java.util.Random;

/**
 * Draws the weights of all voters of a ballot: independently, all equal, or one heavy among light
 * ones.
 *
 * @param least the least weight
 * @param most the greatest weight
 */
record Weighting(long least, long most) {

  /** Returns the weight to which others shrink: 1, or the nearest weight allowed. */
  long plain() {
    return Math.max(least, Math.min(1, most));
  }

  long[] draw(int size, Random random) {
    long[] weights = new long[size];
    switch (random.nextInt(4)) {
      case 0 -> Arrays.fill(weights, random.nextBoolean() ? least : one(random));
      case 1 -> {
        Arrays.fill(weights, random.nextBoolean() ? least : plain());
        if (size > 0) {
          weights[random.nextInt(size)] = most;
        }
      }
      default -> Arrays.setAll(weights, i -> one(random));
    }
    return weights;
  }

  private long one(Random random) {
    return random.nextLong(least, most + 1);
  }
}
