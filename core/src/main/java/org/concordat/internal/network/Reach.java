package org.concordat.internal.network;

import java.util.BitSet;

/**
 * Finds the pairs that may depend on some facts and pairs, by walking on over everything that uses
 * them, in time proportional to what it walks over. Nothing else depends on what it finds.
 */
final class Reach {
  private final Network network;
  private final BitSet pairs = new BitSet();
  private final BitSet nodes = new BitSet();
  private final BitSet counters = new BitSet();
  private final IntList found = new IntList();

  /** Pairs and nodes to walk on from: nodes from 0, pairs below. */
  private final IntList work = new IntList();

  Reach(Network network) {
    this.network = network;
  }

  /** Walks on from a fact. */
  void addFact(int fact) {
    use(network.gates + fact);
    walk();
  }

  /** Walks on from a pair, which is found itself. */
  void addPair(int pair) {
    find(pair);
    walk();
  }

  /** Returns the pairs found so far. */
  int[] pairs() {
    return found.toArray();
  }

  private void walk() {
    while (work.size() > 0) {
      int next = work.removeLast();
      if (next < 0) {
        walkOnFromPair(~next);
      } else {
        int row = next - network.entries;
        for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
          use(network.consumers[i] >> 1);
        }
      }
    }
  }

  private void walkOnFromPair(int pair) {
    for (int i = network.watchStart[pair]; i < network.watchStart[pair + 1]; i++) {
      use(network.gates + network.watchers[i]);
    }
    for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
      int counter = network.pairCounter[i];
      if (!counters.get(counter)) {
        counters.set(counter);
        for (int at = network.triggerStart[counter]; at < network.triggerStart[counter + 1]; at++) {
          use(network.gates + network.triggerLeaf[at]);
        }
      }
    }
  }

  private void use(int node) {
    if (node < network.entries) {
      find(network.entryPair[node]);
    } else if (!nodes.get(node)) {
      nodes.set(node);
      work.add(node);
    }
  }

  private void find(int pair) {
    if (!pairs.get(pair)) {
      pairs.set(pair);
      found.add(pair);
      work.add(~pair);
    }
  }
}
