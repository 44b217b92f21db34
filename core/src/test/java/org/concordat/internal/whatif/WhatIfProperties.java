package org.concordat.internal.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Truth;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/**
 * A changed fact leaves everything where a resolution from scratch puts it, whether the change
 * starts from a settled state or from one settled without the fact.
 */
@Comparison
class WhatIfProperties implements DrawnNegotiations {
  @Property(tries = 200)
  void smallNegotiations(@ForAll("small") Sample sample, @ForAll FixpointKind fixpoint) {
    compare(sample, fixpoint);
  }

  @Property(tries = 25)
  void mediumNegotiations(@ForAll("medium") Sample sample, @ForAll FixpointKind fixpoint) {
    compare(sample, fixpoint);
  }

  private static void compare(Sample sample, FixpointKind fixpoint) {
    Network network = Network.of(sample.negotiation());
    State base = State.blank(network, sample.negotiation());
    Fixpoints.settle(base, fixpoint);
    // One state for all changes, each of which is undone.
    WhatIf whatIf = new WhatIf(network, base, fixpoint);
    GroundedStates settledWithout =
        new GroundedStates(network, State.blank(network, sample.negotiation()));
    for (String id : sample.negotiation().facts().keySet()) {
      int fact = network.fact(id);
      for (Truth truth : Truth.values()) {
        State expected = State.blank(network, sample.negotiation());
        expected.setFact(fact, truth);
        Fixpoints.settle(expected, fixpoint);
        whatIf.setFact(fact, truth);
        assertAlike(network, expected, whatIf.settle());
        assertAlike(network, expected, settledWithout.at(fixpoint, fact, truth));
      }
    }
  }

  private static void assertAlike(Network network, Interpretation expected, Interpretation found) {
    for (int variable = 0; variable < network.variables; variable++) {
      assertEquals(expected.position(variable), found.position(variable));
    }
    for (int rule = 0; rule < network.rules; rule++) {
      assertEquals(expected.holds(rule), found.holds(rule));
    }
    for (int fact = 0; fact < network.facts.size(); fact++) {
      assertEquals(expected.fact(fact), found.fact(fact));
    }
    for (int alternative = 0; alternative < network.adoption.length; alternative++) {
      assertEquals(expected.adopted(alternative), found.adopted(alternative));
      assertEquals(expected.withdrawn(alternative), found.withdrawn(alternative));
    }
  }
}
