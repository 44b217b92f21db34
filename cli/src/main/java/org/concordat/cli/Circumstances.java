package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.bodies.ReadyBody;
import org.concordat.internal.english.English;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Holds the options that say as of when a question is asked, and what is assumed of facts. */
class Circumstances {
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

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description = "Assume what a scenario of the document does. May be repeated.")
  private List<String> scenarios = new ArrayList<>();

  final @Nullable LocalDate asOf() {
    return asOf;
  }

  /** Returns the negotiation as of the day that was asked for. */
  final Negotiation dated(Negotiation negotiation) {
    return asOf == null ? negotiation : negotiation.asOf(asOf);
  }

  /**
   * Returns what is assumed.
   *
   * @throws RefusedException if that does not fit the negotiation
   */
  final Assumptions assumptions(Negotiation negotiation) throws RefusedException {
    Map<String, Boolean> byFact = new LinkedHashMap<>();
    Assumptions assumptions = Assumptions.NONE;
    for (Assumed each : assumed) {
      Boolean earlier = byFact.putIfAbsent(each.fact(), each.holds());
      if (earlier != null && earlier != each.holds()) {
        throw new RefusedException(
            "--assume says both \"" + each.fact() + "\" and \"not " + each.fact() + "\"");
      }
      Fact fact = Lookup.find(negotiation, "fact", negotiation.facts(), each.fact());
      assumptions = assumptions.fact(fact, Truth.of(each.holds()));
    }
    for (String id : scenarios) {
      assumptions = with(assumptions, negotiation, id);
    }
    return assumptions;
  }

  /**
   * Returns assumptions and what a scenario assumes besides.
   *
   * @throws RefusedException if there is no such scenario, or it contradicts them
   */
  static Assumptions with(Assumptions given, Negotiation negotiation, String id)
      throws RefusedException {
    Assumptions assumptions = given;
    org.concordat.negotiation.Scenario scenario =
        Lookup.find(negotiation, "scenario", negotiation.scenarios(), id);
    try {
      for (Map.Entry<Fact, Boolean> each : scenario.facts().entrySet()) {
        assumptions = assumptions.fact(each.getKey(), Truth.of(each.getValue()));
      }
    } catch (IllegalArgumentException contradictory) {
      throw new RefusedException(
          "the scenario \""
              + id
              + "\" contradicts what else is assumed: "
              + message(contradictory));
    }
    return assumptions;
  }

  /**
   * Returns the alternative that has an id.
   *
   * @throws RefusedException if there is none
   */
  static Alternative alternative(Negotiation negotiation, String id) throws RefusedException {
    return Lookup.find(negotiation, "alternative", negotiation.alternatives(), id);
  }

  static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  /** Sets the title of a negotiation, and as of when and under which assumptions it is read. */
  final void print(Sheet sheet, Negotiation negotiation) {
    negotiation.title().ifPresent(title -> sheet.heading(title));
    String circumstances = inWords(negotiation);
    if (!circumstances.isEmpty()) {
      sheet.paragraph(circumstances);
    }
  }

  /** Begins a table with the same. */
  final Table.Rows table(Negotiation negotiation, String... head) {
    Table.Rows rows = Table.of(head);
    negotiation.title().ifPresent(rows::lead);
    String circumstances = inWords(negotiation);
    return circumstances.isEmpty() ? rows : rows.lead(circumstances);
  }

  private String inWords(Negotiation negotiation) {
    List<String> circumstances = new ArrayList<>();
    negotiation.asOf().ifPresent(day -> circumstances.add("as of " + English.day(day)));
    circumstances.addAll(further());
    if (!scenarios.isEmpty()) {
      circumstances.add(
          "scenario "
              + English.list(
                  scenarios.stream()
                      .map(id -> negotiation.scenarios().get(id))
                      .filter(Objects::nonNull)
                      .map(Named::label)
                      .toList()));
    }
    if (!assumed.isEmpty()) {
      circumstances.add(
          "assuming "
              + English.list(
                  assumed.stream()
                      .map(each -> (each.holds() ? "" : "not ") + each.fact())
                      .toList()));
    }
    negotiation.bodies().values().stream()
        .map(Body::name)
        .filter(name -> name.endsWith(ReadyBody.LAST_KNOWN))
        .forEach(circumstances::add);
    return String.join("; ", circumstances);
  }

  /** Returns what else there is to say of how the question is asked. */
  ImmutableList<String> further() {
    return ImmutableList.of();
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
          throw new TypeConversionException(
              "'not' stands alone; write 'not FACT' in quotation marks");
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
}
