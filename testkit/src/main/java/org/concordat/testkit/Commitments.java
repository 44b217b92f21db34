package org.concordat.testkit;

import org.concordat.testkit.arbitraries.CommitmentArbitrary;
import org.concordat.testkit.internal.DefaultCommitmentArbitrary;

/** Begins the configuration of arbitrary commitments. */
public final class Commitments {
  private Commitments() {}

  /**
   * Returns all arbitrary commitments; see {@link CommitmentArbitrary} for what is drawn and how to
   * configure it.
   */
  public static CommitmentArbitrary commitments() {
    return new DefaultCommitmentArbitrary();
  }
}
