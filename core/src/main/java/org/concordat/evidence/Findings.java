package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists which claims of reports a negotiation bears out.
 *
 * @param findings the findings, in the order of the reports and their claims
 * @param stopped the limit that stopped the verification, so that claims about later days are
 *     missing; {@code null} if every claim is among the findings
 */
public record Findings(ImmutableList<Finding> findings, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists findings. */
  public Findings {
    requireNonNull(findings, "findings");
  }

  /** Returns whether every claim is among the findings, which is not so if a limit was reached. */
  public boolean complete() {
    return stopped == null;
  }
}
