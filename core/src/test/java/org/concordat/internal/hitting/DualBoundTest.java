package org.concordat.internal.hitting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.junit.jupiter.api.Test;

/** Compares the lower bound on the cost of a hitting set with the cost of the cheapest one. */
@Comparison
class DualBoundTest {
  private static final int MOVES = 9;

  /** The places of the moves among others that hit nothing, spread over two words. */
  private static final int APART = 8;

  private static long[] spread(long set) {
    long[] spread = new long[BitSets.words(MOVES * APART)];
    for (int move = 0; move < MOVES; move++) {
      if ((set >> move & 1) != 0) {
        BitSets.add(spread, move * APART);
      }
    }
    return spread;
  }

  @Test
  void neverExceedsTheCheapest() {
    int tight = 0;
    int tries = Math.max(100, Integer.getInteger("concordat.tries", 1000) / 4);
    for (int seed = 0; seed < tries; seed++) {
      Random random = Seeds.random(DualBoundTest.class, seed);
      long[] cost = random.ints(MOVES, 0, 6).asLongStream().toArray();
      long barred = random.nextInt(1 << MOVES) & 0b101010011;
      CorrectionSets needs = new CorrectionSets(MOVES * APART);
      List<Long> sets = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        sets.add(need(random, barred));
        needs.add(spread(sets.get(sets.size() - 1)));
      }
      int[] which = IntStream.range(0, needs.size()).filter(i -> random.nextInt(5) > 0).toArray();
      long[] costs = new long[MOVES * APART];
      for (int move = 0; move < MOVES; move++) {
        costs[move * APART] = cost[move];
      }
      DualBound bound = new DualBound(costs);
      long[] cheapest = cheapest(sets, which, cost, barred);
      // What was bounded before leaves no trace.
      for (int again = 0; again < 2; again++) {
        long least = bound.of(needs, which, which.length, spread(barred));
        assertTrue(least <= cheapest[MOVES], "seed " + seed);
        tight += least == cheapest[MOVES] ? 1 : 0;
        for (int move = 0; move < MOVES; move++) {
          if ((barred >> move & 1) == 0) {
            long left = bound.left(move * APART);
            assertTrue(
                0 <= left && least + left <= cheapest[move], "seed " + seed + " move " + move);
          }
        }
      }
    }
    assertTrue(tight > tries, "the bound is the cost in most cases: " + tight);
  }

  /** Returns a set with two moves or more that are not barred. */
  private static long need(Random random, long barred) {
    long need = 0;
    int size = random.nextInt(3) == 0 ? 5 : 2;
    while (Long.bitCount(need & ~barred) < Math.min(size, MOVES - Long.bitCount(barred))) {
      need |= 1L << random.nextInt(MOVES);
    }
    return need;
  }

  /**
   * Returns for each move the cost of the cheapest hitting set that has it and no barred move; and
   * last, the cost of the cheapest of all.
   */
  private static long[] cheapest(List<Long> needs, int[] which, long[] cost, long barred) {
    long[] cheapest = new long[MOVES + 1];
    Arrays.fill(cheapest, Long.MAX_VALUE / 4);
    for (long set = 0; set < 1 << MOVES; set++) {
      boolean meets = (set & barred) == 0;
      for (int i : which) {
        meets &= (needs.get(i) & set) != 0;
      }
      if (meets) {
        long total = 0;
        for (int move = 0; move < MOVES; move++) {
          total += (set >> move & 1) * cost[move];
        }
        for (int move = 0; move <= MOVES; move++) {
          if (move == MOVES || (set >> move & 1) != 0) {
            cheapest[move] = Math.min(cheapest[move], total);
          }
        }
      }
    }
    return cheapest;
  }
}
