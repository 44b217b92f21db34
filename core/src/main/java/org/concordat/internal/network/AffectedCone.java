package org.concordat.internal.network;

import java.util.Arrays;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Position;

/**
 * Finds what may come to rest elsewhere when some facts and pairs are changed in a settled state,
 * and to which side: it walks on from the changes over everything that uses them, as long as the
 * user is not yet at the end towards which it would move. Takes time proportional to what it walks
 * over.
 *
 * <p>What it does not find stays where it is, however cycles are closed. Settling goes in steps, in
 * the old state as in the new, and each bit that is settled rests on bits settled before it. Take
 * the first bit, in the order of one of the two, that the other does not settle too: one of those
 * it rests on is not settled there either, so it is not the first, or it is a change. Therefore a
 * user is found if any one of what it rests on may move, and not only if enough of them do: they
 * may rest on each other in a cycle. And entries count that come after the one that decides in the
 * old state: that one may hold only because its own pair stands where it puts it, and the position
 * may rest, without it, on those after it.
 */
final class AffectedCone {
  /** Ways in which a node may move: a bit, surely or possibly, is set or is no longer. */
  private static final int SURE = 1;

  private static final int UNSURE = 2;
  private static final int POSSIBLE = 4;
  private static final int IMPOSSIBLE = 8;

  /** Ways in which a pair's position, or a counter's sum, may move. */
  private static final int LOW_UP = 1;

  private static final int LOW_DOWN = 2;
  private static final int HIGH_UP = 4;
  private static final int HIGH_DOWN = 8;

  private final Network network;
  private final State base;
  private final ChangeWorklist nodes;
  private final ChangeWorklist pairs;
  private final ChangeWorklist counters;
  private final ForcedGates grip;

  /** For each pair, from where on its entries have been looked at because of one before them. */
  private final int[] widenedFrom;

  private final int[] narrowedFrom;

  /**
   * Looks for what may move.
   *
   * @param base the settled state, which must not change
   */
  AffectedCone(Network network, State base) {
    this.network = network;
    this.base = base;
    nodes = new ChangeWorklist(network.gates + network.leaves);
    pairs = new ChangeWorklist(network.pairs);
    counters = new ChangeWorklist(network.counters);
    grip = new ForcedGates(network, base);
    widenedFrom = Arrays.copyOfRange(network.entryStart, 1, network.pairs + 1);
    narrowedFrom = widenedFrom.clone();
  }

  /** Adds a fact, which has other bits now; each fact once. */
  void addFact(int fact, int bits) {
    grip.loosen(fact);
    int was = base.nodeBits(network.gates + fact);
    int set = bits & ~was;
    int cleared = was & ~bits;
    nodes.add(
        network.gates + fact,
        ((set & 1) != 0 ? SURE : 0)
            | ((cleared & 1) != 0 ? UNSURE : 0)
            | ((set & 2) != 0 ? POSSIBLE : 0)
            | ((cleared & 2) != 0 ? IMPOSSIBLE : 0));
  }

  /** Adds a pair, which is somewhere else now. */
  void addPair(int pair, Position at) {
    int to = PackedPosition.of(at);
    int from = base.position(pair);
    pairs.add(
        pair,
        (PackedPosition.low(to) > PackedPosition.low(from) ? LOW_UP : 0)
            | (PackedPosition.low(to) < PackedPosition.low(from) ? LOW_DOWN : 0)
            | (PackedPosition.high(to) > PackedPosition.high(from) ? HIGH_UP : 0)
            | (PackedPosition.high(to) < PackedPosition.high(from) ? HIGH_DOWN : 0));
  }

  /** Walks on from what was added. */
  void walk() {
    boolean more;
    do {
      more = false;
      for (int node = nodes.next(); node >= 0; node = nodes.next()) {
        walkOnFromNode(node, nodes.of(node));
        more = true;
      }
      for (int pair = pairs.next(); pair >= 0; pair = pairs.next()) {
        walkOnFromPair(pair, pairs.of(pair));
        more = true;
      }
      for (int counter = counters.next(); counter >= 0; counter = counters.next()) {
        walkOnFromCounter(counter, counters.of(counter));
        more = true;
      }
    } while (more);
  }

