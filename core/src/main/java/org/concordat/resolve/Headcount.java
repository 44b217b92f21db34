package org.concordat.resolve;

import java.io.Serializable;

/**
 * Counts the members of a body by where they stand on one alternative. Every member is counted
 * once.
 *
 * @param supporting how many surely support it
 * @param abstaining how many surely abstain
 * @param standingAside how many surely stand aside
 * @param opposing how many surely oppose it
 * @param open how many still have more than one possible stance
 */
public record Headcount(int supporting, int abstaining, int standingAside, int opposing, int open)
    implements Serializable {

  /**
   * Counts members.
   *
   * @throws IllegalArgumentException if one of the numbers is negative
   */
  public Headcount {
    requireNotNegative("supporting", supporting);
    requireNotNegative("abstaining", abstaining);
    requireNotNegative("standing aside", standingAside);
    requireNotNegative("opposing", opposing);
    requireNotNegative("open", open);
  }

  private static void requireNotNegative(String what, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "the number of members " + what + " is " + number + "; it should not be negative");
    }
  }

  /** Returns the number of members. */
  public int members() {
    return supporting + abstaining + standingAside + opposing + open;
  }

  /** Returns the count in words: {@code 28 of 32 support, 1 opposes, 3 open}. */
  @Override
  public String toString() {
    return supporting
        + " of "
        + members()
        + (supporting == 1 ? " supports" : " support")
        + part(abstaining, "abstains", "abstain")
        + part(standingAside, "stands aside", "stand aside")
        + part(opposing, "opposes", "oppose")
        + part(open, "open", "open");
  }

  private static String part(int number, String one, String several) {
    return number == 0 ? "" : ", " + number + " " + (number == 1 ? one : several);
  }
}
