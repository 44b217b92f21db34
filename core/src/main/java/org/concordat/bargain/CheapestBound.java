package org.concordat.bargain;

import java.util.Arrays;

/**
 * Bounds from below what it costs to meet needs, by a solution of the dual linear program: each
 * need pays up to what the cheapest of its moves has left, and takes that from all of its moves, so
 * that no move is paid more than it costs. Needs of two moves are taken together where any two of
 * several moves are one: all but one of these have to be made.
 */
final class CheapestBound {
  private final long[] cost;
  private final int words;

  /** For each move, what it costs more than the needs that it meets have paid. */
  private final long[] left;

  /** For each move, the moves with which it is a need of two. */
  private final long[][] paired;

  private final long[] inPairs;
  private int[] next = {};
  private final int[] first;

  CheapestBound(long[] cost) {
    this.cost = cost;
    this.words = MoveSets.words(cost.length);
    this.left = new long[cost.length];
    this.paired = new long[cost.length][words];
    this.inPairs = new long[words];
    this.first = new int[cost.length + 1];
  }

  /**
   * Returns what meeting some needs costs at least.
   *
   * @param needs the needs
   * @param which the numbers of those to be met
   * @param count how many of these there are
   * @param barred the moves that cannot be made
   */
  long of(Needs needs, int[] which, int count, long[] barred) {
    System.arraycopy(cost, 0, left, 0, cost.length);
    if (next.length < count) {
      next = new int[2 * count];
    }
    sort(needs, which, count, barred);
    long bound = 0;
    for (int move : MoveSets.members(inPairs)) {
      bound += payForAllButOne(move);
    }
    for (int size = 3; size < first.length; size++) {
      for (int i = first[size]; i >= 0; i = next[i]) {
        bound += pay(needs.get(which[i]), barred);
      }
    }
    return bound;
  }

  /** Returns what a move costs more than the needs that it meets pay, in the last bound. */
  long left(int move) {
    return left[move];
  }

  /** Sorts needs by how many moves can meet them, and notes those of two. */
  private void sort(Needs needs, int[] which, int count, long[] barred) {
    Arrays.fill(first, -1);
    for (int move : MoveSets.members(inPairs)) {
      Arrays.fill(paired[move], 0);
    }
    Arrays.fill(inPairs, 0);
    for (int i = count - 1; i >= 0; i--) {
      long[] need = needs.get(which[i]);
      int size = MoveSets.sizeWithout(need, barred);
      if (size == 2) {
        notePair(need, barred);
      } else {
        next[i] = first[size];
        first[size] = i;
      }
    }
  }

  private void notePair(long[] need, long[] barred) {
    int one = -1;
    for (int word = 0; word < words; word++) {
      for (long rest = need[word] & ~barred[word]; rest != 0; rest &= rest - 1) {
        int move = (word << 6) + Long.numberOfTrailingZeros(rest);
        if (one < 0) {
          one = move;
        } else {
          MoveSets.add(paired[one], move);
          MoveSets.add(paired[move], one);
        }
      }
    }
    for (int word = 0; word < words; word++) {
      inPairs[word] |= need[word] & ~barred[word];
    }
  }

  /** Pays for sets of moves around one, of each of which all but one are needed. */
  private long payForAllButOne(int move) {
    long paid = 0;
    long[] clique = new long[words];
    long[] common = new long[words];
    while (left[move] > 0) {
      Arrays.fill(clique, 0);
      MoveSets.add(clique, move);
      System.arraycopy(paired[move], 0, common, 0, words);
      long least = left[move];
      int size = 1;
      for (int best = best(common); best >= 0; best = best(common)) {
        MoveSets.add(clique, best);
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

  private void takeFrom(long[] moves, long amount) {
    for (int word = 0; word < words; word++) {
      for (long rest = moves[word]; rest != 0; rest &= rest - 1) {
        left[(word << 6) + Long.numberOfTrailingZeros(rest)] -= amount;
      }
    }
  }

  /** Returns the move of a set with something left that is paired with most of the set. */
  private int best(long[] among) {
    int best = -1;
    int most = -1;
    for (int word = 0; word < words; word++) {
      for (long rest = among[word]; rest != 0; rest &= rest - 1) {
        int move = (word << 6) + Long.numberOfTrailingZeros(rest);
        if (left[move] == 0) {
          MoveSets.remove(among, move);
          continue;
        }
        int pairs = 0;
        for (int i = 0; i < words; i++) {
          pairs += Long.bitCount(paired[move][i] & among[i]);
        }
        if (pairs > most) {
          most = pairs;
          best = move;
        }
      }
    }
    return best;
  }

  private long pay(long[] need, long[] barred) {
    long least = Long.MAX_VALUE;
    for (int word = 0; word < words; word++) {
      for (long rest = need[word] & ~barred[word]; rest != 0; rest &= rest - 1) {
        least = Math.min(least, left[(word << 6) + Long.numberOfTrailingZeros(rest)]);
        if (least == 0) {
          return 0;
        }
      }
    }
    for (int word = 0; word < words; word++) {
      for (long rest = need[word] & ~barred[word]; rest != 0; rest &= rest - 1) {
        left[(word << 6) + Long.numberOfTrailingZeros(rest)] -= least;
      }
    }
    return least;
  }
}
