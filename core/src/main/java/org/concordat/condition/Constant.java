package org.concordat.condition;

import org.jspecify.annotations.Nullable;

/**
 * Always holds, or never.
 *
 * @param value whether it holds
 */
public record Constant(boolean value) implements Condition {
  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  // Written by hand: to generate it at run time would cost milliseconds when a program starts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Constant that && value == that.value;
  }

  @Override
  public int hashCode() {
    return Boolean.hashCode(value);
  }

  @Override
  public String toString() {
    return value ? "always" : "never";
  }
}
