package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Says one thing that is wrong with a negotiation.
 *
 * @param place where: {@code bodies.board.rule}, {@code commitments[3].when}; indices count from 0
 *     in the order given
 * @param message what is wrong, and what was expected
 * @param word the name or value at fault, where it is one word that stands at that place
 * @param name which of the names in the condition at that place is at fault, from 0 in the order in
 *     which they are read, where it is one of them; {@link Condition#offsetsOfNames} says where it
 *     stands in a text
 */
public record Problem(String place, String message, @Nullable String word, @Nullable Integer name)
    implements Serializable {
  /** Describes a problem. */
  public Problem {
    requireNonNull(place, "place");
    requireNonNull(message, "message");
  }

  /** Describes a problem that is not with a name in a condition. */
  public Problem(String place, String message, @Nullable String word) {
    this(place, message, word, null);
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
