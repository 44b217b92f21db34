package org.concordat.testkit.laws;

import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.internal.Revision;

/** Strengthens the commitments of a monotone negotiation one after the other. */
final class Pledges {
  private Pledges() {}

  /**
   * Returns the steps from the negotiation to one in which every commitment is to support, each
   * first raised by one stance, then to support. The commitments of an actor on an alternative are
   * in order from high to low. They are strengthened in this order, so that it is kept after each
   * step.
   */
  static List<Step<Negotiation>> strengthened(Negotiation negotiation) {
    List<Step<Negotiation>> steps = new ArrayList<>();
    List<Commitment> commitments = new ArrayList<>(negotiation.commitments());
    Negotiation before = negotiation;
    for (int i = 0; i < commitments.size(); i++) {
      while (commitments.get(i).range().low() != Stance.SUPPORT) {
        Commitment commitment = commitments.get(i);
        Stance drawn = negotiation.commitments().get(i).range().low();
        Stance low = commitment.range().low() == drawn ? above(drawn) : Stance.SUPPORT;
        Commitment stronger = commitment.toBuilder().range(Position.exactly(low)).build();
        commitments.set(i, stronger);
        Negotiation after = Revision.of(negotiation).commitments(commitments).build();
        steps.add(
            new Step<>(
                before,
                after,
                "\"" + commitment.label() + "\" becomes \"" + stronger.label() + "\""));
        before = after;
      }
    }
    return steps;
  }

  private static Stance above(Stance stance) {
    return Stance.values()[stance.ordinal() + 1];
  }
}
