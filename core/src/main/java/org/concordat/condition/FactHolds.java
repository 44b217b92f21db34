package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Named;

/**
 * Holds when a fact is true.
 *
 * @param fact the id of the fact
 */
public record FactHolds(String fact) implements Condition {
  /**
   * Names the fact.
   *
   * @throws IllegalArgumentException if {@code fact} cannot be an id
   */
  public FactHolds {
    requireNonNull(fact, "fact");
    Named.requireId("a fact", fact);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return fact;
  }
}
