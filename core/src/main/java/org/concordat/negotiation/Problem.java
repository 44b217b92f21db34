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
 * @param statement what is wrong
 * @param advice what to do instead: {@code it should be a new one}; empty where that is plain
 * @param value the name or value at fault, if it stands by itself at that place
 * @param name the number of the name at fault among the names of the condition at that place, from
 *     0 in reading order, if one of them is at fault; {@link Condition#offsetsOfNames} gives its
 *     offset in the text
 */
public record Problem(
    String place, String statement, String advice, @Nullable String value, @Nullable Integer name)
    implements Serializable {
  /** Describes a problem. */
  public Problem {
    requireNonNull(place, "place");
    requireNonNull(statement, "statement");
    requireNonNull(advice, "advice");
  }

  /** Describes a problem that is not about a name in a condition, without advice. */
  public Problem(String place, String statement, @Nullable String value) {
    this(place, statement, "", value, null);
  }

  /** Returns what is wrong, and what to do instead. */
  public String message() {
    return advice.isEmpty() ? statement : statement + "; " + advice;
  }

  @Override
  public String toString() {
    return place + ": " + message();
  }
}
