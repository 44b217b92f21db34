package org.concordat.internal.hitting;

import java.util.Arrays;

/**
 * Bounds from below the cost of hitting sets, by a feasible solution of the dual linear program.
 * Each set pays as much as the cheapest of its elements has left, and subtracts that from all of
 * its elements, so that no element is paid more than it costs. If several elements form a clique of
 * sets of two, these sets are treated together: all but one of the elements have to be chosen.
 *
 * <p>Whatever hits all sets costs no less: each set is hit by one of its elements that is chosen,
 * and no element is paid more than it costs (weak duality of linear programs). A bound takes one
 * pass over the sets; for those of two elements, one more for each element in them.
 */
public final class DualBound {
  private final long[] cost;
  private final int words;

  /** For each element, its cost minus what the sets that it hits have paid. */
  private final long[] left;

  /** For each element, the elements with which it forms a set of two. */
  private final long[][] paired;

  private final long[] inPairs;
  private int[] next = {};
  private final int[] first;

  /** Starts with the cost of each element. */
  public DualBound(long[] cost) {
    this.cost = cost;
    this.words = BitSets.words(cost.length);
    this.left = new long[cost.length];
    this.paired = new long[cost.length][words];
    this.inPairs = new long[words];
    this.first = new int[cost.length + 1];
  }

  /**
   * Returns a lower bound on the cost of hitting some of the sets.
   *
   * @param sets the sets
   * @param which the numbers of the sets to hit
   * @param count how many numbers {@code which} has
   * @param barred the elements that cannot be chosen
   */
  public long of(CorrectionSets sets, int[] which, int count, long[] barred) {
    System.arraycopy(cost, 0, left, 0, cost.length);
    if (next.length < count) {
      next = new int[2 * count];
    }
    sort(sets, which, count, barred);
    long bound = 0;
    for (int element : BitSets.members(inPairs)) {
      bound += payForAllButOne(element);
    }
    for (int size = 3; size < first.length; size++) {
      for (int i = first[size]; i >= 0; i = next[i]) {
        bound += pay(sets.get(which[i]), barred);
      }
    }
    return bound;
  }

  /** Returns the cost of an element minus what the sets that it hits paid in the last bound. */
  public long left(int element) {
    return left[element];
  }

  /** Sorts sets by how many elements can hit them, and records the sets of two. */
  private void sort(CorrectionSets sets, int[] which, int count, long[] barred) {
    Arrays.fill(first, -1);
    for (int element : BitSets.members(inPairs)) {
      Arrays.fill(paired[element], 0);
    }
    Arrays.fill(inPairs, 0);
    for (int i = count - 1; i >= 0; i--) {
      long[] set = sets.get(which[i]);
      int size = BitSets.sizeWithout(set, barred);
      if (size == 2) {
        notePair(set, barred);
      } else {
        next[i] = first[size];
        first[size] = i;
      }
    }
  }

  private void notePair(long[] set, long[] barred) {
    int one = -1;
    for (int word = 0; word < words; word++) {
      for (long rest = set[word] & ~barred[word]; rest != 0; rest &= rest - 1) {
        int element = (word << 6) + Long.numberOfTrailingZeros(rest);
        if (one < 0) {
          one = element;
        } else {
          BitSets.add(paired[one], element);
          BitSets.add(paired[element], one);
        }
      }
    }
    for (int word = 0; word < words; word++) {
      inPairs[word] |= set[word] & ~barred[word];
    }
  }

  /** Pays for cliques that contain an element; of each clique, all but one element are needed. */
  private long payForAllButOne(int element) {
    long paid = 0;
    long[] clique = new long[words];
    long[] common = new long[words];
    while (left[element] > 0) {
      Arrays.fill(clique, 0);
      BitSets.add(clique, element);
      System.arraycopy(paired[element], 0, common, 0, words);
      long least = left[element];
      int size = 1;
      for (int best = best(common); best >= 0; best = best(common)) {
        BitSets.add(clique, best);
        least = Math.min(least, left[best]);
        size++;
        for (int word = 0; word < words; word++) {
          common[word] &= paired[best][word];
        }
      }
      if (size == 1) {
        return paid;
      }
      paid += (size - 1) * least;
      takeFrom(clique, least);
    }
    return paid;
  }

  private void takeFrom(long[] elements, long amount) {
    for (int word = 0; word < words; word++) {
      for (long rest = elements[word]; rest != 0; rest &= rest - 1) {
        left[(word << 6) + Long.numberOfTrailingZeros(rest)] -= amount;
      }
    }
  }

  /**
   * Returns, among the elements with something left, the one that is paired with most of the set.
   */
  private int best(long[] among) {
    int best = -1;
    int most = -1;
    for (int word = 0; word < words; word++) {
      for (long rest = among[word]; rest != 0; rest &= rest - 1) {
        int element = (word << 6) + Long.numberOfTrailingZeros(rest);
        if (left[element] == 0) {
          BitSets.remove(among, element);
          continue;
        }
        int pairs = 0;
        for (int i = 0; i < words; i++) {
          pairs += Long.bitCount(paired[element][i] & among[i]);
        }
        if (pairs > most) {
          most = pairs;
          best = element;
        }
      }
    }
    return best;
  }

  private long pay(long[] set, long[] barred) {
    long least = Long.MAX_VALUE;
    for (int word = 0; word < words; word++) {
      for (long rest = set[word] & ~barred[word]; rest != 0; rest &= rest - 1) {
        least = Math.min(least, left[(word << 6) + Long.numberOfTrailingZeros(rest)]);
        if (least == 0) {
          return 0;
        }
      }
    }
    for (int word = 0; word < words; word++) {
      for (long rest = set[word] & ~barred[word]; rest != 0; rest &= rest - 1) {
        left[(word << 6) + Long.numberOfTrailingZeros(rest)] -= least;
      }
    }
    return least;
  }
}
