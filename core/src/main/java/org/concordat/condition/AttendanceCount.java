package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Holds when an amount of a set, in heads or in a weight, is present in a body that day, or absent:
 * {@code at least 14 of members are present}. A share is a share of the whole set; an actor who is
 * not a member of the body that day is neither present nor absent.
 *
 * @param amount how many
 * @param set the set in which is counted
 * @param weight the name of the weight that is added up; {@code null} to count heads
 * @param present whether those present are counted rather than those absent
 * @param body the id of the body; {@code null} for the set itself where it is a body, and otherwise
 *     the body at hand
 */
public record AttendanceCount(
    Amount amount, ActorSet set, @Nullable String weight, boolean present, @Nullable String body)
    implements Condition {
  /**
   * Counts in a set.
   *
   * @throws IllegalArgumentException if {@code weight} or {@code body} cannot be an id
   */
  public AttendanceCount {
    requireNonNull(amount, "amount");
    requireNonNull(set, "set");
    if (weight != null) {
      Named.requireId("a weight", weight);
    }
    if (body != null) {
      Named.requireId("a body", body);
    }
  }

  /** Returns the set that names the body, if it is one; otherwise the body at hand is meant. */
  public ActorSet in() {
    return body == null ? set : ActorSet.of(body);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return amount
        + " of "
        + set
        + (weight == null ? "" : " by " + weight)
        + " are "
        + Attendance.word(present)
        + (body == null ? "" : " in " + body);
  }
}
