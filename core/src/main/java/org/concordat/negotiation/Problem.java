package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing that is wrong with a negotiation.
 *
 * @param place where: {@code bodies.board.rule}, {@code commitments[3].when}; indices count from 0
 *     in the order given
 * @param message what is wrong, and what was expected
 * @param word the name or value at fault, if it is a single word at that place
 * @param name the number of the name at fault among the names of the condition at that place, from
 *     0 in reading order, if one of them is at fault; {@link Condition#offsetsOfNames} gives its
 *     offset in the text
 */
public record Problem(String place, String message, @Nullable String word, @Nullable Integer name)
    implements Serializable {
  /** Describes a problem. */
  public Problem {
    requireNonNull(place, "place");
    requireNonNull(message, "message");
  }

  /** Describes a problem that is not about a name in a condition. */
  public Problem(String place, String message, @Nullable String word) {
    this(place, message, word, null);
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
