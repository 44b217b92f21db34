package org.concordat.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.evidence.Conclusion;
import org.concordat.evidence.Evidence;
import org.concordat.evidence.Inference;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.StopReason;

/**
 * Says what follows from reports alone, whatever anyone has committed to: for each day from all
 * reports of it, and where these cannot all be right, from each by itself.
 *
 * @param all what follows, by day
 */
record Inferences(ImmutableList<FromReports> all) {

  /**
   * Holds what follows from some reports.
   *
   * @param reports the reports
   * @param alone whether there are others of that day, which these conflict with
   * @param inference what follows from their claims of one day
   */
  record FromReports(ImmutableList<Report> reports, boolean alone, Inference inference) {}

  /** What several actors share, of whom the same is concluded for the same reason. */
  private record Shared(
      Alternative alternative, Position position, ImmutableList<Claim> forcedBy, boolean named) {}

  /** Returns what follows for the days that a predicate accepts. */
  static Inferences of(Negotiation negotiation, Evidence evidence, Predicate<LocalDate> isKnown) {
    SortedMap<LocalDate, Set<Report>> reportsByDay = new TreeMap<>();
    for (Report report : negotiation.reports()) {
      report.claims().stream()
          .map(Claim::on)
          .filter(isKnown)
          .forEach(
              day -> reportsByDay.computeIfAbsent(day, key -> new LinkedHashSet<>()).add(report));
    }
    ImmutableList.Builder<FromReports> found = ImmutableList.builder();
    for (Map.Entry<LocalDate, Set<Report>> entry : reportsByDay.entrySet()) {
      LocalDate day = entry.getKey();
      ImmutableList<Report> reports = ImmutableList.copyOf(entry.getValue());
      List<FromReports> ofDay = new ArrayList<>();
      Inference together = evidence.infer(day);
      if (together.consistent()) {
        ofDay.add(new FromReports(reports, false, together));
      } else {
        for (Report report : reports) {
          ofDay.add(
              new FromReports(ImmutableList.of(report), true, evidence.infer(day, report::equals)));
        }
      }
      found.addAll(ofDay);
      if (ofDay.stream().anyMatch(from -> !from.inference().complete())) {
        // What takes this long for one day is not begun for the next.
        break;
      }
    }
    return new Inferences(found.build());
  }

  /** Returns the limit at which a search stopped; empty where none did. */
  Optional<StopReason> stopped() {
    return all.stream()
        .map(from -> from.inference().stopped())
        .filter(Objects::nonNull)
        .findFirst();
  }

  ImmutableList<JsonObject> json() {
    return all.stream()
        .map(from -> Answers.inference(from.inference(), from.reports()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Adds a row for each conclusion. */
  void addTo(Table.Rows rows) {
    for (FromReports from : all) {
      for (Conclusion each : from.inference().conclusions()) {
        rows.row(
            from.reports().stream().map(report -> report.source().id()).collect(joining("; ")),
            "",
            from.inference().day().toString(),
            each.actor().name()
                + " on "
                + each.alternative().label()
                + ": "
                + English.position(each.position()),
            each.named() ? "follows" : "follows by counting",
            each.forcedBy().stream().map(claim -> claim.says().toString()).collect(joining("; ")));
      }
    }
  }

  void tell(Sheet sheet) {
    sheet.heading("Inferred from the reports alone");
    boolean nothing = true;
    for (FromReports from : all) {
      if (!from.inference().conclusions().isEmpty()) {
        tell(sheet, from);
        nothing = false;
      }
    }
    if (nothing) {
      sheet.hanging(2, 2, "Nothing follows about where anyone stands.");
    }
  }

  private static void tell(Sheet sheet, FromReports from) {
    sheet.hanging(
        2,
        2,
        English.day(from.inference().day())
            + ", from "
            + English.list(from.reports().stream().map(report -> report.source().id()).toList())
            + (from.alone() ? " alone" : "")
            + ":");
    Map<Shared, List<Actor>> actors = new LinkedHashMap<>();
    for (Conclusion each : from.inference().conclusions()) {
      actors
          .computeIfAbsent(
              new Shared(each.alternative(), each.position(), each.forcedBy(), each.named()),
              key -> new ArrayList<>())
          .add(each.actor());
    }
    actors.forEach(
        (shared, who) -> {
          sheet.hanging(
              4,
              2,
              shared.alternative().name()
                  + ", "
                  + English.position(shared.position())
                  + (who.size() == 1 ? ": " : " (" + who.size() + "): ")
                  + Wording.names(who));
          sheet.hanging(
              6,
              2,
              how(shared)
                  + shared.forcedBy().stream()
                      .map(claim -> claim.says().toString())
                      .collect(joining("; ")));
        });
  }

  private static String how(Shared shared) {
    if (!shared.named()) {
      return "inferred by counting from: ";
    }
    return shared.forcedBy().size() == 1 ? "as claimed: " : "inferred from: ";
  }
}
