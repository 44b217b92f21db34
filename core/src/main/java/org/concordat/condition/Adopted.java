package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Named;

/**
 * Holds when an alternative is adopted: when its body's rule holds for it or a fact adopts it, and
 * it is on the table and not barred.
 *
 * @param alternative the id of the alternative, or {@code it}
 */
public record Adopted(String alternative) implements AboutAlternative {
  /**
   * Names the alternative.
   *
   * @throws IllegalArgumentException if {@code alternative} cannot be an id
   */
  public Adopted {
    requireNonNull(alternative, "alternative");
    Named.requireId("an alternative", alternative);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return alternative + " is adopted";
  }
}
