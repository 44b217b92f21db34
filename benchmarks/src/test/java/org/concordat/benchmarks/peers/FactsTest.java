package org.concordat.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Alternative X = Alternative.of("x");

  /** Pins the input for clingo, for machines without it. */
  @Test
  void factsSayWhatANegotiationSays() {
    Actor a = Actor.of("a");
    Actor b = Actor.of("b");
    Fact lever = Fact.lever("lever", "it is pulled");
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("i", "i", Body.of("o", "o", DecisionRule.CONSENSUS, List.of(a, b)), X))
            .facts(lever)
            .commitments(
                Commitment.of(a, X, Stance.SUPPORT)
                    .when("lever and at least 1 of others support x"),
                Commitment.of(a, X, Stance.OPPOSE),
                Commitment.of(b, X, Stance.SUPPORT))
            .build();
    Facts facts = new Facts(new Form(negotiation, fact -> true), Grounding.Reading.OUTCOMES);
    facts.require(X, true);
    assertEquals(
        """
        other(l,l).
        level(3).
        choice(0).
        variable(0).
        all(0).
        chosen(1,0).
        part(0,1).
        least(2,0,0,3,1).
        part(0,2).
        when(0,0,0).
        any(3).
        unchosen(4,0).
        part(3,4).
        most(5,0,0,3,0).
        part(3,5).
        unless(0,0,3).
        bound(l,0,0,-1,3).
        sure(l,6).
        when(0,1,6).
        bound(l,0,1,-1,0).
        variable(1).
        when(1,0,6).
        bound(l,1,0,-1,3).
        in(0,0).
        in(0,1).
        all(7).
        least(8,0,-1,3,2).
        part(7,8).
        :- not holds(l,7).
        """,
        facts.toString());
  }

  @Test
  void rulesAreThere() {
    assertTrue(Facts.rules().contains("holds(F,C) :- all(C)"));
  }
}
