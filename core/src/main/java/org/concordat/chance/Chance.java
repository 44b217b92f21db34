package org.concordat.chance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Gives the exact probabilities that an alternative is adopted, rejected, and left open.
 *
 * <p>If the search reached its limit, some of the probability is {@link #unexplored()}, and the
 * other three numbers are lower bounds: each true probability lies between the number given and
 * that number plus the unexplored part. The two maps are then empty.
 *
 * @param adopted the probability that the resolution says {@code ADOPTED}
 * @param rejected the probability that it says {@code REJECTED}
 * @param open the probability that it says {@code OPEN}
 * @param unexplored the probability of the part not searched; 0 if the search is complete
 * @param stopped the limit at which the search stopped; {@code null} if nothing is unexplored
 * @param importance Birnbaum's importance of each random fact: the probability that the alternative
 *     is adopted if the fact is true, less that if it is false. A fact that is certainly true or
 *     certainly false, by its probability or by exclusions, has no entry
 * @param learning the value of learning each fact that has an importance: by how much the answer
 *     lowers, on average, the probability that two independent draws of the decision differ (Gini's
 *     impurity: 1 minus the sum of the squares of the three probabilities). It is 0 for a fact on
 *     which nothing depends, and the whole impurity for a fact that settles everything
 */
public record Chance(
    Fraction adopted,
    Fraction rejected,
    Fraction open,
    Fraction unexplored,
    @Nullable StopReason stopped,
    ImmutableMap<Fact, Fraction> importance,
    ImmutableMap<Fact, Fraction> learning)
    implements Serializable {

  /**
   * Checks that the probabilities are not negative and add to 1.
   *
   * @throws IllegalArgumentException if a probability is negative or they do not add to 1, or if
   *     {@code stopped} is null although something is unexplored, or the other way round
   */
  public Chance {
    requireNonNull(adopted, "adopted");
    requireNonNull(rejected, "rejected");
    requireNonNull(open, "open");
    requireNonNull(unexplored, "unexplored");
    requireNonNull(importance, "importance");
    requireNonNull(learning, "learning");
    boolean isNegative =
        adopted.signum() < 0
            || rejected.signum() < 0
            || open.signum() < 0
            || unexplored.signum() < 0;
    if (isNegative || !adopted.plus(rejected).plus(open).plus(unexplored).equals(Fraction.ONE)) {
      throw new IllegalArgumentException(
          "the probabilities "
              + String.join(
                  ", ",
                  adopted.toString(),
                  rejected.toString(),
                  open.toString(),
                  unexplored.toString())
              + " should not be negative and add to 1");
    }
    if ((stopped == null) != (unexplored.signum() == 0)) {
      throw new IllegalArgumentException(
          stopped == null
              ? unexplored + " is unexplored, but no limit was reached"
              : "nothing is unexplored, but the search stopped " + stopped);
    }
  }

  /** Returns whether the search was complete, so that all numbers are exact. */
  public boolean complete() {
    return stopped == null;
  }

  /**
   * Returns the fact with the largest value of learning, the first of equals; empty if no value is
   * positive.
   */
  public Optional<Fact> mostWorthLearning() {
    return learning.entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .max(Comparator.comparing((Map.Entry<Fact, Fraction> entry) -> entry.getValue()))
        .map(Map.Entry::getKey);
  }

  /** Returns the numbers rounded: {@code adopted 0.3700, rejected 0.5000, open 0.1300}. */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "adopted %.4f, rejected %.4f, open %.4f",
            adopted.doubleValue(),
            rejected.doubleValue(),
            open.doubleValue())
        + (complete()
            ? ""
            : String.format(Locale.ROOT, ", unexplored %.4f", unexplored.doubleValue()));
  }
}
