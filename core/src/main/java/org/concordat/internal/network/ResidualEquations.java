package org.concordat.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.BooleanGraph;
import org.concordat.internal.bitparallel.EquationSystem;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.primitives.IntList;

/**
 * Writes down, as Boolean equations, what the adoption of one alternative still depends on where
 * some random facts are known and others are not: by walking back from its gate over what is not
 * settled. Two cases with the same residue answer everything alike that is still to come, however
 * they came about.
 *
 * <p>The residue is made of columns, a bit each: which gates and leaves are open and matter, the
 * range that open pairs fall back on, where the actor stands that a sum leaves out, and the sums
 * that matter, as far as they are known.
 *
 * <p>The variables that say which pairs matter are monotone in each other: what is used by what
 * matters does matter. They depend on lows and highs, but no low or high depends on them, so that
 * they are solved once those have their final values; least, which is why they are turned round
 * where greatest fixpoints are asked for.
 */
public final class ResidualEquations {
  private final Network network;
  private final AdoptionEquations adoption;
  private final BooleanGraph graph;
  private final EquationSystem equations;
  private final int root;

  /** Whether the variables say of pairs that they do not matter, and start where none does. */
  private final boolean turned;

  /** The leaves of each counter. */
  private final IntList[] leavesOf;

  /** For each node, and each counter, the term that says that it matters; -1 where not made. */
  private final int[] ofNode;

  private final int[] ofCounter;

  private final StepCounter counter;

  private ResidualEquations(
      Network network,
      int alternative,
      FixpointKind fixpoint,
      State settled,
      int[] facts,
      StepCounter counter) {
    this.counter = counter;
    this.network = network;
    this.adoption =
        new AdoptionEquations(network, settled, facts, true, 2 * network.pairs, counter);
    this.graph = adoption.graph;
    this.equations = adoption.equations;
    this.root = network.adoption[alternative];
    this.turned = fixpoint == FixpointKind.DUAL_WELL_FOUNDED;
    this.leavesOf = new IntList[network.counters];
    Arrays.setAll(leavesOf, each -> new IntList());
    for (int leaf = 0; leaf < network.leaves; leaf++) {
      if (network.leafCounter[leaf] >= 0) {
        leavesOf[network.leafCounter[leaf]].add(leaf);
      }
    }
    this.ofNode = new int[network.gates + network.leaves];
    Arrays.fill(ofNode, -1);
    this.ofCounter = new int[network.counters];
    Arrays.fill(ofCounter, -1);
  }

  /**
   * Returns the program that finds out whether an alternative is surely adopted (its result 0),
   * whether it possibly is (result 1), whether that still depends on each fact (as many results as
   * there are facts), and the columns of the residue (all other results).
   *
   * @param alternative the alternative
   * @param fixpoint how cycles are closed
   * @param settled what is settled, that way, with the random facts unknown
   * @param facts the random facts: the first so many free variables say which of them surely hold,
   *     the second so many which of them possibly do
   * @param counter counts what the equations keep in memory
   * @return the program; empty where the counter reaches a limit before
   */
  public static Optional<Program> compile(
      Network network,
      int alternative,
      FixpointKind fixpoint,
      State settled,
      int[] facts,
      StepCounter counter) {
    return new ResidualEquations(network, alternative, fixpoint, settled, facts, counter)
        .compile(fixpoint, facts);
  }

  private Optional<Program> compile(FixpointKind fixpoint, int[] facts) {
    IntList results = new IntList();
    results.add(adoption.truth(root, true));
    results.add(adoption.truth(root, false));
    adoption.defineAsked();
    for (int fact : facts) {
      results.add(matters(network.gates + fact));
    }
    for (int column : columns()) {
      results.add(column);
    }
    for (int pair = 0; pair < network.pairs; pair++) {
      if (adoption.isAsked(pair)) {
        int matters = pairMatters(pair);
        equations.define(variable(pair), turned ? BooleanGraph.not(matters) : matters);
      }
    }
    adoption.defineAsked();
    return equations.compile(counter, fixpoint, results.toArray());
  }

  private int variable(int pair) {
    return adoption.firstOfMore() + 2 * pair + (turned ? 1 : 0);
  }

  /** Returns the variable that says that an open pair matters. */
  private int ofPair(int pair) {
    if (!adoption.isAsked(pair)) {
      return BooleanGraph.FALSE;
    }
    int variable = equations.variable(variable(pair));
    return turned ? BooleanGraph.not(variable) : variable;
  }

