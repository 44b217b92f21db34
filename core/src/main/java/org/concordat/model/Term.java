package org.concordat.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says on which days something stands: a membership, a commitment, a preference.
 *
 * @param from the first day on which it stands; {@code null} where it always has
 * @param until the first day on which it no longer stands; {@code null} where none is known
 */
public record Term(@Nullable LocalDate from, @Nullable LocalDate until) implements Serializable {

  /** The term of what is not dated. */
  public static final Term ALWAYS = new Term(null, null);

  /** Returns the term that begins on {@code from} and has no end. */
  public static Term from(LocalDate from) {
    return new Term(requireNonNull(from, "from"), null);
  }

  /** Returns the term that has always run and of which {@code until} is the first day after. */
  public static Term until(LocalDate until) {
    return new Term(null, requireNonNull(until, "until"));
  }

  /**
   * Returns the term that begins on {@code from} and of which {@code until} is the first day after.
   */
  public static Term between(LocalDate from, LocalDate until) {
    return new Term(requireNonNull(from, "from"), requireNonNull(until, "until"));
  }

  /** Returns whether the term has at least one day: whether it begins before it ends. */
  public boolean isInOrder() {
    return from == null || until == null || from.isBefore(until);
  }

  /**
   * Returns whether the term runs on a day.
   *
   * @param day the day; {@code null} for the time after every date, where all that begins has begun
   *     and all that ends has ended
   */
  public boolean includes(@Nullable LocalDate day) {
    if (day == null) {
      return until == null;
    }
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }

  /** Returns whether some day belongs to this term and to {@code other}. */
  public boolean overlaps(Term other) {
    return isInOrder()
        && other.isInOrder()
        && startsBeforeEndOf(other)
        && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Term other) {
    return from == null || other.until == null || from.isBefore(other.until);
  }

  /**
   * Returns the term in words: {@code always}, {@code from 2024-03-07}, {@code until 2025-01-01},
   * or both.
   */
  @Override
  public String toString() {
    if (from == null) {
      return until == null ? "always" : "until " + until;
    }
    return "from " + from + (until == null ? "" : " until " + until);
  }
}
