package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * Holds numbers that were drawn together, each of which shrinks to 0. Drafts consist of such
 * numbers and of lists, so that jqwik shrinks negotiations by leaving things out and by choosing
 * the first, simplest option.
 */
record Numbers(ImmutableList<Integer> values) {
  /** The bound of a number for {@link #chance}. */
  static final int PERCENT = 100;

  /** Draws a number below each bound. */
  static Arbitrary<Numbers> below(int... bounds) {
    List<Arbitrary<Integer>> each = new ArrayList<>(bounds.length);
    for (int bound : bounds) {
      each.add(
          Arbitraries.integers()
              .between(0, bound - 1)
              .withDistribution(RandomDistribution.uniform())
              .withoutEdgeCases());
    }
    return Combinators.combine(each).as(values -> new Numbers(ImmutableList.copyOf(values)));
  }

  int at(int place) {
    return values.get(place);
  }

  /** Picks an element of a non-empty list; 0 picks the first. */
  <T> T pick(int place, List<T> from) {
    return from.get(at(place) % from.size());
  }

  /** Returns true for this share of the numbers below {@link #PERCENT}, but not for 0. */
  boolean chance(int place, double share) {
    return at(place) >= Math.max(share >= 1 ? 0 : 1, PERCENT - (int) Math.round(share * PERCENT));
  }
}
