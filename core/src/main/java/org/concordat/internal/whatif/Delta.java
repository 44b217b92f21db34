package org.concordat.internal.whatif;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Truth;

/**
 * Represents a fixpoint by its differences from a settled state, which must not change. Takes space
 * proportional to the differences, and logarithmic time for each access. Immutable.
 */
final class Delta implements Interpretation {
  private final Network network;
  private final State base;

  /** The variables with other positions, in order; below, these positions. */
  private final int[] variables;

  private final byte[] positions;

  /** The nodes with other bits, in order; below, these bits. */
  private final int[] nodes;

  private final byte[] bits;

  /**
   * Compares two states.
   *
   * @param among the variables to compare, each once; all others are equal
   * @param amongNodes the nodes to compare, each once; all others are equal
   */
  Delta(Network network, State base, State settled, IntList among, IntList amongNodes) {
    this.network = network;
    this.base = base;
    IntList otherVariables = new IntList();
    IntList otherNodes = new IntList();
    for (int i = 0; i < among.size(); i++) {
      int variable = among.get(i);
      if (settled.position(variable) != base.position(variable)) {
        otherVariables.add(variable);
      }
    }
    for (int i = 0; i < amongNodes.size(); i++) {
      int node = amongNodes.get(i);
      if (settled.nodeBits(node) != base.nodeBits(node)) {
        otherNodes.add(node);
      }
    }
    variables = sorted(otherVariables);
    nodes = sorted(otherNodes);
    positions = new byte[variables.length];
    for (int i = 0; i < variables.length; i++) {
      positions[i] = (byte) settled.position(variables[i]);
    }
    bits = new byte[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      bits[i] = (byte) settled.nodeBits(nodes[i]);
    }
  }

  private static int[] sorted(IntList list) {
    int[] sorted = list.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Returns the variables with other positions; callers must not write to the array. */
  int[] variables() {
    return variables;
  }

  @Override
  public int position(int variable) {
    int found = Arrays.binarySearch(variables, variable);
    return found < 0 ? base.position(variable) : positions[found];
  }

  /** Takes time proportional to the differences of both, if they are from the same state. */
  @Override
  public int[] moved(int first, int end, Interpretation other, int otherFirst) {
    if (!(other instanceof Delta that) || that.base != base || first != otherFirst) {
      return Interpretation.super.moved(first, end, other, otherFirst);
    }
    return IntStream.concat(IntStream.of(variables), IntStream.of(that.variables))
        .filter(variable -> variable >= first && variable < end)
        .filter(variable -> position(variable) != that.position(variable))
        .sorted()
        .distinct()
        .toArray();
  }

  private Truth truth(int node) {
    int found = Arrays.binarySearch(nodes, node);
    return Network.truth(found < 0 ? base.nodeBits(node) : bits[found]);
  }

  @Override
  public Truth fact(int fact) {
    return truth(network.gates + fact);
  }

  @Override
  public Truth holds(int rule) {
    return truth(rule);
  }

  @Override
  public Truth adopted(int alternative) {
    return truth(network.adoption[alternative]);
  }

  @Override
  public Truth withdrawn(int alternative) {
    return truth(network.withdrawal[alternative]);
  }

  @Override
  public Truth onTheTable(int alternative) {
    return truth(network.onTheTable[alternative]);
  }
}
