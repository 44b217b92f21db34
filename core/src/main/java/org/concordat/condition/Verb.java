package org.concordat.condition;

import org.concordat.model.Position;
import org.concordat.model.Stance;

/** Names a property of stances: each verb holds for a range of the chain. */
public enum Verb {
  /** The stance is {@link Stance#SUPPORT}. */
  SUPPORT("support", "supports", Stance.SUPPORT, Stance.SUPPORT),
  /** The stance is {@link Stance#ABSTAIN} or higher. */
  ACCEPT("accept", "accepts", Stance.ABSTAIN, Stance.SUPPORT),
  /** The stance is {@link Stance#STAND_ASIDE} or higher: the actor does not block. */
  TOLERATE("tolerate", "tolerates", Stance.STAND_ASIDE, Stance.SUPPORT),
  /** The stance is exactly {@link Stance#ABSTAIN}. */
  ABSTAIN("abstain on", "abstains on", Stance.ABSTAIN, Stance.ABSTAIN),
  /** The stance is exactly {@link Stance#STAND_ASIDE}. */
  STAND_ASIDE("stand aside on", "stands aside on", Stance.STAND_ASIDE, Stance.STAND_ASIDE),
  /** The stance is {@link Stance#OPPOSE}: the actor does not tolerate. */
  OPPOSE("oppose", "opposes", Stance.OPPOSE, Stance.OPPOSE);

  private final String plural;
  private final String singular;
  private final Position range;

  Verb(String plural, String singular, Stance low, Stance high) {
    this.plural = plural;
    this.singular = singular;
    this.range = Position.between(low, high);
  }

  /** Returns the stances for which the verb holds. */
  public Position range() {
    return range;
  }

  /** Returns the form used after a set of actors or a negation: {@code stand aside on}. */
  public String plural() {
    return plural;
  }

  /** Returns the form used after one actor: {@code stands aside on}. */
  public String singular() {
    return singular;
  }
}
