package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Counts among the voters of a set, who are those that support or oppose: {@code at least 2/3 of
 * members voting support it}. It does not hold if nobody votes or, by weight, if those who vote
 * weigh nothing.
 *
 * @param amount how many
 * @param set the set whose voters are counted
 * @param weight the name of the weight that is added up; {@code null} to count heads
 * @param verb {@link Verb#SUPPORT} or {@link Verb#OPPOSE}
 * @param alternative the id of the alternative, or {@code it}
 */
public record VoteCount(
    Amount amount, ActorSet set, @Nullable String weight, Verb verb, String alternative)
    implements AboutAlternative {

  private static final Threshold SOMEBODY_VOTES = Threshold.votes(1, 1, 1);
  private static final Threshold SOMEBODY_SUPPORTS = Threshold.votes(0, 1, 1);
  private static final Threshold SOMEBODY_OPPOSES = Threshold.votes(1, 0, 1);

  /**
   * Counts those voting.
   *
   * @throws IllegalArgumentException if {@code verb} is neither to support nor to oppose, or {@code
   *     weight} or {@code alternative} cannot be an id
   */
  public VoteCount {
    requireNonNull(alternative, "alternative");
    requireNonNull(amount, "amount");
    requireNonNull(set, "set");
    if (weight != null) {
      Named.requireId("a weight", weight);
    }
    if (verb != Verb.SUPPORT && verb != Verb.OPPOSE) {
      throw new IllegalArgumentException(
          "of those voting only \"support\" and \"oppose\" are counted, not who would "
              + verb.plural());
    }
    Named.requireId("an alternative", alternative);
  }

  /** Returns the lower bounds whose conjunction is equivalent to this count. */
  public ImmutableList<Threshold> thresholds() {
    ImmutableList.Builder<Threshold> thresholds = ImmutableList.builder();
    Quantity quantity = amount.quantity();
    long counted = quantity.isShare() ? quantity.denominator() - quantity.numerator() : 1;
    long others = quantity.isShare() ? -quantity.numerator() : 0;
    long number = quantity.isShare() ? 0 : quantity.numerator();
    // A count is never below 0, so "exactly 0" needs only the upper bound.
    boolean exactlyNone = amount.comparison() == Amount.Comparison.EXACTLY && number == 0;
    if (amount.comparison().boundsBelow() && !exactlyNone) {
      addWithVoters(
          thresholds,
          counted,
          others,
          number + (amount.comparison() == Amount.Comparison.MORE_THAN ? 1 : 0));
    }
    if (amount.comparison().boundsAbove()) {
      addWithVoters(
          thresholds,
          -counted,
          -others,
          -number + (amount.comparison() == Amount.Comparison.FEWER_THAN ? 1 : 0));
    }
    return thresholds.build();
  }

  /**
   * Adds the bound {@code counted} · c + {@code others} · o ≥ {@code least}, where c voters do as
   * the verb says and o voters do the opposite, and a second bound, if needed, that fails if nobody
   * votes. If only one side can meet a bound of 0, the second bound asks for a voter on that side;
   * so a rising count stays rising.
   */
  private void addWithVoters(
      ImmutableList.Builder<Threshold> thresholds, long counted, long others, long least) {
    long supporting = verb == Verb.SUPPORT ? counted : others;
    long opposing = verb == Verb.SUPPORT ? others : counted;
    thresholds.add(Threshold.votes(opposing, supporting, least));
    if (least > 0) {
      return;
    }
    if (least == 0 && opposing < 0) {
      thresholds.add(SOMEBODY_SUPPORTS);
    } else if (least == 0 && supporting < 0) {
      thresholds.add(SOMEBODY_OPPOSES);
    } else {
      thresholds.add(SOMEBODY_VOTES);
    }
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
        + " voting"
        + (weight == null ? "" : " by " + weight)
        + " "
        + verb.plural()
        + " "
        + alternative;
  }
}
