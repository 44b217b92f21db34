package org.concordat.cli;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.bargain.Bargains;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Holds the options that say as of when and under which assumptions a question is asked. */
final class Scenario {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Read the document as it stood on this day, such as 2024-04-02.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--assume",
      paramLabel = "FACT",
      converter = Assumed.Converter.class,
      description = "Take a fact as true, or with 'not FACT' as false. May be repeated.")
  private List<Assumed> assumed = new ArrayList<>();

  private Coordination coordination = Coordination.SEQUENTIAL;

  @Option(
      names = "--coordination",
      paramLabel = "WAY",
      converter = Coordinations.class,
      description =
          "How circles close in which actors wait for each other: sequential (the default), joint"
              + " or any.")
  void coordination(Coordination way) {
    this.coordination = way;
  }

  Coordination coordination() {
    return coordination;
  }

  @Nullable LocalDate asOf() {
    return asOf;
  }

  /** Returns the negotiation as of the day that was asked for. */
  Negotiation on(Negotiation negotiation) {
    return asOf == null ? negotiation : negotiation.asOf(asOf);
  }

  /**
   * Returns what is assumed.
   *
   * @throws RefusedException if that does not fit the negotiation
   */
  Assumptions assumptions(Negotiation negotiation) throws RefusedException {
    Map<String, Boolean> byFact = new LinkedHashMap<>();
    Assumptions assumptions = Assumptions.NONE;
    for (Assumed each : assumed) {
      Boolean earlier = byFact.putIfAbsent(each.fact(), each.holds());
      if (earlier != null && earlier != each.holds()) {
        throw new RefusedException(
            "--assume says both \"" + each.fact() + "\" and \"not " + each.fact() + "\"");
      }
      try {
        assumptions = assumptions.fact(negotiation.fact(each.fact()), Truth.of(each.holds()));
      } catch (UnknownNameException unknown) {
        throw new RefusedException(message(unknown));
      }
    }
    return assumptions;
  }

  /**
   * Resolves a negotiation.
   *
   * @throws RefusedException if what is assumed does not fit it
   */
  Resolution resolve(Resolver resolver) throws RefusedException {
    Assumptions assumptions = assumptions(resolver.negotiation());
    try {
      return resolver.resolve(coordination, assumptions);
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(message(unfit));
    }
  }

  /**
   * Checks that what is assumed fits a negotiation.
   *
   * @throws RefusedException if it does not
   */
  void checkAgainst(Resolver resolver) throws RefusedException {
    Resolution resolution = resolve(resolver);
    requireNonNull(resolution);
  }

  /**
   * Returns the bargains of a negotiation under what is assumed.
   *
   * @throws RefusedException if what is assumed does not fit it
   */
  Bargains bargains(Resolver resolver, SearchLimit limit) throws RefusedException {
    return Bargains.on(resolver)
        .with(coordination)
        .assuming(assumptions(resolver.negotiation()))
        .within(limit);
  }

  /**
   * Returns the alternative that has an id.
   *
   * @throws RefusedException if there is none
   */
  static Alternative alternative(Negotiation negotiation, String id) throws RefusedException {
    try {
      return negotiation.alternative(id);
    } catch (UnknownNameException unknown) {
      throw new RefusedException(Scenario.message(unknown));
    }
  }

  static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  /** Sets the title of a negotiation, and as of when and under which assumptions it is read. */
  void tell(Sheet sheet, Negotiation negotiation) {
    negotiation.title().ifPresent(title -> sheet.heading(title));
    List<String> circumstances = new ArrayList<>();
    negotiation.asOf().ifPresent(day -> circumstances.add("as of " + English.day(day)));
    if (coordination != Coordination.SEQUENTIAL) {
      circumstances.add("coordination " + coordination);
    }
    if (!assumed.isEmpty()) {
      circumstances.add(
          "assuming "
              + English.list(
                  assumed.stream()
                      .map(each -> (each.holds() ? "" : "not ") + each.fact())
                      .toList()));
    }
    if (!circumstances.isEmpty()) {
      sheet.paragraph(String.join("; ", circumstances));
    }
  }

  /**
   * States what a fact is assumed to be.
   *
   * @param fact the id of the fact
   * @param holds whether it is taken as true
   */
  record Assumed(String fact, boolean holds) {
    /** Reads an assumption. */
    static final class Converter implements ITypeConverter<Assumed> {
      @Override
      public Assumed convert(String text) {
        String trimmed = text.trim();
        boolean negated = trimmed.startsWith("not ");
        String fact = negated ? trimmed.substring("not ".length()).trim() : trimmed;
        if (trimmed.equals("not")) {
          throw new TypeConversionException("it lacks a fact; write 'not FACT' in quotation marks");
        }
        if (!Named.isId(fact)) {
          throw new TypeConversionException(
              "'" + text + "' is neither the id of a fact nor 'not' and such an id");
        }
        return new Assumed(fact, !negated);
      }
    }
  }

  /** Reads a day. */
  static final class Days implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is no day; write it as 2024-04-02");
      }
    }
  }

  /** Reads a coordination. */
  static final class Coordinations implements ITypeConverter<Coordination> {
    @Override
    public Coordination convert(String text) {
      for (Coordination each : Coordination.values()) {
        if (each.toString().equals(text)) {
          return each;
        }
      }
      throw new TypeConversionException("'" + text + "' is not sequential, joint or any");
    }
  }
}
