package org.concordat.internal.chance;

import java.util.Optional;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.diagram.DecisionDiagram;
import org.concordat.internal.diagram.DiagramEvaluator;
import org.concordat.internal.diagram.FactDistribution;
import org.concordat.internal.diagram.RandomDecision;
import org.concordat.internal.equations.AdoptionEquations;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a sweep compiles before it begins: the diagram of the decision if it is small,
 * otherwise the programs that resolve each scenario. Immutable, and safe to share between threads.
 *
 * @param distribution the random facts
 * @param branches the diagram; {@code null} if it is too large
 * @param bounds the program that finds what holds however cycles are closed, if there is no diagram
 * @param closed the program that closes cycles as asked
 */
public record SweepPlan(
    FactDistribution distribution,
    DiagramEvaluator.@Nullable Branches branches,
    @Nullable Program bounds,
    @Nullable Program closed) {
  /** Building a larger diagram may take longer than the sweep. */
  private static final int MAX_CASES = 1 << 14;

  /** Walking down a larger diagram takes longer than resolving the scenarios one by one. */
  private static final int MAX_NODES = 1 << 12;

  /**
   * Compiles the decision on an alternative.
   *
   * @param counter limits the search; if the diagram would exceed it there is none, and sweeps give
   *     the same results without
   */
  public static SweepPlan of(RandomDecision decision, StepCounter counter) {
    StepCounter ofDiagram = counter.restarted(MAX_CASES);
    DecisionDiagram diagram = DecisionDiagram.of(decision, ofDiagram);
    if (!ofDiagram.isExhausted() && diagram.end() <= MAX_NODES) {
      return new SweepPlan(
          decision.distribution(), DiagramEvaluator.Branches.of(diagram), null, null);
    }
    return resolving(decision, counter);
  }

  /** Compiles the same without a diagram. */
  public static SweepPlan resolving(RandomDecision decision, StepCounter counter) {
    Optional<Program> bounds = program(decision.with(FixpointKind.KRIPKE_KLEENE), counter);
    Optional<Program> closed =
        decision.fixpoint() == FixpointKind.KRIPKE_KLEENE ? bounds : program(decision, counter);
    return bounds.isPresent() && closed.isPresent()
        ? new SweepPlan(decision.distribution(), null, bounds.get(), closed.get())
        : new SweepPlan(decision.distribution(), null, null, null);
  }

  /** Returns whether scenarios can be resolved, which is not so if a limit was reached before. */
  public boolean isComplete() {
    return branches != null || bounds != null;
  }

  private static Optional<Program> program(RandomDecision decision, StepCounter counter) {
    return AdoptionEquations.compile(
            decision.network(),
            decision.alternative(),
            decision.fixpoint(),
            decision.settled(),
            decision.facts(),
            counter)
        .filter(program -> counter.keep(program.bytesOfMemory()));
  }
}
