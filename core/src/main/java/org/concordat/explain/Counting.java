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
 * Looks at a count, of stances or of votes.
 *
 * @param set whom it counts
 * @param alternative on what
 * @param weight by which weight; {@code null} by heads
 * @param bounds the bounds that it is the conjunction of; what they have to reach is not told
 */
record Counting(ActorSet set, String alternative, @Nullable String weight, List<Threshold> bounds) {

  /** Returns the count that a condition is; {@code null} for any other. */
  static @Nullable Counting of(Condition atom) {
    if (atom instanceof Count count) {
      return new Counting(count.set(), count.alternative(), count.weight(), count.thresholds(0));
    }
    return atom instanceof VoteCount count
        ? new Counting(count.set(), count.alternative(), count.weight(), count.thresholds())
        : null;
  }

  /**
   * Returns whether a position makes the count what it is: more of the bounds surely met, or surely
   * missed, than an undeclared one would. Of an open count, whether it might still change it.
   */
  boolean isTelling(Position position, Truth truth) {
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