  /** Returns the term that says that a gate or leaf is open, and something that matters uses it. */
  private int matters(int node) {
    if (ofNode[node] < 0) {
      int used = node == root ? BooleanGraph.TRUE : BooleanGraph.FALSE;
      if (node < network.entries) {
        used = entryIsReached(node);
      } else {
        int row = node - network.entries;
        for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
          used = graph.or(used, matters(network.consumers[i] >> 1));
        }
      }
      // What nothing uses is not even written down.
      ofNode[node] =
          used == BooleanGraph.FALSE ? BooleanGraph.FALSE : graph.and(used, isOpen(node));
    }
    return ofNode[node];
  }

  private int isOpen(int node) {
    return graph.and(BooleanGraph.not(adoption.truth(node, true)), adoption.truth(node, false));
  }

  /**
   * Returns the term that says that a pair matters, and none of its commitments before surely
   * holds.
   */
  private int entryIsReached(int entry) {
    int pair = network.entryPair[entry];
    int reached = ofPair(pair);
    for (int e = network.entryStart[pair]; reached != BooleanGraph.FALSE && e < entry; e++) {
      reached = graph.and(reached, BooleanGraph.not(adoption.truth(e, true)));
    }
    return reached;
  }

  private int counterMatters(int counter) {
    if (ofCounter[counter] < 0) {
      int matters = BooleanGraph.FALSE;
      for (int i = 0; i < leavesOf[counter].size(); i++) {
        matters = graph.or(matters, matters(network.gates + leavesOf[counter].get(i)));
      }
      ofCounter[counter] = matters;
    }
    return ofCounter[counter];
  }

  private int pairMatters(int pair) {
    int used = BooleanGraph.FALSE;
    for (int i = network.watchStart[pair]; i < network.watchStart[pair + 1]; i++) {
      used = graph.or(used, matters(network.gates + network.watchers[i]));
    }
    for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
      int counter = network.pairCounter[i];
      int matters = counterMatters(counter);
      if (matters != BooleanGraph.FALSE) {
        used = graph.or(used, graph.and(matters, isOpenIn(counter, pair)));
      }
    }
    return graph.and(used, isOpenPair(pair));
  }

  private int isOpenPair(int pair) {
    int open = BooleanGraph.FALSE;
    for (int stance = 1; stance < AdoptionEquations.STANCES; stance++) {
      open =
          graph.or(
              open,
              graph.and(
                  BooleanGraph.not(adoption.isAtLeast(pair, stance, true)),
                  adoption.isAtLeast(pair, stance, false)));
    }
    return open;
  }

  /** Returns the term that says that a counter does not know yet what to make of a pair. */
  private int isOpenIn(int counter, int pair) {
    int open = BooleanGraph.FALSE;
    for (long value : adoption.values(counter)) {
      open =
          graph.or(
              open,
              graph.and(
                  BooleanGraph.not(adoption.isAbove(counter, pair, value, true)),
                  adoption.isAbove(counter, pair, value, false)));
    }
    return open;
  }

  private List<Integer> columns() {
    Set<Integer> columns = new LinkedHashSet<>();
    for (int node = 0; node < network.gates + network.leaves; node++) {
      columns.add(matters(node));
    }
    for (int pair = 0; pair < network.pairs; pair++) {
      if (adoption.isAsked(pair)) {
        addRange(pair, columns);
      }
    }
    for (int leaf = 0; leaf < network.leaves; leaf++) {
      int matters = matters(network.gates + leaf);
      if (network.leafCounter[leaf] >= 0
          && network.leafPair[leaf] >= 0
          && matters != BooleanGraph.FALSE) {
        for (int stance = 1; stance < AdoptionEquations.STANCES; stance++) {
          int stands = adoption.isAtLeast(network.leafPair[leaf], stance, true);
          columns.add(graph.and(matters, stands));
        }
      }
    }
    for (int counter = 0; counter < network.counters; counter++) {
      int matters = counterMatters(counter);
      if (matters != BooleanGraph.FALSE) {
        for (int bit : adoption.sum(counter, true)) {
          columns.add(graph.and(matters, bit));
        }
      }
    }
    columns.remove(BooleanGraph.FALSE);
    columns.remove(BooleanGraph.TRUE);
    return new ArrayList<>(columns);
  }

  /** Adds the four bits of the range of the first commitment of a pair that surely holds. */
  private void addRange(int pair, Set<Integer> columns) {
    int reached = ofPair(pair);
    int[] bits = new int[Integer.numberOfTrailingZeros(PackedPosition.SIZE)];
    for (int entry = network.entryStart[pair]; entry < network.entryStart[pair + 1]; entry++) {
      int surely = adoption.truth(entry, true);
      int decides = graph.and(reached, surely);
      for (int bit = 0; bit < bits.length; bit++) {
        if ((network.packedRange(entry) >> bit & 1) != 0) {
          bits[bit] = graph.or(bits[bit], decides);
        }
      }
      reached = graph.and(reached, BooleanGraph.not(surely));
    }
    for (int bit : bits) {
      columns.add(bit);
    }
  }
}
