package org.concordat.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says on which days something is in force: a membership, a commitment, a preference.
 *
 * @param from the first day; {@code null} if the term has always run
 * @param until the first day after the term; {@code null} if no end is known
 */
public record Term(@Nullable LocalDate from, @Nullable LocalDate until) implements Serializable {

  /** The term of anything without dates. */
  public static final Term ALWAYS = new Term(null, null);

  /** Returns the term that begins on {@code from} and has no end. */
  public static Term from(LocalDate from) {
    return new Term(requireNonNull(from, "from"), null);
  }

  /** Returns the term that has always run and ends before {@code until}. */
  public static Term until(LocalDate until) {
    return new Term(null, requireNonNull(until, "until"));
  }

  /** Returns the term that begins on {@code from} and ends before {@code until}. */
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
   * @param day the day; {@code null} for the time after every date, when every beginning and every
   *     end has passed
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
