package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists how the claims of reports stand to a negotiation.
 *
 * @param findings the findings, in the order of the reports and their claims
 * @param stopped the limit that was reached before the last day, so that the claims of the days
 *     that were not come to are left out; {@code null} where every claim is among the findings
 */
public record Findings(ImmutableList<Finding> findings, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists findings. */
  public Findings {
    requireNonNull(findings, "findings");
  }

  /** Returns whether every claim is among the findings; not, where the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
