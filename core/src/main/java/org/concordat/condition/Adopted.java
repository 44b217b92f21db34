package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Named;

/**
 * Holds when an alternative is adopted: when the rule of its body holds for it and it is not
 * withdrawn.
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
