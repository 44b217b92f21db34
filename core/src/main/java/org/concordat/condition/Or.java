package org.concordat.condition;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;

/**
 * Holds when at least one of several conditions holds. {@link Condition#anyOf} makes it, and
 * flattens nested disjunctions.
 *
 * @param conditions the conditions, two or more, none of them an {@code Or} itself
 */
public record Or(ImmutableList<Condition> conditions) implements Condition {
  /**
   * Joins conditions.
   *
   * @throws IllegalArgumentException if there are fewer than two, one is an {@code Or}, or the
   *     nesting passes {@link Condition#MAX_DEPTH}
   */
  public Or {
    boolean flat = conditions.size() > 1;
    for (Condition condition : conditions) {
      flat &= !(condition instanceof Or);
      Condition.requireDepth(condition.depth());
    }
    if (!flat) {
      throw new IllegalArgumentException(
          "use Condition.anyOf(…), which flattens what is joined by \"or\"");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return conditions.stream().map(Condition::toString).collect(joining(" or "));
  }
}
