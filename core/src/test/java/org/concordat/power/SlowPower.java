package org.concordat.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.concordat.model.Fraction;

/**
 * Computes power indices by their definitions, coalition by coalition, as the twin of {@link
 * Power}.
 */
final class SlowPower {
  final int members;
  final IntPredicate wins;

  /**
   * For each size of a coalition, the share of all orders that begin with it and in which a given
   * member comes last of it.
   */
  private final Fraction[] orders;

  BigInteger winning = BigInteger.ZERO;
  BigInteger minimal = BigInteger.ZERO;
  final BigInteger[] swings;
  final Fraction[] shapleyShubik;
  final Fraction[] johnston;
  final Fraction[] deeganPackel;
  final Fraction[] publicGood;

  SlowPower(int members, IntPredicate wins) {
    this.members = members;
    this.wins = wins;
    this.orders = new Fraction[members + 1];
    for (int size = 1; size <= members; size++) {
      orders[size] = orders(size);
    }
    this.swings = new BigInteger[members];
    Arrays.fill(swings, BigInteger.ZERO);
    this.shapleyShubik = zeros();
    this.johnston = zeros();
    this.deeganPackel = zeros();
    this.publicGood = zeros();
    for (int coalition = 0; coalition < 1 << members; coalition++) {
      look(coalition);
    }
    if (minimal.signum() > 0) {
      for (int member = 0; member < members; member++) {
        deeganPackel[member] = deeganPackel[member].dividedBy(Fraction.of(minimal, BigInteger.ONE));
      }
    }
    normalize(johnston);
    normalize(publicGood);
  }

  private Fraction[] zeros() {
    Fraction[] zeros = new Fraction[members];
    Arrays.fill(zeros, Fraction.ZERO);
    return zeros;
  }

  private void look(int coalition) {
    if (!wins.test(coalition)) {
      return;
    }
    winning = winning.add(BigInteger.ONE);
    int size = Integer.bitCount(coalition);
    int critical = 0;
    for (int member = 0; member < members; member++) {
      if ((coalition & 1 << member) != 0 && !wins.test(coalition & ~(1 << member))) {
        critical |= 1 << member;
      }
    }
    if (critical == coalition) {
      minimal = minimal.add(BigInteger.ONE);
    }
    for (int member = 0; member < members; member++) {
      if ((critical & 1 << member) != 0) {
        swings[member] = swings[member].add(BigInteger.ONE);
        shapleyShubik[member] = shapleyShubik[member].plus(orders[size]);
        johnston[member] = johnston[member].plus(Fraction.of(1, Integer.bitCount(critical)));
        if (critical == coalition) {
          deeganPackel[member] = deeganPackel[member].plus(Fraction.of(1, size));
          publicGood[member] = publicGood[member].plus(Fraction.ONE);
        }
      }
    }
  }

  private Fraction orders(int size) {
    Fraction orders = Fraction.ONE;
    for (int i = 1; i < size; i++) {
      orders = orders.times(Fraction.of(i));
    }
    for (int i = 1; i <= members - size; i++) {
      orders = orders.times(Fraction.of(i));
    }
    for (int i = 1; i <= members; i++) {
      orders = orders.times(Fraction.of(1, i));
    }
    return orders;
  }

  private static void normalize(Fraction[] values) {
    Fraction sum = Arrays.stream(values).reduce(Fraction.ZERO, Fraction::plus);
    if (sum.signum() != 0) {
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i].dividedBy(sum);
      }
    }
  }
}
