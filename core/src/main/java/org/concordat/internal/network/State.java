package org.concordat.internal.network;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import org.concordat.model.Position;
import org.concordat.model.Truth;

/**
 * Holds what is known at one moment of a resolution, and carries every change to all that depends
 * on it. Mutable, and for one thread.
 *
 * <p>For each pair it keeps how many of the entries that might decide have each low and each high,
 * which gives the operator Γ of section 3 of {@code docs/semantics.md} in constant time. In each
 * phase of a resolution positions move one way only, so each entry, edge and trigger is passed a
 * bounded number of times.
 */
public final class State {
  private final Network network;

  /** The position of each pair, packed. */
  private final byte[] position;

  private final boolean[] fixed;

  /** For each gate, how many inputs surely hold, and how many possibly do. */
  private final int[] count;

  /** For each leaf, its two bits. */
  private final byte[] leafBits;

  private final long[] lowSum;
  private final long[] highSum;

  /** For each counter, how many of its triggers the sums have reached. */
  private final int[] lowAt;

  private final int[] highAt;

  /** For each pair, its first entry that surely holds. */
  private final int[] decisive;

  /**
   * For each pair and stance, how many entries that might decide have it as their low (at 8p + s),
   * and as their high (8p + 4 + s).
   */
  private final int[] live;

  /** Where asked for, when the low and the high of each pair last moved: at 2p and 2p + 1. */
  private int[] movedAt = {};

  private int moves;

  private final int[] queue;
  private final boolean[] queued;
  private int queueHead;
  private int queueSize;

  State(Network network) {
    this.network = network;
    position = new byte[network.pairs];
    fixed = new boolean[network.pairs];
    count = new int[2 * network.gates];
    leafBits = new byte[network.leaves];
    lowSum = new long[network.counters];
    highSum = new long[network.counters];
    lowAt = new int[network.counters];
    highAt = new int[network.counters];
    decisive = new int[network.pairs];
    live = new int[8 * network.pairs];
    queue = new int[network.pairs];
    queued = new boolean[network.pairs];
  }

  /**
   * Makes this state equal to {@code other}, which must run on the same network and have nothing
   * left to do.
   */
  public void copyFrom(State other) {
    System.arraycopy(other.position, 0, position, 0, position.length);
    System.arraycopy(other.fixed, 0, fixed, 0, fixed.length);
    System.arraycopy(other.count, 0, count, 0, count.length);
    System.arraycopy(other.leafBits, 0, leafBits, 0, leafBits.length);
    System.arraycopy(other.lowSum, 0, lowSum, 0, lowSum.length);
    System.arraycopy(other.highSum, 0, highSum, 0, highSum.length);
    System.arraycopy(other.lowAt, 0, lowAt, 0, lowAt.length);
    System.arraycopy(other.highAt, 0, highAt, 0, highAt.length);
    System.arraycopy(other.decisive, 0, decisive, 0, decisive.length);
    System.arraycopy(other.live, 0, live, 0, live.length);
  }

  /** Returns the state in which every pair is undeclared and the facts are as given. */
  static State blank(Network network, Truth[] facts) {
    State state = new State(network);
    Arrays.fill(state.position, (byte) Packed.UNDECLARED);
    state.sumUp();
    for (int leaf = 0; leaf < network.leaves; leaf++) {
      state.leafBits[leaf] =
          (byte) (leaf < facts.length ? Network.bits(facts[leaf]) : state.evaluate(leaf));
    }
    state.countInputs();
    for (int pair = 0; pair < network.pairs; pair++) {
      state.decisive[pair] = network.entryStart[pair] - 1;
      state.extendLive(pair);
    }
    return state;
  }

