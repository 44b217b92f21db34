package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.concordat.condition.Condition;
import org.concordat.condition.ConditionSyntaxException;

/**
 * States what a report asserts about a day.
 *
 * @param on the day
 * @param says the condition asserted: {@code exactly 28 of nato support rutte}
 */
public record Claim(LocalDate on, Condition says) implements Serializable {
  /** Makes a claim. */
  public Claim {
    requireNonNull(on, "on");
    requireNonNull(says, "says");
  }

  /**
   * Returns the claim that a condition, given as text, holds on a day.
   *
   * @throws ConditionSyntaxException if {@code says} is no condition
   */
  public static Claim of(LocalDate on, String says) {
    requireNonNull(says, "says");
    return new Claim(on, Condition.parse(says));
  }
}
