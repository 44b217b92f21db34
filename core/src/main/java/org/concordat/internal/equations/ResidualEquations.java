package org.concordat.internal.equations;

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
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;

/**
 * Writes down, as Boolean equations, what the adoption of one alternative still depends on where
 * some random facts are known and others are not: by walking back from its gate over what is not
 * settled. Two cases with the same residual answer everything alike that is still to come, however
 * they came about.
 *
 * <p>The residual is made of columns, a bit each: which gates and literals are open and matter, the
 * range that open variables fall back on, where the actor stands that a sum leaves out, and the
 * sums that matter, as far as they are known.
 *
 * <p>The bits that say which variables matter are monotone in each other: what is used by what
 * matters does matter. They depend on lows and highs, but no low or high depends on them, so that
 * they are solved once those have their final values; least, which is why they are turned round
 * where greatest fixpoints are asked for.
 */
public final class ResidualEquations {
  private final Network network;
  private final Literals literals;
  private final AdoptionEquations adoption;
  private final BooleanGraph graph;
  private final EquationSystem equations;
  private final int root;

  /** Whether the bits say of variables that they do not matter, and start where none does. */
  private final boolean turned;

  /** The literals of each sum. */
  private final IntList[] literalsOf;

  /** For each node, and each sum, the term that says that it matters; -1 if not made. */
  private final int[] ofNode;

