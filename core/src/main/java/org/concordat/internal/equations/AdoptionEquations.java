package org.concordat.internal.equations;

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
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Inputs;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;

/**
 * Translates a network into Boolean equations, as far as the adoption of one alternative depends on
 * it. Six <em>bits</em> for each variable say whether its low, and its high, is at least each
 * stance above the lowest. Whatever is settled regardless of the random facts becomes a constant.
 *
 * <p>The equations express Γ of section 3 of {@code docs/semantics.md} by thresholds. They are
 * monotone in precision for all values of the bits, as {@link EquationSystem} demands, even for
 * bits of one variable that contradict each other, which can occur during solving. For "surely in a
 * range" means that a low threshold is reached and a high one is not; sums add such terms with
 * non-negative weights, and are only compared with bounds; rules are conjunctions and disjunctions
 * of these. If a sum leaves out an actor, exactly what that actor adds is subtracted, see {@link
 * #isAbove}; so the rest is a sum of the others' terms only.
 *
 * <p>What is settled with the random facts unknown may become a constant, because more knowledge
 * makes each of the three fixpoints, and all later approximations of it, more precise.
 */
public final class AdoptionEquations {
  static final int STANCES = 4;

  /** The bits of a variable: its low and its high for each stance above the lowest. */
  private static final int BITS = 2 * (STANCES - 1);

  private final Network network;
  private final Literals literals;
  private final State settled;
  private final Inputs inputs;
  final BooleanGraph graph;
  final EquationSystem equations;

  /** How many bits are free. */
  private final int free;

  /** The distance from the bit "the fact surely holds" to the bit "the fact possibly holds". */
  private final int toPossibly;

  private final Map<Integer, Integer> freeOf = new HashMap<>();

  /** For each node, the terms for "surely holds" and "possibly holds"; -1 if not made yet. */
  private final int[][] truths;

  /** For each sum, the values that it gives to stances; {@code null} if not computed yet. */
  private final long[][] values;

  private final int[][][] sums;
  private final long[][] bases;
  private final boolean[] asked;
  private final IntList work = new IntList();

  /**
   * Starts without equations.
   *
   * @param settled what is settled with the random facts unknown
   * @param facts the random facts, which become the free bits
   * @param factsMayBeUnknown whether there is a second free bit for each fact: the first then says
   *     that the fact surely holds, the second that it possibly does
   * @param more how many additional bits there are, besides those of variables
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
    this.literals = network.literals;
    this.settled = settled;
    this.inputs = Inputs.of(network);
    this.free = factsMayBeUnknown ? 2 * facts.length : facts.length;
    this.toPossibly = free - facts.length;
    this.equations = new EquationSystem(graph, free, BITS * network.variables + more);
    for (int i = 0; i < facts.length; i++) {
      freeOf.put(facts[i], i);
    }
    this.truths = new int[2][network.gates + literals.count];
    Arrays.stream(truths).forEach(each -> Arrays.fill(each, -1));
    this.values = new long[literals.sums][];
    this.sums = new int[2][literals.sums][];
    this.bases = new long[2][literals.sums];
    this.asked = new boolean[network.variables];
  }

  /**
   * Returns the program that computes whether an alternative is surely adopted (result 0), and
   * whether it possibly is (result 1).
   *
   * @param alternative the alternative
   * @param fixpoint how cycles are closed
   * @param settled what is settled, with cycles closed in this way and the random facts unknown
   * @param facts the random facts, which become the free bits
   * @param counter counts what the equations keep in memory
   * @return the program; empty if the counter reaches a limit first
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

  /** Defines the bits of all variables that have been asked for. */
  void defineAsked() {
    while (work.size() > 0) {
      define(work.removeLast());
    }
  }

  /** Returns whether the bits of a variable are asked for. */
  boolean isAsked(int variable) {
    return asked[variable];
  }

  /** Returns the number of the first additional bit. */
  int firstBitOfMore() {
    return free + BITS * network.variables;
  }

  /** Returns the term for "the low (or high) of a variable is at least a stance". */
  int isAtLeast(int variable, int stance, boolean low) {
    int position = settled.position(variable);
    if (stance <= PackedPosition.low(position)) {
      return BooleanGraph.TRUE;
    }
    if (stance > PackedPosition.high(position)) {
      return BooleanGraph.FALSE;
    }
    if (settled.isFixed(variable)) {
      return BooleanGraph.constant(!low);
    }
    if (!asked[variable]) {
      asked[variable] = true;
      work.add(variable);
    }
    return equations.variable(bit(variable, stance, low));
  }

  private int bit(int variable, int stance, boolean low) {
    return free + BITS * variable + 2 * (stance - 1) + (low ? 0 : 1);
  }

