package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.concordat.bargain.BargainList;
import org.concordat.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Lists the minimal sets of moves that would bring about an adoption or a stance, or undo it.
 *
 * @param stance the stance that the actor would surely have at least, or no longer surely have;
 *     {@code null} if the goal is an adoption
 * @param ways the minimal sets of moves, the cheapest first, and whether the list is complete
 */
public record Goal(@Nullable Stance stance, BargainList ways) implements Serializable {
  /** Describes a goal. */
  public Goal {
    requireNonNull(ways, "ways");
  }

  /** Returns the stance; empty if the goal is an adoption. */
  public Optional<Stance> atLeast() {
    return Optional.ofNullable(stance);
  }
}
