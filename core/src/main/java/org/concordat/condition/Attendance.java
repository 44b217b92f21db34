package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Holds when a member of a body is present that day, or absent: {@code hu is present}, {@code hu is
 * absent in council}. An actor who is not a member that day is neither.
 *
 * @param actor the id of the actor
 * @param present whether the actor must be present, rather than absent
 * @param body the id of the body; {@code null} for the body at hand
 */
public record Attendance(String actor, boolean present, @Nullable String body)
    implements Condition {
  /**
   * Says something of one member.
   *
   * @throws IllegalArgumentException if {@code actor} or {@code body} cannot be an id
   */
  public Attendance {
    requireNonNull(actor, "actor");
    Named.requireId("an actor", actor);
    if (body != null) {
      Named.requireId("a body", body);
    }
  }

  /** Returns the set that names the body: the body itself, or the members of the body at hand. */
  public ActorSet in() {
    return body == null ? ActorSet.MEMBERS : ActorSet.of(body);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return actor + " is " + word(present) + (body == null ? "" : " in " + body);
  }

  static String word(boolean present) {
    return present ? "present" : "absent";
  }
}
