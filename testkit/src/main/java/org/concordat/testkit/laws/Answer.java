package org.concordat.testkit.laws;

import static java.util.Objects.requireNonNull;

import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;

/** Says what code under test makes of a negotiation: where everyone stands and what carries. */
public interface Answer {

  /** Returns where an actor who has a say on an alternative stands on it. */
  Position position(Actor actor, Alternative alternative);

  /** Returns what becomes of an alternative. */
  Decision decision(Alternative alternative);

  /** Returns what the library's own resolution says. */
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
