package org.concordat.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * Lists the conflicts between reports.
 *
 * @param conflicts the conflicts, by day
 * @param complete whether all were found; not, where claims with many different weights would take
 *     too long to search
 */
public record Conflicts(ImmutableList<Conflict> conflicts, boolean complete)
    implements Serializable {
  /** Lists conflicts. */
  public Conflicts {
    requireNonNull(conflicts, "conflicts");
  }
}
