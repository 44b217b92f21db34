package org.concordat.internal.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Counts coalitions by meeting in the middle: the members are divided into two halves, the
 * coalitions of each half are sorted by weight within each size, and the pairs that win together
 * are counted in one walk over both lists (E. Horowitz and S. Sahni, "Computing partitions with
 * applications to the knapsack problem", 1974; for power, B. Klinz and G. Woeginger, "Faster
 * algorithms for computing power indices in weighted voting games", 2005). Weights may be large,
 * such as numbers of persons.
 *
 * <p>Takes time and memory that grow with 2 to the power of half the number of members.
 */
public final class MeetInTheMiddle {
  /** The most members for which the halves fit into memory. */
  static final int MAX_MEMBERS = 40;

  private final QuotaBySize rule;
  private final int members;
  private final AdditionCounter work;
  private final long[] winning;
  private final long[][] winningWith;

  private MeetInTheMiddle(QuotaBySize rule, AdditionCounter work) {
    this.work = work;
    this.rule = rule;
    this.members = rule.weights().length;
    this.winning = new long[members + 1];
    this.winningWith = new long[members][members + 1];
  }

  /** Returns the approximate number of additions. */
  static double work(int members) {
    return Math.scalb(2.0 * members * members, (members + 1) / 2);
  }

  /** Returns the approximate memory in bytes: the larger half, sorted, with its weights. */
  static double bytes(int members) {
    return Math.scalb(60.0, (members + 1) / 2);
  }

  /** Returns how many coalitions of a rule win, and who swings them. */
  public static CoalitionCounts count(QuotaBySize rule, AdditionCounter work) {
    MeetInTheMiddle meeting = new MeetInTheMiddle(rule, work);
    int half = meeting.members / 2;
    int[][] left = meeting.sorted(0, half);
    int[][] right = meeting.sorted(half, meeting.members);
    meeting.walk(left, 0, right, half, true);
    meeting.walk(right, half, left, 0, false);
    return meeting.tallies();
  }

  private long weightOf(int coalition, int first) {
    long weight = 0;
    for (int rest = coalition; rest != 0; rest &= rest - 1) {
      weight += rule.weights()[first + Integer.numberOfTrailingZeros(rest)];
    }
    return weight;
  }

  /** Returns the coalitions of a half by size, in ascending order of weight. */
  private int[][] sorted(int first, int last) {
    int number = last - first;
    int[][] bySize = new int[number + 1][];
    for (int size = 0; size <= number; size++) {
      bySize[size] = new int[Binomials.row(number)[size].intValueExact()];
    }
    int[] so = new int[number + 1];
    for (int coalition = 0; coalition < 1 << number; coalition++) {
      int size = Integer.bitCount(coalition);
      bySize[size][so[size]++] = coalition;
    }
    for (int size = 0; size <= number; size++) {
      work.spend((long) number * bySize[size].length);
      bySize[size] =
          Arrays.stream(bySize[size])
              .boxed()
              .sorted(Comparator.comparingLong(coalition -> weightOf(coalition, first)))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return bySize;
  }

  private void walk(int[][] some, int first, int[][] others, int firstOther, boolean total) {
    long[][] otherWeights = new long[others.length][];
    for (int size = 0; size < others.length; size++) {
      otherWeights[size] =
          Arrays.stream(others[size]).mapToLong(other -> weightOf(other, firstOther)).toArray();
    }
    for (int size = 0; size < some.length; size++) {
      long[] weights = Arrays.stream(some[size]).mapToLong(one -> weightOf(one, first)).toArray();
      for (int otherSize = 0; otherSize < others.length; otherSize++) {
        long quota = rule.quotas()[size + otherSize];
        if (quota != Long.MAX_VALUE) {
          work.spend((long) some[size].length * some.length / 2 + otherWeights[otherSize].length);
          walk(some[size], weights, first, otherWeights[otherSize], quota, size + otherSize, total);
        }
      }
    }
  }

  private void walk(
      int[] some, long[] weights, int first, long[] others, long quota, int size, boolean total) {
    int enough = others.length;
    for (int i = 0; i < some.length; i++) {
      while (enough > 0 && others[enough - 1] + weights[i] >= quota) {
        enough--;
      }
      int number = others.length - enough;
      if (number > 0) {
        if (total) {
          winning[size] += number;
        }
        for (int rest = some[i]; rest != 0; rest &= rest - 1) {
          winningWith[first + Integer.numberOfTrailingZeros(rest)][size] += number;
        }
      }
    }
  }

  private CoalitionCounts tallies() {
    long[][] swings = new long[members][members + 1];
    for (int member = 0; member < members; member++) {
      for (int size = 1; size <= members; size++) {
        swings[member][size] =
            winningWith[member][size] - (winning[size - 1] - winningWith[member][size - 1]);
      }
    }
    return new CoalitionCounts(
        CountingMethod.MEETING_IN_THE_MIDDLE,
        BigInteger.valueOf(Arrays.stream(winning).sum()),
        CoalitionCounts.of(swings),
        true);
  }
}
