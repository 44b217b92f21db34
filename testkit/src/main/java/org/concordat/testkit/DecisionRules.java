package org.concordat.testkit;

import org.concordat.testkit.arbitraries.RuleArbitrary;
import org.concordat.testkit.internal.DefaultRuleArbitrary;

/** Begins the configuration of arbitrary decision rules. */
public final class DecisionRules {
  private DecisionRules() {}

  /**
   * Returns all arbitrary decision rules; see {@link RuleArbitrary} for what is drawn and how to
   * configure it.
   */
  public static RuleArbitrary rules() {
    return new DefaultRuleArbitrary();
  }
}
