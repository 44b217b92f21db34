package org.concordat.cli;

import java.math.BigDecimal;
import org.concordat.resolve.Effort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Holds the option that limits the time of a search. */
final class Search {
  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "Stop after so long, and give what has been found (status 3).")
  private @Nullable BigDecimal timeout;

  /** Returns how much effort a search may take, from now on. */
  Effort effort(Terminal terminal) {
    terminal.setSearching(true);
    if (timeout == null) {
      return Effort.DEFAULT.until(terminal::isInterrupted);
    }
    long allowed = timeout.movePointRight(9).longValue();
    long start = System.nanoTime();
    return Effort.DEFAULT.until(
        () -> terminal.isInterrupted() || System.nanoTime() - start >= allowed);
  }

  /** Reads a number of seconds. */
  static final class Seconds implements ITypeConverter<BigDecimal> {
    private static final BigDecimal MOST = new BigDecimal(1_000_000_000);

    @Override
    public BigDecimal convert(String text) {
      try {
        BigDecimal seconds = new BigDecimal(text);
        if (seconds.signum() > 0 && seconds.compareTo(MOST) <= 0) {
          return seconds;
        }
      } catch (NumberFormatException e) {
        // Told below.
      }
      throw new TypeConversionException(
          "'" + text + "' is no number of seconds; write it as 30 or 0.5");
    }
  }
}
