package org.concordat.benchmarks.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/**
 * Holds one figure of JMH's.
 *
 * @param benchmark the class and the method
 * @param parameters the parameters
 * @param threads how many threads ran at once
 * @param isRate whether it counts operations in a second, not seconds for an operation
 * @param figure the quartile of all iterations on the side of the faster ones: seconds for each
 *     operation, or operations in a second
 * @param bytes how many bytes an operation allocates; not a number where that was not measured
 */
public record Score(
    String benchmark,
    ImmutableMap<String, String> parameters,
    int threads,
    boolean isRate,
    Quartile figure,
    double bytes) {

  /** Holds a figure. */
  public Score {
    requireNonNull(benchmark, "benchmark");
    requireNonNull(parameters, "parameters");
    requireNonNull(figure, "figure");
  }

  /** Returns the figure with its unit, and how far it may be off. */
  String inWords() {
    return isRate
        ? figure.inWords(rate -> digits(rate) + " a second")
        : figure.inWords(Score::time);
  }

  /** Returns a time with its unit, to three digits: {@code 12.3 µs}. */
  static String time(double seconds) {
    if (seconds < 1e-6) {
      return digits(seconds * 1e9) + " ns";
    }
    if (seconds < 1e-3) {
      return digits(seconds * 1e6) + " µs";
    }
    return seconds < 1 ? digits(seconds * 1e3) + " ms" : digits(seconds) + " s";
  }

  /** Returns a number to three digits. */
  static String digits(double number) {
    if (number >= 999.5) {
      double unit = Math.pow(10, Math.floor(Math.log10(number)) - 2);
      return String.format(Locale.ROOT, "%,.0f", Math.round(number / unit) * unit);
    }
    int decimals = number >= 99.95 ? 0 : number >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }
}
