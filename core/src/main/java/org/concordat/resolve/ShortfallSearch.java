package org.concordat.resolve;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.concordat.internal.StepCounter;
import org.concordat.internal.rule.RuleFormula;
import org.concordat.internal.rule.SymmetryClasses;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/**
 * Finds the least number of members whose rise to support meets a rule, by branch and bound.
 * Members who would add the same to every sum of the rule are interchangeable, and form one kind. A
 * number of members is ruled out if the rule fails even with each of its sums raised by the members
 * who would add most to that sum. If all sums rank the members alike, as heads and population do,
 * the first number that is not ruled out is the answer.
 *
 * <p>The bound is sound: a rule is rising, and no choice of members adds more to a sum than the
 * members who add most to it. In general the time is exponential in the number of kinds at worst,
 * and counted against the limit.
 */
final class ShortfallSearch {
  /** A step looks at what one kind adds to one sum; this many take some tenths of a second. */
  private static final SearchLimit LIMIT = SearchLimit.DEFAULT.withSteps(20_000_000);

  /** Members who add the same to every sum. */
  private record Kind(long[] gains, int size) {}

  private final RuleFormula rule;
  private final List<Kind> kinds = new ArrayList<>();
  private final long[] atLows;

  /** For each sum, the kinds in descending order of what they add to it. */
  private final int[][] bestFirst;

  private final StepCounter counter = new StepCounter(LIMIT);

  /**
   * Prepares a search.
   *
   * @param atMost for each sum, its value with everyone in support
   * @param lows the lowest possible stance of each member
   */
  ShortfallSearch(RuleFormula rule, long[] atMost, ImmutableList<Stance> lows) {
    this.rule = rule;
    this.atLows = atMost.clone();
    List<RuleFormula.Sum> sums = new ArrayList<>();
    rule.forEachSum(sums::add);
    IntFunction<LongStream> gains =
        member -> sums.stream().mapToLong(sum -> sum.gain(member, lows.get(member)));
    for (List<Integer> alike : SymmetryClasses.of(lows.size(), gains)) {
      Kind kind = new Kind(gains.apply(alike.get(0)).toArray(), alike.size());
      kinds.add(kind);
      for (int sum = 0; sum < atLows.length; sum++) {
        atLows[sum] -= kind.size() * kind.gains()[sum];
      }
    }
    this.bestFirst = new int[atLows.length][];
    Arrays.setAll(bestFirst, this::bestFirst);
  }

  private int[] bestFirst(int sum) {
    Integer[] order = new Integer[kinds.size()];
    Arrays.setAll(order, kind -> kind);
    Arrays.sort(
        order, (a, b) -> Long.compare(kinds.get(b).gains()[sum], kinds.get(a).gains()[sum]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  Shortfall find() {
    int everyone = kinds.stream().mapToInt(Kind::size).sum();
    if (!mightDo(everyone, 0, atLows)) {
      return Shortfall.NONE_WOULD_DO;
    }
    int fewest = firstThatMightDo(everyone);
    int enough = enough(everyone);
    while (fewest < enough && !canDo(fewest, 0, atLows)) {
      if (counter.isExhausted()) {
        return new Shortfall(fewest, enough);
      }
      fewest++;
    }
    return Shortfall.exactly(fewest);
  }

  private int firstThatMightDo(int everyone) {
    int no = -1;
    int yes = everyone;
    while (yes - no > 1) {
      int middle = (no + yes) >>> 1;
      if (mightDo(middle, 0, atLows)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes;
  }

  /**
   * Returns whether the rule is met when each sum is raised by the {@code members} that add most to
   * it, chosen from the kinds from {@code firstKind} on. If not, no choice can meet it.
   */
  private boolean mightDo(int members, int firstKind, long[] from) {
    long[] raised = from.clone();
    for (int sum = 0; sum < raised.length; sum++) {
      int left = members;
      for (int i = 0; i < bestFirst[sum].length && left > 0; i++) {
        int kind = bestFirst[sum][i];
        if (kind >= firstKind) {
          int taken = Math.min(left, kinds.get(kind).size());
          raised[sum] += taken * kinds.get(kind).gains()[sum];
          left -= taken;
        }
      }
    }
    return isMet(raised);
  }

  /**
   * Returns whether {@code members} members of the kinds from {@code kind} on can be chosen to meet
   * the rule; also false once the limit is reached.
   */
  private boolean canDo(int members, int kind, long[] from) {
    if (isMet(from)) {
      return true;
    }
    if (members == 0
        || kind == kinds.size()
        || !counter.spend(1 + (long) kinds.size() * bestFirst.length)
        || !mightDo(members, kind, from)) {
      return false;
    }
    for (int taken = Math.min(members, kinds.get(kind).size()); taken >= 0; taken--) {
      if (canDo(members - taken, kind + 1, raised(from, kind, taken))) {
        return true;
      }
    }
    return false;
  }

  private long[] raised(long[] from, int kind, int members) {
    long[] raised = from.clone();
    for (int sum = 0; sum < raised.length; sum++) {
      raised[sum] += members * kinds.get(kind).gains()[sum];
    }
    return raised;
  }

  /**
   * Returns a number of members that surely suffices: takes those who add most to one of the sums,
   * one after the other, until the rule is met.
   */
  private int enough(int everyone) {
    int enough = everyone;
    for (int[] order : bestFirst) {
      long[] values = atLows;
      int members = 0;
      for (int i = 0; i < order.length && !isMet(values); i++) {
        for (int one = 0; one < kinds.get(order[i]).size() && !isMet(values); one++) {
          values = raised(values, order[i], 1);
          members++;
        }
      }
      enough = Math.min(enough, members);
    }
    return enough;
  }

  private boolean isMet(long[] values) {
    return rule.truth(sum -> values[sum.number()]) == Truth.TRUE;
  }
}
