package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import java.util.function.BooleanSupplier;

/**
 * Limits how long a search may go on. Searches that reach a limit give what they have found and say
 * that it is not all; they never fail or cut anything silently. The library reads no clock: a limit
 * of time is a {@link #until(BooleanSupplier) stop} that the caller provides.
 *
 * @param steps the most steps of the search; a step resolves the negotiation once, or looks at as
 *     much
 * @param results the most results
 * @param stop is asked now and then whether to stop
 */
public record Effort(long steps, int results, BooleanSupplier stop) {

  /**
   * What is enough for all but adversarial questions: ten million steps, a million results, no
   * stop.
   */
  public static final Effort DEFAULT = new Effort(10_000_000, 1_000_000, () -> false);

  /**
   * Limits a search.
   *
   * @throws IllegalArgumentException if a number is not positive
   */
  public Effort {
    requireNonNull(stop, "stop");
    if (steps <= 0 || results <= 0) {
      throw new IllegalArgumentException(
          "an effort should allow a step and a result, not "
              + steps
              + " steps and "
              + results
              + " results");
    }
  }

  /**
   * Returns the same effort with another limit of steps.
   *
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public Effort steps(long most) {
    return new Effort(most, results, stop);
  }

  /**
   * Returns the same effort with another limit of results.
   *
   * @throws IllegalArgumentException if {@code most} is not positive
   */
  public Effort results(int most) {
    return new Effort(steps, most, stop);
  }

  /**
   * Returns the same effort, ended when {@code isOver} says so: a deadline, a user's interruption.
   */
  public Effort until(BooleanSupplier isOver) {
    return new Effort(steps, results, isOver);
  }
}
