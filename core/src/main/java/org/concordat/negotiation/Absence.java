package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.model.Actor;
import org.concordat.model.Term;

/**
 * Says when a member of a body is absent.
 *
 * @param actor the member
 * @param term the days on which it is absent; days on which it is no member do not matter
 */
public record Absence(Actor actor, Term term) implements Serializable {
  /** Checks that neither part is null. */
  public Absence {
    requireNonNull(actor, "actor");
    requireNonNull(term, "term");
  }

  /** Returns the absence that has always been and has no end. */
  public static Absence of(Actor actor) {
    return new Absence(actor, Term.ALWAYS);
  }
}
