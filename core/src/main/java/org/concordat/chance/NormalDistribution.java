package org.concordat.chance;

/** Computes quantiles of the normal distribution. */
final class NormalDistribution {
  // The coefficients of P. Acklam's approximation, whose relative error is below 1.15e-9.
  private static final double[] A = {
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
    1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00
  };
  private static final double[] B = {
    -5.447609879822406e+01,
    1.615858368580409e+02,
    -1.556989798598866e+02,
    6.680131188771972e+01,
    -1.328068155288572e+01,
    1
  };
  private static final double[] C = {
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
    -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00
  };
  private static final double[] D = {
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
  };
  private static final double TAIL = 0.02425;

  private NormalDistribution() {}

  /**
   * Returns how many standard deviations on both sides of the mean cover a share of the
   * distribution: 1.96 for 0.95.
   *
   * @throws IllegalArgumentException if the share does not lie between 0 and 1
   */
  static double deviation(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "the confidence should lie between 0 and 1, not be " + share);
    }
    double tail = (1 - share) / 2;
    if (tail < TAIL) {
      double q = Math.sqrt(-2 * Math.log(tail));
      return -polynomial(C, q) / polynomial(D, q);
    }
    double q = 0.5 - tail;
    return q * polynomial(A, q * q) / polynomial(B, q * q);
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double coefficient : coefficients) {
      value = value * x + coefficient;
    }
    return value;
  }
}
