package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Answers which bargain is the cheapest.
 *
 * @param bargain a cheapest bargain; empty where there is none
 * @param stopped the limit at which the search stopped, so that the bargain, if any, may be dearer
 *     than another; {@code null} where none is cheaper
 */
public record CheapestBargain(Optional<Bargain> bargain, @Nullable StopReason stopped)
    implements Serializable {
  /** Answers. */
  public CheapestBargain {
    requireNonNull(bargain, "bargain");
  }

  /** Returns whether it is settled that none is cheaper; not, where the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }

  private Object writeReplace() {
    return new Serialized(bargain.orElse(null), stopped);
  }

  /** Stands for an answer in a stream, since what is optional cannot be written to one. */
  private record Serialized(@Nullable Bargain bargain, @Nullable StopReason stopped)
      implements Serializable {
    private Object readResolve() {
      return new CheapestBargain(Optional.ofNullable(bargain), stopped);
    }
  }
}
