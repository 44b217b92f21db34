package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Says one thing that is wrong with a negotiation.
 *
 * @param place where: {@code bodies.board.rule}, {@code commitments[3].when}; indices count from 0
 *     in the order given
 * @param message what is wrong, and what was expected
 * @param word the name or value at fault, where it is one word that stands at that place
 */
public record Problem(String place, String message, @Nullable String word) implements Serializable {
  /** Describes a problem. */
  public Problem {
    requireNonNull(place, "place");
    requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
