package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Holds before a day.
 *
 * @param date the first day on which it no longer holds
 */
public record BeforeDate(LocalDate date) implements Condition {
  /** Names the day. */
  public BeforeDate {
    requireNonNull(date, "date");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return "before " + date;
  }
}
