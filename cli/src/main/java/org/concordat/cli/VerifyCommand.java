package org.concordat.cli;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.documents.Json;
import org.concordat.documents.JsonObject;
import org.concordat.documents.answers.Answers;
import org.concordat.evidence.Conflict;
import org.concordat.evidence.Conflicts;
import org.concordat.evidence.Evidence;
import org.concordat.evidence.Finding;
import org.concordat.evidence.Findings;
import org.concordat.evidence.Verdict;
import org.concordat.internal.english.English;
import org.concordat.model.Source;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the claims of reports against the model, and the reports against each other. */
@Command(
    name = "verify",
    header = "Holds each report's claims against the model on their days.",
    footer = {
      "",
      "The status is 1 where a claim is contradicted. With --as-of, claims of later",
      "days are left out.",
      "",
      "Example: which of the articles does the model contradict?",
      "  concordat verify nato-2024.yaml"
    })
final class VerifyCommand extends SeveralFilesCommand {
  /** How many steps each search may take; some seconds. */
  private static final long STEPS = 20_000_000;

  @Option(
      names = "--infer",
      description = "Also say what follows from the reports alone, whatever the commitments.")
  private boolean infer;

  @Option(
      names = "--without",
      paramLabel = "SOURCE",
      description = "Leave out the reports of this source. May be repeated.")
  private List<String> without = new ArrayList<>();

  @Mixin private Scenario scenario = new Scenario();

  VerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Answer answer(Negotiation negotiation) throws RefusedException {
    Evidence evidence = evidence(negotiation).within(search().limit(terminal(), STEPS));
    Assumptions assumptions = scenario.assumptions(negotiation);
    Findings findings;
    try {
      findings = evidence.verify(scenario.coordination(), assumptions);
    } catch (IllegalArgumentException unfit) {
      throw new RefusedException(Scenario.message(unfit));
    }
    Conflicts conflicts = evidence.conflicts();
    return new Verified(
        scenario.dated(negotiation),
        findings.findings().stream()
            .filter(finding -> isKnown(finding.claim().on()))
            .collect(ImmutableList.toImmutableList()),
        conflicts.conflicts().stream()
            .filter(conflict -> isKnown(conflict.day()))
            .collect(ImmutableList.toImmutableList()),
        infer
            ? Optional.of(Inferences.of(reports(negotiation), evidence, this::isKnown))
            : Optional.empty(),
        findings.stopped(),
        conflicts.stopped(),
        ImmutableList.copyOf(without),
        scenario,
        search());
  }

  private Evidence evidence(Negotiation negotiation) throws RefusedException {
    Evidence evidence = Evidence.of(negotiation);
    for (String source : without) {
      Source known = negotiation.sources().get(source);
      if (known == null) {
        throw new RefusedException(
            "there is no source called \""
                + source
                + "\" in this negotiation"
                + Lookup.hint(
                    source,
                    Maps.transformValues(
                        negotiation.sources(), each -> each.title().orElse(each.id()))));
      }
      evidence = evidence.without(known);
    }
    return evidence;
  }

