package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableSet;
import net.jqwik.api.Arbitrary;
import org.concordat.negotiation.DecisionRule;
import org.jspecify.annotations.Nullable;

/**
 * Holds the configuration of negotiations. Numbers have bounds from and to; shares lie from 0 to 1.
 */
final class Shape implements Cloneable {
  Range actors = new Range(1, 4);
  Range alternatives = new Range(1, 2);
  Range bodies = new Range(1, 2);
  Range groups = new Range(0, 1);
  Range facts = new Range(0, 3);
  Range exclusions = new Range(0, 1);
  Range commitments = new Range(0, 8);
  Range preferences = new Range(0, 1);
  Range reports = new Range(0, 1);
  int depth = 1;
  double conditional = 0.7;
  double cycles = 0.6;
  double falling = 0.4;
  double unknown = 0.3;
  double links = 0.4;
  double dates = 0.15;
  double absences = 0.1;
  boolean monotone;
  ImmutableSet<String> weights = ImmutableSet.of("shares");
  @Nullable Arbitrary<DecisionRule> rules;

  /** Holds two bounds of a number. */
  record Range(int least, int most) {
    Range {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException(
            "a size should be bounded by two numbers that are not negative, the smaller first, not "
                + least
                + " and "
                + most);
      }
    }
  }

  static double share(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "the share of " + what + " should lie between 0 and 1, not be " + share);
    }
    return share;
  }

  Shape copy() {
    try {
      return (Shape) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
