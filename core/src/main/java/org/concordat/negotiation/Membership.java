package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.model.Actor;
import org.concordat.model.Term;

/**
 * Says when an actor belongs to a body.
 *
 * @param actor the member
 * @param term the days on which it is one
 */
public record Membership(Actor actor, Term term) implements Serializable {
  /** Makes a member of an actor. */
  public Membership {
    requireNonNull(actor, "actor");
    requireNonNull(term, "term");
  }

  /** Returns the membership that has always run and has no end. */
  public static Membership of(Actor actor) {
    return new Membership(actor, Term.ALWAYS);
  }
}
