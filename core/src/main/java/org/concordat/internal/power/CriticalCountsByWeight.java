package org.concordat.internal.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts minimal winning coalitions, and coalitions by their number of critical members, with
 * generating functions.
 *
 * <p>A coalition is minimal winning if it loses without its lightest member, so those with a given
 * lightest member are counted among the coalitions of heavier members. With a single quota, the
 * critical members of a coalition are those heavier than its surplus over the quota, so for each
 * surplus the coalitions are counted by their number of members heavier than that.
 */
public final class CriticalCountsByWeight {
  private final QuotaBySize rule;
  private final long[] weights;
  private final int members;
  private final int words;
  private final AdditionCounter work;

  private CriticalCountsByWeight(QuotaBySize rule, AdditionCounter work) {
    this.work = work;
    this.rule = rule;
    this.weights = rule.weights();
    this.members = weights.length;
    this.words = MultiwordCounts.wordsFor(members);
  }

  /** Returns the approximate number of additions. */
  static double work(QuotaBySize rule) {
    double members = rule.weights().length;
    double distinct = Arrays.stream(rule.weights()).distinct().count();
    return 4
        * distinct
        * members
        * members
        * rule.largestQuota()
        * MultiwordCounts.wordsFor((int) members);
  }

  /** Returns the coalitions of a rule by number of critical members. */
  public static CriticalCounts count(QuotaBySize rule, AdditionCounter work) {
    CriticalCountsByWeight counter = new CriticalCountsByWeight(rule, work);
    BigInteger[] minimal = CoalitionCounts.zeros(1, counter.members + 1)[0];
    BigInteger[][] minimalWith = CoalitionCounts.zeros(counter.members, counter.members + 1);
    counter.countMinimal(minimal, minimalWith);
    return new CriticalCounts(
        CountingMethod.GENERATING_FUNCTION,
        minimal,
        minimalWith,
        rule.commonQuota() >= 0 ? counter.countCritical() : new BigInteger[0][]);
  }

  private MultiwordCounts[] empty(int sizes, int states) {
    MultiwordCounts[] counts = new MultiwordCounts[sizes];
    Arrays.setAll(counts, size -> new MultiwordCounts(states, words));
    counts[0].setFirstToOne();
    return counts;
  }

  private void countMinimal(BigInteger[] minimal, BigInteger[][] minimalWith) {
    int states = Math.toIntExact(rule.largestQuota());
    if (rule.quotas()[0] <= 0) {
      // The empty coalition wins, so it is minimal.
      minimal[0] = BigInteger.ONE;
    }
    int[] heaviestFirst =
        IntStream.range(0, members)
            .boxed()
            .sorted(Comparator.comparing((Integer member) -> -weights[member]))
            .mapToInt(Integer::intValue)
            .toArray();
    MultiwordCounts[] heavier = empty(members + 1, states);
    for (int place = 0; place < members; place++) {
      int lightest = heaviestFirst[place];
      BigInteger[] found = new BigInteger[place + 2];
      boolean any = false;
      for (int size = 1; size < found.length; size++) {
        found[size] = window(heavier[size - 1], size, lightest);
        minimal[size] = minimal[size].add(found[size]);
        minimalWith[lightest][size] = minimalWith[lightest][size].add(found[size]);
        any |= found[size].signum() > 0;
      }
      if (any) {
        Map<Long, BigInteger[]> known = new HashMap<>();
        for (int other = 0; other < place; other++) {
          int heavy = heaviestFirst[other];
          BigInteger[] without =
              known.computeIfAbsent(
                  weights[heavy], weight -> without(heavier, heavy, lightest, found.length));
          for (int size = 1; size < found.length; size++) {
            minimalWith[heavy][size] =
                minimalWith[heavy][size].add(found[size]).subtract(without[size]);
          }
        }
      }
      for (int size = place; size >= 0; size--) {
        heavier[size + 1].addShifted(heavier[size], shift(lightest, states));
        work.spend((long) states * words);
      }
    }
  }

  /** Returns how many coalitions lose, but win at a size with one more member. */
  private BigInteger window(MultiwordCounts counts, int size, int member) {
    long quota = rule.quotas()[size];
    return quota == Long.MAX_VALUE
        ? BigInteger.ZERO
        : counts.sum(quota - weights[member], rule.quotas()[size - 1]);
  }

  private BigInteger[] without(MultiwordCounts[] all, int member, int lightest, int sizes) {
    int states = all[0].length();
    BigInteger[] without = new BigInteger[sizes];
    MultiwordCounts others = new MultiwordCounts(states, words);
    MultiwordCounts before = new MultiwordCounts(states, words);
    for (int size = 1; size < sizes; size++) {
      work.spend(2L * states * words);
      MultiwordCounts last = others;
      others = before;
      before = last;
      others.setToDifference(all[size - 1], before, size == 1 ? states : shift(member, states));
      without[size] = window(others, size, lightest);
    }
    return without;
  }

  private int shift(int member, int states) {
    return (int) Math.min(states, weights[member]);
  }

  private BigInteger[][] countCritical() {
    BigInteger[][] critical = CoalitionCounts.zeros(members, members + 1);
    long quota = rule.commonQuota();
    long[] distinct = Arrays.stream(weights).distinct().filter(w -> w > 0).sorted().toArray();
    if (quota == 0 || quota > rule.total() || distinct.length == 0) {
      return critical;
    }
    int states = Math.toIntExact(Math.min(rule.total() + 1, quota + distinct[distinct.length - 1]));
    long lower = 0;
    for (long upper : distinct) {
      countCritical(critical, quota + lower, quota + upper, upper, states);
      lower = upper;
    }
    return critical;
  }

  /**
   * Counts the coalitions with weights in a range, whose critical members weigh at least {@code
   * heavy}.
   */
  private void countCritical(BigInteger[][] critical, long from, long to, long heavy, int states) {
    int heavyMembers = (int) Arrays.stream(weights).filter(weight -> weight >= heavy).count();
    MultiwordCounts[] all = empty(heavyMembers + 1, states);
    int so = 0;
    for (int member = 0; member < members; member++) {
      int shift = shift(member, states);
      if (weights[member] >= heavy) {
        for (int number = so; number >= 0; number--) {
          all[number + 1].addShifted(all[number], shift);
          work.spend((long) states * words);
        }
        so++;
      } else {
        for (MultiwordCounts counts : all) {
          counts.addSelfShifted(shift);
          work.spend((long) states * words);
        }
      }
    }
    Map<Long, BigInteger[]> known = new HashMap<>();
    for (int member = 0; member < members; member++) {
      if (weights[member] >= heavy) {
        BigInteger[] with =
            known.computeIfAbsent(weights[member], weight -> with(all, weight, from, to));
        for (int number = 1; number <= heavyMembers; number++) {
          critical[member][number] = critical[member][number].add(with[number]);
        }
      }
    }
  }

  private BigInteger[] with(MultiwordCounts[] all, long weight, long from, long to) {
    int states = all[0].length();
    int shift = (int) Math.min(states, weight);
    BigInteger[] with = new BigInteger[all.length];
    MultiwordCounts others = new MultiwordCounts(states, words);
    MultiwordCounts before = new MultiwordCounts(states, words);
    for (int number = 1; number < all.length; number++) {
      work.spend(2L * states * words);
      MultiwordCounts last = others;
      others = before;
      before = last;
      others.setToDifference(all[number - 1], before, number == 1 ? states : shift);
      with[number] = others.sum(from - weight, to - weight);
    }
    return with;
  }
}
