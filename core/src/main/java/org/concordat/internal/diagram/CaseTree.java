package org.concordat.internal.diagram;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.model.Truth;

/**
 * Resolves all assignments of a few random facts depth first, straight from the definition. {@link
 * DiagramFrontier} compiles equations for many cases at once, which takes as long as some hundred
 * resolutions of the network, whatever its size, and pays only for more assignments than that.
 *
 * <p>Each assignment starts from the Kripke–Kleene fixpoint of its first facts, with the others
 * unknown. More knowledge only adds to that fixpoint. So what it settles need not be settled again,
 * and a decision that it settles holds for all assignments with these first facts. Mutable, and for
 * one thread.
 */
final class CaseTree {
  /** Up to this many facts, this takes no longer than compiling equations. */
  static final int MAX_FACTS = 10;

  /** Marks a decision that may depend on a fact not assigned yet. */
  static final int DEPENDS = -1;

  private final RandomDecision decision;
  private final StepCounter counter;
  private final int[] facts;

  /** For each number of assigned facts, the Kripke–Kleene fixpoint. */
  private final State[] settled;

  /** Starts with no fact assigned. A step assigns one fact. */
  CaseTree(RandomDecision decision, StepCounter counter) {
    this.decision = decision;
    this.counter = counter;
    this.facts = decision.facts();
    this.settled = new State[facts.length + 1];
    settled[0] = decision.with(FixpointKind.KRIPKE_KLEENE).settled();
    for (int i = 1; i < settled.length; i++) {
      settled[i] = settled[0].copy();
    }
  }

  /** Assigns a fact; all facts before it have to be assigned. */
  void assign(int fact, boolean value) {
    State state = settled[fact + 1];
    state.copyFrom(settled[fact]);
    if (counter.step()) {
      state.setFact(facts[fact], value ? Truth.TRUE : Truth.FALSE);
      Fixpoints.settle(state, FixpointKind.KRIPKE_KLEENE);
    }
  }

  /**
   * Returns the end to which the assignment of the first facts leads, whatever the others are;
   * {@link #DEPENDS} if it may depend on them.
   */
  int end(int assigned) {
    if (counter.isExhausted()) {
      return DecisionDiagram.UNEXPLORED;
    }
    State state = settled[assigned];
    Truth adopted = state.adopted(decision.alternative());
    if (adopted == Truth.UNKNOWN && assigned < facts.length) {
      return DEPENDS;
    }
    if (adopted == Truth.UNKNOWN && decision.fixpoint() != FixpointKind.KRIPKE_KLEENE) {
      Fixpoints.settle(state, decision.fixpoint());
      adopted = state.adopted(decision.alternative());
    }
    return switch (adopted) {
      case TRUE -> DecisionDiagram.ADOPTED;
      case FALSE -> DecisionDiagram.REJECTED;
      case UNKNOWN -> DecisionDiagram.OPEN;
    };
  }
}
