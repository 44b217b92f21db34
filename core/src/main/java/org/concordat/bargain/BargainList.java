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
 * @param stopped the limit at which the search stopped, so that there may be others; {@code null}
 *     where these are all there are. Each set listed is minimal in any case
 */
public record BargainList(ImmutableList<Bargain> all, @Nullable StopReason stopped)
    implements Serializable {
  /** Lists bargains. */
  public BargainList {
    requireNonNull(all, "all");
  }

  /** Returns whether these are all there are; not, where the search reached a limit. */
  public boolean complete() {
    return stopped == null;
  }

  /** Returns the cheapest; empty where there is none. */
  public Optional<Bargain> cheapest() {
    return all.stream().findFirst();
  }

  /** Returns the cheapest that needs no move of {@code owner}; empty where there is none. */
  public Optional<Bargain> cheapestWithout(Named owner) {
    return all.stream().filter(bargain -> !bargain.needs(owner)).findFirst();
  }

  /**
   * Returns, for each move that is part of some set, of how many it is, in the order in which moves
   * appear.
   */
  public ImmutableMap<Move, Integer> uses() {
    Map<Move, Integer> uses = new LinkedHashMap<>();
    all.forEach(bargain -> bargain.moves().forEach(move -> uses.merge(move, 1, Integer::sum)));
    return ImmutableMap.copyOf(uses);
  }
}
