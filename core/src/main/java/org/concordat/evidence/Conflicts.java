package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists the conflicts between reports.
 *
 * @param conflicts the conflicts, by day
 * @param stopped the limit that stopped the search, so that some may be missing; {@code null} if
 *     the list is complete
 */
public record Conflicts(ImmutableList<Conflict> conflicts, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists conflicts. */
  public Conflicts {
    requireNonNull(conflicts, "conflicts");
  }

  /** Returns whether the list is complete, which it is not if the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
