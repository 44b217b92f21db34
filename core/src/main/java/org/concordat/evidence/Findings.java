package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * Lists how the claims of reports stand to a negotiation.
 *
 * @param findings the findings, in the order of the reports and their claims
 * @param complete whether every claim is among them; not, where the {@link
 *     org.concordat.resolve.SearchLimit} was reached before the last day: then the claims of the
 *     days that were not come to are left out
 */
public record Findings(ImmutableList<Finding> findings, boolean complete) implements Serializable {
  /** Lists findings. */
  public Findings {
    requireNonNull(findings, "findings");
  }
}
