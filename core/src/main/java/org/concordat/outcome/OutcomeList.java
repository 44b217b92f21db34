package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists outcomes, each once.
 *
 * @param outcomes the outcomes
 * @param stopped the limit that stopped the search, so that some may be missing; {@code null} if
 *     the list is complete
 */
public record OutcomeList(ImmutableList<Outcome> outcomes, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists outcomes. */
  public OutcomeList {
    requireNonNull(outcomes, "outcomes");
  }

  /** Returns whether the list is complete, which it is not if the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
