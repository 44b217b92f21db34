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
 * Holds a condition whose atoms are numbers of facts and of sums, so that a search evaluates it
 * without a look-up and without an allocation. The value is Kleene's: unknown where the state
 * leaves the condition's parts open.
 */
sealed interface Formula {

  /** What is known of the facts, and between which bounds each sum lies. Mutable. */
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

  /** Is true where all parts are. */
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

  /** Is true where one of the parts is. */
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

  /** Is true where its part is false. */
  record Negation(Formula part) implements Formula {
    @Override
    public Truth in(State state) {
      return part.in(state).not();
    }
  }

  /** Is what it is, whatever the state. */
  record Fixed(Truth truth) implements Formula {
    @Override
    public Truth in(State state) {
      return truth;
    }
  }

  /** Is true where a fact is. */
  record FactIs(int fact) implements Formula {
    @Override
    public Truth in(State state) {
      return state.facts()[fact];
    }
  }

  /** Is true where sums that follow one another reach their thresholds. */
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
