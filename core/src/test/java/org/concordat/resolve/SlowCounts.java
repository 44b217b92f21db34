package org.concordat.resolve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.condition.Amount;
import org.concordat.condition.Quantity;
import org.concordat.model.Truth;

/** Compares counts with amounts, by the text of section 2 of {@code docs/semantics.md}. */
final class SlowCounts {
  private SlowCounts() {}

  static Truth truth(boolean always, boolean ever) {
    return always ? Truth.TRUE : ever ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Compares a number that is known to lie between two others with an amount. */
  static Truth between(Amount amount, long least, long most, long whole) {
    int low = compare(least, amount.quantity(), whole);
    int high = compare(most, amount.quantity(), whole);
    return switch (amount.comparison()) {
      case AT_LEAST -> truth(low >= 0, high >= 0);
      case MORE_THAN -> truth(low > 0, high > 0);
      case AT_MOST -> truth(high <= 0, low <= 0);
      case FEWER_THAN -> truth(high < 0, low < 0);
      case EXACTLY -> truth(low == 0 && high == 0, low <= 0 && high >= 0);
    };
  }

  private static int compare(long number, Quantity quantity, long whole) {
    BigInteger part = BigInteger.valueOf(number);
    BigInteger asked = BigInteger.valueOf(quantity.numerator());
    return quantity.isShare()
        ? part.multiply(BigInteger.valueOf(quantity.denominator()))
            .compareTo(asked.multiply(BigInteger.valueOf(whole)))
        : part.compareTo(asked);
  }

  /** The weight of those who do as the verb says, and of those who vote the other way. */
  record Votes(long counted, long others) {
    long all() {
      return counted + others;
    }
  }

  /** Returns all sums of one pair from each set; a pair is packed into one number. */
  static Set<Votes> sums(List<Set<Votes>> sets) {
    long all = sets.stream().flatMap(Set::stream).mapToLong(Votes::all).sum();
    if (all > Integer.MAX_VALUE) {
      throw new ArithmeticException("weights are too large to be packed: " + all);
    }
    long[] sums = {0};
    for (Set<Votes> set : sets) {
      long[] more = new long[sums.length * set.size()];
      int count = 0;
      for (Votes votes : set) {
        for (long sum : sums) {
          more[count++] = sum + (votes.counted << Integer.SIZE | votes.others);
        }
      }
      Arrays.sort(more);
      count = 0;
      for (int i = 0; i < more.length; i++) {
        if (i == 0 || more[i] != more[i - 1]) {
          more[count++] = more[i];
        }
      }
      sums = Arrays.copyOf(more, count);
    }
    return Arrays.stream(sums)
        .mapToObj(sum -> new Votes(sum >>> Integer.SIZE, sum & (1L << Integer.SIZE) - 1))
        .collect(Collectors.toSet());
  }

  /** Compares the possible votes, one of which will happen, with an amount. */
  static Truth votes(Amount amount, Set<Votes> ways) {
    if (amount.comparison() == Amount.Comparison.EXACTLY) {
      // Two counts, one from below and one from above.
      return and(
          compared(new Amount(Amount.Comparison.AT_LEAST, amount.quantity()), ways),
          compared(new Amount(Amount.Comparison.AT_MOST, amount.quantity()), ways));
    }
    return compared(amount, ways);
  }

  static Truth and(Truth one, Truth other) {
    return one == Truth.FALSE || other == Truth.FALSE
        ? Truth.FALSE
        : one == Truth.TRUE && other == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN;
  }

  /**
   * A count that voters of either side can meet, such as "at most 3 … voting oppose", is two: of
   * those who do, and of whether anybody votes. Each is evaluated by itself.
   */
  private static Truth compared(Amount amount, Set<Votes> ways) {
    if (!isMetByEitherSide(amount)) {
      return truth(ways, way -> way.all() > 0 && isMet(amount, way));
    }
    return and(truth(ways, way -> isMet(amount, way)), truth(ways, way -> way.all() > 0));
  }

  private static boolean isMet(Amount amount, Votes way) {
    return between(amount, way.counted(), way.counted(), way.all()) == Truth.TRUE;
  }

  private static boolean isMetByEitherSide(Amount amount) {
    return isMet(amount, new Votes(1, 0)) && isMet(amount, new Votes(0, 1));
  }

  private static Truth truth(Set<Votes> ways, Predicate<Votes> holds) {
    return truth(ways.stream().allMatch(holds), ways.stream().anyMatch(holds));
  }
}
