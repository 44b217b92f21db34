package org.concordat.testkit;

import org.concordat.testkit.arbitraries.BodyArbitrary;
import org.concordat.testkit.internal.DefaultBodyArbitrary;

/** Begins the configuration of arbitrary bodies. */
public final class Bodies {
  private Bodies() {}

  /**
   * Returns all arbitrary bodies; see {@link BodyArbitrary} for what is drawn and how to configure
   * it.
   */
  public static BodyArbitrary bodies() {
    return new DefaultBodyArbitrary();
  }
}
