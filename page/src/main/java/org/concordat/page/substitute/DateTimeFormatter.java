package org.concordat.page.substitute;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalQuery;

/**
 * Stands for the class of that name, of which {@link LocalDate#parse(CharSequence)} needs one form.
 * TeaVM's own brings the rules of all time zones into the page.
 */
public final class DateTimeFormatter {
  /** Reads days such as {@code 2024-05-30}. */
  public static final DateTimeFormatter ISO_LOCAL_DATE = new DateTimeFormatter();

  private static final int DIGITS_OF_YEAR = 4;
  private static final int MAX_DIGITS = 10;

  private DateTimeFormatter() {}

  /**
   * Reads a day.
   *
   * @throws DateTimeParseException if the text is none
   */
  public <T> T parse(CharSequence text, TemporalQuery<T> query) {
    String all = text.toString();
    int monthAt = all.length() - "-05-30".length();
    try {
      if (monthAt > 0 && all.charAt(monthAt) == '-' && all.charAt(monthAt + 3) == '-') {
        int year = year(all.substring(0, monthAt));
        int month = Math.toIntExact(number(all.substring(monthAt + 1, monthAt + 3)));
        int day = Math.toIntExact(number(all.substring(monthAt + 4)));
        return query.queryFrom(LocalDate.of(year, month, day));
      }
    } catch (DateTimeException | NumberFormatException | ArithmeticException none) {
      throw new DateTimeParseException("Text '" + all + "' could not be parsed", all, 0, none);
    }
    throw new DateTimeParseException("Text '" + all + "' could not be parsed", all, 0);
  }

  /** Returns a year: of four digits, or with a sign where it has more or lies before year 0. */
  private static int year(String text) {
    boolean isSigned = text.startsWith("+") || text.startsWith("-");
    String digits = isSigned ? text.substring(1) : text;
    long year = number(digits);
    int size = digits.length();
    boolean isFit =
        text.startsWith("-")
            ? size >= DIGITS_OF_YEAR && size <= MAX_DIGITS && year != 0
            : isSigned ? size > DIGITS_OF_YEAR && size <= MAX_DIGITS : size == DIGITS_OF_YEAR;
    if (!isFit) {
      throw new NumberFormatException(text);
    }
    return Math.toIntExact(text.startsWith("-") ? -year : year);
  }

  private static long number(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        throw new NumberFormatException(digits);
      }
    }
    return Long.parseLong(digits);
  }
}
