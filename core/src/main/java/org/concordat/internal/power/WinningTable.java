package org.concordat.internal.power;

import java.util.Arrays;

/** Evaluates a game's formula for 64 coalitions at a time. */
public final class WinningTable {
  private static final int LOW = 6;

  /** The approximate number of additions to evaluate a word. */
  private static final int WORK_OF_A_WORD = 64;

  private final SimpleGame game;
  private final AdditionCounter work;
  private final int low;
  private final int high;

  /**
   * For each kind of weights, the weights of the coalitions of the first members, in ascending
   * order.
   */
  private final long[][] lowSums;

  /** For each place in {@link #lowSums}, the set of coalitions from that place on. */
  private final long[][] lowFrom;

  /** For each kind of weights, the sum of the other members of a coalition: two tables. */
  private final long[][] highSums;

  private final int highBits;
  private final long[] sums;

  WinningTable(SimpleGame game, AdditionCounter work) {
    this.work = work;
    this.game = game;
    this.low = Math.min(LOW, game.size());
    this.high = game.size() - low;
    this.highBits = high / 2;
    int kinds = game.kindsOfWeights();
    this.lowSums = new long[kinds][1 << low];
    this.lowFrom = new long[kinds][(1 << low) + 1];
    this.highSums = new long[2 * kinds][];
    this.sums = new long[kinds];
    for (int kind = 0; kind < kinds; kind++) {
      fillLow(kind);
      highSums[2 * kind] = sums(kind, low, highBits);
      highSums[2 * kind + 1] = sums(kind, low + highBits, high - highBits);
    }
  }

  private long[] sums(int kind, int first, int number) {
    long[] all = new long[1 << number];
    for (int coalition = 1; coalition < all.length; coalition++) {
      int member = Integer.numberOfTrailingZeros(coalition);
      all[coalition] = all[coalition & (coalition - 1)] + game.weight(kind, first + member);
    }
    return all;
  }

  private void fillLow(int kind) {
    long[] all = sums(kind, 0, low);
    Integer[] order = new Integer[all.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compare(all[a], all[b]));
    for (int place = all.length - 1; place >= 0; place--) {
      lowSums[kind][place] = all[order[place]];
      lowFrom[kind][place] = lowFrom[kind][place + 1] | 1L << order[place];
    }
  }

  long[] all() {
    long[] words = new long[1 << high];
    int mask = (1 << highBits) - 1;
    for (int word = 0; word < words.length; word++) {
      work.spend(WORK_OF_A_WORD);
      for (int kind = 0; kind < sums.length; kind++) {
        sums[kind] = highSums[2 * kind][word & mask] + highSums[2 * kind + 1][word >>> highBits];
      }
      words[word] = word(game.formula());
    }
    return words;
  }

  private long everything() {
    return low == LOW ? -1 : (1L << (1 << low)) - 1;
  }

  private long word(ThresholdFormula formula) {
    if (formula instanceof ThresholdFormula.AtLeast bound) {
      long missing = bound.quota() - sums[bound.weights()];
      long[] rising = lowSums[bound.weights()];
      if (missing <= 0) {
        return everything();
      }
      if (missing > rising[rising.length - 1]) {
        return 0;
      }
      int below = -1;
      int enough = rising.length - 1;
      while (enough - below > 1) {
        int middle = (below + enough) >>> 1;
        if (rising[middle] >= missing) {
          enough = middle;
        } else {
          below = middle;
        }
      }
      return lowFrom[bound.weights()][enough];
    }
    if (formula instanceof ThresholdFormula.Joined joined) {
      long word = joined.all() ? everything() : 0;
      for (ThresholdFormula part : joined.parts()) {
        word = joined.all() ? word & word(part) : word | word(part);
      }
      return word;
    }
    return ((ThresholdFormula.Constant) formula).value() ? everything() : 0;
  }
}
