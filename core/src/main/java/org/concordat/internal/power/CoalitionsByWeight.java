package org.concordat.internal.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts coalitions by size and weight with generating functions: the numbers of coalitions of each
 * weight are the coefficients of a polynomial with a factor for each member, and division by a
 * factor leaves a member out (S. Brams and P. Affuso, "Power and size: a new paradox", 1976; for
 * Shapley–Shubik, D. Cantor, as reported by I. Mann and L. Shapley, 1962).
 *
 * <p>Only weights below the largest quota are kept, so the losing coalitions are counted.
 *
 * <p>Takes time proportional to the number of members times the number of sizes times the quota.
 */
public final class CoalitionsByWeight {
  private final long[] weights;
  private final long[] quotas;
  private final int members;
  private final int states;
  private final int words;
  private final AdditionCounter work;

  /** Prepares to count the coalitions of a rule. */
  public CoalitionsByWeight(QuotaBySize rule, AdditionCounter work) {
    this.work = work;
    this.weights = rule.weights();
    this.quotas = rule.quotas();
    this.members = weights.length;
    this.states = Math.toIntExact(rule.largestQuota());
    this.words = MultiwordCounts.wordsFor(members);
  }

  /** Returns the approximate number of additions to count coalitions by size. */
  static double workBySize(QuotaBySize rule) {
    double members = rule.weights().length;
    return members
        * members
        * rule.largestQuota()
        * MultiwordCounts.wordsFor(rule.weights().length)
        * 2;
  }

  /** Returns the approximate memory to count coalitions by size, in bytes. */
  static double bytesBySize(QuotaBySize rule) {
    return (rule.weights().length + 3.0) / 2 * bytes(rule);
  }

  /** Returns the approximate memory to count coalitions regardless of size, in bytes. */
  static double bytes(QuotaBySize rule) {
    return 2.0 * Long.BYTES * rule.largestQuota() * MultiwordCounts.wordsFor(rule.weights().length);
  }

  /** Returns the approximate number of additions to count coalitions regardless of size. */
  static double work(QuotaBySize rule) {
    return workBySize(rule) / Math.max(1, rule.weights().length);
  }

  private int shift(int member) {
    return (int) Math.min(states, weights[member]);
  }

  /** Counts regardless of size, if one quota applies to all sizes. */
  public CoalitionCounts whateverSize() {
    MultiwordCounts all = new MultiwordCounts(states, words);
    all.setFirstToOne();
    for (int member = 0; member < members; member++) {
      all.addSelfShifted(shift(member));
      work.spend((long) states * words);
    }
    long quota = quotas[0];
    BigInteger[][] swings = new BigInteger[members][1];
    Map<Long, BigInteger> known = new HashMap<>();
    MultiwordCounts others = new MultiwordCounts(states, words);
    for (int member = 0; member < members; member++) {
      int shift = shift(member);
      swings[member][0] =
          shift == 0
              ? BigInteger.ZERO
              : known.computeIfAbsent(
                  weights[member],
                  weight -> {
                    work.spend(2L * states * words);
                    others.setToDifference(all, others, shift);
                    return others.sum(quota - weight, quota);
                  });
    }
    return new CoalitionCounts(
        CountingMethod.GENERATING_FUNCTION,
        BigInteger.TWO.pow(members).subtract(all.sum(0, quota)),
        swings,
        false);
  }

  /** Counts by size. */
  public CoalitionCounts bySize() {
    MultiwordCounts[] all = product();
    BigInteger losing = BigInteger.ZERO;
    for (int size = 0; size <= members; size++) {
      losing = losing.add(all[size].sum(0, quotas[size]));
    }
    BigInteger[][] swings = new BigInteger[members][];
    Map<Long, BigInteger[]> known = new HashMap<>();
    for (int member = 0; member < members; member++) {
      int one = member;
      swings[member] = known.computeIfAbsent(weights[member], weight -> swings(all, one));
    }
    return new CoalitionCounts(
        CountingMethod.GENERATING_FUNCTION,
        BigInteger.TWO.pow(members).subtract(losing),
        swings,
        true);
  }

  private BigInteger[] swings(MultiwordCounts[] all, int member) {
    BigInteger[] swings = new BigInteger[members + 1];
    swings[0] = BigInteger.ZERO;
    MultiwordCounts others = new MultiwordCounts(states, words);
    MultiwordCounts before = new MultiwordCounts(states, words);
    int shift = shift(member);
    for (int size = 1; size <= members; size++) {
      work.spend(2L * states * words);
      MultiwordCounts last = others;
      others = before;
      before = last;
      // Coalitions of the others have one member less than the coalition with the member.
      if (size == 1) {
        others.setToDifference(all[0], others, states);
      } else {
        others.setToDifference(all[size - 1], before, shift);
      }
      long from = quotas[size] == Long.MAX_VALUE ? states : quotas[size] - weights[member];
      swings[size] = others.sum(from, quotas[size - 1]);
    }
    return swings;
  }

  /** Returns the numbers of coalitions by size and weight. */
  private MultiwordCounts[] product() {
    MultiwordCounts[] all = new MultiwordCounts[members + 1];
    Arrays.setAll(all, size -> new MultiwordCounts(states, words));
    all[0].setFirstToOne();
    for (int member = 0; member < members; member++) {
      for (int size = member; size >= 0; size--) {
        all[size + 1].addShifted(all[size], shift(member));
        work.spend((long) states * words);
      }
    }
    return all;
  }
}
