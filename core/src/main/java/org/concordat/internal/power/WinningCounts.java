package org.concordat.internal.power;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Counts winning coalitions by size, in total and for each member, from a table of the winning
 * coalitions. The table is halved recursively, by the last member first. As the game is monotone, a
 * part wins as a whole if its smallest coalition wins, and loses as a whole if its largest loses.
 */
public final class WinningCounts {
  private static final int LOW = CoalitionEnumeration.LOW;

  private final long[] wins;
  private final int members;

  /** The binomial coefficients, by row. */
  private final long[][] choose;

  /** For each size, which of the 64 coalitions of a word have it. */
  private final long[] ofSize = new long[LOW + 1];

  private final long[] winning;
  private final long[][] winningWith;

  /** For each depth of the recursion, room for the counts of one half. */
  private final long[][] half;

  /**
   * Counts the coalitions of a table.
   *
   * @param wins a word for each coalition of the members after the first six, with a bit for each
   *     coalition of the first six
   */
  WinningCounts(long[] wins, int members) {
    this.wins = wins;
    this.members = members;
    int high = Integer.numberOfTrailingZeros(wins.length);
    this.choose = new long[high + LOW + 1][];
    Arrays.setAll(
        choose,
        row -> Arrays.stream(Binomials.row(row)).mapToLong(BigInteger::longValueExact).toArray());
    for (int coalition = 0; coalition < Long.SIZE; coalition++) {
      ofSize[Integer.bitCount(coalition)] |= 1L << coalition;
    }
    this.winning = new long[high + LOW + 1];
    this.winningWith = new long[high + LOW][high + LOW + 1];
    this.half = new long[high + 1][high + LOW + 1];
    count(0, high, 0, winning);
  }

  /**
   * Counts the coalitions of a part of the table.
   *
   * @param first where the part begins
   * @param bits how many of the members after the first six are still undecided
   * @param taken how many of the decided ones are in the coalitions
   * @param into receives the numbers of coalitions, by size
   */
  private void count(int first, int bits, int taken, long[] into) {
    if (wins[first + (1 << bits) - 1] == 0) {
      return;
    }
    if (wins[first] == -1) {
      countAll(bits, taken, into);
      return;
    }
    if (bits == 0) {
      countWord(wins[first], taken, into);
      return;
    }
    int member = LOW + bits - 1;
    count(first, bits - 1, taken, into);
    long[] with = half[bits];
    int last = taken + bits + LOW;
    Arrays.fill(with, taken + 1, last + 1, 0);
    count(first + (1 << (bits - 1)), bits - 1, taken + 1, with);
    for (int size = taken + 1; size <= last; size++) {
      winningWith[member][size] += with[size];
      into[size] += with[size];
    }
  }

  private void countAll(int bits, int taken, long[] into) {
    int free = LOW + bits;
    for (int more = 0; more <= free; more++) {
      into[taken + more] += choose[free][more];
    }
    for (int member = 0; member < free; member++) {
      for (int more = 1; more <= free; more++) {
        winningWith[member][taken + more] += choose[free - 1][more - 1];
      }
    }
  }

  private void countWord(long word, int taken, long[] into) {
    for (int more = 0; more <= LOW; more++) {
      long won = word & ofSize[more];
      if (won != 0) {
        into[taken + more] += Long.bitCount(won);
        for (int member = 0; member < LOW; member++) {
          winningWith[member][taken + more] +=
              Long.bitCount(won & CoalitionEnumeration.with(member));
        }
      }
    }
  }

  /** Returns how many coalitions win. */
  BigInteger winning() {
    return BigInteger.valueOf(Arrays.stream(winning).sum());
  }

  /** Returns, for each member and size, how many coalitions the member swings. */
  long[][] swings() {
    long[][] swings = new long[members][members + 1];
    for (int member = 0; member < members; member++) {
      for (int size = 1; size <= members; size++) {
        swings[member][size] =
            winningWith[member][size] - (winning[size - 1] - winningWith[member][size - 1]);
      }
    }
    return swings;
  }
}
