package org.concordat.internal.fixpoint;

import java.util.stream.IntStream;
import org.concordat.model.Truth;

/** Gives the values of everything at a fixpoint. */
public interface Interpretation {
  /** Returns the position of a variable, packed. */
  int position(int variable);

  /**
   * Returns those of some variables that are elsewhere in another interpretation, in order.
   *
   * @param first the first variable
   * @param end the one after the last
   * @param otherFirst what the first variable is called in the other interpretation
   */
  default int[] moved(int first, int end, Interpretation other, int otherFirst) {
    return IntStream.range(first, end)
        .filter(each -> position(each) != other.position(each - first + otherFirst))
        .toArray();
  }

  /** Returns the state of a fact. */
  Truth fact(int fact);

  /** Returns whether the condition of a rule holds. */
  Truth holds(int rule);

  /** Returns whether an alternative is adopted. */
  Truth adopted(int alternative);

  /** Returns whether an alternative is withdrawn. */
  Truth withdrawn(int alternative);

  /** Returns whether an alternative is on the table. */
  Truth onTheTable(int alternative);
}
