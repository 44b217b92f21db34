package org.concordat.chance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import org.concordat.model.Fact;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Estimates from a sample the probabilities that an alternative is adopted, rejected, and left
 * open. Each interval by itself covers the true number with the stated confidence.
 *
 * @param drawn how many scenarios were drawn; fewer than asked for if the limit was reached
 * @param samples how many of them count: those that violate no exclusion
 * @param confidence how often such intervals cover what they estimate
 * @param adopted the probability that the resolution says {@code ADOPTED}
 * @param rejected the probability that it says {@code REJECTED}
 * @param open the probability that it says {@code OPEN}
 * @param importance Birnbaum's importance of each random fact that was true in some scenarios and
 *     false in others: the probability that the alternative is adopted if the fact is true, minus
 *     that if it is false. So a fact without an importance in {@link Chance} has none here
 * @param stopped the limit that stopped the drawing early; {@code null} if all scenarios asked for
 *     were drawn
 */
public record SampledChance(
    long drawn,
    long samples,
    double confidence,
    Interval adopted,
    Interval rejected,
    Interval open,
    ImmutableMap<Fact, Interval> importance,
    @Nullable StopReason stopped)
    implements Serializable {

  /**
   * Collects the results of a sample.
   *
   * @throws IllegalArgumentException if {@code samples} is negative, or the confidence does not lie
   *     between 0 and 1
   */
  public SampledChance {
    requireNonNull(adopted, "adopted");
    requireNonNull(rejected, "rejected");
    requireNonNull(open, "open");
    requireNonNull(importance, "importance");
    if (samples < 0 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "the number of samples should not be negative, and the confidence lie between 0 and 1; "
              + samples
              + " samples with "
              + confidence
              + " are given");
    }
  }

  /** Returns whether as many scenarios were drawn as were asked for. */
  public boolean complete() {
    return stopped == null;
  }

  /**
   * Returns the three intervals, {@code adopted [0.3605, 0.3700, 0.3796], rejected …, open …}, and
   * the limit, if drawing stopped early.
   */
  @Override
  public String toString() {
    return "adopted "
        + adopted
        + ", rejected "
        + rejected
        + ", open "
        + open
        + (stopped == null ? "" : ", stopped " + stopped);
  }
}
