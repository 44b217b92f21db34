package org.concordat.testkit;

import org.concordat.testkit.arbitraries.PreferenceArbitrary;
import org.concordat.testkit.internal.DefaultPreferenceArbitrary;

/** Begins the configuration of arbitrary preferences. */
public final class Preferences {
  private Preferences() {}

  /**
   * Returns all arbitrary preferences; see {@link PreferenceArbitrary} for what is drawn and how to
   * configure it.
   */
  public static PreferenceArbitrary preferences() {
    return new DefaultPreferenceArbitrary();
  }
}
