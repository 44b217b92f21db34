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
 * @param stopped the limit that kept something from being found out; {@code null} where these are
 *     all there are
 */
public record Warnings(ImmutableList<Warning> warnings, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists warnings. */
  public Warnings {
    requireNonNull(warnings, "warnings");
  }

  /** Returns whether these are all there are. */
  public boolean complete() {
    return stopped == null;
  }
}
