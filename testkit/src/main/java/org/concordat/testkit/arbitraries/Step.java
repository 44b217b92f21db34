package org.concordat.testkit.arbitraries;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * Holds two things that differ in one step: one stance raised, one fact learned, one commitment
 * strengthened.
 *
 * @param <T> the kind of thing
 * @param before the thing before the step
 * @param after the thing after it
 * @param what the step in words
 */
public record Step<T>(T before, T after, String what) {

  /** Makes a pair. */
  public Step {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(what, "what");
  }

  /** Returns the same step with {@code change} applied to both things. */
  public <R> Step<R> map(Function<? super T, ? extends R> change) {
    requireNonNull(change, "change");
    return new Step<>(change.apply(before), change.apply(after), what);
  }

  /** Returns the thing before, and the step in words. */
  @Override
  public String toString() {
    return before + "; then " + what;
  }
}
