package org.concordat.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists the warnings about a negotiation.
 *
 * @param warnings the warnings, in the order of {@link WarningKind} and then of the negotiation
 * @param stopped the limit that left something undecided, so that some may be missing; {@code null}
 *     if the list is complete
 */
public record Warnings(ImmutableList<Warning> warnings, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists warnings. */
  public Warnings {
    requireNonNull(warnings, "warnings");
  }

  /** Returns whether the list is complete. */
  public boolean complete() {
    return stopped == null;
  }
}
