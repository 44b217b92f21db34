package org.concordat.explain;

import java.io.Serializable;

/**
 * Says how many of a set do what a condition counts, in heads or in a weight.
 *
 * @param surely how many surely do
 * @param possibly how many may
 * @param whole how many there are, those without a say among them
 */
public record Score(long surely, long possibly, long whole) implements Serializable {

  /** Returns {@code 3 of 8}, or {@code 3 to 5 of 8}. */
  @Override
  public String toString() {
    return surely + (possibly > surely ? " to " + possibly : "") + " of " + whole;
  }
}
