package org.concordat.internal.network;

import java.util.Arrays;

/**
 * Reads off a settled state what the adoption of one alternative still depends on: by walking back
 * from its gate over what is not settled. Two states with the same residue answer everything alike
 * that is still to come, whatever was asked on the way to them. Mutable, and for one thread.
 */
public final class Residue {
  private final Network network;
  private final Inputs inputs;
  private final int adoption;
  private final int nodes;
  private final long[] seen;
  private final byte[] rangeOf;
  private final boolean[] counted;
  private final IntList work = new IntList();

  /** Reads residues of the adoption of an alternative. */
  public Residue(Network network, int alternative) {
    this.network = network;
    this.inputs = Inputs.of(network);
    this.adoption = network.adoption[alternative];
    this.nodes = network.gates + network.leaves;
    this.seen = new long[(nodes + Long.SIZE - 1) / Long.SIZE];
    this.rangeOf = new byte[network.pairs];
    this.counted = new boolean[network.counters];
  }

  /** Walks over all that the adoption depends on in {@code state} and that is not settled there. */
  public void read(State state) {
    Arrays.fill(seen, 0);
    Arrays.fill(rangeOf, (byte) 0);
    Arrays.fill(counted, false);
    visit(adoption, state);
    while (work.size() > 0) {
      int node = work.removeLast();
      if (node < network.gates) {
        for (int i = inputs.start()[node]; i < inputs.start()[node + 1]; i++) {
          visit(inputs.input()[i] >> 1, state);
        }
      } else {
        int leaf = node - network.gates;
        int counter = network.leafCounter[leaf];
        if (counter >= 0 && !counted[counter]) {
          counted[counter] = true;
          visitAdding(counter, state);
        }
        int pair = network.leafPair[leaf];
        if (pair >= 0) {
          visitPair(pair, state);
          if (rangeOf[pair] == 0) {
            // A sum less an actor's own part is another for each stance the actor is settled on.
            rangeOf[pair] = (byte) (1 + state.position(pair));
          }
        }
      }
    }
  }

  private void visit(int node, State state) {
    long bit = 1L << node;
    if (state.nodeBits(node) == 2 && (seen[node >> 6] & bit) == 0) {
      seen[node >> 6] |= bit;
      work.add(node);
    }
  }

  private void visitAdding(int counter, State state) {
    int table = network.counterTable[counter];
    for (int i = inputs.addingStart()[counter]; i < inputs.addingStart()[counter + 1]; i++) {
      int at = table + state.position(inputs.adding()[i]);
      if (network.lowest[at] != network.highest[at]) {
        visitPair(inputs.adding()[i], state);
      }
    }
  }

  private void visitPair(int pair, State state) {
    int position = state.position(pair);
    if (rangeOf[pair] != 0 || Packed.low(position) == Packed.high(position)) {
      return;
    }
    if (state.isFixed(pair)) {
      rangeOf[pair] = (byte) (1 + position);
      return;
    }
    int last = state.decisive(pair);
    rangeOf[pair] = (byte) (1 + network.packedRange(last));
    for (int entry = network.entryStart[pair]; entry < last; entry++) {
      visit(entry, state);
    }
  }

  /** Returns whether the adoption still depends on a fact, after {@link #read}. */
  public boolean dependsOn(int fact) {
    int node = network.gates + fact;
    return (seen[node >> 6] & 1L << node) != 0;
  }

  /**
   * Returns the residue that was last read as numbers, the same ones exactly if the residues are
   * the same, with room for {@code more} of the caller's at the end.
   */
  public long[] key(State state, int more) {
    int sums = 0;
    for (boolean each : counted) {
      sums += each ? 1 : 0;
    }
    int ranges = (network.pairs + 7) / 8;
    long[] key = Arrays.copyOf(seen, seen.length + ranges + sums + more);
    for (int pair = 0; pair < network.pairs; pair++) {
      key[seen.length + (pair >> 3)] |= (long) rangeOf[pair] << (8 * (pair & 7));
    }
    int at = seen.length + ranges;
    for (int counter = 0; counter < network.counters; counter++) {
      if (counted[counter]) {
        key[at++] = state.lowSum(counter);
      }
    }
    return key;
  }
}
