package org.concordat.chance;

import java.io.Serializable;
import java.util.Locale;

/**
 * Holds an estimate and an interval around it that covers the true number with a stated confidence.
 *
 * @param low the lower end
 * @param estimate the estimate
 * @param high the upper end
 */
public record Interval(double low, double estimate, double high) implements Serializable {

  /**
   * Checks the order of the three.
   *
   * @throws IllegalArgumentException if the estimate does not lie between the ends
   */
  public Interval {
    if (!(low <= estimate && estimate <= high)) {
      throw new IllegalArgumentException(
          "the estimate " + estimate + " should lie between " + low + " and " + high);
    }
  }

  /**
   * Returns the interval for a probability, from {@code hits} in {@code trials}: E. Wilson,
   * "Probable inference, the law of succession, and statistical inference" (1927). Without trials
   * it is the whole range from 0 to 1.
   *
   * @param hits the number of successes
   * @param trials the number of trials
   * @param confidence how often such an interval covers the probability: 0.95, say
   * @throws IllegalArgumentException if there are more hits than trials, or the confidence does not
   *     lie between 0 and 1
   */
  public static Interval wilson(long hits, long trials, double confidence) {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          "the hits should lie between 0 and the trials; " + hits + " of " + trials + " do not");
    }
    double z = NormalDistribution.deviation(confidence);
    if (trials == 0) {
      return new Interval(0, 0.5, 1);
    }
    double share = (double) hits / trials;
    double spread = z * z / trials;
    double middle = (share + spread / 2) / (1 + spread);
    double half =
        z / (1 + spread) * Math.sqrt(share * (1 - share) / trials + spread / (4 * trials));
    // Clamped, since rounding must not put an end beyond the estimate.
    return new Interval(
        hits == 0 ? 0 : Math.max(0, Math.min(share, middle - half)),
        share,
        hits == trials ? 1 : Math.min(1, Math.max(share, middle + half)));
  }

  /**
   * Returns the interval for the difference of two probabilities: R. Newcombe, "Interval estimation
   * for the difference between independent proportions" (1998), the method from two Wilson
   * intervals.
   */
  Interval minus(Interval other) {
    double difference = estimate - other.estimate;
    return new Interval(
        difference - Math.hypot(estimate - low, other.high - other.estimate),
        difference,
        difference + Math.hypot(high - estimate, other.estimate - other.low));
  }

  /** Returns whether a number lies in the interval. */
  public boolean contains(double number) {
    return low <= number && number <= high;
  }

  /** Returns the three numbers rounded: {@code [0.3605, 0.3700, 0.3796]}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.4f, %.4f, %.4f]", low, estimate, high);
  }
}
