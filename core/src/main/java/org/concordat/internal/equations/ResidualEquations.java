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
 * Expresses as Boolean equations what the adoption of one alternative still depends on (the
 * residual) when some random facts are known and others are not, by walking back from its gate over
 * everything that is open. Two cases with the same residual respond alike to all further facts.
 *
 * <p>The residual consists of columns of one bit each: which gates and literals are open and
 * matter, the range on which open variables fall back, the position of an actor that a sum leaves
 * out, and the known part of each sum that matters.
 *
 * <p>The bits that say which variables matter are monotone in each other: what is used by something
 * that matters does matter itself. They depend on lows and highs, but no low or high depends on
 * them, so they are solved after all lows and highs are final. Their least fixpoint is wanted;
 * hence they are negated if the program computes greatest fixpoints.
 */
public final class ResidualEquations {
  private final Network network;
  private final Literals literals;
  private final AdoptionEquations adoption;
  private final BooleanGraph graph;
  private final EquationSystem equations;
  private final int root;

  /** Whether the bits are negated: they say that variables do not matter. */
  private final boolean turned;

  /** The literals of each sum. */
  private final IntList[] literalsOf;

  /** For each node, the term for "it matters"; -1 if not made yet. Below, the same for each sum. */
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
   * Returns the program that computes whether an alternative is surely adopted (result 0), whether
   * it possibly is (result 1), whether that still depends on each fact (one result for each fact),
   * and the columns of the residual (all other results).
   *
   * @param alternative the alternative
   * @param fixpoint how cycles are closed
   * @param settled what is settled, that way, with the random facts unknown
   * @param facts the random facts: as many free variables say which of them surely hold, and as
   *     many again which of them possibly do
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

  /** Returns the bit for "an open variable matters". */
  private int ofVariable(int variable) {
    if (!adoption.isAsked(variable)) {
      return BooleanGraph.FALSE;
    }
    int bit = equations.variable(bit(variable));
    return turned ? BooleanGraph.not(bit) : bit;
  }

  /** Returns the term for "a gate or literal is open, and something that matters uses it". */
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
      // Nodes that nothing uses get no term.
      ofNode[node] =
          used == BooleanGraph.FALSE ? BooleanGraph.FALSE : graph.and(used, isOpen(node));
    }
    return ofNode[node];
  }

  private int isOpen(int node) {
    return graph.and(BooleanGraph.not(adoption.truth(node, true)), adoption.truth(node, false));
  }

  /**
   * Returns the term for "the variable of a rule matters, and none of its earlier rules surely
   * holds".
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

  /** Returns the term for "the value that a sum gives to a variable is still open". */
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

  /** Adds the four bits of the range of the first rule of a variable that surely holds. */
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
