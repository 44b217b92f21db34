package org.concordat.internal.bargain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.concordat.internal.StepCounter;
import org.concordat.internal.hitting.BitSets;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates the minimal sets of moves that reach a goal, if moves may also hurt. It decides one
 * move after the other, first not to make it, and evaluates the goal with the undecided moves
 * unknown. If the goal is surely reached, the moves made so far are the smallest set of the branch;
 * if it surely is not, the branch has none. A branch whose moves contain a set already found has no
 * minimal set.
 *
 * <p>Every set comes after all of its subsets, since at the first move where the two differ the
 * subset is without it. So each set found is minimal, even if the search ends early.
 *
 * <p>Whatever holds with moves unknown holds however they are decided, so no branch with a new
 * minimal set is cut. The number of trials is exponential in the number of moves at worst.
 */
public final class NonMonotoneSearch {
  private final Trial trial;
  private final Exclusions exclusions;
  private final List<BigDecimal> costs;
  private final StepCounter counter;
  private final List<long[]> found = new ArrayList<>();

  /**
   * Whether to look only for sets that are cheaper than the one found last, or as cheap and
   * smaller.
   */
  private boolean cheaperOnly;

  /** Prepares a search among moves with costs. */
  public NonMonotoneSearch(
      Trial trial, Exclusions exclusions, List<BigDecimal> costs, StepCounter counter) {
    this.trial = trial;
    this.exclusions = exclusions;
    this.costs = costs;
    this.counter = counter;
  }

  /** Returns the minimal sets; once the counter is exhausted, those found so far. */
  public List<long[]> minimalSets() {
    int words = BitSets.words(trial.size());
    decide(0, new long[words], new long[words], BigDecimal.ZERO);
    return found;
  }

  /**
   * Returns a cheapest of the minimal sets; {@code null} if there is none. Once the counter is
   * exhausted, the cheapest found so far.
   */
  public long @Nullable [] cheapest() {
    cheaperOnly = true;
    List<long[]> sets = minimalSets();
    return sets.isEmpty() ? null : sets.get(sets.size() - 1);
  }

  private void decide(int move, long[] made, long[] left, BigDecimal cost) {
    if (!counter.step()
        || !exclusions.allow(made)
        || isBeaten(made, cost)
        || !counter.hasRoomBeyond(cheaperOnly ? 0 : found.size())) {
      return;
    }
    // With every move decided, an open answer means that the goal is not reached.
    Truth answer = move == trial.size() ? Truth.of(trial.does(made)) : trial.answer(made, left);
    if (answer == Truth.TRUE) {
      counter.keep(BitSets.bytes(made));
      found.add(made);
      return;
    }
    if (answer == Truth.FALSE) {
      return;
    }
    long[] leaving = left.clone();
    BitSets.add(leaving, move);
    decide(move + 1, made, leaving, cost);
    long[] making = made.clone();
    BitSets.add(making, move);
    decide(move + 1, making, left, cost.add(costs.get(move)));
  }

  private boolean isBeaten(long[] made, BigDecimal cost) {
    if (cheaperOnly && !found.isEmpty()) {
      long[] best = found.get(found.size() - 1);
      int moreExpensive = cost.compareTo(cost(best));
      return moreExpensive > 0 || (moreExpensive == 0 && BitSets.size(made) >= BitSets.size(best));
    }
    for (long[] smaller : found) {
      if (BitSets.isWithin(smaller, made)) {
        return true;
      }
    }
    return false;
  }

  private BigDecimal cost(long[] set) {
    BigDecimal cost = BigDecimal.ZERO;
    for (int move : BitSets.members(set)) {
      cost = cost.add(costs.get(move));
    }
    return cost;
  }
}
