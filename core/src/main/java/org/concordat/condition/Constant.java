package org.concordat.condition;

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

  @Override
  public String toString() {
    return value ? "always" : "never";
  }
}
