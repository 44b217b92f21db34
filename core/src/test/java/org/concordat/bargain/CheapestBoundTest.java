package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compares what needs cost at least with what the cheapest moves that meet them cost. */
class CheapestBoundTest {
  private static final int MOVES = 9;

  @Test
  void neverExceedsTheCheapest() {
    int tight = 0;
    int tries = Integer.getInteger("concordat.tries", 1000) / 4;
    for (int seed = 0; seed < tries; seed++) {
      Random random = new Random(seed);
      long[] cost = random.ints(MOVES, 0, 6).asLongStream().toArray();
      long[] barred = {random.nextInt(1 << MOVES) & 0b101010011};
      Needs needs = new Needs(MOVES);
      for (int i = random.nextInt(12); i >= 0; i--) {
        needs.add(new long[] {need(random, barred[0])});
      }
      int[] which = IntStream.range(0, needs.size()).filter(i -> random.nextInt(5) > 0).toArray();
      CheapestBound bound = new CheapestBound(cost);
      // What was bounded before leaves no trace.
      for (int again = 0; again < 2; again++) {
        long least = bound.of(needs, which, which.length, barred);
        long cheapest = cheapest(needs, which, cost, barred[0], 0);
        assertTrue(least <= cheapest, "seed " + seed);
        tight += least == cheapest ? 1 : 0;
        for (int move = 0; move < MOVES; move++) {
          if ((barred[0] >> move & 1) == 0) {
            long with = cheapest(needs, which, cost, barred[0], 1L << move);
            assertTrue(least + bound.left(move) <= with, "seed " + seed + " move " + move);
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

  /** Returns what the cheapest set costs that has some moves, not others, and meets all needs. */
  private static long cheapest(Needs needs, int[] which, long[] cost, long barred, long made) {
    long cheapest = Long.MAX_VALUE / 4;
    for (long set = 0; set < 1 << MOVES; set++) {
      long tried = set;
      boolean meets = IntStream.of(which).allMatch(i -> (needs.get(i)[0] & tried) != 0);
      if (meets && (set & barred) == 0 && (made & ~set) == 0) {
        long total = 0;
        for (int move = 0; move < MOVES; move++) {
          total += (set >> move & 1) * cost[move];
        }
        cheapest = Math.min(cheapest, total);
      }
    }
    return cheapest;
  }
}
