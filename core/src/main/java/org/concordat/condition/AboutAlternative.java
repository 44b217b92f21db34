package org.concordat.condition;

/** Asks about one alternative: what becomes of it, or who stands where on it. */
public sealed interface AboutAlternative extends Condition
    permits StanceIs, Count, VoteCount, Adopted, Withdrawn, OnTheTable {

  /** Returns the id of the alternative, or {@code it}. */
  String alternative();

  /**
   * Returns whether the answer depends on stances; it does not for a withdrawal or for being on the
   * table.
   */
  default boolean dependsOnStances() {
    return !(this instanceof Withdrawn || this instanceof OnTheTable);
  }
}
