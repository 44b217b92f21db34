package org.concordat.benchmarks.report;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Holds a quartile of some samples, and how far it may be off. Other work on the machine only ever
 * lengthens samples, so the quartile on the side of the short ones moves less than the median, and
 * far less than the mean.
 *
 * <p>The interval of confidence rests on no assumption about how samples are distributed, only on
 * their being independent: each is below the true quartile with a chance of a quarter. See H. A.
 * David and H. N. Nagaraja, "Order Statistics" (2003).
 *
 * @param value the quartile
 * @param error how far the farther end of its interval of 99.9 % confidence is from it; infinite
 *     where there are too few samples for such an interval
 */
public record Quartile(double value, double error) {
  /** On each side, one interval in so many misses the true quartile. */
  private static final BigInteger CONFIDENCE = BigInteger.valueOf(2_000);

  private static final BigInteger THREE = BigInteger.valueOf(3);

  /** Returns the sum of two quartiles, with the sum of their errors. */
  Quartile plus(Quartile other) {
    return new Quartile(value + other.value, error + other.error);
  }

  /**
   * Returns the ratio of two quartiles, with the error that theirs allow.
   *
   * @param other is not 0
   */
  Quartile over(Quartile other) {
    double ratio = value / other.value;
    double most =
        other.error < other.value
            ? (value + error) / (other.value - other.error)
            : Double.POSITIVE_INFINITY;
    double least = (value - error) / (other.value + other.error);
    return new Quartile(ratio, Math.max(most - ratio, ratio - least));
  }

  /** Returns the figure in the words given, and how far it may be off: {@code 5.20 ms ± 9 %}. */
  String inWords(DoubleFunction<String> words) {
    return words.apply(value) + offBy();
  }

  private String offBy() {
    if (error == 0) {
      return "";
    }
    return Double.isInfinite(error)
        ? ", of too few samples for an interval"
        : String.format(Locale.ROOT, " ± %,.0f %%", Math.ceil(100 * error / value));
  }

  /**
   * Returns the quartile on the side of the faster samples.
   *
   * @param areRates whether they are operations in a unit of time, not times
   * @param samples at least one
   */
  public static Quartile ofFaster(boolean areRates, double... samples) {
    return areRates ? third(samples) : first(samples);
  }

  /**
   * Returns the first quartile: a quarter of the samples is below it.
   *
   * @param samples at least one
   */
  static Quartile first(double... samples) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    double quartile = sorted[(count - 1) / 4];
    int low = below(count);
    int high = count - above(count);
    if (low == 0 || high == count) {
      return new Quartile(quartile, Double.POSITIVE_INFINITY);
    }
    return new Quartile(quartile, Math.max(quartile - sorted[low - 1], sorted[high] - quartile));
  }

  /**
   * Returns the third quartile: a quarter of the samples is above it.
   *
   * @param samples at least one
   */
  static Quartile third(double... samples) {
    Quartile ofNegatives = first(Arrays.stream(samples).map(sample -> -sample).toArray());
    return new Quartile(-ofNegatives.value, ofNegatives.error);
  }

  /** Returns the rank, from the shortest, of the sample where the interval begins; or 0. */
  static int below(int count) {
    return place(count, BigInteger.ONE, THREE);
  }

  /** Returns the rank, from the longest, of the sample where the interval ends; or 0. */
  static int above(int count) {
    return place(count, THREE, BigInteger.ONE);
  }

  /**
   * Returns the largest rank such that fewer samples than it lie on one side of the quartile with a
   * probability of at most one in {@link #CONFIDENCE}.
   *
   * @param on how often a sample is on that side, of four times
   * @param off how often it is on the other
   */
  private static int place(int count, BigInteger on, BigInteger off) {
    BigInteger most = BigInteger.valueOf(4).pow(count).divide(CONFIDENCE);
    BigInteger ways = BigInteger.ONE;
    BigInteger sum = off.pow(count);
    int place = 0;
    while (sum.compareTo(most) <= 0) {
      place++;
      ways = ways.multiply(BigInteger.valueOf(count - place + 1)).divide(BigInteger.valueOf(place));
      sum = sum.add(ways.multiply(on.pow(place)).multiply(off.pow(count - place)));
    }
    return place;
  }
}
