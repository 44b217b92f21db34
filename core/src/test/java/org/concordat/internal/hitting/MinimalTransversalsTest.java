package org.concordat.internal.hitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.concordat.internal.StepCounter;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;

/** Compares minimal transversals with those found by trying every set of moves. */
@Comparison
class MinimalTransversalsTest {
  private static final int MOVES = 8;

  /** The places of the moves among others that are in no set, spread over two words. */
  private static final int APART = 9;

  private static long[] spread(int set) {
    long[] spread = new long[BitSets.words(MOVES * APART)];
    for (int move = 0; move < MOVES; move++) {
      if ((set >> move & 1) != 0) {
        BitSets.add(spread, move * APART);
      }
    }
    return spread;
  }

  private static int gather(long[] spread) {
    int set = 0;
    for (int move : BitSets.members(spread)) {
      assertEquals(0, move % APART, "a move that is in no set");
      set |= 1 << (move / APART);
    }
    return set;
  }

  private static boolean meetsAll(int set, List<Integer> sets) {
    return sets.stream().allMatch(other -> (set & other) != 0);
  }

  private static List<Integer> minimal(List<Integer> sets, int excluding) {
    List<Integer> minimal = new ArrayList<>();
    for (int set = 0; set < 1 << MOVES; set++) {
      boolean isMinimal = meetsAll(set, sets) && (set & excluding) != excluding;
      for (int move = 0; move < MOVES; move++) {
        isMinimal &= (set >> move & 1) == 0 || !meetsAll(set & ~(1 << move), sets);
      }
      if (isMinimal) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  @Test
  void eachMinimalTransversalIsVisitedOnce() {
    Random random = Seeds.random(MinimalTransversalsTest.class);
    for (int i = 0; i < 60; i++) {
      // Some families have more than 64 sets.
      int count = i % 10 == 0 ? 70 : random.nextInt(9);
      List<Integer> sets = new ArrayList<>();
      for (int j = 0; j < count; j++) {
        sets.add(1 + random.nextInt((1 << MOVES) - 1));
      }
      int excluding = 1 << random.nextInt(4) | 16 << random.nextInt(4);
      List<Integer> expected = minimal(sets, excluding);
      long[] excluded = spread(excluding);
      for (int most : new int[] {Integer.MAX_VALUE, 2}) {
        List<Integer> visited = new ArrayList<>();
        boolean all =
            MinimalTransversals.visit(
                sets.stream().map(MinimalTransversalsTest::spread).toList(),
                MOVES * APART,
                set -> !BitSets.isWithin(excluded, set),
                new StepCounter(SearchLimit.DEFAULT),
                set -> visited.add(gather(set)) && visited.size() < most);
        assertEquals(Math.min(most, expected.size()), visited.size(), "each once");
        assertTrue(expected.containsAll(visited));
        assertEquals(visited.size(), visited.stream().distinct().count());
        assertEquals(visited.size() < most, all);
      }
    }
  }

  @Test
  void theMeterEndsTheVisit() {
    List<Integer> visited = new ArrayList<>();
    assertFalse(
        MinimalTransversals.visit(
            List.of(spread(3), spread(12)),
            MOVES * APART,
            set -> true,
            new StepCounter(SearchLimit.DEFAULT.withSteps(4)),
            set -> visited.add(gather(set))));
    assertTrue(visited.size() < 4);
  }
}
