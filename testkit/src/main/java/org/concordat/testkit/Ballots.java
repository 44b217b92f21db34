package org.concordat.testkit;

import org.concordat.testkit.arbitraries.BallotArbitrary;
import org.concordat.testkit.internal.DefaultBallotArbitrary;

/** Begins the configuration of arbitrary ballots. */
public final class Ballots {
  private Ballots() {}

  /**
   * Returns all arbitrary ballots; see {@link BallotArbitrary} for what is drawn and how to
   * configure it.
   */
  public static BallotArbitrary ballots() {
    return new DefaultBallotArbitrary();
  }
}
