package org.concordat.internal.bargain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.concordat.internal.StepCounter;
import org.concordat.internal.hitting.BitSets;
import org.concordat.internal.hitting.CorrectionSets;
import org.concordat.internal.hitting.DualBound;
import org.jspecify.annotations.Nullable;

/**
 * Finds one cheapest set of moves that reaches a goal, if more moves never hurt, without
 * enumerating the others: by branch and bound over the correction sets, which are discovered on the
 * way. A set that meets all known correction sets is tested. If it reaches the goal, its cost is
 * the new upper bound. If it fails, it reveals unmet correction sets, which count in every branch
 * from then on. A greedy phase first builds sets until one reaches the goal, so that an upper bound
 * and most of the relevant correction sets are known before the search begins.
 *
 * <p>In each branch, a move is made if it is the last one that can meet some correction set, and
 * barred if {@link DualBound} shows that it costs too much. The time is exponential in the number
 * of moves at worst. If correction sets are small or few, thousands are met in well under a second;
 * with hundreds of correction sets of ten moves each, from the same hundred moves, the best set
 * found is rarely proven to be the cheapest.
 */
public final class MinimumCostHittingSet {
  /** The most bits of all costs together, so that three such sums do not overflow. */
  private static final int MAX_BITS = 60;

  private final Trial trial;
  private final Exclusions exclusions;
  private final StepCounter counter;
  private final long[] cost;
  private final CorrectionSets correctionSets;
  private final DualBound bound;
  private long @Nullable [] best;
  private long bestCost = Long.MAX_VALUE;

  /**
   * Prepares a search.
   *
   * @param cost for each move, its cost in units that {@link #costs} chooses
   */
  public MinimumCostHittingSet(
      Trial trial, Exclusions exclusions, long[] cost, StepCounter counter) {
    this.trial = trial;
    this.exclusions = exclusions;
    this.counter = counter;
    this.cost = cost;
    this.correctionSets = new CorrectionSets(trial.size());
    this.bound = new DualBound(cost);
  }

  /**
   * Returns the costs as multiples of the largest unit in which all are whole numbers; {@code null}
   * if they are too large for 64 bits.
   */
  public static long @Nullable [] costs(List<BigDecimal> costs) {
    int scale = 0;
    for (BigDecimal cost : costs) {
      scale = Math.max(scale, cost.stripTrailingZeros().scale());
    }
    BigInteger sum = BigInteger.ZERO;
    List<BigInteger> whole = new ArrayList<>();
    for (BigDecimal cost : costs) {
      BigDecimal inUnits = cost.setScale(scale).movePointRight(scale);
      whole.add(inUnits.toBigIntegerExact());
      sum = sum.add(inUnits.toBigIntegerExact());
    }
    return sum.bitLength() > MAX_BITS
        ? null
        : whole.stream().mapToLong(BigInteger::longValueExact).toArray();
  }

  /**
   * Returns a cheapest set, which is minimal; {@code null} if there is none. Once the counter is
   * exhausted, the cheapest found so far.
   */
  public long @Nullable [] cheapest() {
    if (trial.does(BitSets.all(trial.size()))) {
      findOneGreedily();
      search(new Node());
    }
    return best;
  }

  private void findOneGreedily() {
    while (counter.step()) {
      Node node = new Node();
      while (node.reduce() && node.open > 0) {
        node.make(node.mostWanted(true));
      }
      // If correction sets are left, exclusions stand in the way; the search deals with that.
      if (node.open > 0 || test(node)) {
        return;
      }
    }
  }

  private void search(Node node) {
    while (counter.step() && node.reduce()) {
      if (node.open > 0) {
        int move = node.mostWanted(false);
        Node with = new Node(node);
        with.make(move);
        search(with);
        BitSets.add(node.barred, move);
      } else if (test(node)) {
        return;
      }
    }
  }

  /**
   * Tests moves that meet all known correction sets, and returns whether they reach the goal. If
   * so, they become the cheapest set so far; if not, unmet correction sets are added.
   */
  private boolean test(Node node) {
    List<long[]> unmet =
        trial.correctionSetsUnmetBy(node.made, node.barred, Integer.MAX_VALUE, counter);
    if (unmet == null) {
      accept(node.made);
      return true;
    }
    unmet.forEach(correctionSets::add);
    return false;
  }