  private ImmutableList<Report> reports(Negotiation negotiation) {
    return negotiation.reports().stream()
        .filter(report -> !without.contains(report.source().id()))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isKnown(LocalDate day) {
    LocalDate last = scenario.asOf();
    return last == null || !day.isAfter(last);
  }

  private record Verified(
      Negotiation negotiation,
      ImmutableList<Finding> findings,
      ImmutableList<Conflict> conflicts,
      Optional<Inferences> inferences,
      @Nullable StopReason verificationStopped,
      @Nullable StopReason conflictsStopped,
      ImmutableList<String> without,
      Scenario scenario,
      Search search)
      implements Answer {
    private static final int LABEL = 16;

    @Override
    public JsonObject json() {
      JsonObject json =
          Answers.evidence(
              new org.concordat.evidence.Findings(findings, verificationStopped),
              new Conflicts(conflicts, conflictsStopped));
      JsonObject all =
          inferences.map(found -> json.with("inferences", Json.of(found.json()))).orElse(json);
      return complete() ? all : search.incomplete(all, stopped());
    }

    /** Returns the limit that was reached first; {@code null} where none was. */
    private @Nullable StopReason stopped() {
      return verificationStopped != null
          ? verificationStopped
          : conflictsStopped != null
              ? conflictsStopped
              : inferences.map(Inferences::stopped).orElse(null);
    }

    private boolean complete() {
      return stopped() == null;
    }

    /** Returns {@code not settled}, which JSON writes with a hyphen. */
    private static String inWords(Verdict verdict) {
      return verdict.toString().replace('-', ' ');
    }

    private int number(Verdict verdict) {
      return Math.toIntExact(
          findings.stream().filter(finding -> finding.verdict() == verdict).count());
    }

    @Override
    public Table table(Format format) {
      Table.Rows rows =
          scenario
              .table(negotiation, "report", "published", "on", "claim", "verdict", "model has")
              .lead(summary());
      for (Finding finding : findings) {
        rows.row(
            finding.report().source().id(),
            finding.report().published().map(LocalDate::toString).orElse(""),
            finding.claim().on().toString(),
            finding.claim().says().toString(),
            inWords(finding.verdict()),
            finding.modelHas());
      }
      for (Conflict conflict : conflicts) {
        rows.row(
            conflict.reports().stream().map(report -> report.source().id()).collect(joining("; ")),
            "",
            conflict.day().toString(),
            conflict.claims().stream().map(claim -> claim.says().toString()).collect(joining("; ")),
            "cannot all be right",
            "");
      }
      inferences.ifPresent(found -> found.addTo(rows));
      if (!complete()) {
        rows.note(search.cutShort(stopped(), consequence()));
      }
      return rows.build();
    }

    private String consequence() {
      return verificationStopped == null
          ? "there may be more conflicts or conclusions"
          : "not all claims have been verified";
    }

    private String summary() {
      String premise = without.isEmpty() ? "" : "Without " + English.list(without) + ". ";
      return premise + verdicts();
    }

    private String verdicts() {
      if (findings.isEmpty()) {
        return "There are no claims to verify.";
      }
      int contradicted = number(Verdict.CONTRADICTED);
      int open = number(Verdict.NOT_SETTLED);
      List<String> parts = new ArrayList<>();
      if (number(Verdict.HOLDS) > 0) {
        parts.add(Wording.count(number(Verdict.HOLDS), "holds", "hold"));
      }
      if (contradicted > 0) {
        parts.add(Wording.count(contradicted, "is contradicted", "are contradicted"));
      }
      if (open > 0) {
        parts.add(Wording.count(open, "is not settled", "are not settled"));
      }
      String all =
          findings.size() == 1
              ? "The only claim " + parts.get(0).substring(2)
              : parts.size() == 1
                  ? all(parts.get(0).split(" ", 2)[1])
                  : "Of " + findings.size() + " claims, " + English.list(parts);
      return all
          + ". "
          + (conflicts.isEmpty()
              ? "No reports conflict."
              : Wording.count(conflicts.size(), "conflict") + " between reports.");
    }

    private String all(String verdict) {
      return number(Verdict.NOT_SETTLED) > 0
          ? "None of the " + findings.size() + " claims is settled"
          : "All " + findings.size() + " claims " + verdict;
    }

    @Override
    public void print(Sheet sheet) {
      scenario.print(sheet, negotiation);
      sheet.blank();
      sheet.paragraph(summary());
      Map<Report, List<Finding>> byReport = new LinkedHashMap<>();
      findings.forEach(
          finding ->
              byReport.computeIfAbsent(finding.report(), key -> new ArrayList<>()).add(finding));
      byReport.forEach((report, of) -> print(sheet, report, of));
      if (!conflicts.isEmpty()) {
        sheet.heading("Reports that cannot all be right");
        for (Conflict conflict : conflicts) {
          sheet.hanging(2, 4, conflict.toString());
        }
      }
      inferences.ifPresent(found -> found.print(sheet));
      if (!complete()) {
        sheet.blank();
        sheet.paragraph(search.cutShort(stopped(), consequence()));
      }
    }

    private static void print(Sheet sheet, Report report, List<Finding> findings) {
      sheet.heading(
          report.source().id()
              + report.published().map(day -> ", " + English.day(day)).orElse("")
              + report.title().map(title -> ": " + title).orElse(""));
      for (Finding finding : findings) {
        Phrase.Tone tone =
            switch (finding.verdict()) {
              case HOLDS -> Phrase.Tone.GOOD;
              case CONTRADICTED -> Phrase.Tone.BAD;
              case NOT_SETTLED -> Phrase.Tone.OPEN;
            };
        sheet.entry(
            2,
            Phrase.in(tone, inWords(finding.verdict())),
            LABEL,
            finding.claim().on() + "  " + finding.claim().says());
        if (!finding.modelHas().isEmpty()) {
          sheet.entry(
              2,
              "",
              LABEL,
              (finding.verdict() == Verdict.CONTRADICTED ? "the model has: " : "so far: ")
                  + finding.modelHas());
        }
      }
    }

    @Override
    public Exit exit() {
      Exit verdict = number(Verdict.CONTRADICTED) > 0 ? Exit.DOES_NOT_HOLD : Exit.ANSWERED;
      return complete() ? verdict : verdict.and(Exit.LIMIT_REACHED);
    }
  }
}
