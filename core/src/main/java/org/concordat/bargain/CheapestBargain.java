package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Answers which bargain is the cheapest.
 *
 * @param bargain a cheapest bargain; empty if there is none
 * @param stopped the limit that stopped the search, so that another bargain may be cheaper; {@code
 *     null} if none is
 */
public record CheapestBargain(Optional<Bargain> bargain, @Nullable StopReason stopped)
    implements Serializable {
  /** Makes an answer. */
  public CheapestBargain {
    requireNonNull(bargain, "bargain");
  }

  /**
   * Returns whether it is certain that no bargain is cheaper, which it is not if the search reached
   * a limit.
   */
  public boolean complete() {
    return stopped == null;
  }

  private Object writeReplace() {
    return new Serialized(bargain.orElse(null), stopped);
  }

  /** Replaces an answer in a serialization stream: an {@code Optional} cannot be serialized. */
  private record Serialized(@Nullable Bargain bargain, @Nullable StopReason stopped)
      implements Serializable {
    private Object readResolve() {
      return new CheapestBargain(Optional.ofNullable(bargain), stopped);
    }
  }
}
