package org.concordat.internal.network;

import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.LongList;
import org.concordat.internal.primitives.SparseRows;

/**
 * Leads back over a network: from gates to their inputs, from counters to the pairs that add to
 * them.
 *
 * @param start where the inputs of each gate start
 * @param input the inputs: nodes times 2, plus 1 for a negation
 * @param addingStart where the pairs of each counter start
 * @param adding the pairs
 * @param weight the weights with which they add
 */
record Inputs(int[] start, int[] input, int[] addingStart, int[] adding, long[] weight) {

  /** Turns the edges of a network round, in time linear in its size. */
  static Inputs of(Network network) {
    IntList gateOfEdge = new IntList();
    IntList source = new IntList();
    for (int node = network.entries; node < network.gates + network.leaves; node++) {
      int row = node - network.entries;
      for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
        gateOfEdge.add(network.consumers[i] >> 1);
        source.add(node << 1 | (network.consumers[i] & 1));
      }
    }
    IntList counterOfAddend = new IntList();
    IntList addend = new IntList();
    LongList weights = new LongList();
    for (int pair = 0; pair < network.pairs; pair++) {
      for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
        counterOfAddend.add(network.pairCounter[i]);
        addend.add(pair);
        weights.add(network.pairWeight[i]);
      }
    }
    int[] start = SparseRows.starts(gateOfEdge, network.gates);
    int[] addingStart = SparseRows.starts(counterOfAddend, network.counters);
    int[] places = SparseRows.places(counterOfAddend, addingStart);
    return new Inputs(
        start,
        SparseRows.sorted(source, SparseRows.places(gateOfEdge, start)),
        addingStart,
        SparseRows.sorted(addend, places),
        SparseRows.sorted(weights, places));
  }
}
