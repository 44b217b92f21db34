package org.concordat.internal.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.condition.Verb;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bitparallel.BooleanGraph;
import org.concordat.internal.bitparallel.EquationSystem;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.primitives.IntList;

/**
 * Writes a network as Boolean equations, as far as the adoption of one alternative depends on it: a
 * variable says whether the low of a pair, or its high, is at least a stance. What is settled
 * whatever the random facts are is written as constants.
 *
 * <p>The equations are Γ of section 3 of {@code docs/semantics.md}, by thresholds. They are
 * monotone in precision whatever values the variables have, as {@link EquationSystem} demands, also
 * where those of one pair do not fit together, as they need not while they are being solved: a
 * stance surely in a range is a low threshold reached and a high one not reached; counters add such
 * terms with weights that are not negative, and are only asked whether they reach a bound; entries
 * are conjunctions and disjunctions of these. Where a counter leaves out an actor, what that actor
 * adds is taken off exactly, see {@link #isAbove}. So the rest is a sum of the others' terms alone.
 *
 * <p>What is settled with the random facts unknown may be written as constants, since the more is
 * known, the more precise is each of the three fixpoints, and all its approximations from there on.
 */
public final class AdoptionEquations {
  static final int STANCES = 4;

  /** Variables of a pair: a low and a high for each stance above the lowest. */
  private static final int OF_PAIR = 2 * (STANCES - 1);

  private final Network network;
  private final State settled;
  private final Inputs inputs;
  final BooleanGraph graph;
  final EquationSystem equations;

  /** How many variables are free. */
  private final int free;

  /** How far the variable that says that a fact possibly holds is from that it surely does. */
  private final int toPossibly;

  private final Map<Integer, Integer> freeOf = new HashMap<>();

  /** For each node, the term that says that it surely holds, or possibly; -1 where not made yet. */
  private final int[][] truths;

  /** For each counter, the values that it gives to stances; {@code null} where not asked yet. */
  private final long[][] values;

  private final int[][][] sums;
  private final long[][] bases;
  private final boolean[] asked;
  private final IntList work = new IntList();

  /**
   * Starts without equations.
   *
   * @param settled what is settled with the random facts unknown
   * @param facts the random facts, which become the free variables
   * @param factsMayBeUnknown whether there is a second lot of free variables: then the first says
   *     that the facts surely hold, the second that they possibly do
   * @param more how many variables there are besides those of pairs
   * @param counter counts what the equations keep in memory
   */
  AdoptionEquations(
      Network network,
      State settled,
      int[] facts,
      boolean factsMayBeUnknown,
      int more,
      StepCounter counter) {
    this.graph = new BooleanGraph(counter);
    this.network = network;
    this.settled = settled;
    this.inputs = Inputs.of(network);
    this.free = factsMayBeUnknown ? 2 * facts.length : facts.length;
    this.toPossibly = free - facts.length;
    this.equations = new EquationSystem(graph, free, OF_PAIR * network.pairs + more);
    for (int i = 0; i < facts.length; i++) {
      freeOf.put(facts[i], i);
    }
    this.truths = new int[2][network.gates + network.leaves];
    Arrays.stream(truths).forEach(each -> Arrays.fill(each, -1));
    this.values = new long[network.counters][];
    this.sums = new int[2][network.counters][];
    this.bases = new long[2][network.counters];
    this.asked = new boolean[network.pairs];
  }

  /**
   * Returns the program that finds out whether an alternative is surely adopted (its result 0), and
   * whether it possibly is (result 1).
   *
   * @param alternative the alternative
   * @param fixpoint how cycles are closed
   * @param settled what is settled, that way, with the random facts unknown
   * @param facts the random facts, which become the free variables
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
    AdoptionEquations from = new AdoptionEquations(network, settled, facts, false, 0, counter);
    int adoption = network.adoption[alternative];
    int surely = from.truth(adoption, true);
    int possibly = from.truth(adoption, false);
    from.defineAsked();
    return from.equations.compile(counter, fixpoint, surely, possibly);
  }

  /** Defines the variables of all pairs that have been asked for. */
  void defineAsked() {
    while (work.size() > 0) {
      define(work.removeLast());
    }
  }

  /** Returns whether the variables of a pair are asked for. */
  boolean isAsked(int pair) {
    return asked[pair];
  }

  /** Returns the number of the first variable besides those of pairs. */
  int firstOfMore() {
    return free + OF_PAIR * network.pairs;
  }

  /** Returns the term that says that the low of a pair, or its high, is at least a stance. */
  int isAtLeast(int pair, int stance, boolean low) {
    int position = settled.position(pair);
    if (stance <= PackedPosition.low(position)) {
      return BooleanGraph.TRUE;
    }
    if (stance > PackedPosition.high(position)) {
      return BooleanGraph.FALSE;
    }
    if (settled.isFixed(pair)) {
      return BooleanGraph.constant(!low);
    }
    if (!asked[pair]) {
      asked[pair] = true;
      work.add(pair);
    }
    return equations.variable(variable(pair, stance, low));
  }

  private int variable(int pair, int stance, boolean low) {
    return free + OF_PAIR * pair + 2 * (stance - 1) + (low ? 0 : 1);
  }

