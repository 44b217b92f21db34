package org.example.consumer;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.condition.Condition;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.constraints.ActorCount;
import org.concordat.testkit.constraints.CommitmentCount;

/** Properties that jqwik can only try if it finds the kit's provider and its configurator. */
class DrawnProperties {
  @Property(tries = 20)
  void negotiationsAreDrawnAsAsked(
      @ForAll @ActorCount(min = 2, max = 2) @CommitmentCount(min = 1, max = 3)
          Negotiation negotiation) {
    if (negotiation.actors().size() != 2) {
      throw new AssertionError("not two actors: " + negotiation.actors());
    }
  }

  /** Fails, so that its sample is reported by the kit's format. */
  @Property
  void nobodyEverSaysAnything(@ForAll Commitment commitment) {
    throw new AssertionError("somebody does");
  }
}
