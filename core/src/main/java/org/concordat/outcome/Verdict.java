package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Says what becomes of an alternative over all outcomes of a kind, with an outcome for it and one
 * against it where there are such.
 *
 * @param prospect in how many outcomes it is adopted
 * @param adopted an outcome in which it is adopted; empty where there is none, or none was found
 *     within the limit
 * @param notAdopted an outcome in which it is not; likewise
 */
public record Verdict(Prospect prospect, Optional<Outcome> adopted, Optional<Outcome> notAdopted) {
  /** States a verdict. */
  public Verdict {
    requireNonNull(prospect, "prospect");
    requireNonNull(adopted, "adopted");
    requireNonNull(notAdopted, "notAdopted");
  }

  /** Returns whether there surely is no outcome of the kind at all. */
  public boolean isWithoutOutcome() {
    return prospect == Prospect.IMPOSSIBLE && notAdopted.isEmpty();
  }
}
