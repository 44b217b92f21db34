package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.model.Named;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Lists minimal sets of moves.
 *
 * @param all the sets, the cheapest first, then the smallest
 * @param stopped the limit that stopped the search, so that some may be missing; {@code null} if
 *     the list is complete. Each set listed is minimal in any case
 */
public record BargainList(ImmutableList<Bargain> all, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists bargains. */
  public BargainList {
    requireNonNull(all, "all");
  }

  /** Returns whether the list is complete, which it is not if the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }

  /** Returns the cheapest; empty if there is none. */
  public Optional<Bargain> cheapest() {
    return all.stream().findFirst();
  }

  /** Returns the cheapest that needs no move of {@code owner}; empty if there is none. */
  public Optional<Bargain> cheapestWithout(Named owner) {
    return all.stream().filter(bargain -> !bargain.needs(owner)).findFirst();
  }

  /** Returns in how many sets each move is, in the order in which the moves appear. */
  public ImmutableMap<Move, Integer> uses() {
    Map<Move, Integer> uses = new LinkedHashMap<>();
    all.forEach(bargain -> bargain.moves().forEach(move -> uses.merge(move, 1, Integer::sum)));
    return ImmutableMap.copyOf(uses);
  }
}
