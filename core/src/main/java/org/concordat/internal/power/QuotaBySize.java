package org.concordat.internal.power;

import java.util.Optional;

/**
 * Describes a game in which a coalition wins if its weight reaches a quota that depends on its
 * size: a weighted rule, or any formula over heads and one kind of weights, such as a double
 * majority with a clause on the size of the blocking minority.
 *
 * @param weights the weight of each member
 * @param quotas for each size, the least weight that wins; {@link Long#MAX_VALUE} if none does
 */
public record QuotaBySize(long[] weights, long[] quotas) {

  /** Returns the description of a game; empty if it has none. */
  public static Optional<QuotaBySize> of(SimpleGame game) {
    int heads = -1;
    int weight = -1;
    for (int kind = 0; kind < game.kindsOfWeights(); kind++) {
      if (isHeads(game, kind)) {
        heads = kind;
      } else if (weight >= 0) {
        return Optional.empty();
      } else {
        weight = kind;
      }
    }
    long[] quotas = new long[game.size() + 1];
    long[] sums = new long[game.kindsOfWeights()];
    for (int size = 0; size < quotas.length; size++) {
      if (heads >= 0) {
        sums[heads] = size;
      }
      quotas[size] = least(game, sums, weight);
    }
    return Optional.of(
        new QuotaBySize(weight >= 0 ? game.weights(weight) : new long[game.size()], quotas));
  }

  private static boolean isHeads(SimpleGame game, int kind) {
    for (int member = 0; member < game.size(); member++) {
      if (game.weight(kind, member) != 1) {
        return false;
      }
    }
    return true;
  }

  private static long least(SimpleGame game, long[] sums, int weight) {
    long[] least = {Long.MAX_VALUE};
    tryQuota(game, sums, weight, 0, least);
    game.formula()
        .forEachBound(
            bound -> {
              if (bound.weights() == weight) {
                tryQuota(game, sums, weight, bound.quota(), least);
              }
            });
    return least[0];
  }

  private static void tryQuota(SimpleGame game, long[] sums, int weight, long quota, long[] least) {
    if (weight >= 0) {
      sums[weight] = quota;
    }
    if (quota < least[0] && game.formula().holds(sums)) {
      least[0] = quota;
    }
  }

  /** Returns the quota if it is the same for every size, else -1. */
  public long commonQuota() {
    for (long quota : quotas) {
      if (quota != quotas[0]) {
        return -1;
      }
    }
    return quotas[0];
  }

  /** Returns the sum of all weights. */
  long total() {
    long total = 0;
    for (long weight : weights) {
      total = Math.addExact(total, weight);
    }
    return total;
  }

  /**
   * Returns the largest quota, where quotas beyond the total weight count as the total plus 1.
   * Every losing coalition weighs less.
   */
  long largestQuota() {
    long total = total();
    long largest = 0;
    for (long quota : quotas) {
      largest = Math.max(largest, Math.min(quota, total + 1));
    }
    return largest;
  }
}
