package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Holds when an amount of a set, in heads or in a weight, has a stance for which a verb holds:
 * {@code at least 2/3 of members support it}.
 *
 * <p>A share is a share of the whole set, including actors without a say on the alternative; these
 * never qualify.
 *
 * @param amount how many
 * @param set the set in which is counted
 * @param weight the name of the weight that is added up; {@code null} to count heads
 * @param verb the verb that has to hold for their stances
 * @param negated whether the verb must fail instead
 * @param alternative the id of the alternative, or {@code it}
 */
public record Count(
    Amount amount,
    ActorSet set,
    @Nullable String weight,
    Verb verb,
    boolean negated,
    String alternative)
    implements AboutAlternative {
  /**
   * Counts in a set.
   *
   * @throws IllegalArgumentException if {@code weight} or {@code alternative} cannot be an id
   */
  public Count {
    requireNonNull(alternative, "alternative");
    requireNonNull(amount, "amount");
    requireNonNull(set, "set");
    if (weight != null) {
      Named.requireId("a weight", weight);
    }
    requireNonNull(verb, "verb");
    Named.requireId("an alternative", alternative);
  }

  /**
   * Returns the lower bounds whose conjunction is equivalent to this count.
   *
   * @param whole the number of actors in the set, or the sum of their weights
   */
  public ImmutableList<Threshold> thresholds(long whole) {
    long bound = amount.bound(whole);
    ImmutableList.Builder<Threshold> thresholds = ImmutableList.builder();
    if (amount.comparison().boundsBelow()) {
      thresholds.add(Threshold.atLeast(verb, negated, bound));
    }
    if (amount.comparison().boundsAbove()) {
      thresholds.add(Threshold.atMost(verb, negated, bound));
    }
    return thresholds.build();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return amount
        + " of "
        + set
        + (weight == null ? "" : " by " + weight)
        + (negated ? " do not " : " ")
        + verb.plural()
        + " "
        + alternative;
  }
}
