package org.concordat.internal.power;

import java.util.Optional;

/**
 * Describes a game in which a coalition of each size wins from some weight on: a weighted rule, and
 * any formula of one kind of weights and of heads, such as a double majority with a clause on the
 * size of the blocking minority.
 *
 * @param weights what each member weighs
 * @param quotas for each size, the least weight that wins; {@link Long#MAX_VALUE} where none does
 */
public record QuotaBySize(long[] weights, long[] quotas) {

  /** Returns the description of a game that can be described so. */
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

  /** Returns the least weight that wins at every size, where that is one number; else -1. */
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

  /** Returns the largest quota that a sum could reach, plus nothing: sums below it may lose. */
  long largestQuota() {
    long total = total();
    long largest = 0;
    for (long quota : quotas) {
      largest = Math.max(largest, Math.min(quota, total + 1));
    }
    return largest;
  }
}
