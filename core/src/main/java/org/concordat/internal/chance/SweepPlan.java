package org.concordat.internal.chance;

import java.util.Optional;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.diagram.DecisionDiagram;
import org.concordat.internal.diagram.DiagramEvaluator;
import org.concordat.internal.diagram.FactDistribution;
import org.concordat.internal.equations.AdoptionEquations;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a sweep compiles before it begins: the diagram of the decision where it is small, else
 * the programs that resolve each scenario. Immutable, and safe to share between threads.
 *
 * @param odds the random facts
 * @param branches the diagram; {@code null} where it is too large
 * @param bounds the program that tells what holds however cycles are closed, where there is no
 *     diagram
 * @param closed the program that closes cycles as asked
 */
public record SweepPlan(
    FactDistribution odds,
    DiagramEvaluator.@Nullable Branches branches,
    @Nullable Program bounds,
    @Nullable Program closed) {
  /** Building a larger diagram may take longer than the sweep. */
  private static final int MOST_CASES = 1 << 14;

  /** Walking down a larger diagram takes longer than resolving the scenarios one by one. */
  private static final int MOST_NODES = 1 << 12;

  /**
   * Compiles the question what becomes of an alternative.
   *
   * @param counter how long to search; where that does not suffice for a diagram there is none, and
   *     sweeps find the same without it
   */
  public static SweepPlan of(
      Network network,
      int alternative,
      FixpointKind fixpoint,
      State given,
      FactDistribution odds,
      StepCounter counter) {
    StepCounter ofDiagram = counter.afresh(MOST_CASES);
    DecisionDiagram diagram =
        new DecisionDiagram(network, alternative, fixpoint, given, odds, ofDiagram);
    if (!ofDiagram.isExhausted() && diagram.end() <= MOST_NODES) {
      return new SweepPlan(odds, DiagramEvaluator.Branches.of(diagram), null, null);
    }
    return resolving(network, alternative, fixpoint, given, odds, counter);
  }

  /** Compiles the same without a diagram. */
  public static SweepPlan resolving(
      Network network,
      int alternative,
      FixpointKind fixpoint,
      State given,
      FactDistribution odds,
      StepCounter counter) {
    int[] facts = odds.facts().stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    Optional<Program> bounds =
        program(network, alternative, FixpointKind.KRIPKE_KLEENE, given, facts, counter);
    Optional<Program> closed =
        fixpoint == FixpointKind.KRIPKE_KLEENE
            ? bounds
            : program(network, alternative, fixpoint, given, facts, counter);
    return bounds.isPresent() && closed.isPresent()
        ? new SweepPlan(odds, null, bounds.get(), closed.get())
        : new SweepPlan(odds, null, null, null);
  }

  /** Returns whether there is a way to resolve scenarios: not, where a limit was reached before. */
  public boolean isComplete() {
    return branches != null || bounds != null;
  }

  private static Optional<Program> program(
      Network network,
      int alternative,
      FixpointKind fixpoint,
      State given,
      int[] facts,
      StepCounter counter) {
    State settled = given.copy();
    for (int fact : facts) {
      settled.setFact(fact, Truth.UNKNOWN);
    }
    Fixpoints.settle(settled, fixpoint);
    return AdoptionEquations.compile(network, alternative, fixpoint, settled, facts, counter)
        .filter(program -> counter.keep(program.bytesOfMemory()));
  }
}
