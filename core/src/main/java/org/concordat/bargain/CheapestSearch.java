package org.concordat.bargain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.resolve.Meter;
import org.jspecify.annotations.Nullable;

/**
 * Finds one cheapest set of moves where more moves never hurt, without enumerating the others: a
 * cheapest set that meets all needs known so far costs no more than any that does what is wanted;
 * so if it does what is wanted itself, it is a cheapest, and if not, it shows needs still missing.
 * The cheapest transversal is found by branch and bound, the bound being the cheapest moves of
 * needs that share none.
 */
final class CheapestSearch {
  private final Question question;
  private final Meter meter;
  private final MonotoneSearch monotone;
  private final long[] all;
  private final BigDecimal[] cost;
  private final List<long[]> needs = new ArrayList<>();
  private long @Nullable [] best;
  private BigDecimal bestCost = BigDecimal.ZERO;

  CheapestSearch(Question question, Meter meter) {
    this.question = question;
    this.meter = meter;
    this.monotone = new MonotoneSearch(question, meter, question::isPossible);
    this.all = MoveSets.all(question.size());
    this.cost = question.moves().stream().map(Move::cost).toArray(BigDecimal[]::new);
  }

  /**
   * Returns a cheapest set; {@code null} where there is none, or the meter is exhausted before it
   * is known.
   */
  long @Nullable [] cheapest() {
    if (!question.does(all)) {
      return null;
    }
    while (!meter.isExhausted()) {
      long[] candidate = cheapestTransversal();
      if (candidate == null || meter.isExhausted()) {
        return null;
      }
      meter.step();
      if (question.does(candidate)) {
        return withoutNeedless(candidate);
      }
      addNeeds(candidate);
    }
    return null;
  }

  /** Leaves out moves that cost nothing and are not needed. */
  private long[] withoutNeedless(long[] set) {
    long[] needed = set.clone();
    for (int move : members(set)) {
      MoveSets.remove(needed, move);
      if (!question.does(needed)) {
        MoveSets.add(needed, move);
      }
    }
    return needed;
  }

  /** Adds needs that the set leaves unmet and that share no move, as many as can be found. */
  private void addNeeds(long[] set) {
    long[] held = set;
    while (!question.does(held) && !meter.isExhausted()) {
      long[] need = monotone.need(held);
      needs.add(need);
      long[] more = held.clone();
      for (int word = 0; word < more.length; word++) {
        more[word] |= need[word];
      }
      held = more;
    }
    needs.sort(Comparator.comparingInt(MoveSets::size));
  }

  private long @Nullable [] cheapestTransversal() {
    best = null;
    branch(new long[all.length], new long[all.length], BigDecimal.ZERO);
    return best;
  }

  private void branch(long[] chosen, long[] barred, BigDecimal spent) {
    if (!meter.step() || !question.isPossible(chosen)) {
      return;
    }
    long[] unmet = null;
    BigDecimal bound = spent;
    long[] counted = barred.clone();
    for (long[] need : needs) {
      if (!MoveSets.meet(need, chosen)) {
        unmet = unmet == null ? need : unmet;
        if (!MoveSets.meet(need, MoveSets.without(counted, barred))) {
          BigDecimal least = cheapestOf(MoveSets.without(need, barred));
          if (least == null) {
            return;
          }
          bound = bound.add(least);
          for (int word = 0; word < counted.length; word++) {
            counted[word] |= need[word];
          }
        }
      }
    }
    if (best != null && bound.compareTo(bestCost) >= 0) {
      return;
    }
    if (unmet == null) {
      best = chosen;
      bestCost = spent;
      return;
    }
    long[] open = MoveSets.without(unmet, barred);
    long[] nowBarred = barred.clone();
    for (int move : byCost(open)) {
      long[] more = chosen.clone();
      MoveSets.add(more, move);
      branch(more, nowBarred.clone(), spent.add(cost[move]));
      MoveSets.add(nowBarred, move);
    }
  }

  private @Nullable BigDecimal cheapestOf(long[] set) {
    BigDecimal least = null;
    for (int move : members(set)) {
      least = least == null ? cost[move] : least.min(cost[move]);
    }
    return least;
  }

  private List<Integer> byCost(long[] set) {
    List<Integer> members = members(set);
    members.sort(Comparator.comparing(move -> cost[move]));
    return members;
  }

  private static List<Integer> members(long[] set) {
    List<Integer> members = new ArrayList<>();
    for (int word = 0; word < set.length; word++) {
      for (long left = set[word]; left != 0; left &= left - 1) {
        members.add((word << 6) + Long.numberOfTrailingZeros(left));
      }
    }
    return members;
  }
}