  /** Keeps a set as the best, after leaving out superfluous moves, the most expensive first. */
  private void accept(long[] set) {
    List<Integer> mostExpensiveFirst = new ArrayList<>();
    for (int move : BitSets.members(set)) {
      mostExpensiveFirst.add(move);
    }
    mostExpensiveFirst.sort(Comparator.comparingLong((Integer move) -> cost[move]).reversed());
    long[] needed = set.clone();
    long total = 0;
    for (int move : mostExpensiveFirst) {
      BitSets.remove(needed, move);
      if (!trial.does(needed)) {
        BitSets.add(needed, move);
        total += cost[move];
      }
    }
    best = needed;
    bestCost = total;
  }

  /** Holds the decisions of one branch: which moves are made, and which are not. */
  private final class Node {
    private final long[] made;
    private final long[] barred;
    private long spent;

    /**
     * The numbers of the known correction sets that may still be unmet; {@code open} counts them.
     */
    private int[] unmet;

    private int open;

    /** How many correction sets this branch has processed. */
    private int seen;

    Node() {
      made = new long[BitSets.words(trial.size())];
      barred = made.clone();
      unmet = new int[0];
    }

    Node(Node other) {
      made = other.made.clone();
      barred = other.barred.clone();
      spent = other.spent;
      unmet = Arrays.copyOf(other.unmet, other.open);
      open = other.open;
      seen = other.seen;
    }

    void make(int move) {
      BitSets.add(made, move);
      spent += cost[move];
      exclusions.addExcludedBy(move, barred);
    }

    /** Draws all consequences, and returns whether this branch may contain a better set. */
    boolean reduce() {
      unmet = Arrays.copyOf(unmet, open + correctionSets.size() - seen);
      while (seen < correctionSets.size()) {
        unmet[open++] = seen++;
      }
      while (makeWhatIsForced() && spent < bestCost) {
        if (best == null) {
          return true;
        }
        long least = spent + bound.of(correctionSets, unmet, open, barred);
        if (least >= bestCost) {
          return false;
        }
        if (!excludeTooExpensive(least)) {
          return true;
        }
      }
      return false;
    }

    /**
     * Makes each move that is the last one able to meet some correction set, and returns whether
     * all correction sets can be met. Counts a step for every 64 correction sets visited.
     */
    private boolean makeWhatIsForced() {
      boolean changed;
      do {
        changed = false;
        int kept = 0;
        for (int i = 0; i < open; i++) {
          if ((i & 63) == 63) {
            counter.step();
          }
          long[] correctionSet = correctionSets.get(unmet[i]);
          if (!BitSets.meet(correctionSet, made)) {
            int choices = BitSets.sizeWithout(correctionSet, barred);
            if (choices == 0) {
              return false;
            }
            if (choices == 1) {
              make(BitSets.members(BitSets.without(correctionSet, barred))[0]);
              changed = true;
            } else {
              unmet[kept++] = unmet[i];
            }
          }
        }
        open = kept;
      } while (changed);
      return true;
    }

    /**
     * Bars the moves with which even the lower bound is too high, and returns whether there were
     * any.
     */
    private boolean excludeTooExpensive(long least) {
      boolean changed = false;
      for (int move = 0; move < cost.length; move++) {
        if (least + bound.left(move) >= bestCost
            && !BitSets.has(made, move)
            && !BitSets.has(barred, move)) {
          BitSets.add(barred, move);
          changed = true;
        }
      }
      return changed;
    }

    /** Returns the move that is in the most correction sets, with smaller sets counting more. */
    int mostWanted(boolean forItsCost) {
      double[] want = new double[cost.length];
      for (int i = 0; i < open; i++) {
        long[] correctionSet = correctionSets.get(unmet[i]);
        double weight = Math.scalb(1.0, -BitSets.sizeWithout(correctionSet, barred));
        for (int word = 0; word < correctionSet.length; word++) {
          for (long rest = correctionSet[word] & ~barred[word]; rest != 0; rest &= rest - 1) {
            want[(word << 6) + Long.numberOfTrailingZeros(rest)] += weight;
          }
        }
      }
      int most = -1;
      double highest = 0;
      for (int move = 0; move < want.length; move++) {
        double wanted = forItsCost ? want[move] / Math.max((double) cost[move], 0.01) : want[move];
        if (wanted > highest) {
          most = move;
          highest = wanted;
        }
      }
      return most;
    }
  }
}
