package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Named;

/**
 * Holds when an alternative is on the table: one of its terms includes the day, and no fact that
 * withdraws it is true.
 *
 * @param alternative the id of the alternative, or {@code it}
 */
public record OnTheTable(String alternative) implements AboutAlternative {
  /**
   * Names the alternative.
   *
   * @throws IllegalArgumentException if {@code alternative} cannot be an id
   */
  public OnTheTable {
    requireNonNull(alternative, "alternative");
    Named.requireId("an alternative", alternative);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return alternative + " is on the table";
  }
}
