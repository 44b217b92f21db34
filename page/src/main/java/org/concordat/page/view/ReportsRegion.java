package org.concordat.page.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.evidence.Conflict;
import org.concordat.evidence.Conflicts;
import org.concordat.evidence.Evidence;
import org.concordat.evidence.Finding;
import org.concordat.evidence.Findings;
import org.concordat.evidence.Verdict;
import org.concordat.model.Source;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;

/** Writes what reports claim, held against the model and against each other. */
public final class ReportsRegion {
  private ReportsRegion() {}

  /** Writes the region; nothing where nothing is reported. */
  public static void write(Html html, Study study) {
    Negotiation negotiation = study.negotiation();
    Budget budget = study.budget();
    if (negotiation.reports().isEmpty()) {
      return;
    }
    Findings findings =
        Evidence.of(negotiation)
            .within(budget.limit())
            .verify(study.coordination(), Assumptions.NONE);
    Conflicts conflicts = study.days().conflicts(negotiation, budget);
    budget.cutShort(!findings.complete() || !conflicts.complete());
    List<Finding> all = new ArrayList<>(findings.findings());
    negotiation.asOf().ifPresent(day -> all.removeIf(each -> each.claim().on().isAfter(day)));
    List<Conflict> contradictions = new ArrayList<>(conflicts.conflicts());
    negotiation.asOf().ifPresent(day -> contradictions.removeIf(each -> each.day().isAfter(day)));
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    all.forEach(finding -> counts.merge(finding.verdict(), 1, Integer::sum));
    html.open("section", "data-region", "reports");
    html.element("h2", Texts.REPORTS).line();
    html.element("p", HistoryText.agreement(counts, contradictions.size(), conflicts.complete()))
        .line();
    conflicts(html, negotiation, contradictions);
    claims(html, negotiation, all);
    html.close().line();
  }

  private static void conflicts(Html html, Negotiation negotiation, List<Conflict> conflicts) {
    if (conflicts.isEmpty()) {
      return;
    }
    html.element("h3", Texts.CONFLICTS).line();
    html.open("ul", "class", "conflicts");
    for (Conflict conflict : conflicts) {
      Set<String> said = new LinkedHashSet<>();
      conflict.claims().forEach(claim -> said.add(ConditionText.of(negotiation, claim.says())));
      Set<String> sources = new LinkedHashSet<>();
      conflict.reports().forEach(report -> sources.add(label(report)));
      html.open("li");
      html.element("time", Texts.day(conflict.day()), "datetime", conflict.day().toString());
      said.forEach(says -> html.open("p").name(says).close());
      html.open("p", "class", "note");
      html.phrase(Texts.list(sources.stream().map(Phrase::name).toList())).close();
      html.close().line();
    }
    html.close().line();
  }

  private static void claims(Html html, Negotiation negotiation, List<Finding> all) {
    if (all.isEmpty()) {
      return;
    }
    html.element("h3", Texts.CLAIMS).line();
    List<Finding> against = new ArrayList<>();
    List<Finding> holding = new ArrayList<>();
    all.forEach(each -> (each.verdict() == Verdict.HOLDS ? holding : against).add(each));
    against.sort(Comparator.comparing(each -> each.verdict() != Verdict.CONTRADICTED));
    table(html, negotiation, against);
    if (!holding.isEmpty()) {
      html.open("details", "data-keep", "claims");
      html.element("summary", HistoryText.hold(holding.size()));
      table(html, negotiation, holding);
      html.close().line();
    }
  }

  private static void table(Html html, Negotiation negotiation, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    html.open("table", "class", "claims").open("thead").open("tr");
    for (String heading : List.of(Texts.DAY, Texts.SAYS, Texts.MODEL)) {
      html.element("th", heading, "scope", "col");
    }
    html.close().close().line();
    html.open("tbody");
    for (Finding finding : findings) {
      html.open("tr", "data-verdict", finding.verdict().toString());
      html.open("td");
      html.element(
          "time", Texts.day(finding.claim().on()), "datetime", finding.claim().on().toString());
      html.close();
      html.open("td").name(ConditionText.of(negotiation, finding.claim().says()));
      html.open("p", "class", "note");
      source(html, finding.report());
      html.close().close();
      html.element("td", HistoryText.verdict(finding.verdict()), "class", "verdict");
      html.close().line();
    }
    html.close().close().line();
  }

  private static String label(Report report) {
    return report.title().orElse(report.source().title().orElse(report.source().id()));
  }

  private static void source(Html html, Report report) {
    Source source = report.source();
    if (source.url().isPresent()) {
      html.link(source.url().get(), label(report));
    } else {
      html.name(label(report));
    }
  }
}
