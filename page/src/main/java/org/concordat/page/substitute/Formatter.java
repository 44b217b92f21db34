package org.concordat.page.substitute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Stands for the class of that name behind {@link String#format}, in English, and for the forms
 * that the library uses. TeaVM's own brings all currencies and how they are written into the page.
 */
public final class Formatter {
  private static final int GROUP = 3;

  private final StringBuilder out = new StringBuilder();
  private int next;

  /** Begins a text. */
  public Formatter() {}

  /** Begins a text, which is in English in any locale. */
  public Formatter(Locale locale) {}

  /**
   * Writes a text with its arguments.
   *
   * @throws IllegalArgumentException if a form is none of {@code %s %d %x %X %f %%}, with {@code
   *     ,}, a width of zeros and a precision
   */
  public Formatter format(String format, Object... arguments) {
    next = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      int end = i + 1;
      while (end < format.length() && !Character.isLetter(format.charAt(end))) {
        if (format.charAt(end) == '%') {
          break;
        }
        end++;
      }
      if (end == format.length()) {
        throw new IllegalArgumentException(format);
      }
      write(format.substring(i + 1, end), format.charAt(end), arguments);
      i = end;
    }
    return this;
  }

  private void write(String options, char conversion, Object[] arguments) {
    if (conversion == '%' && options.isEmpty()) {
      out.append('%');
      return;
    }
    Object argument = arguments[next++];
    switch (conversion) {
      case 's' -> {
        expect(options.isEmpty(), conversion, argument);
        out.append(argument);
      }
      case 'd' ->
          out.append(
              options.equals(",")
                  ? grouped(argument.toString())
                  : padded(argument.toString(), options));
      case 'x' -> out.append(padded(Integer.toHexString(bits(argument)), options));
      case 'X' ->
          out.append(padded(Integer.toHexString(bits(argument)).toUpperCase(Locale.ROOT), options));
      case 'f' -> {
        expect(options.startsWith("."), conversion, argument);
        int places = Integer.parseInt(options.substring(1));
        BigDecimal exact = new BigDecimal(argument.toString());
        out.append(exact.setScale(places, RoundingMode.HALF_UP).toPlainString());
      }
      default -> expect(false, conversion, argument);
    }
  }

  private static void expect(boolean isKnown, char conversion, Object argument) {
    if (!isKnown) {
      throw new IllegalArgumentException(
          "%" + conversion + " of " + argument + " is not supported here; add it to this class");
    }
  }

  private static int bits(Object argument) {
    return argument instanceof Byte one ? one & 0xff : ((Number) argument).intValue();
  }

  private static String padded(String digits, String options) {
    if (options.isEmpty()) {
      return digits;
    }
    expect(options.startsWith("0"), 'd', digits);
    return "0".repeat(Math.max(0, Integer.parseInt(options) - digits.length())) + digits;
  }

  private static String grouped(String number) {
    int from = number.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(number);
    for (int at = number.length() - GROUP; at > from; at -= GROUP) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
