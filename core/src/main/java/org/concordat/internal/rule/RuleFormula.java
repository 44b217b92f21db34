package org.concordat.internal.rule;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.concordat.condition.Threshold;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/** Represents a decision rule as a formula of linear sums over the stances of a body's members. */
public sealed interface RuleFormula {

  /**
   * Has a constant value, whatever the members' stances are.
   *
   * @param truth the value
   */
  record Settled(Truth truth) implements RuleFormula {}

  /**
   * Holds if a sum over the members reaches a bound.
   *
   * @param number the number of the sum within the rule
   * @param weights the weight of each member, in the order of the body; 0 for those left out
   * @param bound the bound, and the value of each stance
   */
  record Sum(int number, long[] weights, Threshold bound) implements RuleFormula {
    /** Returns how much a member adds by rising from a stance to support. */
    public long gain(int member, Stance from) {
      return weights[member] * (bound.value(Stance.SUPPORT) - bound.value(from));
    }
  }

  /**
   * Holds if all, or any, of the parts hold.
   *
   * @param all whether all parts have to hold
   * @param parts the parts
   */
  record Joined(boolean all, ImmutableList<RuleFormula> parts) implements RuleFormula {}

  /** Calls {@code action} for each sum, in the order of their numbers. */
  default void forEachSum(Consumer<Sum> action) {
    if (this instanceof Sum sum) {
      action.accept(sum);
    } else if (this instanceof Joined joined) {
      joined.parts().forEach(part -> part.forEachSum(action));
    }
  }

  /** Evaluates the formula, given the value of each sum. */
  default Truth truth(ToLongFunction<Sum> value) {
    if (this instanceof Settled settled) {
      return settled.truth();
    }
    if (this instanceof Sum sum) {
      return Truth.of(value.applyAsLong(sum) >= sum.bound().least());
    }
    Joined joined = (Joined) this;
    Truth truth = Truth.of(joined.all());
    for (RuleFormula part : joined.parts()) {
      truth = joined.all() ? truth.and(part.truth(value)) : truth.or(part.truth(value));
    }
    return truth;
  }
}
