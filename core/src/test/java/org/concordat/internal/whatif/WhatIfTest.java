package org.concordat.internal.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** What-ifs about actors who rest on each other. */
class WhatIfTest {
  private static final Actor ANN = Actor.of("ann");
  private static final Actor BEN = Actor.of("ben");
  private static final Alternative X = Alternative.of("x");

  private static Commitment commitment(Stance stance, String when) {
    return Commitment.of(ANN, X, stance).when(Condition.parse(when));
  }

  /**
   * As long as f is false, ann's second commitment keeps her from opposing, so that her first one
   * decides, which hides the second.
   */
  @Test
  void whatDecidesMayRestOnWhatItHides() {
    Fact f = Fact.builder().id("f").state(Truth.FALSE).build();
    Fact idle = Fact.builder().id("idle").state(Truth.FALSE).build();
    Body body =
        Body.of("body", "Body", DecisionRule.parse("none of members oppose it"), List.of(ANN, BEN));
    Negotiation negotiation =
        Negotiation.builder()
            .facts(f, idle)
            .issue(Issue.of("i", "Issue", body, X))
            .commitments(
                commitment(Stance.STAND_ASIDE, "ann does not oppose x"),
                commitment(Stance.SUPPORT, "not f"),
                commitment(Stance.OPPOSE, "always"))
            .build();
    Resolution resolution =
        Resolver.of(negotiation)
            .resolve(
                Coordination.SEQUENTIAL,
                Assumptions.NONE.fact(f, Truth.TRUE).fact(idle, Truth.TRUE));
    assertEquals(Position.exactly(Stance.OPPOSE), resolution.position(ANN, X));
    assertEquals(Decision.REJECTED, resolution.decision(X));
  }
}
