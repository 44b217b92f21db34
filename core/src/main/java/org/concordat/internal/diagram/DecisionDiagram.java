package org.concordat.internal.diagram;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.concordat.internal.StepCounter;

/**
 * Finds out how a decision depends on random facts, as a decision diagram: R. Bryant, "Graph-based
 * algorithms for Boolean function manipulation" (1986).
 *
 * <p>The search starts with all random facts unknown, and sets one after the other to true and to
 * false, for many cases at once: see {@link DiagramFrontier}. More facts only add to what is known,
 * so a decision that is settled while facts are unknown holds whatever they are; and cases with the
 * same residual are answered once. Then the diagram is built bottom-up. With only a few facts, it
 * is built from all their assignments: see {@link CaseTree}.
 */
public final class DecisionDiagram {
  /** The end at which the alternative is rejected. */
  public static final int REJECTED = 0;

  /** The end at which its adoption is open. */
  public static final int OPEN = 1;

  /** The end at which it is adopted. */
  public static final int ADOPTED = 2;

  static final int UNEXPLORED = 3;

  /** The number of the first node; the numbers below are the four ends. */
  public static final int FIRST = 4;

  /**
   * An inner node of the diagram.
   *
   * @param fact the random fact
   * @param ifTrue the next node or end if the fact is true
   * @param ifFalse the next node or end if the fact is false
   * @param looseIfTrue the facts, tied by exclusions, that no longer matter if the fact is true
   * @param looseIfFalse the facts, tied by exclusions, that no longer matter if the fact is false
   */
  public record Node(int fact, int ifTrue, int ifFalse, BitSet looseIfTrue, BitSet looseIfFalse) {}

  /** No facts; never changed. */
  private final BitSet none = new BitSet();

  private final FactDistribution distribution;
  private final boolean bound;
  private final UniqueTable numbers = new UniqueTable(2);
  private final long[] key = new long[2];
  private final List<Node> nodes = new ArrayList<>();

  /** For each node, the facts tied by exclusions to those on which it may still branch. */
  private final List<BitSet> ties = new ArrayList<>();

  private final int root;

  private DecisionDiagram(RandomDecision decision, Way way, StepCounter counter) {
    this.distribution = decision.distribution();
    this.bound = distribution.anyBound();
    this.root =
        switch (way) {
          case DEPTH_FIRST -> build(new CaseTree(decision, counter), 0, new BitSet());
          case BREADTH_FIRST ->
              CaseBatch.of(decision, counter)
                  .map(batch -> build(new DiagramFrontier(batch, distribution, counter)))
                  .orElse(UNEXPLORED);
        };
  }

  /** Builds the diagram of a decision in the cheaper way, within a limit. */
  public static DecisionDiagram of(RandomDecision decision, StepCounter counter) {
    int facts = decision.distribution().size();
    boolean few = facts <= CaseTree.MAX_FACTS && counter.hasStepsFor(2L << facts);
    return of(decision, few ? Way.DEPTH_FIRST : Way.BREADTH_FIRST, counter);
  }

  /** Builds the diagram of a decision in the way given, within a limit. */
  public static DecisionDiagram of(RandomDecision decision, Way way, StepCounter counter) {
    return new DecisionDiagram(decision, way, counter);
  }

  /** Names a way to build a diagram. */
  public enum Way {
    /** One assignment after the other; a step assigns a fact. */
    DEPTH_FIRST,
    /** Fact by fact, for many cases at once; a step keeps a case. */
    BREADTH_FIRST
  }

  /**
   * Builds the part of the diagram below the current assignment of the facts before {@code fact},
   * and returns its root.
   *
   * @param excluded the facts that are false because an assigned fact excludes them
   */
  private int build(CaseTree cases, int fact, BitSet excluded) {
    int end = cases.end(fact);
    if (end != CaseTree.DEPENDS) {
      return end;
    }
    cases.assign(fact, false);
    int ifFalse = build(cases, fact + 1, excluded);
    if (excluded.get(fact)) {
      return ifFalse;
    }
    BitSet more = excluded;
    if (bound) {
      more = (BitSet) excluded.clone();
      more.or(distribution.excludes(fact));
    }
    cases.assign(fact, true);
    int ifTrue = build(cases, fact + 1, more);
    return number(fact, ifTrue, ifFalse, bound ? tied(fact, ifTrue, ifFalse, excluded) : none);
  }

  /** Returns the unknown facts that are tied to one that matters from here on. */
  private BitSet tied(int fact, int ifTrue, int ifFalse, BitSet excluded) {
    BitSet tied = new BitSet();
    if (ifTrue != ifFalse) {
      tied.or(distribution.component(fact));
    }
    for (int next : new int[] {ifTrue, ifFalse}) {
      ties(next).stream().forEach(other -> tied.or(distribution.component(other)));
    }
    tied.clear(0, fact);
    tied.andNot(excluded);
    return tied;
  }

  /** Builds the diagram bottom-up, and returns its root. */
  private int build(DiagramFrontier cases) {
    int[] found = new int[cases.size()];
    for (int level = cases.levels() - 1; level >= 0; level--) {
      for (int each : cases.level(level)) {
        if (each >= FIRST) {
          int number = each - FIRST;
          found[number] =
              number(
                  cases.fact(level),
                  place(cases.next(number, true), found),
                  place(cases.next(number, false), found),
                  bound ? cases.tied(number) : none);
        }
      }
    }
    return place(cases.first(), found);
  }

  /** Returns the end or node for an end or a case. */
  private static int place(int each, int[] found) {
    return each < FIRST ? each : found[each - FIRST];
  }

  /** Returns the root of the diagram. */
  public int root() {
    return root;
  }

  /** Returns the node of a number from {@link #FIRST}; nodes come after their successors. */
  public Node node(int number) {
    return nodes.get(number - FIRST);
  }

  /** Returns the number after that of the last node. */
  public int end() {
    return FIRST + nodes.size();
  }

  /** Returns the facts tied by exclusions to those on which a node may still branch. */
  public BitSet ties(int number) {
    return number < FIRST ? none : ties.get(number - FIRST);
  }

  private int number(int i, int ifTrue, int ifFalse, BitSet tied) {
    if (ifTrue == ifFalse && ties(ifTrue).equals(tied)) {
      return ifTrue;
    }
    BitSet looseIfFalse = none;
    BitSet looseIfTrue = none;
    if (bound) {
      BitSet rest = (BitSet) tied.clone();
      rest.clear(i);
      looseIfFalse = without(rest, ties(ifFalse));
      rest.andNot(distribution.excludes(i));
      looseIfTrue = without(rest, ties(ifTrue));
    } else {
      key[0] = i;
      key[1] = (long) ifTrue << Integer.SIZE | ifFalse;
      int same = numbers.number(key, 0);
      if (same < nodes.size()) {
        return FIRST + same;
      }
    }
    nodes.add(new Node(i, ifTrue, ifFalse, looseIfTrue, looseIfFalse));
    ties.add(tied);
    return end() - 1;
  }

  private static BitSet without(BitSet all, BitSet some) {
    BitSet rest = (BitSet) all.clone();
    rest.andNot(some);
    return rest;
  }
}
