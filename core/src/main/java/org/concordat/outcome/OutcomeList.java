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
 * @param stopped the limit at which the search stopped, so that there may be others; {@code null}
 *     where these are all there are
 */
public record OutcomeList(ImmutableList<Outcome> outcomes, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists outcomes. */
  public OutcomeList {
    requireNonNull(outcomes, "outcomes");
  }

  /** Returns whether these are all there are; not, where the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
