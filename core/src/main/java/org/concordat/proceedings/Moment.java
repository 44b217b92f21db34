package org.concordat.proceedings;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Says when something happened: a day, or a day with a time of day, in the time zone of a journal.
 * <a href="{@docRoot}/doc-files/semantics.html#section-10">Section 10 of the semantics</a>.
 *
 * @param day the day
 * @param time the time of day; {@code null} for a day without one
 */
public record Moment(LocalDate day, @Nullable LocalTime time) implements Serializable {
  private static final String DAY = "0000-00-00";
  private static final String MINUTE = "0000-00-00T00:00";
  private static final String SECOND = "0000-00-00T00:00:00";

  /** Makes a moment of a day and a time of day, if there is one. */
  public Moment {
    requireNonNull(day, "day");
  }

  /** Returns the moment that is this day, without a time. */
  public static Moment of(LocalDate day) {
    return new Moment(day, null);
  }

  /** Returns the moment of this day, without a time. */
  public static Moment of(int year, int month, int day) {
    return of(LocalDate.of(year, month, day));
  }

  /** Returns the moment of this local date and time. */
  public static Moment of(LocalDateTime local) {
    requireNonNull(local, "local");
    return new Moment(local.toLocalDate(), local.toLocalTime());
  }

  /** Returns the local date and time of an instant in a zone. */
  public static Moment of(Instant instant, ZoneId zone) {
    requireNonNull(instant, "instant");
    return of(LocalDateTime.ofInstant(instant, requireNonNull(zone, "zone")));
  }

  /**
   * Returns the moment of a text: {@code 2024-06-26}, {@code 2024-06-26T12:00} or {@code
   * 2024-06-26T12:00:30}.
   *
   * @throws IllegalArgumentException if {@code text} is neither a day nor a day with a time
   */
  public static Moment parse(String text) {
    requireNonNull(text, "text");
    try {
      Moment usual = usual(text);
      if (usual != null) {
        return usual;
      }
      return text.indexOf('T') < 0 ? of(LocalDate.parse(text)) : of(LocalDateTime.parse(text));
    } catch (DateTimeException invalid) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is no moment; it should be a day such as 2024-06-26, or a day and a time such as"
              + " 2024-06-26T12:00");
    }
  }

  /**
   * Parses the usual form of a moment, in a fraction of the time that the JDK takes; returns {@code
   * null} for any other text.
   *
   * @throws DateTimeException if there is no such day or time
   */
  private static @Nullable Moment usual(String text) {
    int length = text.length();
    if (length != DAY.length() && length != MINUTE.length() && length != SECOND.length()) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      char expected = SECOND.charAt(i);
      if (expected == '0' ? !digit : c != expected) {
        return null;
      }
    }
    LocalDate day = LocalDate.of(100 * two(text, 0) + two(text, 2), two(text, 5), two(text, 8));
    return length == DAY.length()
        ? of(day)
        : new Moment(
            day,
            LocalTime.of(
                two(text, 11), two(text, 14), length < SECOND.length() ? 0 : two(text, 17)));
  }

  private static int two(String text, int at) {
    return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
  }

  /** Returns the local date and time; the beginning of a day without a time. */
  public LocalDateTime begins() {
    return time == null ? day.atStartOfDay() : day.atTime(time);
  }

  /**
   * Returns when a deadline at this moment has passed: at the moment itself, or at the end of a day
   * without a time.
   */
  public LocalDateTime passes() {
    return time == null ? day.plusDays(1).atStartOfDay() : day.atTime(time);
  }

  /** Returns whether this moment begins before another does. */
  public boolean isBefore(Moment other) {
    return begins().isBefore(other.begins());
  }

  /** Returns the text, as {@link #parse} reads it. */
  @Override
  public String toString() {
    return time == null ? day.toString() : day + "T" + time;
  }
}
