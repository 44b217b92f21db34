package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Stance;

/** Changes something in a negotiation: brings a fact about, or wins an actor's commitment. */
public sealed interface Move extends Serializable {

  /** Returns what the move costs, in the units of the negotiation's levers. */
  BigDecimal cost();

  /**
   * Returns who makes the move: an actor or an alternative; empty if the negotiation does not say.
   */
  Optional<Named> owner();

  /**
   * Brings about a fact.
   *
   * @param fact the lever
   */
  record Lever(Fact fact) implements Move {
    /** Names the lever. */
    public Lever {
      requireNonNull(fact, "fact");
    }

    @Override
    public BigDecimal cost() {
      return fact.cost();
    }

    @Override
    public Optional<Named> owner() {
      return fact.by();
    }

    /** Returns the hash of the id alone, which is cheap and rarely collides. */
    @Override
    public int hashCode() {
      return fact.id().hashCode();
    }

    /** Returns the fact's id. */
    @Override
    public String toString() {
      return fact.id();
    }
  }

  /**
   * Wins a declaration from an undeclared actor.
   *
   * @param actor the actor
   * @param alternative the alternative on which it declares itself
   * @param stance what it declares: one of the three stances that do not block
   */
  record Declaration(Actor actor, Alternative alternative, Stance stance) implements Move {
    /**
     * Names the declaration.
     *
     * @throws IllegalArgumentException if {@code stance} blocks
     */
    public Declaration {
      requireNonNull(stance, "stance");
      requireNonNull(actor, "actor");
      requireNonNull(alternative, "alternative");
      if (stance == Stance.OPPOSE) {
        throw new IllegalArgumentException(
            "a bargain asks nobody to oppose; the declaration of "
                + actor.id()
                + " on "
                + alternative.id()
                + " should be stand-aside, abstain or support");
      }
    }

    @Override
    public BigDecimal cost() {
      return BigDecimal.ONE;
    }

    @Override
    public Optional<Named> owner() {
      return Optional.of(actor);
    }

    /** Returns the declaration by ids: {@code at on act: abstain}. */
    @Override
    public String toString() {
      return actor.id() + " on " + alternative.id() + ": " + stance;
    }
  }
}
