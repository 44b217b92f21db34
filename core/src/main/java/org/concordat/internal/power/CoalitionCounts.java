package org.concordat.internal.power;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Counts the coalitions of a game, exactly.
 *
 * @param method how they were counted
 * @param winning how many coalitions win
 * @param swings for each member and size, how many coalitions of that size the member swings; if
 *     {@link #bySize} is false, the total under size 0
 * @param bySize whether the swings are separated by size
 */
public record CoalitionCounts(
    CountingMethod method, BigInteger winning, BigInteger[][] swings, boolean bySize) {

  /** Returns how many coalitions of any size a member swings. */
  public BigInteger swings(int member) {
    BigInteger sum = BigInteger.ZERO;
    for (BigInteger number : swings[member]) {
      sum = sum.add(number);
    }
    return sum;
  }

  static BigInteger[][] zeros(int rows, int columns) {
    BigInteger[][] zeros = new BigInteger[rows][columns];
    for (BigInteger[] row : zeros) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    return zeros;
  }

  static BigInteger[][] of(long[][] numbers) {
    BigInteger[][] big = new BigInteger[numbers.length][];
    for (int row = 0; row < numbers.length; row++) {
      big[row] = new BigInteger[numbers[row].length];
      for (int column = 0; column < numbers[row].length; column++) {
        big[row][column] = BigInteger.valueOf(numbers[row][column]);
      }
    }
    return big;
  }
}