  private void sumUp() {
    for (int pair = 0; pair < network.pairs; pair++) {
      for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
        int counter = network.pairCounter[i];
        int at = network.counterTable[counter] + position[pair];
        lowSum[counter] += network.pairWeight[i] * network.lowest[at];
        highSum[counter] += network.pairWeight[i] * network.highest[at];
      }
    }
    for (int counter = 0; counter < network.counters; counter++) {
      lowAt[counter] = reached(counter, lowSum[counter]);
      highAt[counter] = reached(counter, highSum[counter]);
    }
  }

  private int reached(int counter, long sum) {
    int at = network.triggerStart[counter];
    while (at < network.triggerStart[counter + 1] && network.triggerAt[at] <= sum) {
      at++;
    }
    return at;
  }

  /**
   * Counts the inputs of every gate. Leaves come first, then inner gates, each after its inputs;
   * entries have no consumers.
   */
  private void countInputs() {
    for (int leaf = 0; leaf < network.leaves; leaf++) {
      countInput(network.gates + leaf, leafBits[leaf]);
    }
    for (int gate = network.entries; gate < network.gates; gate++) {
      countInput(gate, gateBits(gate));
    }
  }

  private void countInput(int node, int bits) {
    for (int i = network.consumerStart[node]; i < network.consumerStart[node + 1]; i++) {
      int gate = network.consumers[i] >> 1;
      boolean negates = (network.consumers[i] & 1) != 0;
      count[2 * gate] += negates ? 1 - (bits >> 1) : bits & 1;
      count[2 * gate + 1] += negates ? 1 - (bits & 1) : bits >> 1;
    }
  }

  private int gateBits(int gate) {
    return (count[2 * gate] >= network.need[gate] ? 1 : 0)
        | (count[2 * gate + 1] >= network.need[gate] ? 2 : 0);
  }

  /** Sets the state of a fact. */
  public void setFact(int fact, Truth state) {
    setLeaf(fact, Network.bits(state));
  }

  /** Returns the state of a fact. */
  public Truth fact(int fact) {
    return Network.truth(leafBits[fact]);
  }

  /** Puts a pair where it stays, whatever its entries say. Only before anything is settled. */
  public void fix(int pair, Position at) {
    fixed[pair] = true;
    move(pair, Packed.of(at));
  }

  /** Returns whether a pair has been put where it stays. */
  public boolean isFixed(int pair) {
    return fixed[pair];
  }

  /** Leaves a pair to its entries again. */
  public void release(int pair) {
    fixed[pair] = false;
  }

  /** Returns the position of a pair, packed. */
  public int position(int pair) {
    return position[pair];
  }

  /** Returns the two bits of a gate or leaf. */
  int nodeBits(int node) {
    return node < network.gates ? gateBits(node) : leafBits[node - network.gates];
  }

  /** Returns the first entry of a pair that surely holds. */
  int decisive(int pair) {
    return decisive[pair];
  }

  /** Returns the least sum that a counter may come to. */
  long lowSum(int counter) {
    return lowSum[counter];
  }

  /** Returns the greatest sum that a counter may come to. */
  long highSum(int counter) {
    return highSum[counter];
  }

  /** Returns whether an alternative is adopted. */
  public Truth adopted(int alternative) {
    return Network.truth(gateBits(network.adoption[alternative]));
  }

  /** Returns whether an alternative is withdrawn. */
  public Truth withdrawn(int alternative) {
    return Network.truth(gateBits(network.withdrawal[alternative]));
  }

  /** Returns whether the condition of an entry holds. */
  public Truth entry(int entry) {
    return Network.truth(gateBits(entry));
  }

  /**
   * Settles everything that can be: section 4 of {@code docs/semantics.md}. Starting from a blank
   * state, or from what a settling with {@link Closure#NONE} has left, and taking time linear in
   * the size of the network for each stable revision.
   *
   * @return how many stable revisions it took
   */
  @CanIgnoreReturnValue
  public int settle(Closure closure) {
    queueAll();
    propagate(true, true);
    if (closure == Closure.NONE) {
      return 0;
    }
    boolean raiseHighs = closure == Closure.LEAST;
    int revisions = 0;
    do {
      revisions++;
      for (int pair = 0; pair < network.pairs; pair++) {
        int at = position[pair];
        int end = raiseHighs ? Packed.low(at) : Packed.high(at);
        if (Packed.low(at) != Packed.high(at) && !fixed[pair]) {
          move(pair, Packed.of(end, end));
          enqueue(pair);
        }
      }
      propagate(!raiseHighs, raiseHighs);
      queueAll();
    } while (propagate(raiseHighs, !raiseHighs));
    return revisions;
  }

  private void queueAll() {
    for (int pair = 0; pair < network.pairs; pair++) {
      if (gamma(pair) != position[pair]) {
        enqueue(pair);
      }
    }
  }

  private void enqueue(int pair) {
    if (!queued[pair] && !fixed[pair]) {
      queued[pair] = true;
      int at = queueHead + queueSize++;
      queue[at < queue.length ? at : at - queue.length] = pair;
    }
  }

  /**
   * Moves lows or highs or both to where Γ puts them until nothing moves, and returns whether
   * anything did.
   */
  @CanIgnoreReturnValue
  private boolean propagate(boolean lows, boolean highs) {
    boolean moved = false;
    while (queueSize > 0) {
      int pair = queue[queueHead];
      queueHead = queueHead + 1 == queue.length ? 0 : queueHead + 1;
      queueSize--;
      queued[pair] = false;
      // What changed before a pair was fixed may have queued it.
      int target = fixed[pair] ? position[pair] : gamma(pair);
      int now = position[pair];
      int next = Packed.of(Packed.low(lows ? target : now), Packed.high(highs ? target : now));
      if (next != now) {
        move(pair, next);
        moved = true;
      }
    }
    return moved;
  }

  /** Returns the smallest position that covers the ranges of all entries that might decide. */
  private int gamma(int pair) {
    int at = 8 * pair;
    int low = live[at] > 0 ? 0 : live[at + 1] > 0 ? 1 : live[at + 2] > 0 ? 2 : 3;
    int high = live[at + 7] > 0 ? 3 : live[at + 6] > 0 ? 2 : live[at + 5] > 0 ? 1 : 0;
    return Packed.of(low, high);
  }

  /** Notes from now on when each pair moves. */
  public void trace() {
    movedAt = new int[2 * network.pairs];
  }

  /**
   * Returns when the low of a pair, or its high, last moved; moves are numbered from 1, and 0
   * stands for never.
   */
  public int movedAt(int pair, boolean low) {
    return movedAt[2 * pair + (low ? 0 : 1)];
  }

  private void note(int pair, int from, int to) {
    moves++;
    if (Packed.low(from) != Packed.low(to)) {
      movedAt[2 * pair] = moves;
    }
    if (Packed.high(from) != Packed.high(to)) {
      movedAt[2 * pair + 1] = moves;
    }
  }

  private void move(int pair, int to) {
    int from = position[pair];
    position[pair] = (byte) to;
    if (movedAt.length > 0) {
      note(pair, from, to);
    }
    for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
      int counter = network.pairCounter[i];
      int table = network.counterTable[counter];
      long low = network.lowest[table + to] - network.lowest[table + from];
      if (low != 0) {
        lowSum[counter] += network.pairWeight[i] * low;
        lowAt[counter] = pass(counter, lowAt[counter], lowSum[counter]);
      }
      long high = network.highest[table + to] - network.highest[table + from];
      if (high != 0) {
        highSum[counter] += network.pairWeight[i] * high;
        highAt[counter] = pass(counter, highAt[counter], highSum[counter]);
      }
    }
    for (int i = network.watchStart[pair]; i < network.watchStart[pair + 1]; i++) {
      setLeaf(network.watchers[i], evaluate(network.watchers[i]));
    }
  }

  /**
   * Looks at the leaves whose triggers lie between where a sum was and where it is, and returns how
   * many it has now reached.
   */
  private int pass(int counter, int reached, long sum) {
    int at = reached;
    while (at < network.triggerStart[counter + 1] && network.triggerAt[at] <= sum) {
      int leaf = network.triggerLeaf[at++];
      setLeaf(leaf, evaluate(leaf));
    }
    while (at > network.triggerStart[counter] && network.triggerAt[at - 1] > sum) {
      int leaf = network.triggerLeaf[--at];
      setLeaf(leaf, evaluate(leaf));
    }
    return at;
  }

  private int evaluate(int leaf) {
    int pair = network.leafPair[leaf];
    int counter = network.leafCounter[leaf];
    if (counter < 0) {
      return NetworkBuilder.VERB_TRUTHS[(int) network.leafBound[leaf]][position[pair]];
    }
    long low = lowSum[counter];
    long high = highSum[counter];
    if (pair >= 0) {
      int at = network.counterTable[counter] + position[pair];
      low -= network.leafWeight[leaf] * network.lowest[at];
      high -= network.leafWeight[leaf] * network.highest[at];
    }
    long bound = network.leafBound[leaf];
    return (low >= bound ? 1 : 0) | (high >= bound ? 2 : 0);
  }

  private void setLeaf(int leaf, int bits) {
    int changed = leafBits[leaf] ^ bits;
    leafBits[leaf] = (byte) bits;
    if ((changed & 1) != 0) {
      tell(network.gates + leaf, 0, (bits & 1) != 0 ? 1 : -1);
    }
    if ((changed & 2) != 0) {
      tell(network.gates + leaf, 1, (bits & 2) != 0 ? 1 : -1);
    }
  }

  /**
   * Tells the gates that use a node that one of its bits has changed. Goes no deeper than
   * conditions and rules are nested.
   *
   * @param bit 0 for surely, 1 for possibly
   * @param step 1 where the bit is now set, -1 where it no longer is
   */
  private void tell(int node, int bit, int step) {
    for (int i = network.consumerStart[node]; i < network.consumerStart[node + 1]; i++) {
      int edge = network.consumers[i];
      int gate = edge >> 1;
      int negates = edge & 1;
      int itsBit = bit ^ negates;
      int itsStep = negates == 0 ? step : -step;
      int inputs = count[2 * gate + itsBit] += itsStep;
      if (inputs == network.need[gate] - (itsStep > 0 ? 0 : 1)) {
        if (gate < network.entries) {
          entryChanged(gate, itsBit, itsStep);
        } else {
          tell(gate, itsBit, itsStep);
        }
      }
    }
  }

  private void entryChanged(int entry, int bit, int step) {
    int pair = network.entryPair[entry];
    int first = decisive[pair];
    if (bit == 1) {
      if (entry <= first) {
        addLive(pair, entry, step);
      }
    } else if (step > 0 && entry < first) {
      for (int later = entry + 1; later <= first; later++) {
        if ((gateBits(later) & 2) != 0) {
          addLive(pair, later, -1);
        }
      }
      decisive[pair] = entry;
    } else if (step < 0 && entry == first) {
      extendLive(pair);
    }
    enqueue(pair);
  }

  /** Adds the entries behind the decisive one up to the next that surely holds. */
  private void extendLive(int pair) {
    int entry = decisive[pair];
    int bits;
    do {
      bits = gateBits(++entry);
      if ((bits & 2) != 0) {
        addLive(pair, entry, 1);
      }
    } while ((bits & 1) == 0);
    decisive[pair] = entry;
  }

  private void addLive(int pair, int entry, int step) {
    live[8 * pair + network.entryLow[entry]] += step;
    live[8 * pair + 4 + network.entryHigh[entry]] += step;
  }
}