  private void define(int pair) {
    int position = settled.position(pair);
    for (int stance = PackedPosition.low(position) + 1;
        stance <= PackedPosition.high(position);
        stance++) {
      int low = BooleanGraph.FALSE;
      int high = BooleanGraph.FALSE;
      for (int e = network.entryStart[pair + 1] - 1; e >= network.entryStart[pair]; e--) {
        int surely = truth(e, true);
        int possibly = truth(e, false);
        low =
            PackedPosition.low(network.packedRange(e)) >= stance
                ? graph.or(surely, low)
                : graph.and(BooleanGraph.not(possibly), low);
        high =
            PackedPosition.high(network.packedRange(e)) >= stance
                ? graph.or(possibly, high)
                : graph.and(BooleanGraph.not(surely), high);
      }
      equations.define(variable(pair, stance, true), low);
      equations.define(variable(pair, stance, false), high);
    }
  }

  /** Returns the term that says that a gate or leaf surely holds, or that it possibly does. */
  int truth(int node, boolean surely) {
    int bits = settled.nodeBits(node);
    if (bits != 2) {
      return BooleanGraph.constant(bits == 3);
    }
    int[] known = truths[surely ? 0 : 1];
    if (known[node] < 0) {
      known[node] = node < network.gates ? gate(node, surely) : leaf(node - network.gates, surely);
    }
    return known[node];
  }

  private int gate(int gate, boolean surely) {
    int from = inputs.start()[gate];
    int to = inputs.start()[gate + 1];
    boolean all = network.need[gate] == to - from;
    int result = BooleanGraph.constant(all);
    for (int i = from; i < to; i++) {
      boolean negated = (inputs.input()[i] & 1) != 0;
      int input = truth(inputs.input()[i] >> 1, surely != negated);
      input = negated ? BooleanGraph.not(input) : input;
      result = all ? graph.and(result, input) : graph.or(result, input);
    }
    return result;
  }

  private int leaf(int leaf, boolean surely) {
    int pair = network.leafPair[leaf];
    int counter = network.leafCounter[leaf];
    long bound = network.leafBound[leaf];
    if (counter < 0 && pair < 0) {
      Integer random = freeOf.get(leaf);
      // A fact that is unknown and not random stays so.
      return random == null
          ? BooleanGraph.constant(!surely)
          : equations.variable(surely ? random : random + toPossibly);
    }
    if (counter < 0) {
      var range = Verb.values()[(int) bound].range();
      return isIn(pair, range.low().ordinal(), range.high().ordinal(), surely);
    }
    if (pair < 0) {
      return reaches(counter, bound, surely);
    }
    // The less the actor itself adds, the sooner the others' sum is enough.
    int result = BooleanGraph.FALSE;
    for (long value : values(counter)) {
      int more = BooleanGraph.not(isAbove(counter, pair, value, surely));
      result =
          graph.or(
              result,
              graph.and(more, reaches(counter, bound + network.leafWeight[leaf] * value, surely)));
    }
    return result;
  }

  private int isIn(int pair, int first, int last, boolean surely) {
    return graph.and(
        isAtLeast(pair, first, surely), BooleanGraph.not(isAtLeast(pair, last + 1, !surely)));
  }

  /** Returns the values that a counter gives to stances, each once, the least first. */
  long[] values(int counter) {
    if (values[counter] == null) {
      values[counter] =
          IntStream.range(0, STANCES)
              .mapToLong(stance -> value(counter, stance))
              .sorted()
              .distinct()
              .toArray();
    }
    return values[counter];
  }

  private long value(int counter, int stance) {
    return network.lowest[network.counterTable[counter] + PackedPosition.of(stance, stance)];
  }

  /**
   * Returns the term that says that what a counter makes of a pair is above a value. Being above a
   * higher value is part of it, also while some variables of a pair have moved and others have not:
   * else a sum less what an actor adds itself would not be monotone.
   */
  int isAbove(int counter, int pair, long value, boolean surely) {
    int result = BooleanGraph.FALSE;
    for (long least : values(counter)) {
      for (int first = least < value ? STANCES : 0; first < STANCES; first++) {
        if (value(counter, first) > least) {
          int last = first;
          while (last + 1 < STANCES && value(counter, last + 1) > least) {
            last++;
          }
          result = graph.or(result, isIn(pair, first, last, surely));
          first = last;
        }
      }
    }
    return result;
  }

  private int reaches(int counter, long bound, boolean surely) {
    return graph.isAtLeast(sum(counter, surely), bound - bases[surely ? 0 : 1][counter]);
  }

  /** Returns the bits of a counter's least sum, or its greatest, less what is settled of it. */
  int[] sum(int counter, boolean surely) {
    int side = surely ? 0 : 1;
    if (sums[side][counter] == null) {
      sums[side][counter] = addUp(counter, surely);
    }
    return sums[side][counter];
  }

  private int[] addUp(int counter, boolean surely) {
    List<List<Integer>> columns = new ArrayList<>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      columns.add(new ArrayList<>());
    }
    long base = 0;
    long most = 0;
    for (int i = inputs.addingStart()[counter]; i < inputs.addingStart()[counter + 1]; i++) {
      long[] values = values(counter);
      long before = values[0];
      base += inputs.weight()[i] * before;
      for (int next = 1; next < values.length; next++) {
        long value = values[next];
        long step = inputs.weight()[i] * (value - before);
        int adds = isAbove(counter, inputs.adding()[i], before, surely);
        if (adds == BooleanGraph.TRUE) {
          base += step;
        } else if (adds != BooleanGraph.FALSE) {
          most += step;
          for (long rest = step; rest != 0; rest &= rest - 1) {
            columns.get(Long.numberOfTrailingZeros(rest)).add(adds);
          }
        }
        before = value;
      }
    }
    bases[surely ? 0 : 1][counter] = base;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(most);
    return Arrays.copyOf(graph.sum(columns), bits);
  }
}
