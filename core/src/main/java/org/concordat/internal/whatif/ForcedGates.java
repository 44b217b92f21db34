package org.concordat.internal.whatif;

import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;

/**
 * Finds gates whose values are forced by facts that do not change, whatever else does: a
 * conjunction with a false fact, for example.
 */
final class ForcedGates {
  private final Network network;
  private final State base;

  /**
   * For each gate, the number of inputs that are not surely false facts, minus the number it needs.
   */
  private final int[] spare;

  /** For each gate, the number of inputs it needs, minus the number that are surely true facts. */
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

  /** Returns whether a gate keeps its value as long as only loose facts change. */
  boolean holds(int gate) {
    return spare[gate] < 0 || lacking[gate] <= 0;
  }

  /** Makes a fact loose, which must not be so yet. */
  void loosen(int fact) {
    tell(fact, -1);
    loose.add(fact);
  }

  /** Makes no fact loose. */
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
