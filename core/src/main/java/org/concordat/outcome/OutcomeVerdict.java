package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an alternative is adopted over all outcomes of a kind, with an example of each
 * possibility.
 *
 * @param prospect whether it is adopted in all outcomes, in some or in none
 * @param adopted an outcome in which it is adopted; empty if none exists, or none was found within
 *     the limit
 * @param notAdopted an outcome in which it is not adopted; empty if none exists, or none was found
 *     within the limit
 */
public record OutcomeVerdict(
    Prospect prospect, Optional<Outcome> adopted, Optional<Outcome> notAdopted)
    implements Serializable {
  /** States a verdict. */
  public OutcomeVerdict {
    requireNonNull(prospect, "prospect");
    requireNonNull(adopted, "adopted");
    requireNonNull(notAdopted, "notAdopted");
  }

  /** Returns whether it is certain that there is no outcome of the kind at all. */
  public boolean isWithoutOutcome() {
    return prospect == Prospect.IMPOSSIBLE && notAdopted.isEmpty();
  }

  private Object writeReplace() {
    return new Serialized(prospect, adopted.orElse(null), notAdopted.orElse(null));
  }

  /** Replaces a verdict in a serialization stream: an {@code Optional} cannot be serialized. */
  private record Serialized(
      Prospect prospect, @Nullable Outcome adopted, @Nullable Outcome notAdopted)
      implements Serializable {
    private Object readResolve() {
      return new OutcomeVerdict(
          prospect, Optional.ofNullable(adopted), Optional.ofNullable(notAdopted));
    }
  }
}
