package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import org.concordat.model.Position;
import org.concordat.resolve.Assumptions.Variable;

/**
 * Names actors whose stances rest on each other: each is reachable from each other by the relation
 * "asks about", directly or by way of a decision. <a
 * href="{@docRoot}/doc-files/semantics.html#section-8">Section 8 of the semantics</a>.
 *
 * @param kind how they rest on each other
 * @param positions the actors, each with its alternative, and a position: where it would stand if
 *     all moved together (waiting) or if nobody had moved (support), or where it may stand
 *     (rivalry)
 */
public record Cycle(Kind kind, ImmutableMap<Variable, Position> positions) implements Serializable {

  /** Says how actors rest on each other. */
  public enum Kind {
    /** Nobody can move first; all would move if they moved together. */
    WAITING,
    /** Each stands where it does because the others do; if none did, none would. */
    SUPPORT,
    /** All are open, and the higher one goes, the lower some other has to stay. */
    RIVALRY
  }

  /** Describes a cycle. */
  public Cycle {
    requireNonNull(kind, "kind");
    requireNonNull(positions, "positions");
  }

  /**
   * Returns the cycle in short English: {@code Hungary (hu) and Slovakia (sk) wait for each other}.
   */
  @Override
  public String toString() {
    return Wording.cycle(this);
  }
}