  private final int[] ofSum;

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
    this.literals = network.literals;
    this.adoption =
        new AdoptionEquations(network, settled, facts, true, 2 * network.variables, counter);
    this.graph = adoption.graph;
    this.equations = adoption.equations;
    this.root = network.adoption[alternative];
    this.turned = fixpoint == FixpointKind.DUAL_WELL_FOUNDED;
    this.literalsOf = new IntList[literals.sums];
    Arrays.setAll(literalsOf, each -> new IntList());
    for (int literal = 0; literal < literals.count; literal++) {
      if (literals.sum[literal] >= 0) {
        literalsOf[literals.sum[literal]].add(literal);
      }
    }
    this.ofNode = new int[network.gates + literals.count];
    Arrays.fill(ofNode, -1);
    this.ofSum = new int[literals.sums];
    Arrays.fill(ofSum, -1);
  }

  /**
   * Returns the program that finds out whether an alternative is surely adopted (its result 0),
   * whether it possibly is (result 1), whether that still depends on each fact (as many results as
   * there are facts), and the columns of the residual (all other results).
   *
   * @param alternative the alternative
   * @param fixpoint how cycles are closed
   * @param settled what is settled, that way, with the random facts unknown
   * @param facts the random facts: the first so many free variables say which of them surely hold,
   *     the second so many which of them possibly do
   * @param counter counts what the equations keep in memory
   * @return the program; empty if the counter reaches a limit before
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
    for (int variable = 0; variable < network.variables; variable++) {
      if (adoption.isAsked(variable)) {
        int matters = variableMatters(variable);
        equations.define(bit(variable), turned ? BooleanGraph.not(matters) : matters);
      }
    }
    adoption.defineAsked();
    return equations.compile(counter, fixpoint, results.toArray());
  }

  private int bit(int variable) {
    return adoption.firstBitOfMore() + 2 * variable + (turned ? 1 : 0);
  }

  /** Returns the bit that says that an open variable matters. */
  private int ofVariable(int variable) {
    if (!adoption.isAsked(variable)) {
      return BooleanGraph.FALSE;
    }
    int bit = equations.variable(bit(variable));
    return turned ? BooleanGraph.not(bit) : bit;
  }

  /**
   * Returns the term that says that a gate or literal is open, and something that matters uses it.
   */
  private int matters(int node) {
    if (ofNode[node] < 0) {
      int used = node == root ? BooleanGraph.TRUE : BooleanGraph.FALSE;
      if (node < network.rules) {
        used = ruleIsReached(node);
      } else {
        int row = node - network.rules;
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
   * Returns the term that says that a variable matters, and none of its commitments before surely
   * holds.
   */
  private int ruleIsReached(int rule) {
    int variable = network.ruleVariable[rule];
    int reached = ofVariable(variable);
    for (int e = network.ruleStart[variable]; reached != BooleanGraph.FALSE && e < rule; e++) {
      reached = graph.and(reached, BooleanGraph.not(adoption.truth(e, true)));
    }
    return reached;
  }

  private int sumMatters(int sum) {
    if (ofSum[sum] < 0) {
      int matters = BooleanGraph.FALSE;
      for (int i = 0; i < literalsOf[sum].size(); i++) {
        matters = graph.or(matters, matters(network.gates + literalsOf[sum].get(i)));
      }
      ofSum[sum] = matters;
    }
    return ofSum[sum];
  }

  private int variableMatters(int variable) {
    int used = BooleanGraph.FALSE;
    for (int i = literals.watchStart[variable]; i < literals.watchStart[variable + 1]; i++) {
      used = graph.or(used, matters(network.gates + literals.watchers[i]));
    }
    for (int i = literals.termStart[variable]; i < literals.termStart[variable + 1]; i++) {
      int sum = literals.termSum[i];
      int matters = sumMatters(sum);
      if (matters != BooleanGraph.FALSE) {
        used = graph.or(used, graph.and(matters, isOpenIn(sum, variable)));
      }
    }
    return graph.and(used, isOpenVariable(variable));
  }

  private int isOpenVariable(int variable) {
    int open = BooleanGraph.FALSE;
    for (int stance = 1; stance < AdoptionEquations.STANCES; stance++) {
      open =
          graph.or(
              open,
              graph.and(
                  BooleanGraph.not(adoption.isAtLeast(variable, stance, true)),
                  adoption.isAtLeast(variable, stance, false)));
    }
    return open;
  }

  /** Returns the term that says that a sum does not know yet what to make of a variable. */
  private int isOpenIn(int sum, int variable) {
    int open = BooleanGraph.FALSE;
    for (long value : adoption.values(sum)) {
      open =
          graph.or(
              open,
              graph.and(
                  BooleanGraph.not(adoption.isAbove(sum, variable, value, true)),
                  adoption.isAbove(sum, variable, value, false)));
    }
    return open;
  }

  private List<Integer> columns() {
    Set<Integer> columns = new LinkedHashSet<>();
    for (int node = 0; node < network.gates + literals.count; node++) {
      columns.add(matters(node));
    }
    for (int variable = 0; variable < network.variables; variable++) {
      if (adoption.isAsked(variable)) {
        addRange(variable, columns);
      }
    }
    for (int literal = 0; literal < literals.count; literal++) {
      int matters = matters(network.gates + literal);
      if (literals.sum[literal] >= 0
          && literals.variable[literal] >= 0
          && matters != BooleanGraph.FALSE) {
        for (int stance = 1; stance < AdoptionEquations.STANCES; stance++) {
          int stands = adoption.isAtLeast(literals.variable[literal], stance, true);
          columns.add(graph.and(matters, stands));
        }
      }
    }
    for (int sum = 0; sum < literals.sums; sum++) {
      int matters = sumMatters(sum);
      if (matters != BooleanGraph.FALSE) {
        for (int bit : adoption.sum(sum, true)) {
          columns.add(graph.and(matters, bit));
        }
      }
    }
    columns.remove(BooleanGraph.FALSE);
    columns.remove(BooleanGraph.TRUE);
    return new ArrayList<>(columns);
  }

  /** Adds the four bits of the range of the first commitment of a variable that surely holds. */
  private void addRange(int variable, Set<Integer> columns) {
    int reached = ofVariable(variable);
    int[] bits = new int[Integer.numberOfTrailingZeros(PackedPosition.SIZE)];
    for (int rule = network.ruleStart[variable]; rule < network.ruleStart[variable + 1]; rule++) {
      int surely = adoption.truth(rule, true);
      int decides = graph.and(reached, surely);
      for (int bit = 0; bit < bits.length; bit++) {
        if ((network.packedRange(rule) >> bit & 1) != 0) {
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
