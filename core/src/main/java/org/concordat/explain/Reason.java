package org.concordat.explain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import org.concordat.condition.Condition;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Tells why a condition is met or not: the parts of its negation normal form that decide it. It is
 * nested no deeper than the condition.
 */
public sealed interface Reason extends Serializable permits Reason.Parts, Reason.Literal {

  /** Returns whether the condition, or this part of it, is met. */
  Truth truth();

  /**
   * States the truth of several conditions together.
   *
   * @param all whether all parts have to be met, rather than one
   * @param truth whether that is so
   * @param shown the parts that decide it
   * @param omitted the number of the other parts, which do not matter
   */
  record Parts(boolean all, Truth truth, ImmutableList<Reason> shown, int omitted)
      implements Reason {
    /** Collects parts. */
    public Parts {
      requireNonNull(truth, "truth");
      requireNonNull(shown, "shown");
    }

    @Override
    public String toString() {
      return (all ? "all of " : "one of ") + shown + ": " + truth;
    }
  }

  /**
   * States the truth of a literal.
   *
   * @param literal the literal, {@code it} replaced by the alternative at hand
   * @param truth whether it is met
   * @param levers the levers that would meet it, false so far and not excluded by a true fact
   * @param score how many of a set qualify in a count; {@code null} for a count of votes and for
   *     anything that is no count
   * @param node the number of the {@link Node} on which it rests; {@link #NO_NODE} for a fact, a
   *     date, or an actor without a say
   */
  record Literal(
      Condition literal, Truth truth, ImmutableSet<Fact> levers, @Nullable Score score, int node)
      implements Reason {
    /** Stands for no node. */
    public static final int NO_NODE = -1;

    /** Describes a literal. */
    public Literal {
      requireNonNull(literal, "literal");
      requireNonNull(truth, "truth");
      requireNonNull(levers, "levers");
    }

    /** Returns the literal and whether it is met. */
    @Override
    public String toString() {
      return literal + ": " + Wording.met(truth);
    }
  }
}
