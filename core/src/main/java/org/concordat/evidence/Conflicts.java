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
 * @param stopped the limit at which the search stopped, so that there may be others; {@code null}
 *     where these are all there are
 */
public record Conflicts(ImmutableList<Conflict> conflicts, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists conflicts. */
  public Conflicts {
    requireNonNull(conflicts, "conflicts");
  }

  /** Returns whether these are all there are; not, where the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }
}
