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
 * Says exactly how likely an alternative is to be adopted, to be rejected, and to be left open.
 *
 * <p>If the search reached its limit, some of the probability is {@link #unexplored()}, and the
 * other three are what the explored part of it comes to: each is then at least the number given,
 * and at most that plus what is unexplored. There is then nothing in the two maps.
 *
 * @param adopted the probability that the resolution says {@code ADOPTED}
 * @param rejected the probability that it says {@code REJECTED}
 * @param open the probability that it says {@code OPEN}
 * @param unexplored the probability of what the search did not get to; 0 if it is complete
 * @param stopped the limit at which the search stopped; {@code null} if nothing is unexplored
 * @param importance Birnbaum's importance of each random fact: the probability that the alternative
 *     is adopted if the fact is true, less that if it is false. A fact that surely is true or
 *     surely is not, by its probability or by exclusions, has none
 * @param learning the value of learning each fact that has an importance: by how much learning
 *     whether it is true lowers, on the average, the probability that two independent draws of the
 *     decision differ (Gini's impurity: 1 less the squares of the three probabilities). It is 0 for
 *     a fact on which nothing depends, and the whole impurity for one that settles everything
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
   * @throws IllegalArgumentException if they are or do not, or if something is unexplored and no
   *     limit is said to be reached, or the other way round
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

  /** Returns whether the search got to everything, so that all numbers are exact. */
  public boolean complete() {
    return stopped == null;
  }

  /**
   * Returns the fact that it is worth most to learn, the first of those worth the same; empty if
   * learning none is worth anything.
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
