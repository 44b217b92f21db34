package org.concordat.internal.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.model.Truth;

/**
 * Holds a condition whose atoms refer to facts and sums by number, so that a search evaluates it
 * without look-ups and allocations. The value is three-valued (Kleene): unknown if it depends on
 * what the state leaves open.
 */
sealed interface Formula {

  /** The truth of each fact, and the bounds of each sum. Mutable. */
  record State(Truth[] facts, long[] lowest, long[] highest) {
    State(int facts, int sums) {
      this(new Truth[facts], new long[sums], new long[sums]);
      Arrays.fill(this.facts, Truth.UNKNOWN);
    }
  }

  /** Evaluates the formula. */
  Truth in(State state);

  /** Compiles a condition, given what its atoms are. */
  static Formula of(Condition condition, Function<Condition, Formula> atoms) {
    if (condition instanceof And and) {
      return new All(all(and.conditions(), atoms));
    }
    if (condition instanceof Or or) {
      return new Any(all(or.conditions(), atoms));
    }
    if (condition instanceof Not not) {
      return new Negation(of(not.condition(), atoms));
    }
    return condition instanceof Constant constant
        ? new Fixed(Truth.of(constant.value()))
        : atoms.apply(condition);
  }

  private static Formula[] all(List<Condition> conditions, Function<Condition, Formula> atoms) {
    return conditions.stream().map(each -> of(each, atoms)).toArray(Formula[]::new);
  }

  /** Holds if all parts do. */
  record All(Formula[] parts) implements Formula {
    @Override
    public Truth in(State state) {
      Truth all = Truth.TRUE;
      for (int i = 0; i < parts.length && all != Truth.FALSE; i++) {
        all = all.and(parts[i].in(state));
      }
      return all;
    }
  }

  /** Holds if one of the parts does. */
  record Any(Formula[] parts) implements Formula {
    @Override
    public Truth in(State state) {
      Truth any = Truth.FALSE;
      for (int i = 0; i < parts.length && any != Truth.TRUE; i++) {
        any = any.or(parts[i].in(state));
      }
      return any;
    }
  }

  /** Holds if its part does not. */
  record Negation(Formula part) implements Formula {
    @Override
    public Truth in(State state) {
      return part.in(state).not();
    }
  }

  /** Has a constant value. */
  record Fixed(Truth truth) implements Formula {
    @Override
    public Truth in(State state) {
      return truth;
    }
  }

  /** Holds if a fact is true. */
  record FactIs(int fact) implements Formula {
    @Override
    public Truth in(State state) {
      return state.facts()[fact];
    }
  }

  /** Holds if consecutive sums reach their thresholds. */
  record Reaches(int first, long[] least) implements Formula {
    @Override
    public Truth in(State state) {
      Truth all = Truth.TRUE;
      for (int i = 0; i < least.length; i++) {
        all =
            all.and(
                Truth.between(
                    state.lowest()[first + i] >= least[i], state.highest()[first + i] >= least[i]));
      }
      return all;
    }
  }
}
