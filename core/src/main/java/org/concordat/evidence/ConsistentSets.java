package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import org.concordat.negotiation.Report;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists the largest sets of reports that can all be right about a day: with any other report of the
 * day, the reports of a set could not. One set holds them all where nothing conflicts. A report
 * that contradicts itself is in none.
 *
 * @param day the day
 * @param sets the sets, those of most reports first, each in the order of the negotiation
 * @param stopped the limit at which the search stopped, so that sets may be missing, or hold
 *     reports that conflict; {@code null} where it reached none
 */
public record ConsistentSets(
    LocalDate day, ImmutableList<ImmutableList<Report>> sets, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists sets of reports. */
  public ConsistentSets {
    requireNonNull(day, "day");
    requireNonNull(sets, "sets");
  }

  /** Returns whether these are all there are; not, where the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
