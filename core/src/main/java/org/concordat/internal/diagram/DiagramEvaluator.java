package org.concordat.internal.diagram;

import java.util.Arrays;
import org.concordat.internal.bitparallel.Program;

/**
 * Walks down a diagram with many scenarios at once, 64 in a word: each node passes the scenarios
 * that reach it on to its two successors. For one thread.
 *
 * <p>Takes time proportional to the number of nodes for all scenarios of a run together.
 */
public final class DiagramEvaluator {
  /**
   * Holds the branches of a diagram, from the ends to the root; safe to share between threads.
   *
   * @param facts for each node, the random fact on which it branches
   * @param ifTrue for each node, its successor if the fact is true
   * @param ifFalse for each node, its successor if the fact is false
   * @param root the root
   */
  public record Branches(int[] facts, int[] ifTrue, int[] ifFalse, int root) {
    /** Returns the branches of a diagram. */
    public static Branches of(DecisionDiagram diagram) {
      int end = diagram.end();
      int[] facts = new int[end];
      int[] ifTrue = new int[end];
      int[] ifFalse = new int[end];
      for (int number = DecisionDiagram.FIRST; number < end; number++) {
        facts[number] = diagram.node(number).fact();
        ifTrue[number] = diagram.node(number).ifTrue();
        ifFalse[number] = diagram.node(number).ifFalse();
      }
      return new Branches(facts, ifTrue, ifFalse, diagram.root());
    }
  }

  private final Branches branches;

  /** For each end and node, the scenarios that reach it. */
  private final long[][] reached;

  /** Starts at the root of a diagram. */
  public DiagramEvaluator(Branches branches) {
    this.branches = branches;
    this.reached = new long[branches.facts().length][Program.WORDS];
  }

  /**
   * Finds the scenarios in which the alternative is adopted, and in which it is rejected.
   *
   * @param facts for each fact, the scenarios in which it is true
   * @param allowed the scenarios to evaluate
   */
  public void run(long[][] facts, long[] allowed, long[] adopted, long[] rejected) {
    for (int end = 0; end < DecisionDiagram.FIRST; end++) {
      Arrays.fill(reached[end], 0);
    }
    System.arraycopy(allowed, 0, reached[branches.root()], 0, Program.WORDS);
    for (int node = branches.root(); node >= DecisionDiagram.FIRST; node--) {
      handOn(
          reached[node],
          facts[branches.facts()[node]],
          reached[branches.ifTrue()[node]],
          reached[branches.ifFalse()[node]]);
    }
    System.arraycopy(reached[DecisionDiagram.ADOPTED], 0, adopted, 0, Program.WORDS);
    System.arraycopy(reached[DecisionDiagram.REJECTED], 0, rejected, 0, Program.WORDS);
  }

  private static void handOn(long[] from, long[] fact, long[] ifTrue, long[] ifFalse) {
    for (int i = 0; i < Program.WORDS; i++) {
      long all = from[i];
      long some = all & fact[i];
      from[i] = 0;
      ifTrue[i] |= some;
      ifFalse[i] |= all ^ some;
    }
  }
}
