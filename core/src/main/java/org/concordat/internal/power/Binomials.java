package org.concordat.internal.power;

import java.math.BigInteger;

/** Computes binomial coefficients and factorials. */
public final class Binomials {
  private Binomials() {}

  /** Returns the binomial coefficients of {@code n} over 0 to {@code n}. */
  static BigInteger[] row(int n) {
    BigInteger[] row = new BigInteger[n + 1];
    row[0] = BigInteger.ONE;
    for (int k = 1; k <= n; k++) {
      row[k] = row[k - 1].multiply(BigInteger.valueOf(n - k + 1L)).divide(BigInteger.valueOf(k));
    }
    return row;
  }

  /** Returns the factorials of 0 to {@code n}. */
  public static BigInteger[] factorials(int n) {
    BigInteger[] factorials = new BigInteger[n + 1];
    factorials[0] = BigInteger.ONE;
    for (int k = 1; k <= n; k++) {
      factorials[k] = factorials[k - 1].multiply(BigInteger.valueOf(k));
    }
    return factorials;
  }
}
