package org.concordat.internal.network;

import java.util.Arrays;
import org.concordat.condition.Polarity;
import org.concordat.internal.primitives.IntList;

/**
 * Determines in which direction facts and stances pull on the adoption of one alternative, by
 * walking back from its gate over everything that it depends on, and keeping track of the sign.
 * What only pulls up can never undo an adoption, however cycles are closed; what only pulls down
 * can never bring one about.
 *
 * <p>A rule pulls its variable up if no later rule of the variable reaches higher, and down if none
 * reaches lower.
 */
public final class PolarityAnalysis {
  private static final int UP = 1;
  private static final int DOWN = 2;

  private final Network network;

  /**
   * For each gate and literal, the signs with which it reaches the adoption; then the same for each
   * variable.
   */
  private final byte[] ofNode;

  private final byte[] ofVariable;

  private final Inputs inputs;
  private final IntList work = new IntList();

  private PolarityAnalysis(Network network, int alternative) {
    this.network = network;
    ofNode = new byte[network.gates + network.literals.count];
    ofVariable = new byte[network.variables];
    inputs = Inputs.of(network);
    reach(network.adoption[alternative], UP);
    while (work.size() > 0) {
      int item = work.removeLast();
      walkBack(item >> 2, item & 3);
    }
  }

  /** Analyses the adoption of an alternative, in time linear in the size of the network. */
  public static PolarityAnalysis of(Network network, int alternative) {
    return new PolarityAnalysis(network, alternative);
  }

  /** Returns in which direction a fact pulls when it becomes true. */
  public Polarity ofFact(int fact) {
    return polarity(ofNode[network.gates + fact]);
  }

  /** Returns in which direction a stance pulls when it moves up. */
  public Polarity ofVariable(int variable) {
    return polarity(ofVariable[variable]);
  }

  /**
   * Returns whether every stance on which the adoption depends pulls up. Then lows depend on no
   * high, and the lows of the well-founded fixpoint are those of the Kripke–Kleene fixpoint.
   */
  public boolean everyStancePullsUp() {
    for (byte signs : ofVariable) {
      if ((signs & DOWN) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Polarity polarity(int signs) {
    return switch (signs) {
      case 0 -> Polarity.NONE;
      case UP -> Polarity.RISING;
      case DOWN -> Polarity.FALLING;
      default -> Polarity.MIXED;
    };
  }

  private static int turned(int signs) {
    return (signs & UP) << 1 | (signs & DOWN) >> 1;
  }

  private void reach(int node, int signs) {
    int fresh = signs & ~ofNode[node];
    if (fresh != 0) {
      ofNode[node] |= (byte) fresh;
      work.add(node << 2 | fresh);
    }
  }

  private void walkBack(int node, int signs) {
    if (node < network.gates) {
      for (int i = inputs.start()[node]; i < inputs.start()[node + 1]; i++) {
        int input = inputs.input()[i];
        reach(input >> 1, (input & 1) != 0 ? turned(signs) : signs);
      }
      return;
    }
    int literal = node - network.gates;
    int sum = network.literals.sum[literal];
    if (sum >= 0) {
      int pull =
          direction(network.literals.lowest, network.literals.sumTable[sum])
              | direction(network.literals.highest, network.literals.sumTable[sum]);
      for (int i = inputs.sumStart()[sum]; i < inputs.sumStart()[sum + 1]; i++) {
        // A sum that leaves out a variable does not depend on it.
        if (inputs.sumVariable()[i] != network.literals.variable[literal]) {
          reachVariable(inputs.sumVariable()[i], through(pull, signs));
        }
      }
    } else if (network.literals.variable[literal] >= 0) {
      int verb = (int) network.literals.bound[literal];
      long[] values = new long[PackedPosition.SIZE];
      Arrays.setAll(values, packed -> PackedPosition.truth(verb, packed));
      reachVariable(network.literals.variable[literal], through(direction(values, 0), signs));
    }
  }

  /** Returns the signs of the effect of a rising stance on its value in a table. */
  private static int direction(long[] table, int at) {
    int signs = 0;
    for (int stance = 0; stance < 3; stance++) {
      long step =
          table[at + PackedPosition.of(stance + 1, stance + 1)]
              - table[at + PackedPosition.of(stance, stance)];
      signs |= step > 0 ? UP : step < 0 ? DOWN : 0;
    }
    return signs;
  }

  private static int through(int pull, int signs) {
    return ((pull & UP) != 0 ? signs : 0) | ((pull & DOWN) != 0 ? turned(signs) : 0);
  }

  private void reachVariable(int variable, int signs) {
    int fresh = signs & ~ofVariable[variable];
    if (fresh == 0) {
      return;
    }
    ofVariable[variable] |= (byte) fresh;
    int lowestLow = 3;
    int highestLow = 0;
    int lowestHigh = 3;
    int highestHigh = 0;
    for (int rule = network.ruleStart[variable + 1] - 1;
        rule >= network.ruleStart[variable];
        rule--) {
      int low = PackedPosition.low(network.packedRange(rule));
      int high = PackedPosition.high(network.packedRange(rule));
      boolean last = rule == network.ruleStart[variable + 1] - 1;
      int pull = last || (low >= highestLow && high >= highestHigh) ? UP : 0;
      pull |= last || (low <= lowestLow && high <= lowestHigh) ? DOWN : 0;
      // If the range is neither above nor below all later ranges, it may pull either way. If it is
      // both, it changes nothing.
      reach(rule, through(pull == 0 ? UP | DOWN : pull == (UP | DOWN) ? 0 : pull, fresh));
      lowestLow = Math.min(lowestLow, low);
      highestLow = Math.max(highestLow, low);
      lowestHigh = Math.min(lowestHigh, high);
      highestHigh = Math.max(highestHigh, high);
    }
  }
}
