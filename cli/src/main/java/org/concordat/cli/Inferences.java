package org.concordat.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.evidence.Conclusion;
import org.concordat.evidence.ConsistentSets;
import org.concordat.evidence.Evidence;
import org.concordat.evidence.Inference;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Report;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Says what follows from reports alone, whatever anyone has committed to: for each day from all
 * reports of it, and where these cannot all be right, from each largest set of them that can.
 *
 * @param all what follows, by day
 * @param stopped the limit at which a search stopped; {@code null} where none did
 */
record Inferences(ImmutableList<FromReports> all, @Nullable StopReason stopped) {

  /**
   * Holds what follows from some reports.
   *
   * @param reports the reports
   * @param setAside the others of that day, each of which conflicts with some of these or itself
   * @param inference what follows from their claims of one day
   */
  record FromReports(
      ImmutableList<Report> reports, ImmutableList<Report> setAside, Inference inference) {}

  /** What several actors share, of whom the same is concluded for the same reason. */
  private record Shared(
      Alternative alternative, Position position, ImmutableList<Claim> forcedBy, boolean named) {}

  /** Returns what follows from reports for the days that a predicate accepts. */
  static Inferences of(
      ImmutableList<Report> reports, Evidence evidence, Predicate<LocalDate> isKnown) {
    SortedMap<LocalDate, Set<Report>> reportsByDay = new TreeMap<>();
    for (Report report : reports) {
      report.claims().stream()
          .map(Claim::on)
          .filter(isKnown)
          .forEach(
              day -> reportsByDay.computeIfAbsent(day, key -> new LinkedHashSet<>()).add(report));
    }
    ImmutableList.Builder<FromReports> found = ImmutableList.builder();
    for (Map.Entry<LocalDate, Set<Report>> entry : reportsByDay.entrySet()) {
      LocalDate day = entry.getKey();
      ConsistentSets sets = evidence.consistentSets(day);
      StopReason stopped = sets.stopped();
      for (ImmutableList<Report> set : sets.sets()) {
        Inference inference = evidence.infer(day, set::contains);
        found.add(
            new FromReports(
                set,
                entry.getValue().stream()
                    .filter(report -> !set.contains(report))
                    .collect(ImmutableList.toImmutableList()),
                inference));
        stopped = stopped == null ? inference.stopped() : stopped;
      }
      if (stopped != null) {
        // If one day takes this long, the next is not begun.
        return new Inferences(found.build(), stopped);
      }
    }
    return new Inferences(found.build(), null);
  }

  ImmutableList<JsonObject> json() {
    return all.stream()
        .map(from -> Answers.inference(from.inference(), from.reports(), from.setAside()))
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
            (each.named() ? "follows" : "follows by counting")
                + (from.setAside().isEmpty()
                    ? ""
                    : ", with " + sources(from.setAside()) + " set aside"),
            each.forcedBy().stream().map(claim -> claim.says().toString()).collect(joining("; ")));
      }
    }
  }

  void print(Sheet sheet) {
    sheet.heading("Inferred from the reports alone");
    boolean nothing = true;
    for (FromReports from : all) {
      if (!from.inference().conclusions().isEmpty()) {
        print(sheet, from);
        nothing = false;
      }
    }
    if (nothing) {
      sheet.hanging(2, 2, "Nothing follows about where anyone stands.");
    }
  }

  private static void print(Sheet sheet, FromReports from) {
    sheet.hanging(
        2,
        2,
        English.day(from.inference().day())
            + ", from "
            + sources(from.reports())
            + (from.setAside().isEmpty() ? "" : ", with " + sources(from.setAside()) + " set aside")
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

  private static String sources(ImmutableList<Report> reports) {
    return English.list(reports.stream().map(report -> report.source().id()).distinct().toList());
  }

  private static String how(Shared shared) {
    if (!shared.named()) {
      return "inferred by counting from: ";
    }
    return shared.forcedBy().size() == 1 ? "as claimed: " : "inferred from: ";
  }
}
