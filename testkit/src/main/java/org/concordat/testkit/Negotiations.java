package org.concordat.testkit;

import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.internal.DefaultNegotiationArbitrary;

/** Begins the configuration of arbitrary negotiations. */
public final class Negotiations {
  private Negotiations() {}

  /**
   * Returns all arbitrary negotiations; see {@link NegotiationArbitrary} for what is drawn and how
   * to configure it.
   */
  public static NegotiationArbitrary negotiations() {
    return new DefaultNegotiationArbitrary();
  }
}
