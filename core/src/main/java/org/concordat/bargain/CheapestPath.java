package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Answers which path is the cheapest.
 *
 * @param path a cheapest path; empty where there is none
 * @param complete whether that is settled; if not, the search reached its limit, and the path, if
 *     any, may be dearer than another
 */
public record CheapestPath(Optional<Path> path, boolean complete) {
  /** Answers. */
  public CheapestPath {
    requireNonNull(path, "path");
  }
}
