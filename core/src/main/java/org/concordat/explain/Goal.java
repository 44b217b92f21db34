package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.concordat.bargain.BargainList;
import org.concordat.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Lists what would bring something about, or undo it: the minimal sets of moves.
 *
 * @param stance the stance that the actor would surely have at least, or no longer; {@code null}
 *     where it is the adoption of an alternative that would come about, or no longer be sure
 * @param ways the minimal sets of moves, the cheapest first, and whether they are all
 */
public record Goal(@Nullable Stance stance, BargainList ways) implements Serializable {
  /** Describes a goal. */
  public Goal {
    requireNonNull(ways, "ways");
  }

  /** Returns the stance; empty where the goal is an adoption. */
  public Optional<Stance> atLeast() {
    return Optional.ofNullable(stance);
  }
}
