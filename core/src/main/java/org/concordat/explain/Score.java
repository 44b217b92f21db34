package org.concordat.explain;

import java.io.Serializable;

/**
 * Says how many of a set qualify in a count, in heads or in a weight.
 *
 * @param surely how many surely qualify
 * @param possibly how many possibly qualify
 * @param whole the size of the set, including actors without a say
 */
public record Score(long surely, long possibly, long whole) implements Serializable {

  /** Returns {@code 3 of 8}, or {@code 3 to 5 of 8}. */
  @Override
  public String toString() {
    return surely + (possibly > surely ? " to " + possibly : "") + " of " + whole;
  }
}
