package org.concordat.internal.power;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.function.Consumer;

/**
 * Says which coalitions win by their weights: a monotone formula of lower bounds joined by "and"
 * and "or", so that a winning coalition still wins when it grows.
 */
public sealed interface ThresholdFormula extends Serializable {

  /**
   * Holds for every coalition, or for none.
   *
   * @param value whether it holds
   */
  record Constant(boolean value) implements ThresholdFormula {}

  /**
   * Holds if the sum of the weights of one kind reaches a quota.
   *
   * @param weights the number of the kind of weights
   * @param quota the least sum
   */
  record AtLeast(int weights, long quota) implements ThresholdFormula {}

  /**
   * Holds if all, or any, of the parts hold.
   *
   * @param all whether all parts have to hold
   * @param parts the parts
   */
  record Joined(boolean all, ImmutableList<ThresholdFormula> parts) implements ThresholdFormula {}

  /** Returns whether the formula holds for these sums, indexed by the kind of weights. */
  default boolean holds(long[] sums) {
    if (this instanceof AtLeast bound) {
      return sums[bound.weights()] >= bound.quota();
    }
    if (this instanceof Joined joined) {
      for (ThresholdFormula part : joined.parts()) {
        if (part.holds(sums) != joined.all()) {
          return !joined.all();
        }
      }
      return joined.all();
    }
    return ((Constant) this).value();
  }

  /** Calls {@code action} for each bound. */
  default void forEachBound(Consumer<AtLeast> action) {
    if (this instanceof AtLeast bound) {
      action.accept(bound);
    } else if (this instanceof Joined joined) {
      joined.parts().forEach(part -> part.forEachBound(action));
    }
  }

  /** Returns the conjunction or disjunction of formulas, without constant parts. */
  static ThresholdFormula join(boolean all, Iterable<ThresholdFormula> formulas) {
    ImmutableList.Builder<ThresholdFormula> parts = ImmutableList.builder();
    for (ThresholdFormula formula : formulas) {
      if (formula instanceof Constant constant) {
        if (constant.value() != all) {
          return constant;
        }
      } else {
        parts.add(formula);
      }
    }
    ImmutableList<ThresholdFormula> left = parts.build();
    return left.isEmpty()
        ? new Constant(all)
        : left.size() == 1 ? left.get(0) : new Joined(all, left);
  }
}
