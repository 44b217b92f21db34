package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** Provisos are found in every place where an adoption may depend on an unknown fact. */
class ProvisosTest {
  @Test
  void whatKeepsAnotherAlternativeOnTheTableIsSupposed() {
    Actor ann = Actor.of("ann");
    Alternative ada = Alternative.of("ada");
    Alternative ben = Alternative.of("ben");
    Fact leaves =
        Fact.builder()
            .id("ben-leaves")
            .says("Ben leaves the race")
            .state(Truth.UNKNOWN)
            .withdraws(ben)
            .build();
    Body board = Body.of("board", "Board", DecisionRule.UNANIMITY, List.of(ann));
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("chair", "Chair", board, ada, ben))
            .facts(leaves)
            .commitments(
                Commitment.of(ann, ada, Stance.SUPPORT).when("ben is on the table"),
                Commitment.of(ann, ada, Stance.OPPOSE))
            .build();

    ImmutableList<Bargain> found = Bargains.of(Resolver.of(negotiation)).toAdoptProvided(ada).all();

    assertEquals(1, found.size());
    assertEquals(Map.of(leaves, Truth.FALSE), found.get(0).provided());
    assertEquals(List.of(), found.get(0).moves().asList());
  }
}
