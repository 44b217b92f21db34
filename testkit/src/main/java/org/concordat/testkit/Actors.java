package org.concordat.testkit;

import org.concordat.testkit.arbitraries.ActorArbitrary;
import org.concordat.testkit.internal.DefaultActorArbitrary;

/** Begins the configuration of arbitrary actors. */
public final class Actors {
  private Actors() {}

  /**
   * Returns all arbitrary actors; see {@link ActorArbitrary} for what is drawn and how to configure
   * it.
   */
  public static ActorArbitrary actors() {
    return new DefaultActorArbitrary();
  }
}
