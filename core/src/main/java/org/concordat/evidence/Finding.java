package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Report;

/**
 * Says whether the negotiation bears out one claim of a report on the claim's day.
 *
 * @param report the report
 * @param claim the claim
 * @param verdict whether the claim holds
 * @param modelHas what the negotiation says about the parts of the claim that do not surely hold,
 *     for people: {@code 4 of 32 oppose it, 1 more may}; empty if the claim holds
 */
public record Finding(Report report, Claim claim, Verdict verdict, String modelHas)
    implements Serializable {
  /** States a finding. */
  public Finding {
    requireNonNull(report, "report");
    requireNonNull(claim, "claim");
    requireNonNull(verdict, "verdict");
    requireNonNull(modelHas, "modelHas");
  }

  /** Returns a line: {@code gazette, 2024-04-02: exactly 1 of board support ada - holds}. */
  @Override
  public String toString() {
    return report.source().id() + ", " + claim.on() + ": " + claim.says() + " - " + verdict;
  }
}
