package org.concordat.evidence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Report;

/**
 * Names reports that cannot all be right about a day, whatever the commitments: no stances and
 * facts satisfy all their claims about it. Without any one of the reports, the others could be
 * right.
 *
 * @param day the day
 * @param reports the reports; a single one if it contradicts itself
 * @param claims claims of these reports that cannot all be true; none can be left out
 */
public record Conflict(LocalDate day, ImmutableList<Report> reports, ImmutableList<Claim> claims)
    implements Serializable {
  /** States a conflict. */
  public Conflict {
    requireNonNull(day, "day");
    requireNonNull(reports, "reports");
    requireNonNull(claims, "claims");
  }

  /** Returns a line that names the sources and the claims. */
  @Override
  public String toString() {
    return day
        + ": "
        + reports.stream().map(report -> report.source().id()).collect(joining(" and "))
        + (reports.size() == 1
            ? " contradicts itself: "
            : reports.size() == 2 ? " cannot both be right: " : " cannot all be right: ")
        + claims.stream().map(claim -> "\"" + claim.says() + "\"").collect(joining(", "));
  }
}
