package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers which path is the cheapest.
 *
 * @param path a cheapest path; empty where there is none
 * @param complete whether that is settled; if not, the search reached its limit, and the path, if
 *     any, may be dearer than another
 */
public record CheapestPath(Optional<Path> path, boolean complete) implements Serializable {
  /** Answers. */
  public CheapestPath {
    requireNonNull(path, "path");
  }

  private Object writeReplace() {
    return new Serialized(path.orElse(null), complete);
  }

  /** Stands for an answer in a stream, since what is optional cannot be written to one. */
  private record Serialized(@Nullable Path path, boolean complete) implements Serializable {
    private Object readResolve() {
      return new CheapestPath(Optional.ofNullable(path), complete);
    }
  }
}
