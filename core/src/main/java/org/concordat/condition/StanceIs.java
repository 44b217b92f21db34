package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Named;

/**
 * Holds when a verb holds for one actor's stance, or does not: {@code hu supports rutte}, {@code hu
 * does not oppose it}.
 *
 * <p>For an actor who has no say on the alternative that day, both "supports" and "does not
 * support" are false.
 *
 * @param actor the id of the actor
 * @param verb the verb that has to hold for its stance
 * @param negated whether the verb must fail instead
 * @param alternative the id of the alternative, or {@code it}
 */
public record StanceIs(String actor, Verb verb, boolean negated, String alternative)
    implements AboutAlternative {
  /**
   * Says something of one stance.
   *
   * @throws IllegalArgumentException if {@code actor} or {@code alternative} cannot be an id
   */
  public StanceIs {
    requireNonNull(alternative, "alternative");
    requireNonNull(actor, "actor");
    Named.requireId("an actor", actor);
    requireNonNull(verb, "verb");
    Named.requireId("an alternative", alternative);
  }

  /**
   * Returns {@code RISING} if this is true in an upper part of the chain, {@code FALLING} if in a
   * lower part, else {@code MIXED}.
   */
  Polarity direction() {
    return Threshold.atLeast(verb, negated, 1).polarity();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String toString() {
    return actor
        + " "
        + (negated ? "does not " + verb.plural() : verb.singular())
        + " "
        + alternative;
  }
}
