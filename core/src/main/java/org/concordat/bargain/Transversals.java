package org.concordat.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.resolve.Meter;

/**
 * Enumerates the minimal sets that meet every one of several sets, each once: the algorithm MMCS of
 * K. Murakami and T. Uno, "Efficient algorithms for dualizing large-scale hypergraphs" (2014). A
 * branch is given up when one of its moves is no longer needed, which is when no set is met by that
 * move alone.
 */
final class Transversals {
  private final List<long[]> sets;
  private final Predicate<long[]> isPossible;
  private final Meter meter;
  private final List<long[]> found = new ArrayList<>();

  private Transversals(List<long[]> sets, Predicate<long[]> isPossible, Meter meter) {
    this.sets = sets;
    this.isPossible = isPossible;
    this.meter = meter;
  }

  /**
   * Returns the minimal transversals of {@code sets}; not all of them, once the meter is exhausted.
   *
   * @param all all moves
   * @param isPossible tells which sets are worth looking at; where one is not, none that contains
   *     it may be
   */
  static List<long[]> of(List<long[]> sets, long[] all, Predicate<long[]> isPossible, Meter meter) {
    Transversals search = new Transversals(sets, isPossible, meter);
    search.extend(new long[all.length], all.clone());
    return search.found;
  }

  private void extend(long[] chosen, long[] candidates) {
    if (!meter.step()) {
      return;
    }
    long[] critical = new long[chosen.length];
    long[] unmet = null;
    int fewest = Integer.MAX_VALUE;
    for (long[] set : sets) {
      int met = 0;
      for (int word = 0; word < set.length; word++) {
        met += Long.bitCount(set[word] & chosen[word]);
      }
      if (met == 1) {
        for (int word = 0; word < set.length; word++) {
          critical[word] |= set[word] & chosen[word];
        }
      } else if (met == 0 && fewest > 0) {
        int choices = 0;
        for (int word = 0; word < set.length; word++) {
          choices += Long.bitCount(set[word] & candidates[word]);
        }
        if (choices < fewest) {
          fewest = choices;
          unmet = set;
        }
      }
    }
    if (!MoveSets.isWithin(chosen, critical) || !isPossible.test(chosen)) {
      return;
    }
    if (unmet == null) {
      found.add(chosen);
      return;
    }
    long[] rest = MoveSets.without(candidates, unmet);
    for (int word = 0; word < unmet.length; word++) {
      for (long left = unmet[word] & candidates[word]; left != 0; left &= left - 1) {
        int move = (word << 6) + Long.numberOfTrailingZeros(left);
        long[] more = chosen.clone();
        MoveSets.add(more, move);
        extend(more, rest.clone());
        MoveSets.add(rest, move);
      }
    }
  }
}
