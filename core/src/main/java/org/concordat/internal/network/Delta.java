package org.concordat.internal.network;

import java.util.Arrays;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Truth;

/**
 * Tells where everything has come to rest by what is not as in a settled state. It takes no more
 * space than that, and finds it in logarithmic time. Immutable, as that state must be.
 */
final class Delta implements Interpretation {
  private final Network network;
  private final State base;

  /** The pairs that stand elsewhere, in order, and where. */
  private final int[] pairs;

  private final byte[] positions;

  /** The nodes that have other bits, in order, and which. */
  private final int[] nodes;

  private final byte[] bits;

  /**
   * Compares two states.
   *
   * @param among the pairs to look at, each once; all others are alike
   * @param amongNodes the nodes to look at, each once; all others are alike
   */
  Delta(Network network, State base, State settled, IntList among, IntList amongNodes) {
    this.network = network;
    this.base = base;
    IntList otherPairs = new IntList();
    IntList otherNodes = new IntList();
    for (int i = 0; i < among.size(); i++) {
      int pair = among.get(i);
      if (settled.position(pair) != base.position(pair)) {
        otherPairs.add(pair);
      }
    }
    for (int i = 0; i < amongNodes.size(); i++) {
      int node = amongNodes.get(i);
      if (settled.nodeBits(node) != base.nodeBits(node)) {
        otherNodes.add(node);
      }
    }
    pairs = sorted(otherPairs);
    nodes = sorted(otherNodes);
    positions = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      positions[i] = (byte) settled.position(pairs[i]);
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

  /** Returns the pairs that stand elsewhere. For the package, which does not write to them. */
  int[] pairs() {
    return pairs;
  }

  @Override
  public int position(int pair) {
    int found = Arrays.binarySearch(pairs, pair);
    return found < 0 ? base.position(pair) : positions[found];
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
  public Truth entry(int entry) {
    return truth(entry);
  }

  @Override
  public Truth adopted(int alternative) {
    return truth(network.adoption[alternative]);
  }

  @Override
  public Truth withdrawn(int alternative) {
    return truth(network.withdrawal[alternative]);
  }
}
