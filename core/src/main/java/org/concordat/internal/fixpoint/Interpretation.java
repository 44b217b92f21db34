package org.concordat.internal.fixpoint;

import org.concordat.model.Truth;

/** Gives the values of everything at a fixpoint. */
public interface Interpretation {
  /** Returns the position of a variable, packed. */
  int position(int variable);

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
