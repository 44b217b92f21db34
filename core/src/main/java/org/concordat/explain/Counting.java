package org.concordat.explain;

import java.util.List;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Describes a count, of stances or of votes.
 *
 * @param set the actors that it counts
 * @param alternative the id of the alternative
 * @param weight the name of the weight; {@code null} to count heads
 * @param bounds the lower bounds whose conjunction it is; their thresholds do not count here
 */
record Counting(ActorSet set, String alternative, @Nullable String weight, List<Threshold> bounds) {

  /** Returns the count for a condition that is one, else {@code null}. */
  static @Nullable Counting of(Condition atom) {
    if (atom instanceof Count count) {
      return new Counting(count.set(), count.alternative(), count.weight(), count.thresholds(0));
    }
    return atom instanceof VoteCount count
        ? new Counting(count.set(), count.alternative(), count.weight(), count.thresholds())
        : null;
  }

  /**
   * Returns whether a position contributes to the truth of the count. For a count that is met or
   * missed: whether it brings some bound closer to being surely met, or surely missed, than an
   * undeclared position would. For an open count: whether the actor might still change it.
   */
  boolean contributes(Position position, Truth truth) {
    return switch (truth) {
      case UNKNOWN -> !position.isExact();
      case TRUE ->
          bounds.stream()
              .anyMatch(each -> each.lowest(position) > each.lowest(Position.UNDECLARED));
      case FALSE ->
          bounds.stream()
              .anyMatch(each -> each.highest(position) < each.highest(Position.UNDECLARED));
    };
  }
}
