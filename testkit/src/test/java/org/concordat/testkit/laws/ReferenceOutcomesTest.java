package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.negotiation.Negotiation;
import org.concordat.outcome.OutcomeList;
import org.concordat.outcome.Outcomes;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Negotiations;
import org.junit.jupiter.api.Test;

/** The library's search for outcomes finds exactly those that the definition gives. */
class ReferenceOutcomesTest {

  @Provide
  Arbitrary<Negotiation> small() {
    return Negotiations.negotiations().actors(1, 2).alternatives(1, 2).bodies(1, 2).facts(0, 2);
  }

  @Property(tries = 150)
  void theLibraryFindsExactlyTheOutcomes(@ForAll("small") Negotiation negotiation) {
    for (Coordination coordination : Coordination.values()) {
      OutcomeList found = Outcomes.of(Resolver.of(negotiation)).with(coordination).all();
      assertTrue(found.complete());
      assertEquals(
          Set.copyOf(ReferenceOutcomes.of(negotiation, coordination)),
          Set.copyOf(found.outcomes()));
    }
  }

  @Test
  void whatTakesTooLongIsRefused() {
    Negotiation large =
        Negotiations.negotiations().actors(5, 5).alternatives(4, 4).bodies(1, 1).sample();
    assertThrows(
        IllegalArgumentException.class, () -> ReferenceOutcomes.of(large, Coordination.ANY).size());
  }
}
