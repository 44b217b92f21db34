package org.concordat.internal.fixpoint;

import org.concordat.internal.network.Network;

/**
 * Counts, for each gate, how many inputs it lacks to hold surely, and possibly. There are two
 * subclasses: that of {@link RecordingState}, and one in a test that counts how often bits are
 * read.
 */
class Gates {
  private final Network network;

  /**
   * For each gate g, how many inputs it lacks to hold surely (at 2g) and possibly (at 2g + 1); 0 or
   * less if it holds.
   */
  private final byte[] missing;

  Gates(Network network) {
    this.network = network;
    missing = new byte[2 * network.gates];
  }

  Gates(Gates of) {
    network = of.network;
    missing = of.missing.clone();
  }

  void copyFrom(Gates other) {
    System.arraycopy(other.missing, 0, missing, 0, missing.length);
  }

  /** Counts all inputs of all gates, when nothing has been counted yet. */
  void addUp(byte[] literalBits) {
    for (int i = 0; i < missing.length; i++) {
      missing[i] = network.need[i >> 1];
    }
    for (int literal = 0; literal < network.literals.count; literal++) {
      addInput(network.gates + literal, literalBits[literal]);
    }
    // Each gate comes after its inputs; rules, which come first, are inputs of none.
    for (int gate = network.rules; gate < network.gates; gate++) {
      addInput(gate, bits(gate));
    }
  }

  private void addInput(int node, int bits) {
    int row = node - network.rules;
    for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
      int gate = network.consumers[i] >> 1;
      boolean negates = (network.consumers[i] & 1) != 0;
      missing[2 * gate] -= (byte) (negates ? 1 - (bits >> 1) : bits & 1);
      missing[2 * gate + 1] -= (byte) (negates ? 1 - (bits & 1) : bits >> 1);
    }
  }

  /** Returns the two bits of a gate: 1 where it surely holds, 2 where it possibly does. */
  int bits(int gate) {
    return (missing[2 * gate] <= 0 ? 1 : 0) | (missing[2 * gate + 1] <= 0 ? 2 : 0);
  }

  /**
   * Counts one more or one fewer input, and returns whether that changes the gate.
   *
   * @param bit 0 for surely, 1 for possibly
   * @param step 1 or -1
   */
  boolean count(int gate, int bit, int step) {
    int left = missing[2 * gate + bit] -= (byte) step;
    return left == (step > 0 ? 0 : 1);
  }
}
