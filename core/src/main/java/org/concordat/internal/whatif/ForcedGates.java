package org.concordat.internal.whatif;

import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;

/**
 * Tells which gates the facts that stay as they are hold where they are, whatever else moves: a
 * conjunction with a fact that does not hold, say.
 */
final class ForcedGates {
  private final Network network;
  private final State base;

  /** For each gate, how many more inputs than it needs are no facts that surely do not hold. */
  private final int[] spare;

  /** For each gate, how many more inputs it needs than are facts that surely hold. */
  private final int[] lacking;

  private final IntList loose = new IntList();

  /** Counts the facts that surely hold in a state, and those that surely do not. */
  ForcedGates(Network network, State base) {
    this.network = network;
    this.base = base;
    spare = new int[network.gates];
    lacking = new int[network.gates];
    for (int gate = 0; gate < network.gates; gate++) {
      spare[gate] = -network.need[gate];
      lacking[gate] = network.need[gate];
    }
    for (int edge : network.consumers) {
      spare[edge >> 1]++;
    }
    for (int fact = 0; fact < network.facts.size(); fact++) {
      tell(fact, 1);
    }
  }

  /** Returns whether a gate does not move as long as no fact does that is not loose. */
  boolean holds(int gate) {
    return spare[gate] < 0 || lacking[gate] <= 0;
  }

  /** Lets a fact, which is not loose yet, move. */
  void loosen(int fact) {
    tell(fact, -1);
    loose.add(fact);
  }

  /** Lets no fact move. */
  void restore() {
    for (int i = 0; i < loose.size(); i++) {
      tell(loose.get(i), 1);
    }
    loose.clear();
  }

  private void tell(int fact, int step) {
    int node = network.gates + fact;
    int bits = base.nodeBits(node);
    if (bits == 2) {
      return;
    }
    int row = node - network.rules;
    for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
      int gate = network.consumers[i] >> 1;
      boolean isTrue = (bits != 0) != ((network.consumers[i] & 1) != 0);
      if (isTrue) {
        lacking[gate] -= step;
      } else {
        spare[gate] -= step;
      }
    }
  }
}
