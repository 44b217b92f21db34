package org.concordat.documents.answers;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import org.concordat.evidence.Conclusion;
import org.concordat.evidence.Conflict;
import org.concordat.evidence.Finding;
import org.concordat.evidence.Inference;
import org.concordat.negotiation.Report;

/** Writes findings, conflicts and inferences from reports as JSON. */
final class EvidenceJson {
  private EvidenceJson() {}

  static Map<String, Object> of(Finding finding) {
    return ImmutableMap.of(
        "source", finding.report().source().id(),
        "says", finding.claim().says().toString(),
        "on", finding.claim().on().toString(),
        "verdict", finding.verdict().toString(),
        "model-has", finding.modelHas());
  }

  static Map<String, Object> of(Conflict conflict) {
    return ImmutableMap.of(
        "on",
        conflict.day().toString(),
        "sources",
        conflict.reports().stream().map(report -> report.source().id()).toList(),
        "claims",
        conflict.claims().stream().map(claim -> claim.says().toString()).toList());
  }

  static Map<String, Object> of(
      Inference inference, Collection<Report> reports, Collection<Report> setAside) {
    return ImmutableMap.of(
        "on", inference.day().toString(),
        "sources", reports.stream().map(report -> report.source().id()).distinct().toList(),
        "set-aside", setAside.stream().map(report -> report.source().id()).distinct().toList(),
        "conclusions", inference.conclusions().stream().map(EvidenceJson::of).toList());
  }

  private static Map<String, Object> of(Conclusion conclusion) {
    return ImmutableMap.of(
        "actor", conclusion.actor().id(),
        "on", conclusion.alternative().id(),
        "position", JsonValues.bounds(conclusion.position()),
        "by-counting", !conclusion.named(),
        "claims", conclusion.forcedBy().stream().map(claim -> claim.says().toString()).toList());
  }
}
