package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Report;

/**
 * Says how one claim of a report stands to the negotiation on the claim's day.
 *
 * @param report the report
 * @param claim the claim
 * @param verdict how it stands
 */
public record Finding(Report report, Claim claim, Verdict verdict) implements Serializable {
  /** States a finding. */
  public Finding {
    requireNonNull(report, "report");
    requireNonNull(claim, "claim");
    requireNonNull(verdict, "verdict");
  }

  /** Returns a line: {@code gazette, 2024-04-02: exactly 1 of board support ada - holds}. */
  @Override
  public String toString() {
    return report.source().id() + ", " + claim.on() + ": " + claim.says() + " - " + verdict;
  }
}
