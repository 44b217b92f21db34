package org.concordat.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Holds the options that ask for an estimate from random cases. */
final class Sampling {
  @Option(
      names = "--samples",
      paramLabel = "N",
      converter = Samples.class,
      description = "Estimate from so many cases, drawn at random.")
  private long samples;

  @Option(
      names = "--seed",
      paramLabel = "S",
      converter = Seed.class,
      description = "Where the random numbers begin; 0 if left out.")
  private long seed;

  /** Returns how many cases to draw; 0 where no estimate is asked for. */
  long samples() {
    return samples;
  }

  long seed() {
    return seed;
  }

  /** Reads a number of cases. */
  static final class Samples implements ITypeConverter<Long> {
    private static final long MAX = 1_000_000_000_000L;

    @Override
    public Long convert(String text) {
      try {
        long number = Long.parseLong(text);
        if (number > 0 && number <= MAX) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Reported below.
      }
      throw new TypeConversionException("'" + text + "' is no number from 1 to " + MAX);
    }
  }

  /** Reads a seed. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + text + "' is no whole number");
      }
    }
  }
}
