package org.concordat.chance;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Counts the decisions on an alternative over some scenarios of a sample. Sweeps over different
 * scenarios add up to the sweep over all of them, in whatever order and on whatever machine they
 * were made, since a scenario depends on its number and the seed alone.
 *
 * @param question what was asked
 * @param scenarios the numbers of the scenarios
 * @param allowed how many of them violate no exclusion; only these are counted below
 * @param adopted in how many the resolution says {@code ADOPTED}
 * @param rejected in how many it says {@code REJECTED}
 * @param facts the same counts for the scenarios in which each random fact is true
 * @param stopped the limit that stopped the sweep early; {@code null} if it drew all scenarios
 *     asked for
 */
public record Sweep(
    Question question,
    ImmutableRangeSet<Long> scenarios,
    long allowed,
    long adopted,
    long rejected,
    ImmutableMap<Fact, WithFact> facts,
    @Nullable StopReason stopped)
    implements Serializable {

  /**
   * Identifies the question that a sweep answers. Whoever adds sweeps has to make sure that they
   * are about the same negotiation.
   *
   * @param alternative the alternative
   * @param coordination how cycles are closed
   * @param assumptions what is assumed
   * @param probabilities the probabilities of the random facts
   * @param seed the seed of the random numbers
   */
  public record Question(
      Alternative alternative,
      Coordination coordination,
      Assumptions assumptions,
      ImmutableMap<Fact, BigDecimal> probabilities,
      long seed)
      implements Serializable {

    /** Makes a question. */
    public Question {
      requireNonNull(alternative, "alternative");
      requireNonNull(coordination, "coordination");
      requireNonNull(assumptions, "assumptions");
      requireNonNull(probabilities, "probabilities");
    }
  }

  /**
   * Counts the scenarios in which a fact is true.
   *
   * @param allowed how many of them violate no exclusion
   * @param adopted in how many of them the resolution says {@code ADOPTED}
   * @param rejected in how many of them it says {@code REJECTED}
   */
  public record WithFact(long allowed, long adopted, long rejected) implements Serializable {
    /**
     * Counts scenarios.
     *
     * @throws IllegalArgumentException if a number is negative, or {@code adopted} and {@code
     *     rejected} add to more than {@code allowed}
     */
    public WithFact {
      requireCounts(allowed, adopted, rejected);
    }

    private WithFact plus(WithFact other) {
      return new WithFact(
          allowed + other.allowed, adopted + other.adopted, rejected + other.rejected);
    }
  }

  /**
   * Collects counts.
   *
   * @throws IllegalArgumentException if a number is negative, or {@code adopted} and {@code
   *     rejected} add to more than {@code allowed}
   */
  public Sweep {
    requireNonNull(question, "question");
    requireNonNull(scenarios, "scenarios");
    requireNonNull(facts, "facts");
    requireCounts(allowed, adopted, rejected);
  }

  private static void requireCounts(long allowed, long adopted, long rejected) {
    if (adopted < 0 || rejected < 0 || adopted > allowed - rejected) {
      throw new IllegalArgumentException(
          "adopted and rejected scenarios should not be negative, and no more than the "
              + allowed
              + " allowed; "
              + adopted
              + " and "
              + rejected
              + " are");
    }
  }

  /** Returns whether all scenarios asked for were drawn. */
  public boolean complete() {
    return stopped == null;
  }

  /**
   * Returns the sweep over the scenarios of this one and those of {@code other}, which is complete
   * if both are.
   *
   * @throws IllegalArgumentException if the two ask different questions, or have scenarios in
   *     common
   */
  public Sweep plus(Sweep other) {
    if (!question.equals(other.question)) {
      throw new IllegalArgumentException(
          "only sweeps of the same question can be added, not of "
              + question
              + " and "
              + other.question);
    }
    TreeRangeSet<Long> all = TreeRangeSet.create(scenarios);
    for (Range<Long> range : other.scenarios.asRanges()) {
      if (all.intersects(range)) {
        throw new IllegalArgumentException(
            "both sweeps have scenarios in " + range + ", which would be counted twice");
      }
      all.add(range);
    }
    ImmutableMap.Builder<Fact, WithFact> added = ImmutableMap.builder();
    for (Map.Entry<Fact, WithFact> each : facts.entrySet()) {
      WithFact more = other.facts.get(each.getKey());
      added.put(each.getKey(), more == null ? each.getValue() : each.getValue().plus(more));
    }
    return new Sweep(
        question,
        ImmutableRangeSet.copyOf(all),
        allowed + other.allowed,
        adopted + other.adopted,
        rejected + other.rejected,
        added.buildOrThrow(),
        stopped == null ? other.stopped : stopped);
  }

  /**
   * Estimates the chance from the scenarios swept.
   *
   * @param confidence how often such intervals should cover the true number: 0.95, say
   * @throws IllegalArgumentException if the confidence does not lie between 0 and 1
   */
  public SampledChance estimate(double confidence) {
    ImmutableMap.Builder<Fact, Interval> importance = ImmutableMap.builder();
    facts.forEach(
        (fact, with) -> {
          long without = allowed - with.allowed();
          if (with.allowed() > 0 && without > 0) {
            Interval ifTrue = Interval.wilson(with.adopted(), with.allowed(), confidence);
            Interval ifFalse = Interval.wilson(adopted - with.adopted(), without, confidence);
            importance.put(fact, ifTrue.minus(ifFalse));
          }
        });
    return new SampledChance(
        drawn(),
        allowed,
        confidence,
        Interval.wilson(adopted, allowed, confidence),
        Interval.wilson(rejected, allowed, confidence),
        Interval.wilson(allowed - adopted - rejected, allowed, confidence),
        importance.buildOrThrow(),
        stopped);
  }

  /** Returns how many scenarios were drawn, including those that violate an exclusion. */
  public long drawn() {
    return scenarios.asRanges().stream()
        .mapToLong(range -> range.upperEndpoint() - range.lowerEndpoint())
        .sum();
  }

  /**
   * Returns the counts for people, {@code 370 adopted, 500 rejected of 1000}, and the limit, if the
   * sweep stopped early.
   */
  @Override
  public String toString() {
    return adopted
        + " adopted, "
        + rejected
        + " rejected of "
        + allowed
        + (stopped == null ? "" : ", stopped " + stopped);
  }
}
