package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import org.concordat.negotiation.Report;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists the maximal sets of reports that can all be right about a day: with any other report of the
 * day added, the reports of a set could not all be right. If nothing conflicts, there is one set
 * with all reports. A report that contradicts itself is in no set.
 *
 * @param day the day
 * @param sets the sets, those with most reports first, each in the order of the negotiation
 * @param stopped the limit at which the search stopped, so that sets may be missing, or hold
 *     reports that conflict; {@code null} if it reached none
 */
public record ConsistentSets(
    LocalDate day, ImmutableList<ImmutableList<Report>> sets, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists sets of reports. */
  public ConsistentSets {
    requireNonNull(day, "day");
    requireNonNull(sets, "sets");
  }

  /** Returns whether the list is complete, which it is not if the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
