package org.concordat.condition;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/**
 * Holds when all of several conditions hold. {@link Condition#allOf} makes it, and flattens nested
 * conjunctions.
 *
 * @param conditions the conditions, two or more, none of them an {@code And} itself
 */
public record And(ImmutableList<Condition> conditions) implements Condition {
  /**
   * Joins conditions.
   *
   * @throws IllegalArgumentException if there are fewer than two, one is an {@code And}, or the
   *     nesting passes {@link Condition#MAX_DEPTH}
   */
  public And {
    boolean flat = conditions.size() > 1;
    for (Condition condition : conditions) {
      flat &= !(condition instanceof And);
      Condition.requireDepth(condition.depth());
    }
    if (!flat) {
      throw new IllegalArgumentException(
          "use Condition.allOf(…), which flattens what is joined by \"and\"");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return conditions.stream()
        .map(c -> c instanceof Or ? "(" + c + ")" : c.toString())
        .collect(joining(" and "));
  }
}
