package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * Lists outcomes, each once.
 *
 * @param outcomes the outcomes
 * @param complete whether these are all there are; not, where the search reached its limit
 */
public record OutcomeList(ImmutableList<Outcome> outcomes, boolean complete)
    implements Serializable {
  /** Lists outcomes. */
  public OutcomeList {
    requireNonNull(outcomes, "outcomes");
  }
}
