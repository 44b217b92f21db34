package org.concordat.examples.nato2024;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.evidence.Conclusion;
import org.concordat.evidence.Conflict;
import org.concordat.evidence.Evidence;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Resolution;

/** Writes what was reported of a day beside what the model says of it. */
final class ReportsBeside {
  private final Negotiation negotiation;
  private final Wording wording;
  private final Page page;
  private final Footnotes footnotes;

  ReportsBeside(Negotiation negotiation, Wording wording, Page page, Footnotes footnotes) {
    this.negotiation = negotiation;
    this.wording = wording;
    this.page = page;
    this.footnotes = footnotes;
  }

  /** Writes how the claims that reports make of the resolution's day compare with it. */
  void heldAgainst(Resolution resolution) throws IOException {
    LocalDate day = resolution.negotiation().asOf().orElseThrow();
    List<Report> reports =
        negotiation.reports().stream().filter(report -> !claims(report, day).isEmpty()).toList();
    if (reports.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph("What was reported of this day, beside the model:");
    page.blank();
    for (Report report : reports) {
      page.item(
          "  - ",
          Wording.source(report.source())
              + footnotes.note(report.source())
              + ": "
              + Stream.of(Truth.TRUE, Truth.UNKNOWN, Truth.FALSE)
                  .map(truth -> verdict(truth, claims(report, resolution, truth).size()))
                  .flatMap(Optional::stream)
                  .collect(joining(", ")));
      for (Truth truth : ImmutableList.of(Truth.UNKNOWN, Truth.FALSE)) {
        for (Claim claim : claims(report, resolution, truth)) {
          page.item(
              truth == Truth.FALSE ? "      contradicted: " : "      not settled: ",
              "\"" + wording.condition(claim.says()) + "\"");
        }
      }
    }
  }

  private static Optional<String> verdict(Truth truth, int claims) {
    if (claims == 0) {
      return Optional.empty();
    }
    boolean one = claims == 1;
    return Optional.of(
        switch (truth) {
          case TRUE -> claims + (one ? " claim holds" : " claims hold");
          case UNKNOWN -> claims + (one ? " is not settled" : " are not settled");
          case FALSE -> claims + (one ? " is contradicted" : " are contradicted");
        });
  }

  private static List<Claim> claims(Report report, LocalDate day) {
    return report.claims().stream().filter(claim -> claim.on().equals(day)).toList();
  }

  private static List<Claim> claims(Report report, Resolution resolution, Truth truth) {
    return claims(report, resolution.negotiation().asOf().orElseThrow()).stream()
        .filter(claim -> resolution.evaluate(claim.says()) == truth)
        .toList();
  }

  /** Writes the claims of the resolution's day that fail in it. */
  void failing(Resolution resolution) throws IOException {
    page.blank();
    for (Report report : negotiation.reports()) {
      for (Claim claim : claims(report, resolution, Truth.FALSE)) {
        page.item(
            "  - ",
            "\"" + wording.condition(claim.says()) + "\"" + footnotes.note(report.source()));
      }
    }
  }

  /** Writes what each report implies of allies that it does not name. */
  void inferred(LocalDate day) throws IOException {
    List<Report> tallying =
        negotiation.reports().stream().filter(report -> !claims(report, day).isEmpty()).toList();
    List<String> silent = new ArrayList<>();
    boolean first = true;
    for (Report report : tallying) {
      Map<Position, List<Conclusion>> byPosition = inferred(day, report);
      if (byPosition.isEmpty()) {
        silent.add(footnotes.note(report.source()).strip());
        continue;
      }
      if (first) {
        page.blank();
        page.paragraph(
            "Inferred, and said by no source: what follows from a report's claims about allies that"
                + " it does not name one by one:");
        page.blank();
        first = false;
      }
      for (Map.Entry<Position, List<Conclusion>> entry : byPosition.entrySet()) {
        page.item(
            "  - ",
            footnotes.note(report.source()).strip()
                + " on "
                + entry.getValue().get(0).alternative().name()
                + ": "
                + Standing.few(entry.getValue().stream().map(Conclusion::actor).toList())
                + " "
                + Wording.plural(entry.getKey())
                + ". It follows from "
                + entry.getValue().get(0).forcedBy().stream()
                    .map(claim -> "\"" + wording.condition(claim.says()) + "\"")
                    .collect(joining(", ")));
      }
    }
    if (!silent.isEmpty()) {
      page.blank();
      page.paragraph(
          "Of allies that they do not name nothing can be inferred from "
              + String.join(", ", silent)
              + ".");
    }
  }

  private Map<Position, List<Conclusion>> inferred(LocalDate day, Report report) {
    return Evidence.of(negotiation).infer(day, each -> each.equals(report)).conclusions().stream()
        .filter(conclusion -> !conclusion.named())
        .collect(groupingBy(Conclusion::position, LinkedHashMap::new, toList()));
  }

  /** Writes the reports that contradict each other. */
  void conflicts() throws IOException {
    page.heading("REPORTS THAT CANNOT BOTH BE RIGHT");
    for (Conflict conflict : Evidence.of(negotiation).conflicts().conflicts()) {
      page.item(
          "- ",
          Wording.day(conflict.day())
              + ", "
              + conflict.reports().stream()
                  .map(report -> footnotes.note(report.source()).strip())
                  .collect(joining(" against "))
              + ": "
              + conflict.claims().stream()
                  .map(claim -> "\"" + wording.condition(claim.says()) + "\"")
                  .collect(joining(", ")));
    }
  }
}