  /** Returns the pairs found, and those that were added. */
  IntList pairs() {
    return pairs.all();
  }

  /** Returns the nodes found, entries among them. */
  IntList nodes() {
    return nodes.all();
  }

  /** Forgets everything. */
  void clear() {
    grip.restore();
    for (int i = 0; i < nodes.all().size(); i++) {
      int node = nodes.all().get(i);
      if (node < network.entries) {
        int pair = network.entryPair[node];
        widenedFrom[pair] = network.entryStart[pair + 1];
        narrowedFrom[pair] = widenedFrom[pair];
      }
    }
    pairs.clear();
    nodes.clear();
    counters.clear();
  }

  /** Notes that a node may move, as far as it can. */
  private void add(int node, int moves) {
    if (node >= network.gates || !grip.holds(node)) {
      int bits = base.nodeBits(node);
      nodes.add(
          node,
          moves & (((bits & 1) == 0 ? SURE : UNSURE) | ((bits & 2) == 0 ? POSSIBLE : IMPOSSIBLE)));
    }
  }

  private void walkOnFromNode(int node, int moves) {
    if (node < network.entries) {
      walkOnFromEntry(node, moves);
      return;
    }
    int turned = turned(moves);
    int row = node - network.entries;
    for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
      int edge = network.consumers[i];
      add(edge >> 1, (edge & 1) == 0 ? moves : turned);
    }
  }

  /** Returns how the negation moves: where a node comes to hold surely, that is impossible. */
  private static int turned(int moves) {
    return ((moves & SURE) != 0 ? IMPOSSIBLE : 0)
        | ((moves & UNSURE) != 0 ? POSSIBLE : 0)
        | ((moves & POSSIBLE) != 0 ? UNSURE : 0)
        | ((moves & IMPOSSIBLE) != 0 ? SURE : 0);
  }

  /**
   * Walks on to the pair of an entry, which is at the smallest position that covers the entries
   * that may hold, up to the first that surely does.
   */
  private void walkOnFromEntry(int entry, int moves) {
    int pair = network.entryPair[entry];
    int at = base.position(pair);
    int found = 0;
    if ((moves & POSSIBLE) != 0) {
      found |= widened(entry, at);
    }
    if ((moves & UNSURE) != 0) {
      found |= widenedBehind(pair, entry, at);
    }
    if ((moves & IMPOSSIBLE) != 0) {
      found |= narrowed(entry);
    }
    if ((moves & SURE) != 0) {
      found |= narrowedBehind(pair, entry, at);
    }
    if (found != 0) {
      pairs.add(pair, found);
    }
  }

  /** Returns how a position may move if an entry comes to count. */
  private int widened(int entry, int at) {
    int range = network.packedRange(entry);
    return (PackedPosition.low(range) < PackedPosition.low(at) ? LOW_DOWN : 0)
        | (PackedPosition.high(range) > PackedPosition.high(at) ? HIGH_UP : 0);
  }

  /** Returns how a position may move if the entries behind one come to count. */
  private int widenedBehind(int pair, int entry, int at) {
    int found = 0;
    int end = Math.min(widenedFrom[pair], network.entryStart[pair + 1] - 1);
    for (int later = entry + 1; later <= end; later++) {
      found |= widened(later, at);
    }
    widenedFrom[pair] = Math.min(widenedFrom[pair], entry);
    return found;
  }

  /** Returns how a position may move if an entry no longer counts. */
  private int narrowed(int entry) {
    int range = network.packedRange(entry);
    return (PackedPosition.low(range) < 3 ? LOW_UP : 0)
        | (PackedPosition.high(range) > 0 ? HIGH_DOWN : 0);
  }

  /**
   * Returns how a position may move if the entries behind one no longer count: no further than some
   * range of the pair, since one of its entries decides then.
   */
  private int narrowedBehind(int pair, int entry, int at) {
    int found = 0;
    int end = Math.min(narrowedFrom[pair], network.entryStart[pair + 1] - 1);
    for (int later = entry + 1; later <= end; later++) {
      if ((base.nodeBits(later) & 2) != 0) {
        found |= narrowed(later);
      }
    }
    narrowedFrom[pair] = Math.min(narrowedFrom[pair], entry);
    int farthest = 0;
    for (int slot = network.slotStart[pair]; slot < network.slotStart[pair + 1]; slot++) {
      int range = network.slotRange[slot];
      farthest |= PackedPosition.low(range) > PackedPosition.low(at) ? LOW_UP : 0;
      farthest |= PackedPosition.high(range) < PackedPosition.high(at) ? HIGH_DOWN : 0;
    }
    return found & farthest;
  }

  private void walkOnFromPair(int pair, int moves) {
    int at = base.position(pair);
    int possible = stances(PackedPosition.low(at), PackedPosition.high(at));
    int added =
        ((moves & LOW_DOWN) != 0 ? stances(0, PackedPosition.low(at) - 1) : 0)
            | ((moves & HIGH_UP) != 0 ? stances(PackedPosition.high(at) + 1, 3) : 0);
    int removed =
        possible
            & (((moves & LOW_UP) != 0 ? stances(0, 2) : 0)
                | ((moves & HIGH_DOWN) != 0 ? stances(1, 3) : 0));
    for (int i = network.watchStart[pair]; i < network.watchStart[pair + 1]; i++) {
      int leaf = network.watchers[i];
      // A sum without the pair's own part does not move with the pair.
      if (network.leafCounter[leaf] < 0) {
        int meant = PackedPosition.stances((int) network.leafBound[leaf]);
        add(
            network.gates + leaf,
            ((removed & ~meant) != 0 ? SURE : 0)
                | ((added & ~meant) != 0 ? UNSURE : 0)
                | ((added & meant) != 0 ? POSSIBLE : 0)
                | ((removed & meant) != 0 ? IMPOSSIBLE : 0));
      }
    }
    for (int i = network.counterStart[pair]; i < network.counterStart[pair + 1]; i++) {
      counters.add(network.pairCounter[i], sums(network.pairCounter[i], at, added, removed));
    }
  }

  /** Returns the stances from one to another, a bit for each; none where they are not in order. */
  private static int stances(int low, int high) {
    return (1 << (high + 1)) - (1 << low) & 15;
  }

  /** Returns how the sums of a counter may move if stances are added to a position, or removed. */
  private int sums(int counter, int at, int added, int removed) {
    int table = network.counterTable[counter];
    long least = network.lowest[table + PackedPosition.UNDECLARED];
    long greatest = network.highest[table + PackedPosition.UNDECLARED];
    int found = 0;
    for (int stance = 0; stance <= 3; stance++) {
      long value = network.lowest[table + PackedPosition.of(stance, stance)];
      if ((added >> stance & 1) != 0) {
        found |= value < network.lowest[table + at] ? LOW_DOWN : 0;
        found |= value > network.highest[table + at] ? HIGH_UP : 0;
      }
      if ((removed >> stance & 1) != 0) {
        found |= value < greatest ? LOW_UP : 0;
        found |= value > least ? HIGH_DOWN : 0;
      }
    }
    return found;
  }

  private void walkOnFromCounter(int counter, int moves) {
    int found =
        ((moves & LOW_UP) != 0 ? SURE : 0)
            | ((moves & LOW_DOWN) != 0 ? UNSURE : 0)
            | ((moves & HIGH_UP) != 0 ? POSSIBLE : 0)
            | ((moves & HIGH_DOWN) != 0 ? IMPOSSIBLE : 0);
    for (int at = network.triggerStart[counter]; at < network.triggerStart[counter + 1]; at++) {
      add(network.gates + network.triggerLeaf[at], found);
    }
  }
}
