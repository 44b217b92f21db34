package org.concordat.evidence;

import static org.concordat.evidence.Allies.DAY;
import static org.concordat.evidence.Allies.X;
import static org.concordat.evidence.Allies.actors;
import static org.concordat.evidence.Allies.negotiation;
import static org.concordat.evidence.Allies.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.negotiation.UnknownNameException;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;

/** The largest consistent sets of reports that cannot all be right. */
class ConsistentSetsTest {
  private static final Negotiation ONE_STANDS_APART =
      negotiation(DecisionRule.UNANIMITY, 3)
          .report(report("agency", "all of b support x"))
          .report(report("bulletin", "a0 supports x"))
          .report(report("digest", "a1 opposes x"))
          .report(report("gazette", "a2 supports x", "a2 opposes x"))
          .build();

  private static List<List<String>> sources(ConsistentSets found) {
    return found.sets().stream()
        .map(set -> set.stream().map(report -> report.source().id()).toList())
        .toList();
  }

  @Test
  void oneBadReportLosesOnlyItself() {
    ConsistentSets found = Evidence.of(ONE_STANDS_APART).consistentSets(DAY);
    assertEquals(
        List.of(List.of("agency", "bulletin"), List.of("bulletin", "digest")), sources(found));
    List<Report> first = found.sets().get(0);
    assertEquals(
        Position.exactly(Stance.SUPPORT),
        Evidence.of(ONE_STANDS_APART)
            .infer(DAY, first::contains)
            .about(actors(3).get(2), X)
            .orElseThrow()
            .position());
  }

  @Test
  void reportsThatAgreeAreOneSet() {
    Negotiation negotiation =
        negotiation(DecisionRule.UNANIMITY, 3)
            .report(report("agency", "a0 supports x"))
            .report(report("bulletin", "a1 opposes x"))
            .build();
    assertEquals(
        List.of(List.of("agency", "bulletin")),
        sources(Evidence.of(negotiation).consistentSets(DAY)));
    assertEquals(List.of(), sources(Evidence.of(negotiation).consistentSets(DAY.plusDays(1))));
  }

  @Test
  void aSourceIsLeftOutOfEverything() {
    Evidence without =
        Evidence.of(ONE_STANDS_APART).without(Source.of("digest")).without(Source.of("gazette"));
    assertEquals(List.of(List.of("agency", "bulletin")), sources(without.consistentSets(DAY)));
    assertEquals(List.of(), without.conflicts().conflicts());
    assertEquals(2, without.verify().findings().size());
    assertEquals(3, without.infer(DAY).conclusions().size());
    assertEquals(
        "there is no source called \"digset\" in this negotiation; did you mean \"digest\"?",
        assertThrows(UnknownNameException.class, () -> without.without(Source.of("digset")))
            .getMessage());
  }

  @Test
  void aSearchThatIsCutShortSaysSo() {
    ConsistentSets found =
        Evidence.of(ONE_STANDS_APART).within(SearchLimit.DEFAULT.withSteps(20)).consistentSets(DAY);
    assertEquals(StopReason.STEPS, found.stopped());
  }
}
