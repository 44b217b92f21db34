package org.concordat.testkit;

import org.concordat.testkit.arbitraries.ConditionArbitrary;
import org.concordat.testkit.internal.DefaultConditionArbitrary;

/** Begins the configuration of arbitrary conditions. */
public final class Conditions {
  private Conditions() {}

  /**
   * Returns all arbitrary conditions; see {@link ConditionArbitrary} for what is drawn and how to
   * configure it.
   */
  public static ConditionArbitrary conditions() {
    return new DefaultConditionArbitrary();
  }
}
