package org.concordat.internal.power;

/**
 * Enumerates all coalitions, 64 at a time: each word holds, for one choice of the members from the
 * seventh on, which of the coalitions with subsets of the first six win. A member is critical in a
 * coalition that wins if the coalition without it, which is a bit of the same word or of one other
 * word, loses.
 *
 * <p>Takes time and memory proportional to 2 to the power of the number of members.
 */
public final class CoalitionEnumeration {
  /** The most members for which the coalitions fit into memory. */
  static final int MAX_MEMBERS = 30;

  static final int LOW = 6;

  /** For each of the first six members, which of 64 coalitions it is in. */
  private static final long[] WITH = {
    0xaaaaaaaaaaaaaaaaL,
    0xccccccccccccccccL,
    0xf0f0f0f0f0f0f0f0L,
    0xff00ff00ff00ff00L,
    0xffff0000ffff0000L,
    0xffffffff00000000L
  };

  private final int members;
  private final AdditionCounter work;
  private final int low;
  private final long[] wins;

  /**
   * The members who are critical somewhere in the current word; below, in which of its coalitions.
   */
  private final int[] active;

  private final long[] critical;
  private int actives;

  private CoalitionEnumeration(SimpleGame game, AdditionCounter work) {
    this.work = work;
    this.members = game.size();
    this.low = Math.min(LOW, members);
    this.wins = new WinningTable(game, work).all();
    this.active = new int[members];
    this.critical = new long[members];
  }

  /** Returns which of the 64 coalitions of a word contain one of the first six members. */
  static long with(int member) {
    return WITH[member];
  }

  /** Returns the approximate number of additions for a number of members. */
  static double work(int members) {
    return members <= MAX_MEMBERS ? Math.scalb(members / 8.0, members) : Double.POSITIVE_INFINITY;
  }

  /** Returns the approximate memory in bytes. */
  static double bytes(int members) {
    return Math.scalb(1.0, members - 3) + Math.scalb(32.0, members / 2);
  }

  /** Enumerates all coalitions of a game. */
  public static CoalitionEnumeration of(SimpleGame game, AdditionCounter work) {
    return new CoalitionEnumeration(game, work);
  }

  /** Finds the coalitions of a word in which each member is critical. */
  private void find(int word) {
    long won = wins[word];
    actives = 0;
    for (int member = 0; member < low; member++) {
      note(member, won & WITH[member] & ~(won << (1 << member)));
    }
    for (int rest = word; rest != 0; rest &= rest - 1) {
      note(
          LOW + Integer.numberOfTrailingZeros(rest),
          won & ~wins[word ^ Integer.lowestOneBit(rest)]);
    }
  }

  private void note(int member, long here) {
    if (here != 0) {
      active[actives] = member;
      critical[actives] = here;
      actives++;
    }
  }

  /** Returns how many coalitions win, and who swings them. */
  public CoalitionCounts tallies() {
    WinningCounts counts = new WinningCounts(wins, members);
    return new CoalitionCounts(
        CountingMethod.ENUMERATION, counts.winning(), CoalitionCounts.of(counts.swings()), true);
  }

  /** Returns the coalitions by number of critical members. */
  public CriticalCounts criticals() {
    long[][] minimalWith = new long[members][members + 1];
    long[] minimal = new long[members + 1];
    long[][] byNumber = new long[members + 1][members];
    for (int word = 0; word < wins.length; word++) {
      if (wins[word] != 0) {
        work.spend(4L * members);
        find(word);
        countNumbers(byNumber);
        countMinimal(word, minimal, minimalWith);
      }
    }
    return new CriticalCounts(
        CountingMethod.ENUMERATION,
        CoalitionCounts.of(new long[][] {minimal})[0],
        CoalitionCounts.of(minimalWith),
        CoalitionCounts.of(transposed(byNumber)));
  }

  private static long[][] transposed(long[][] numbers) {
    long[][] transposed = new long[numbers[0].length][numbers.length];
    for (int row = 0; row < numbers.length; row++) {
      for (int column = 0; column < transposed.length; column++) {
        transposed[column][row] = numbers[row][column];
      }
    }
    return transposed;
  }

  /** Adds up, in bit planes, how many members are critical in each coalition of the word. */
  private void countNumbers(long[][] byNumber) {
    long ones = 0;
    long twos = 0;
    long fours = 0;
    long eights = 0;
    long sixteens = 0;
    long left = 0;
    for (int i = 0; i < actives; i++) {
      long carry = critical[i];
      left |= carry;
      long both = ones & carry;
      ones ^= carry;
      carry = twos & both;
      twos ^= both;
      both = fours & carry;
      fours ^= carry;
      carry = eights & both;
      eights ^= both;
      sixteens ^= carry;
    }
    while (left != 0) {
      int first = Long.numberOfTrailingZeros(left);
      long one = ones << (63 - first) >> 63;
      long two = twos << (63 - first) >> 63;
      long four = fours << (63 - first) >> 63;
      long eight = eights << (63 - first) >> 63;
      long sixteen = sixteens << (63 - first) >> 63;
      long same =
          ~(ones ^ one)
              & ~(twos ^ two)
              & ~(fours ^ four)
              & ~(eights ^ eight)
              & ~(sixteens ^ sixteen);
      int number = (int) -(one + 2 * two + 4 * four + 8 * eight + 16 * sixteen);
      long[] row = byNumber[number];
      for (int i = 0; i < actives; i++) {
        row[active[i]] += Long.bitCount(critical[i] & same);
      }
      left &= ~same;
    }
  }

  private void countMinimal(int word, long[] minimal, long[][] minimalWith) {
    long all = wins[word];
    int highs = 0;
    int noted = 0;
    for (int member = 0; member < low; member++) {
      boolean isActive = noted < actives && active[noted] == member;
      all &= (isActive ? critical[noted] : 0) | ~WITH[member];
      noted += isActive ? 1 : 0;
    }
    for (; noted < actives; noted++) {
      all &= critical[noted];
      highs++;
    }
    if (highs < Integer.bitCount(word)) {
      return;
    }
    for (; all != 0; all &= all - 1) {
      int lows = Long.numberOfTrailingZeros(all);
      int size = highs + Integer.bitCount(lows);
      minimal[size]++;
      for (int member = 0; member < members; member++) {
        int in = member < LOW ? lows >>> member : word >>> (member - LOW);
        minimalWith[member][size] += in & 1;
      }
    }
  }
}
