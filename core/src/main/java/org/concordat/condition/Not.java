package org.concordat.condition;

import static java.util.Objects.requireNonNull;

/**
 * Holds when another condition does not. {@link Condition#negate()} makes it.
 *
 * @param condition the condition that must not hold; never itself a negation
 */
public record Not(Condition condition) implements Condition {
  /**
   * Negates a condition.
   *
   * @throws IllegalArgumentException if {@code condition} is a negation or a constant, or the
   *     nesting passes {@link Condition#MAX_DEPTH}
   */
  public Not {
    requireNonNull(condition, "condition");
    if (condition instanceof Not || condition instanceof Constant) {
      throw new IllegalArgumentException(
          "use negate(), which turns \"not " + condition + "\" into what it means");
    }
    Condition.requireDepth(condition.depth());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return condition instanceof And || condition instanceof Or
        ? "not (" + condition + ")"
        : "not " + condition;
  }
}
