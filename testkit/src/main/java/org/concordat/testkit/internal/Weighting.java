package org.concordat.testkit.internal;

import java.util.Arrays;
import java.util.Random;

/**
 * Draws the weights of all voters of a ballot: each for itself, all alike, or one heavy among
 * light.
 *
 * @param least the least weight
 * @param most the greatest
 */
record Weighting(long least, long most) {

  /** Returns the weight that others shrink to: 1, or what is nearest to it. */
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
