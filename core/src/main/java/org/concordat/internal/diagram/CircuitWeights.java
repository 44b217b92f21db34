package org.concordat.internal.diagram;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Evaluates an {@link ExclusionCircuit}: holds the weights of facts, as true and as false, and the
 * resulting weights of the choices among sets of facts, in exact decimals.
 *
 * <p>A set that has not been expanded gets a bound as its weight. If all facts are true or false
 * independently, the weight of a set is the probability that its choice violates no exclusion. An
 * upper bound is the product, over disjoint groups of facts that exclude each other, of the
 * probability that at most one of the group is true: this ignores all other exclusions. A lower
 * bound is the product, over all facts, of the probability that the fact is false or all later
 * facts that it excludes are: these events are decreasing in independent variables, so none makes
 * another less likely (T. Harris, 1960).
 */
public final class CircuitWeights {
  /** Bounds are rounded outwards. */
  private static final MathContext DOWN = new MathContext(30, RoundingMode.DOWN);

  private static final MathContext UP = new MathContext(30, RoundingMode.UP);

  private final ExclusionCircuit choices;
  private final FactDistribution distribution;
  private final BigDecimal[] ifTrue;
  private final BigDecimal[] ifFalse;
  private final boolean isUpper;
  private final MathContext rounding;
  private BigDecimal[] ofSets = {};
  private int known;

  /**
   * Weighs choices.
   *
   * @param isUpper whether inexact weights are upper bounds, rather than lower ones
   */
  public CircuitWeights(ExclusionCircuit choices, FactDistribution distribution, boolean isUpper) {
    this.choices = choices;
    this.distribution = distribution;
    this.isUpper = isUpper;
    this.rounding = choices.isComplete() ? MathContext.UNLIMITED : isUpper ? UP : DOWN;
    this.ifTrue = new BigDecimal[distribution.size()];
    Arrays.setAll(ifTrue, distribution::probability);
    this.ifFalse = Arrays.stream(ifTrue).map(BigDecimal.ONE::subtract).toArray(BigDecimal[]::new);
  }

  /**
   * Returns how products and sums of weights are rounded: not at all if the weights are exact.
   * Bounds are not sharp enough to deserve the thousands of digits of an exact product of hundreds
   * of facts.
   */
  public MathContext rounding() {
    return rounding;
  }

  /** Returns the weight of a fact as true or as false. */
  public BigDecimal of(int fact, boolean isTrue) {
    return isTrue ? ifTrue[fact] : ifFalse[fact];
  }

  /** Returns the weight of the choices among the set with a number. */
  public BigDecimal of(int set) {
    if (set >= known) {
      ofSets = Arrays.copyOf(ofSets, choices.size());
      for (; known < ofSets.length; known++) {
        ofSets[known] = weigh(choices.node(known));
      }
    }
    return ofSets[set];
  }

  private BigDecimal weigh(ExclusionCircuit.Node node) {
    if (node instanceof ExclusionCircuit.Branch branch) {
      return term(branch.fact(), true, branch.excluded(), ofSets[branch.ifTrue()])
          .add(ifFalse[branch.fact()].multiply(ofSets[branch.ifFalse()], rounding), rounding);
    }
    if (node instanceof ExclusionCircuit.Parts parts) {
      BigDecimal product = BigDecimal.ONE;
      for (int part : parts.parts()) {
        product = product.multiply(ofSets[part], rounding);
      }
      return product;
    }
    BitSet facts = ((ExclusionCircuit.Unexplored) node).facts();
    return isUpper ? upperBound(facts) : lowerBound(facts);
  }

  /**
   * Returns the product of the weights of a fact, of the facts that it makes false, and of the
   * rest.
   */
  public BigDecimal term(int fact, boolean isTrue, BitSet excluded, BigDecimal rest) {
    BigDecimal product = of(fact, isTrue).multiply(rest, rounding);
    for (int i = excluded.nextSetBit(0); i >= 0; i = excluded.nextSetBit(i + 1)) {
      product = product.multiply(ifFalse[i], rounding);
    }
    return product;
  }

  private BigDecimal upperBound(BitSet facts) {
    BigDecimal product = BigDecimal.ONE;
    BitSet left = (BitSet) facts.clone();
    for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(first)) {
      BigDecimal none = BigDecimal.ONE;
      BigDecimal one = BigDecimal.ZERO;
      BitSet candidates = (BitSet) left.clone();
      for (int i = first; i >= 0; i = candidates.nextSetBit(i)) {
        one = one.multiply(ifFalse[i], UP).add(none.multiply(ifTrue[i], UP), UP);
        none = none.multiply(ifFalse[i], UP);
        left.clear(i);
        candidates.and(distribution.excludes(i));
      }
      product = product.multiply(none.add(one), UP);
    }
    return product;
  }

  private BigDecimal lowerBound(BitSet facts) {
    BigDecimal product = BigDecimal.ONE;
    for (int i = facts.nextSetBit(0); i >= 0; i = facts.nextSetBit(i + 1)) {
      BigDecimal noneLater = BigDecimal.ONE;
      BitSet others = distribution.excludes(i);
      for (int j = others.nextSetBit(i + 1); j >= 0; j = others.nextSetBit(j + 1)) {
        noneLater = facts.get(j) ? noneLater.multiply(ifFalse[j], DOWN) : noneLater;
      }
      BigDecimal clash = ifTrue[i].multiply(BigDecimal.ONE.subtract(noneLater));
      product = product.multiply(BigDecimal.ONE.subtract(clash), DOWN);
    }
    return product;
  }
}
