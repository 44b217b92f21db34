package org.concordat.benchmarks.report;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Holds the median of some samples, and how far it may be off. Unlike a mean, it does not move when
 * others take the machine away for a while, which lengthens a few samples by much.
 *
 * <p>The interval of confidence rests on no assumption about how samples are distributed, only on
 * their being independent: as many of them are below the true median as coins fall on one side. See
 * H. A. David and H. N. Nagaraja, "Order Statistics" (2003).
 *
 * @param value the median
 * @param error how far the farther end of the median's interval of 99.9 % confidence is from it;
 *     infinite where there are too few samples for such an interval
 */
public record Median(double value, double error) {
  /** One of so many intervals does not hold the true median, on either side. */
  private static final BigInteger ODDS = BigInteger.valueOf(2_000);

  /**
   * Returns the median of some samples.
   *
   * @param samples at least one
   */
  public static Median of(double... samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    int outside = outside(count);
    if (outside == 0) {
      return new Median(median, Double.POSITIVE_INFINITY);
    }
    return new Median(
        median, Math.max(median - sorted[outside - 1], sorted[count - outside] - median));
  }

  /**
   * Returns the place, from either end of the sorted samples, of the sample where the interval
   * ends; 0 where there is none.
   */
  static int outside(int count) {
    BigInteger most = BigInteger.TWO.pow(count).divide(ODDS);
    BigInteger ways = BigInteger.ONE;
    BigInteger sum = BigInteger.ONE;
    int below = 0;
    while (sum.compareTo(most) <= 0) {
      below++;
      ways = ways.multiply(BigInteger.valueOf(count - below + 1)).divide(BigInteger.valueOf(below));
      sum = sum.add(ways);
    }
    return below;
  }
}
