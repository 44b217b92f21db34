package org.concordat.testkit;

import org.concordat.testkit.arbitraries.FactArbitrary;
import org.concordat.testkit.internal.DefaultFactArbitrary;

/** Begins the configuration of arbitrary facts. */
public final class Facts {
  private Facts() {}

  /**
   * Returns all arbitrary facts; see {@link FactArbitrary} for what is drawn and how to configure
   * it.
   */
  public static FactArbitrary facts() {
    return new DefaultFactArbitrary();
  }
}
