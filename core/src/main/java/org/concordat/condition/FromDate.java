package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Holds from a day on.
 *
 * @param date the first day on which it holds
 */
public record FromDate(LocalDate date) implements Condition {
  /** Names the day. */
  public FromDate {
    requireNonNull(date, "date");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return "from " + date;
  }
}
