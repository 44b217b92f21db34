package org.concordat.internal.network;

import java.util.Arrays;
import org.concordat.condition.Verb;
import org.concordat.model.Truth;

/**
 * Finds facts without which an adoption is settled at once: walks back from what would have to hold
 * if it is not to be rejected, or not to be adopted, as long as there is only one way for it to
 * hold. Mutable, and for one thread.
 *
 * <p>It rests on the equations of section 3 of {@code docs/semantics.md} alone, which hold in every
 * fixpoint of section 4, and on what is settled staying so.
 */
public final class Demands {
  private static final int OF_GATES = 2;
  private static final int OF_PAIRS = 8;

  private final Network network;
  private final Inputs inputs;
  private final int adoption;

  /** What is demanded already: of each node, that it may hold, that it may fail; of each pair. */
  private final boolean[] demanded;

  private final IntList work = new IntList();
  private final boolean[] mustHold;
  private final boolean[] mustFail;
  private boolean impossible;

  /** Finds demands on the adoption of an alternative. */
  public Demands(Network network, int alternative) {
    this.network = network;
    this.inputs = Inputs.of(network);
    this.adoption = network.adoption[alternative];
    this.demanded =
        new boolean[OF_GATES * (network.gates + network.leaves) + OF_PAIRS * network.pairs];
    this.mustHold = new boolean[network.facts.size()];
    this.mustFail = new boolean[network.facts.size()];
  }

  /**
   * Finds what {@code state}, in which the adoption is open, demands of facts if the adoption is
   * not to be rejected, or else if it is not to be surely adopted.
   *
   * @return whether it can be so at all, as far as this is seen
   */
  public boolean find(State state, boolean notRejected) {
    Arrays.fill(demanded, false);
    Arrays.fill(mustHold, false);
    Arrays.fill(mustFail, false);
    impossible = false;
    demand(adoption, notRejected, state);
    while (work.size() > 0) {
      int next = work.removeLast();
      if (next < OF_GATES * (network.gates + network.leaves)) {
        follow(next / OF_GATES, next % OF_GATES == 0, state);
      } else {
        int place = next - OF_GATES * (network.gates + network.leaves);
        followPair(place / OF_PAIRS, place % 4, place % OF_PAIRS < 4, state);
      }
    }
    return !impossible;
  }

  /** Returns what a fact has to be, or unknown if that is not known. */
  public Truth of(int fact) {
    return mustHold[fact] ? Truth.TRUE : mustFail[fact] ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Demands of a node that it possibly holds in the end, or that it does not surely hold. */
  private void demand(int node, boolean holds, State state) {
    int bits = state.nodeBits(node);
    if (bits != 2) {
      impossible |= (bits == 3) != holds;
      return;
    }
    int place = OF_GATES * node + (holds ? 0 : 1);
    if (!demanded[place]) {
      demanded[place] = true;
      work.add(place);
    }
  }

  /** Demands of a pair that its high is at least a stance, or that its low is at most that. */
  private void demandPair(int pair, int stance, boolean high, State state) {
    int position = state.position(pair);
    if (high ? stance > Packed.high(position) : stance < Packed.low(position)) {
      impossible = true;
    } else if (high ? stance > Packed.low(position) : stance < Packed.high(position)) {
      int place =
          OF_GATES * (network.gates + network.leaves) + OF_PAIRS * pair + (high ? 0 : 4) + stance;
      if (!demanded[place] && !state.isFixed(pair)) {
        demanded[place] = true;
        work.add(place);
      }
    }
  }

  private void follow(int node, boolean holds, State state) {
    if (node < network.gates) {
      followGate(node, holds, state);
      return;
    }
    int leaf = node - network.gates;
    int counter = network.leafCounter[leaf];
    int pair = network.leafPair[leaf];
    if (counter >= 0) {
      followCounter(leaf, holds, state);
    } else if (pair >= 0) {
      var range = Verb.values()[(int) network.leafBound[leaf]].range();
      int first = range.low().ordinal();
      int last = range.high().ordinal();
      if (holds) {
        demandPair(pair, first, true, state);
        demandPair(pair, last, false, state);
      } else if (last == 3) {
        demandPair(pair, first - 1, false, state);
      } else if (first == 0) {
        demandPair(pair, last + 1, true, state);
      }
    } else {
      (holds ? mustHold : mustFail)[leaf] = true;
    }
  }

  private void followGate(int gate, boolean holds, State state) {
    int from = inputs.start()[gate];
    int to = inputs.start()[gate + 1];
    boolean all = network.need[gate] == to - from;
    int open = 0;
    for (int i = from; i < to; i++) {
      open += state.nodeBits(inputs.input()[i] >> 1) == 2 ? 1 : 0;
    }
    if (all == holds || open == 1) {
      for (int i = from; i < to; i++) {
        int input = inputs.input()[i];
        if (state.nodeBits(input >> 1) == 2) {
          demand(input >> 1, holds == ((input & 1) == 0), state);
        }
      }
    }
  }

  /**
   * Demands of each pair without which the sum is too small, or too large, that it does its part.
   */
  private void followCounter(int leaf, boolean holds, State state) {
    int counter = network.leafCounter[leaf];
    int self = network.leafPair[leaf];
    int table = network.counterTable[counter];
    long sum = holds ? state.highSum(counter) : state.lowSum(counter);
    if (self >= 0) {
      int at = table + state.position(self);
      sum -= network.leafWeight[leaf] * (holds ? network.highest[at] : network.lowest[at]);
    }
    long spare = holds ? sum - network.leafBound[leaf] : network.leafBound[leaf] - 1 - sum;
    for (int i = inputs.addingStart()[counter]; i < inputs.addingStart()[counter + 1]; i++) {
      int pair = inputs.adding()[i];
      int at = table + state.position(pair);
      if (pair != self && inputs.weight()[i] * (network.highest[at] - network.lowest[at]) > spare) {
        long give = spare / inputs.weight()[i];
        demandValue(
            pair,
            table,
            holds ? network.highest[at] - give : network.lowest[at] + give,
            holds,
            state);
      }
    }
  }

  /** Demands that one of a pair's stances has at least a value, or at most. */
  private void demandValue(int pair, int table, long value, boolean atLeast, State state) {
    int first = -1;
    int last = -1;
    int position = state.position(pair);
    for (int stance = Packed.low(position); stance <= Packed.high(position); stance++) {
      long itsValue = network.lowest[table + Packed.of(stance, stance)];
      if (atLeast ? itsValue >= value : itsValue <= value) {
        first = first < 0 ? stance : first;
        last = stance;
      }
    }
    if (first < 0) {
      impossible = true;
      return;
    }
    demandPair(pair, first, true, state);
    demandPair(pair, last, false, state);
  }

  private void followPair(int pair, int stance, boolean high, State state) {
    int last = state.decisive(pair);
    int candidate = -1;
    int candidates = 0;
    for (int entry = network.entryStart[pair]; entry <= last; entry++) {
      boolean serves =
          high
              ? Packed.high(network.packedRange(entry)) >= stance
              : Packed.low(network.packedRange(entry)) <= stance;
      if (serves && state.nodeBits(entry) != 0) {
        candidate = candidate < 0 ? entry : candidate;
        candidates++;
      }
    }
    if (candidates == 0) {
      impossible = true;
      return;
    }
    for (int entry = network.entryStart[pair]; entry < candidate; entry++) {
      demand(entry, false, state);
    }
    if (candidates == 1) {
      demand(candidate, true, state);
    }
  }
}
