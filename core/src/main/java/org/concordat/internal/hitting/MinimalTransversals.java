package org.concordat.internal.hitting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.internal.StepCounter;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates the minimal transversals of several sets (the minimal sets of elements that meet all
 * of them), each once, by the algorithm MMCS of K. Murakami and T. Uno, "Efficient algorithms for
 * dualizing large-scale hypergraphs" (2014). A branch is given up when one of its elements is no
 * longer needed, because no set is met by that element alone.
 *
 * <p>For each depth of the search and each set, two bits are kept: whether exactly one of the
 * chosen elements meets the set, and whether more do.
 *
 * <p>Each minimal transversal is reached in one branch only, since an element that was tried is
 * excluded from the branches after it. Memory is proportional to the number of sets times the
 * number of chosen elements; no bound on the time in terms of the number of transversals is known.
 */
public final class MinimalTransversals {
  private final List<long[]> sets;
  private final int words;

  /** For each element, which sets it meets. */
  private final long[][] meets;

  private final List<long[]> once = new ArrayList<>();
  private final List<long[]> more = new ArrayList<>();
  private final Predicate<long[]> isPossible;
  private final StepCounter counter;
  private final Predicate<long[]> visitor;

  private MinimalTransversals(
      List<long[]> sets,
      int elements,
      Predicate<long[]> isPossible,
      StepCounter counter,
      Predicate<long[]> visitor) {
    this.sets = List.copyOf(sets);
    this.words = BitSets.words(sets.size());
    this.isPossible = isPossible;
    this.counter = counter;
    this.visitor = visitor;
    this.meets = new long[elements][words];
    for (int number = 0; number < sets.size(); number++) {
      for (int element = 0; element < elements; element++) {
        if (BitSets.has(sets.get(number), element)) {
          BitSets.add(meets[element], number);
        }
      }
    }
    for (int depth = 0; depth <= elements; depth++) {
      once.add(new long[words]);
      more.add(new long[words]);
    }
  }

  /**
   * Visits the minimal transversals of {@code sets} until the visitor or the counter ends it, and
   * returns whether all were visited.
   *
   * @param sets sets of elements; a copy is kept, so that the visitor may add to the list
   * @param elements how many elements there are
   * @param isPossible says which sets may be part of a result; supersets of an impossible set must
   *     be impossible, too
   * @param counter counts a step for each branch
   * @param visitor receives each transversal, which it must not keep, and returns whether to go on
   */
  public static boolean visit(
      List<long[]> sets,
      int elements,
      Predicate<long[]> isPossible,
      StepCounter counter,
      Predicate<long[]> visitor) {
    // For each set, one bit for each element and two for each depth.
    long bytes = 3L * (elements + 1) * Long.BYTES * (BitSets.words(sets.size()) + 2);
    if (!counter.keep(bytes)) {
      return false;
    }
    boolean all =
        new MinimalTransversals(sets, elements, isPossible, counter, visitor)
            .extend(0, new int[elements], new long[BitSets.words(elements)], BitSets.all(elements));
    counter.drop(bytes);
    return all;
  }

  /** Extends the chosen elements to transversals, and returns whether to go on. */
  private boolean extend(int depth, int[] order, long[] chosen, long[] candidates) {
    if (!counter.step()) {
      return false;
    }
    if (!isPossible.test(chosen)) {
      return true;
    }
    long[] unmet = unmetWithFewestChoices(once.get(depth), more.get(depth), candidates);
    if (unmet == null) {
      return visitor.test(chosen);
    }
    long[] rest = BitSets.without(candidates, unmet);
    for (int word = 0; word < unmet.length; word++) {
      for (long left = unmet[word] & candidates[word]; left != 0; left &= left - 1) {
        int element = (word << 6) + Long.numberOfTrailingZeros(left);
        order[depth] = element;
        choose(depth, element);
        if (areAllNeeded(depth + 1, order)) {
          BitSets.add(chosen, element);
          boolean goesOn = extend(depth + 1, order, chosen, rest.clone());
          BitSets.remove(chosen, element);
          if (!goesOn) {
            return false;
          }
        }
        BitSets.add(rest, element);
      }
    }
    return true;
  }

  private long @Nullable [] unmetWithFewestChoices(
      long[] metOnce, long[] metMore, long[] candidates) {
    long[] best = null;
    int fewest = Integer.MAX_VALUE;
    for (int word = 0; word < words; word++) {
      long unmet = ~(metOnce[word] | metMore[word]);
      for (; unmet != 0; unmet &= unmet - 1) {
        int number = (word << 6) + Long.numberOfTrailingZeros(unmet);
        if (number >= sets.size()) {
          return best;
        }
        long[] set = sets.get(number);
        int choices = 0;
        for (int i = 0; i < set.length; i++) {
          choices += Long.bitCount(set[i] & candidates[i]);
        }
        if (choices < fewest) {
          fewest = choices;
          best = set;
        }
        if (fewest == 0) {
          return best;
        }
      }
    }
    return best;
  }

  private void choose(int depth, int element) {
    long[] metOnce = once.get(depth);
    long[] metMore = more.get(depth);
    long[] nextOnce = once.get(depth + 1);
    long[] nextMore = more.get(depth + 1);
    for (int word = 0; word < words; word++) {
      long meeting = meets[element][word];
      nextMore[word] = metMore[word] | (metOnce[word] & meeting);
      nextOnce[word] = (metOnce[word] | meeting) & ~nextMore[word];
    }
  }

  /** Returns whether each of the elements chosen meets some set alone. */
  private boolean areAllNeeded(int depth, int[] order) {
    long[] metOnce = once.get(depth);
    for (int i = 0; i < depth; i++) {
      if (!BitSets.meet(meets[order[i]], metOnce)) {
        return false;
      }
    }
    return true;
  }
}
