package org.concordat.internal;

import org.concordat.resolve.Coordination;

/**
 * Names the fixpoints of a three-valued operator that is monotone in precision (M. Denecker, V.
 * Marek and M. Truszczyński, "Approximations, stable operators, well-founded fixpoints and
 * applications in nonmonotonic reasoning", 2000).
 */
public enum FixpointKind {
  /**
   * The well-founded one: the least in precision of {@code (l, u) -> (lfp low(., u), lfp high(l,
   * .))}. Nobody rises on a promise that rests on itself.
   */
  WELL_FOUNDED,
  /**
   * Its dual, with greatest fixpoints in place of the least. Those who wait only for each other
   * rise together.
   */
  DUAL_WELL_FOUNDED,
  /** The least in precision of the operator itself. Cycles are left open. */
  KRIPKE_KLEENE;

  /** Returns the fixpoint that a coordination asks for. */
  public static FixpointKind of(Coordination coordination) {
    return switch (coordination) {
      case SEQUENTIAL -> WELL_FOUNDED;
      case JOINT -> DUAL_WELL_FOUNDED;
      case ANY -> KRIPKE_KLEENE;
    };
  }
}
