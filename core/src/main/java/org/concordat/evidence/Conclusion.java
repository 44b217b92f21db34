package org.concordat.evidence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.negotiation.Claim;

/**
 * States what follows from claims about where one actor stands.
 *
 * @param actor the actor
 * @param alternative the alternative
 * @param position the smallest position that holds every stance the claims leave possible
 * @param forcedBy claims that together force it; none can be left out
 * @param named whether one of these claims names the actor itself; otherwise the conclusion follows
 *     by counting alone
 */
public record Conclusion(
    Actor actor,
    Alternative alternative,
    Position position,
    ImmutableList<Claim> forcedBy,
    boolean named)
    implements Serializable {
  /** States a conclusion. */
  public Conclusion {
    requireNonNull(actor, "actor");
    requireNonNull(alternative, "alternative");
    requireNonNull(position, "position");
    requireNonNull(forcedBy, "forcedBy");
  }

  /**
   * Returns a line: {@code Albania (al) on rutte: support, by counting, from "exactly 28 of nato
   * support rutte", …}.
   */
  @Override
  public String toString() {
    return actor.label()
        + " on "
        + alternative.id()
        + ": "
        + position
        + (named ? ", from " : ", by counting, from ")
        + forcedBy.stream().map(claim -> "\"" + claim.says() + "\"").collect(joining(", "));
  }
}
