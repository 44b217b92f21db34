package org.concordat.internal.network;

import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.LongList;
import org.concordat.internal.primitives.SparseRows;

/**
 * Holds the edges of a network backwards: from gates to their inputs, from sums to their variables.
 *
 * @param start where the inputs of each gate start
 * @param input the inputs: nodes times 2, plus 1 for a negation
 * @param sumStart where the variables of each sum start
 * @param sumVariable the variables of sums
 * @param sumWeight the weights of these variables in their sums
 */
public record Inputs(
    int[] start, int[] input, int[] sumStart, int[] sumVariable, long[] sumWeight) {

  /** Reverses the edges of a network, in time linear in its size. */
  public static Inputs of(Network network) {
    IntList gateOfEdge = new IntList();
    IntList source = new IntList();
    for (int node = network.rules; node < network.gates + network.literals.count; node++) {
      int row = node - network.rules;
      for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
        gateOfEdge.add(network.consumers[i] >> 1);
        source.add(node << 1 | (network.consumers[i] & 1));
      }
    }
    IntList sumOfAddend = new IntList();
    IntList addend = new IntList();
    LongList weights = new LongList();
    for (int variable = 0; variable < network.variables; variable++) {
      for (int i = network.literals.termStart[variable];
          i < network.literals.termStart[variable + 1];
          i++) {
        sumOfAddend.add(network.literals.termSum[i]);
        addend.add(variable);
        weights.add(network.literals.termWeight[i]);
      }
    }
    int[] start = SparseRows.starts(gateOfEdge, network.gates);
    int[] sumStart = SparseRows.starts(sumOfAddend, network.literals.sums);
    int[] places = SparseRows.places(sumOfAddend, sumStart);
    return new Inputs(
        start,
        SparseRows.sorted(source, SparseRows.places(gateOfEdge, start)),
        sumStart,
        SparseRows.sorted(addend, places),
        SparseRows.sorted(weights, places));
  }
}
