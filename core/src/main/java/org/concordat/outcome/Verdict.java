package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of an alternative over all outcomes of a kind, with an outcome for it and one
 * against it where there are such.
 *
 * @param prospect in how many outcomes it is adopted
 * @param adopted an outcome in which it is adopted; empty where there is none, or none was found
 *     within the limit
 * @param notAdopted an outcome in which it is not; likewise
 */
public record Verdict(Prospect prospect, Optional<Outcome> adopted, Optional<Outcome> notAdopted)
    implements Serializable {
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

  private Object writeReplace() {
    return new Serialized(prospect, adopted.orElse(null), notAdopted.orElse(null));
  }

  /** Stands for a verdict in a stream, since what is optional cannot be written to one. */
  private record Serialized(
      Prospect prospect, @Nullable Outcome adopted, @Nullable Outcome notAdopted)
      implements Serializable {
    private Object readResolve() {
      return new Verdict(prospect, Optional.ofNullable(adopted), Optional.ofNullable(notAdopted));
    }
  }
}
