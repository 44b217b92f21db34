package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.model.Named;

/**
 * Lists minimal sets of moves.
 *
 * @param all the sets, the cheapest first, then the smallest
 * @param complete whether these are all there are; not, where the search reached its limit. Each
 *     set listed is minimal in any case
 */
public record Paths(ImmutableList<Path> all, boolean complete) implements Serializable {
  /** Lists paths. */
  public Paths {
    requireNonNull(all, "all");
  }

  /** Returns the cheapest; empty where there is none. */
  public Optional<Path> cheapest() {
    return all.stream().findFirst();
  }

  /** Returns the cheapest that needs no move of {@code owner}; empty where there is none. */
  public Optional<Path> cheapestWithout(Named owner) {
    return all.stream().filter(path -> !path.needs(owner)).findFirst();
  }

  /**
   * Returns, for each move that is part of some set, of how many it is, in the order in which moves
   * appear.
   */
  public ImmutableMap<Move, Integer> uses() {
    Map<Move, Integer> uses = new LinkedHashMap<>();
    all.forEach(path -> path.moves().forEach(move -> uses.merge(move, 1, Integer::sum)));
    return ImmutableMap.copyOf(uses);
  }
}