  private void define(int variable) {
    int position = settled.position(variable);
    for (int stance = PackedPosition.low(position) + 1;
        stance <= PackedPosition.high(position);
        stance++) {
      int low = BooleanGraph.FALSE;
      int high = BooleanGraph.FALSE;
      for (int e = network.ruleStart[variable + 1] - 1; e >= network.ruleStart[variable]; e--) {
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
      equations.define(bit(variable, stance, true), low);
      equations.define(bit(variable, stance, false), high);
    }
  }

  /** Returns the term for "a gate or literal surely (or possibly) holds". */
  int truth(int node, boolean surely) {
    int bits = settled.nodeBits(node);
    if (bits != 2) {
      return BooleanGraph.constant(bits == 3);
    }
    int[] known = truths[surely ? 0 : 1];
    if (known[node] < 0) {
      known[node] =
          node < network.gates ? gate(node, surely) : literal(node - network.gates, surely);
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

  private int literal(int literal, boolean surely) {
    int variable = literals.variable[literal];
    int sum = literals.sum[literal];
    long bound = literals.bound[literal];
    if (sum < 0 && variable < 0) {
      Integer random = freeOf.get(literal);
      // A fact that is unknown but not random stays unknown.
      return random == null
          ? BooleanGraph.constant(!surely)
          : equations.variable(surely ? random : random + toPossibly);
    }
    if (sum < 0) {
      var range = Verb.values()[(int) bound].range();
      return isIn(variable, range.low().ordinal(), range.high().ordinal(), surely);
    }
    if (variable < 0) {
      return reaches(sum, bound, surely);
    }
    // If the actor itself adds at most v, the others' sum reaches the bound once the total reaches
    // the bound plus v.
    int result = BooleanGraph.FALSE;
    for (long value : values(sum)) {
      int more = BooleanGraph.not(isAbove(sum, variable, value, surely));
      result =
          graph.or(
              result,
              graph.and(more, reaches(sum, bound + literals.weight[literal] * value, surely)));
    }
    return result;
  }

  private int isIn(int variable, int first, int last, boolean surely) {
    return graph.and(
        isAtLeast(variable, first, surely),
        BooleanGraph.not(isAtLeast(variable, last + 1, !surely)));
  }

  /** Returns the different values that a sum gives to stances, in ascending order. */
  long[] values(int sum) {
    if (values[sum] == null) {
      values[sum] =
          IntStream.range(0, STANCES)
              .mapToLong(stance -> value(sum, stance))
              .sorted()
              .distinct()
              .toArray();
    }
    return values[sum];
  }

  private long value(int sum, int stance) {
    return literals.lowest[literals.sumTable[sum] + PackedPosition.of(stance, stance)];
  }

  /**
   * Returns the term for "the value that a sum gives to a variable is above {@code value}". It
   * includes the term for each higher value, even while some bits of the variable have moved and
   * others have not; otherwise a sum without an actor's own part would not be monotone.
   */
  int isAbove(int sum, int variable, long value, boolean surely) {
    int result = BooleanGraph.FALSE;
    for (long least : values(sum)) {
      for (int first = least < value ? STANCES : 0; first < STANCES; first++) {
        if (value(sum, first) > least) {
          int last = first;
          while (last + 1 < STANCES && value(sum, last + 1) > least) {
            last++;
          }
          result = graph.or(result, isIn(variable, first, last, surely));
          first = last;
        }
      }
    }
    return result;
  }

  private int reaches(int sum, long bound, boolean surely) {
    return graph.isAtLeast(sum(sum, surely), bound - bases[surely ? 0 : 1][sum]);
  }

  /** Returns the bits of the least (or greatest) value of a sum, minus its settled part. */
  int[] sum(int sum, boolean surely) {
    int side = surely ? 0 : 1;
    if (sums[side][sum] == null) {
      sums[side][sum] = addUp(sum, surely);
    }
    return sums[side][sum];
  }

  private int[] addUp(int sum, boolean surely) {
    List<List<Integer>> columns = new ArrayList<>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      columns.add(new ArrayList<>());
    }
    long base = 0;
    long most = 0;
    for (int i = inputs.sumStart()[sum]; i < inputs.sumStart()[sum + 1]; i++) {
      long[] values = values(sum);
      long before = values[0];
      base += inputs.sumWeight()[i] * before;
      for (int next = 1; next < values.length; next++) {
        long value = values[next];
        long step = inputs.sumWeight()[i] * (value - before);
        int adds = isAbove(sum, inputs.sumVariable()[i], before, surely);
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
    bases[surely ? 0 : 1][sum] = base;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(most);
    return Arrays.copyOf(graph.sum(columns), bits);
  }
}
