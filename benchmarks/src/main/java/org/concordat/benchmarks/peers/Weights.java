package org.concordat.benchmarks.peers;

import com.google.common.collect.ImmutableMap;
import java.util.Random;
import org.concordat.model.Actor;

/**
 * Is a weighted game: who has more than half of the votes wins.
 *
 * @param votes the votes of each member
 */
record Weights(ImmutableMap<Actor, Long> votes) {
  private static final long SEED = 20240626;
  private static final int MAX_VOTES = 100;

  /** Returns the game of so many members, who have from 1 to 100 votes each. */
  static Weights of(int members) {
    Random random = new Random(SEED);
    ImmutableMap.Builder<Actor, Long> votes = ImmutableMap.builder();
    for (int i = 0; i < members; i++) {
      votes.put(Actor.of("a" + i), 1L + random.nextInt(MAX_VOTES));
    }
    return new Weights(votes.buildOrThrow());
  }

  long quota() {
    return votes.values().stream().mapToLong(Long::longValue).sum() / 2 + 1;
  }

  long[] array() {
    return votes.values().stream().mapToLong(Long::longValue).toArray();
  }
}
