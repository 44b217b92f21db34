package org.concordat.internal.network;

import org.concordat.model.Truth;

/** Tells where everything has come to rest. */
public interface Interpretation {
  /** Returns the position of a pair, packed. */
  int position(int pair);

  /** Returns the state of a fact. */
  Truth fact(int fact);

  /** Returns whether the condition of an entry holds. */
  Truth entry(int entry);

  /** Returns whether an alternative is adopted. */
  Truth adopted(int alternative);

  /** Returns whether an alternative is withdrawn. */
  Truth withdrawn(int alternative);
}
