package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.OutcomeList;
import org.concordat.outcome.Outcomes;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Negotiations;
import org.junit.jupiter.api.Test;

/** The library's search for outcomes finds exactly those that the definition gives. */
@Comparison
class ReferenceOutcomesTest {

  @Provide
  Arbitrary<Negotiation> small() {
    return Negotiations.negotiations().actors(1, 2).alternatives(1, 2).bodies(1, 2).facts(0, 2);
  }

  @Property(tries = 60)
  void theLibraryFindsExactlyTheOutcomes(@ForAll("small") Negotiation negotiation) {
    for (Coordination coordination : Coordination.values()) {
      OutcomeList found = Outcomes.of(Resolver.of(negotiation)).with(coordination).all();
      assertTrue(found.complete());
      assertEquals(
          Set.copyOf(ReferenceOutcomes.all(negotiation, coordination)),
          Set.copyOf(found.outcomes()));
    }
  }

  @Test
  void whatTakesTooLongIsRefused() {
    List<Actor> members =
        IntStream.rangeClosed(1, 9).mapToObj(number -> Actor.of("a" + number)).toList();
    Body board = Body.of("board", "board", DecisionRule.CONSENSUS, members);
    Negotiation large =
        Negotiation.builder()
            .issue(Issue.of("issue-1", "issue-1", board, Alternative.of("x")))
            .build();
    assertThrows(
        IllegalArgumentException.class,
        () -> ReferenceOutcomes.all(large, Coordination.ANY).size());
  }
}
