package org.concordat.chance;

import org.concordat.internal.StepCounter;
import org.concordat.internal.network.AdoptionEquations;
import org.concordat.internal.network.Closure;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.State;
import org.concordat.internal.slice.Program;
import org.concordat.model.Truth;
import org.concordat.resolve.SearchLimit;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a sweep compiles before it begins: the diagram of the decision where it is small, else
 * the programs that resolve each scenario. Immutable, and safe to share between threads.
 *
 * @param odds the random facts
 * @param branches the diagram; {@code null} where it is too large
 * @param bounds the program that tells what holds however circles are closed, where there is no
 *     diagram
 * @param closed the program that closes circles as asked
 */
record Plan(
    Odds odds,
    Walk.@Nullable Branches branches,
    @Nullable Program bounds,
    @Nullable Program closed) {
  /** Building a larger diagram may take longer than the sweep. */
  private static final int MOST_CASES = 1 << 14;

  /** Walking down a larger diagram takes longer than resolving the scenarios one by one. */
  private static final int MOST_NODES = 1 << 12;

  /**
   * Compiles the question what becomes of an alternative.
   *
   * @param limit how long to search for a diagram; where that does not suffice there is none, and
   *     sweeps find the same without it
   */
  static Plan of(
      Network network,
      int alternative,
      Closure closure,
      State given,
      Odds odds,
      SearchLimit limit) {
    StepCounter counter = new StepCounter(limit.withSteps(Math.min(limit.steps(), MOST_CASES)));
    Diagram diagram = new Diagram(network, alternative, closure, given, odds, counter);
    if (!counter.isExhausted() && diagram.end() <= MOST_NODES) {
      return new Plan(odds, Walk.Branches.of(diagram), null, null);
    }
    return resolving(network, alternative, closure, given, odds);
  }

  /** Compiles the same without a diagram. */
  static Plan resolving(Network network, int alternative, Closure closure, State given, Odds odds) {
    int[] facts = odds.facts().stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    Program bounds = program(network, alternative, Closure.NONE, given, facts);
    return new Plan(
        odds,
        null,
        bounds,
        closure == Closure.NONE ? bounds : program(network, alternative, closure, given, facts));
  }

  private static Program program(
      Network network, int alternative, Closure closure, State given, int[] facts) {
    State settled = network.blank();
    settled.copyFrom(given);
    for (int fact : facts) {
      settled.setFact(fact, Truth.UNKNOWN);
    }
    settled.settle(closure);
    return AdoptionEquations.compile(network, alternative, closure, settled, facts);
  }
}
