package org.concordat.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.condition.Polarity;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.testing.DenseNegotiations;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Compares polarities with what happens when a fact or a stance moves. */
@Comparison
class PolarityAnalysisProperties implements DrawnNegotiations {
  @Property
  void adoptionsMoveAsTheirPolaritySays(@ForAll("small") Sample sample) {
    check(sample);
  }

  @Property
  void adoptionsMoveAsTheirPolaritySaysWhereNothingFalls(@ForAll("monotone") Sample sample) {
    check(sample);
  }

  /** Fewer tries, since each asks often. */
  @Property(tries = 60)
  void adoptionsMoveAsTheirPolaritySaysOnCycles(@ForAll long seed) {
    Random random = new Random(seed);
    Negotiation negotiation = DenseNegotiations.of(random);
    for (int i = 0; i < 10; i++) {
      check(negotiation, random);
    }
  }

  private static void check(Sample sample) {
    check(sample.negotiation(), new Random(sample.seed()));
  }

  private static void check(Negotiation negotiation, Random random) {
    Network network = Network.of(negotiation);
    for (String id : negotiation.alternatives().keySet()) {
      int alternative = network.alternative(id);
      PolarityAnalysis influence = PolarityAnalysis.of(network, alternative);
      for (FixpointKind fixpoint : FixpointKind.values()) {
        for (String fact : negotiation.facts().keySet()) {
          int number = network.fact(fact);
          State one = start(network, negotiation, random);
          State other = one.copy();
          one.setFact(number, Truth.FALSE);
          other.setFact(number, Truth.TRUE);
          assertMoves(influence.ofFact(number), one, other, fixpoint, alternative);
        }
        for (int variable = 0; variable < network.variables(); variable++) {
          State one = start(network, negotiation, random);
          State other = one.copy();
          int low = random.nextInt(3);
          one.fix(variable, Position.exactly(Stance.values()[low]));
          other.fix(variable, Position.exactly(Stance.values()[low + 1 + random.nextInt(3 - low)]));
          assertMoves(influence.ofVariable(variable), one, other, fixpoint, alternative);
        }
      }
      if (influence.everyStancePullsUp()) {
        State open = start(network, negotiation, random);
        State closed = open.copy();
        Fixpoints.settle(open, FixpointKind.KRIPKE_KLEENE);
        Fixpoints.settle(closed, FixpointKind.WELL_FOUNDED);
        assertEquals(
            open.adopted(alternative) == Truth.TRUE, closed.adopted(alternative) == Truth.TRUE);
      }
    }
  }

  /** Returns a state in which some facts are other than the negotiation says. */
  private static State start(Network network, Negotiation negotiation, Random random) {
    State state = State.blank(network, negotiation);
    for (String fact : negotiation.facts().keySet()) {
      if (random.nextBoolean()) {
        state.setFact(network.fact(fact), Truth.values()[random.nextInt(3)]);
      }
    }
    return state;
  }

  private static void assertMoves(
      Polarity polarity, State one, State other, FixpointKind fixpoint, int alternative) {
    assertNotNull(polarity);
    Fixpoints.settle(one, fixpoint);
    Fixpoints.settle(other, fixpoint);
    Truth before = one.adopted(alternative);
    Truth after = other.adopted(alternative);
    assertTrue(polarity != Polarity.NONE || before == after);
    assertTrue(polarity != Polarity.RISING || before.compareTo(after) <= 0);
    assertTrue(polarity != Polarity.FALLING || before.compareTo(after) >= 0);
  }
}
