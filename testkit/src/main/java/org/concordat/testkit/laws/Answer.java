package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;

/**
 * Holds the answer of code under test about a negotiation: where everyone stands and what carries.
 */
public interface Answer {

  /** Returns where an actor who has a say on an alternative stands on it. */
  Position position(Actor actor, Alternative alternative);

  /** Returns whether an alternative is adopted, rejected or open. */
  Decision decision(Alternative alternative);

  /** Returns the answer of the library's own resolution. */
  static Answer of(Resolution resolution) {
    requireNonNull(resolution, "resolution");
    return new Answer() {
      @Override
      public Position position(Actor actor, Alternative alternative) {
        return resolution.position(actor, alternative);
      }

      @Override
      public Decision decision(Alternative alternative) {
        return resolution.decision(alternative);
      }

      @Override
      public String toString() {
        return resolution.toString();
      }
    };
  }
}
