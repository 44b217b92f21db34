package org.concordat.evidence;

import static org.concordat.evidence.Allies.DAY;
import static org.concordat.evidence.Allies.TALLY;
import static org.concordat.evidence.Allies.X;
import static org.concordat.evidence.Allies.allies;
import static org.concordat.evidence.Allies.negotiation;
import static org.concordat.evidence.Allies.report;
import static org.concordat.evidence.Allies.reportOf;
import static org.concordat.evidence.Allies.sources;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.concordat.model.Fact;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.junit.jupiter.api.Test;

/** Which reports cannot all be right, and a few claims that show it. */
class ConflictsTest {
  @Test
  void differentTalliesOfOneDayConflictAsAPair() {
    Negotiation negotiation =
        allies()
            .report(report("agency", TALLY, "a0 opposes x"))
            .report(report("bulletin", "a1 opposes x"))
            .report(report("gazette", "exactly 29 of b support x"))
            .build();
    Conflicts conflicts = Evidence.of(negotiation).conflicts();
    assertTrue(conflicts.complete());
    assertEquals(1, conflicts.conflicts().size());
    Conflict conflict = conflicts.conflicts().get(0);
    assertEquals(List.of("agency", "gazette"), sources(conflict));
    assertEquals(
        "2024-04-02: agency and gazette cannot both be right:"
            + " \"exactly 28 of b support x\", \"exactly 29 of b support x\"",
        conflict.toString());
  }

  @Test
  void talliesOfDifferentDaysDoNotConflict() {
    Negotiation negotiation =
        allies()
            .report(report("agency", TALLY))
            .report(reportOf(DAY.plusDays(1), "gazette", "exactly 29 of b support x"))
            .build();
    assertEquals(ImmutableList.of(), Evidence.of(negotiation).conflicts().conflicts());
  }

  @Test
  void threeReportsThatConflictOnlyTogetherAreNamedTogether() {
    Negotiation negotiation =
        negotiation(DecisionRule.UNANIMITY, 3)
            .report(report("agency", "at least 2 of b support x"))
            .report(report("bulletin", "a0 opposes x"))
            .report(report("digest", "a2 supports x"))
            .report(report("gazette", "a1 opposes x"))
            .build();
    Conflicts conflicts = Evidence.of(negotiation).conflicts();
    assertEquals(1, conflicts.conflicts().size());
    Conflict conflict = conflicts.conflicts().get(0);
    assertEquals(List.of("agency", "bulletin", "gazette"), sources(conflict));
    assertEquals(
        "2024-04-02: agency and bulletin and gazette cannot all be right:"
            + " \"at least 2 of b support x\", \"a0 opposes x\", \"a1 opposes x\"",
        conflict.toString());
  }

  @Test
  void aReportThatContradictsItselfIsNamedAlone() {
    Negotiation negotiation =
        allies()
            .report(report("agency", "a0 supports x", "a1 supports y", "none of b support x"))
            .report(report("gazette", "a0 opposes x"))
            .build();
    Conflicts conflicts = Evidence.of(negotiation).conflicts();
    assertEquals(1, conflicts.conflicts().size());
    assertEquals(
        "2024-04-02: agency contradicts itself: \"a0 supports x\", \"none of b support x\"",
        conflicts.conflicts().get(0).toString());
  }

  @Test
  void aReportGivenTwiceIsNamedOnce() {
    Report agency = report("agency", "a0 supports x");
    Report gazette = report("gazette", "a0 opposes x");
    Report bulletin = report("bulletin", "a1 supports x and a1 opposes x");
    Negotiation negotiation =
        allies().reports(List.of(agency, agency, gazette, bulletin, bulletin)).build();
    assertEquals(
        List.of(List.of("bulletin"), List.of("agency", "gazette")),
        Evidence.of(negotiation).conflicts().conflicts().stream().map(Allies::sources).toList());
  }

  /**
   * Where tallies and commitments of members conflict, few claims are named, and the most telling
   * ones.
   */
  @Test
  void conflictsAreNamedByTallies() {
    Negotiation negotiation =
        allies()
            .report(report("agency", "a0 opposes x", "a1 opposes x", "exactly 2 of b oppose x"))
            .report(report("gazette", "at most 1 of b oppose x"))
            .build();
    assertEquals(
        "2024-04-02: agency and gazette cannot both be right:"
            + " \"exactly 2 of b oppose x\", \"at most 1 of b oppose x\"",
        Evidence.of(negotiation).conflicts().conflicts().get(0).toString());
  }

  @Test
  void adoptionsConflictWithOpponentsAndWithWithdrawals() {
    Fact withdraws = Fact.builder().id("x-is-out").withdraws(X).build();
    Negotiation negotiation =
        negotiation(DecisionRule.CONSENSUS, 3)
            .facts(withdraws)
            .report(report("agency", "x is adopted"))
            .report(report("bulletin", "a1 opposes x"))
            .report(report("digest", "y is adopted"))
            .report(report("gazette", "x is withdrawn"))
            .report(report("herald", "x-is-out"))
            .build();
    assertEquals(
        List.of(
            List.of("agency", "bulletin"),
            List.of("agency", "gazette"),
            List.of("agency", "herald")),
        Evidence.of(negotiation).conflicts().conflicts().stream().map(Allies::sources).toList());
  }

  @Test
  void whatNothingWithdrawsIsNotWithdrawn() {
    Negotiation negotiation =
        negotiation(DecisionRule.CONSENSUS, 3).report(report("agency", "x is withdrawn")).build();
    assertEquals(
        "2024-04-02: agency contradicts itself: \"x is withdrawn\"",
        Evidence.of(negotiation).conflicts().conflicts().get(0).toString());
  }
}
