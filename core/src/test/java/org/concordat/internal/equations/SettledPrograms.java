package org.concordat.internal.equations;

import java.util.List;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/** The two programs of an alternative, compiled while some facts are unknown. */
public record SettledPrograms(Program adoption, Program residual) {

  /** Settles everything else first, given assumptions. */
  public static SettledPrograms of(
      Resolver resolver,
      Coordination coordination,
      Assumptions given,
      Alternative alternative,
      List<Fact> unknown) {
    Network network = ResolverAccess.network(resolver);
    FixpointKind kind = FixpointKind.of(coordination);
    int number = network.alternative(alternative.id());
    int[] facts = unknown.stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    State settled = ResolverAccess.blank(resolver, given);
    for (int fact : facts) {
      settled.setFact(fact, Truth.UNKNOWN);
    }
    Fixpoints.settle(settled, kind);
    return new SettledPrograms(
        AdoptionEquations.compile(network, number, kind, settled, facts, counter()).orElseThrow(),
        ResidualEquations.compile(network, number, kind, settled, facts, counter()).orElseThrow());
  }

  private static StepCounter counter() {
    return new StepCounter(SearchLimit.DEFAULT);
  }
}
