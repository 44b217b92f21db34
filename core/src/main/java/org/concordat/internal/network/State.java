package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Arrays;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.IntQueue;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known at one moment of a resolution, and carries every change to all that depends
 * on it. Mutable, and for one thread.
 *
 * <p>In each phase of a resolution positions move one way only, so each entry, edge and trigger is
 * passed a bounded number of times. A test counts that in a class derived from this one; there is
 * no other.
 */
public class State implements Interpretation {
  private static final int POSITION = 15;
  private static final int FIXED = 16;
  private static final int QUEUED = 32;

  private final Network network;

  /** The position of each pair, packed, and whether the pair is fixed or queued. */
  private final byte[] place;

  /**
   * For each gate, how many more inputs would have to hold, surely (at 2g) and possibly (at 2g +
   * 1), before it does itself; not above 0 once it does.
   */
  private final byte[] missing;

  /** For each leaf, its two bits. */
  private final byte[] leafBits;

  private final LinearSums sums;

  private final ApplicableRules contenders;

  private @Nullable DerivationTrace trace;

  private final IntQueue queue = new IntQueue();

  /** Whether pairs that are not where Γ puts them are in the queue. */
  private boolean watched;

  State(Network network) {
    this.network = network;
    place = new byte[network.pairs];
    missing = new byte[2 * network.gates];
    leafBits = new byte[network.leaves];
    sums = new LinearSums(network);
    contenders = new ApplicableRules(network);
  }

  /** Makes this state, which must have nothing left to do, equal to another on the same network. */
  public void copyFrom(State other) {
    System.arraycopy(other.place, 0, place, 0, place.length);
    System.arraycopy(other.missing, 0, missing, 0, missing.length);
    System.arraycopy(other.leafBits, 0, leafBits, 0, leafBits.length);
    sums.copyFrom(other.sums);
    watched = other.watched;
    contenders.copyFrom(other.contenders);
    queue.copyFrom(other.queue);
  }

  /**
   * Returns the state in which every pair is undeclared and the facts are as given.
   *
   * @param need for each gate, how many of its inputs have to hold
   */
  static State blank(Network network, Truth[] facts, IntList need) {
    State state = new State(network);
    Arrays.fill(state.place, (byte) PackedPosition.UNDECLARED);
    state.sums.addUp(PackedPosition.UNDECLARED);
    for (int leaf = 0; leaf < network.leaves; leaf++) {
      state.leafBits[leaf] =
          (byte) (leaf < facts.length ? Network.bits(facts[leaf]) : state.evaluate(leaf));
    }
    for (int i = 0; i < state.missing.length; i++) {
      state.missing[i] = (byte) need.get(i >> 1);
    }
    // Leaves come first, then inner gates, each after its inputs; entries have no consumers.
    for (int leaf = 0; leaf < network.leaves; leaf++) {
      state.countInput(network.gates + leaf, state.leafBits[leaf]);
    }
    for (int gate = network.entries; gate < network.gates; gate++) {
      state.countInput(gate, state.gateBits(gate));
    }
    state.contenders.addUp(state);
    return state;
  }

  private void countInput(int node, int bits) {
    int row = node - network.entries;
    for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
      int gate = network.consumers[i] >> 1;
      boolean negates = (network.consumers[i] & 1) != 0;
      missing[2 * gate] -= (byte) (negates ? 1 - (bits >> 1) : bits & 1);
      missing[2 * gate + 1] -= (byte) (negates ? 1 - (bits & 1) : bits >> 1);
    }
  }

  int gateBits(int gate) {
    return (missing[2 * gate] <= 0 ? 1 : 0) | (missing[2 * gate + 1] <= 0 ? 2 : 0);
  }

  /** Sets the state of a fact. */
  public void setFact(int fact, Truth state) {
    setLeaf(fact, Network.bits(state));
  }

  @Override
  public Truth fact(int fact) {
    return Network.truth(leafBits[fact]);
  }

  /** Puts a pair where it stays, whatever its entries say. Only before anything is settled. */
  public void fix(int pair, Position at) {
    hold(pair);
    move(pair, PackedPosition.of(at));
  }

  /** Keeps a pair where it is, whatever its entries say. */
  void hold(int pair) {
    place[pair] |= FIXED;
  }

  /** Returns whether a pair has been put where it stays. */
  public boolean isFixed(int pair) {
    return (place[pair] & FIXED) != 0;
  }

  /** Leaves a pair to its entries again. */
  public void release(int pair) {
    place[pair] &= ~FIXED;
    enqueue(pair);
  }

  /**
   * Raises positions to where they come to rest after facts became true or pairs were put higher.
   * The lows of pairs that only pull up on one another are then those of the least fixpoint; no low
   * of theirs depends on a high, or on any other pair, which come to rest somewhere: since nothing
   * is ever lowered, those that pull each other up and down do not do so for ever.
   */
  public void raise() {
    while (!queue.isEmpty()) {
      int pair = takeQueued();
      int now = position(pair);
      int target = isFixed(pair) ? now : gamma(pair);
      int low = Math.max(PackedPosition.low(now), PackedPosition.low(target));
      int high = Math.max(PackedPosition.high(now), PackedPosition.high(target));
      int next = PackedPosition.of(low, high);
      if (next != now) {
        move(pair, next);
      }
    }
  }

  @Override
  public int position(int pair) {
    return place[pair] & POSITION;
  }

  /** Returns the two bits of a gate or leaf. */
  int nodeBits(int node) {
    return node < network.gates ? gateBits(node) : leafBits[node - network.gates];
  }

  /** Returns whether only one entry of a pair might decide. */
  boolean isDecided(int pair) {
    return contenders.isDecided(pair);
  }

  /** Returns the first entry of a pair that surely holds. */
  int decisive(int pair) {
    return contenders.decisive(pair);
  }

  @Override
  public Truth adopted(int alternative) {
    return Network.truth(gateBits(network.adoption[alternative]));
  }

  @Override
  public Truth withdrawn(int alternative) {
    return Network.truth(gateBits(network.withdrawal[alternative]));
  }

  @Override
  public Truth entry(int entry) {
    return Network.truth(gateBits(entry));
  }

  /**
   * Settles everything that can be: section 4 of {@code docs/semantics.md}. Starting from a blank
   * state, or from what a settling with {@link FixpointKind#KRIPKE_KLEENE} has left, and taking
   * time linear in the size of the network for each stable revision.
   */
  public void settle(FixpointKind fixpoint) {
    watch();
    propagate(true, true);
    if (fixpoint != FixpointKind.KRIPKE_KLEENE) {
      close(fixpoint == FixpointKind.WELL_FOUNDED, null);
    }
  }

  /** Sees to it that whatever can move is queued. */
  void watch() {
    if (!watched) {
      for (int pair = 0; pair < network.pairs; pair++) {
        enqueueIfUnstable(pair);
      }
      watched = true;
    }
  }

  /**
   * Closes cycles, in as many stable revisions as it takes.
   *
   * @param among the pairs to look at; {@code null} for all
   */
  void close(boolean raiseHighs, @Nullable IntList among) {
    int[] open = open(among);
    do {
      byte[] before = trace == null ? place : place.clone();
      if (trace != null) {
        trace.pause();
      }
      for (int pair : open) {
        int at = position(pair);
        int end = raiseHighs ? PackedPosition.low(at) : PackedPosition.high(at);
        if (PackedPosition.low(at) != PackedPosition.high(at)) {
          move(pair, PackedPosition.of(end, end));
          enqueue(pair);
        }
      }
      propagate(!raiseHighs, raiseHighs);
      if (trace != null) {
        trace.resume(open, before, this);
      }
      for (int pair : open) {
        enqueueIfUnstable(pair);
      }
    } while (propagate(raiseHighs, !raiseHighs));
  }

  /**
   * Returns the pairs that may still move once all that rests on no cycle is settled: those with
   * entries of different ranges that might decide. However they move, no others do.
   */
  private int[] open(@Nullable IntList among) {
    IntList open = new IntList();
    int count = among == null ? place.length : among.size();
    for (int i = 0; i < count; i++) {
      int pair = among == null ? i : among.get(i);
      // Neither fixed nor queued.
      int at = place[pair];
      if (at < FIXED
          && PackedPosition.low(at) != PackedPosition.high(at)
          && contenders.ranges(pair) > 1) {
        open.add(pair);
      }
    }
    return open.toArray();
  }

  private void enqueueIfUnstable(int pair) {
    if (gamma(pair) != position(pair)) {
      enqueue(pair);
    }
  }

  void enqueue(int pair) {
    if ((place[pair] & (FIXED | QUEUED)) == 0) {
      place[pair] |= QUEUED;
      queue.add(pair);
    }
  }

  /**
   * Moves lows or highs or both to where Γ puts them until nothing moves, and returns whether
   * anything did.
   */
  @CanIgnoreReturnValue
  boolean propagate(boolean lows, boolean highs) {
    boolean moved = false;
    while (!queue.isEmpty()) {
      int pair = takeQueued();
      int now = position(pair);
      // What changed before a pair was fixed may have queued it.
      int target = isFixed(pair) ? now : gamma(pair);
      int next =
          PackedPosition.of(
              PackedPosition.low(lows ? target : now), PackedPosition.high(highs ? target : now));
      if (next != now) {
        move(pair, next);
        moved = true;
      }
    }
    return moved;
  }

  /** Takes the pair that has waited longest to be looked at; -1 where none waits. */
  int takeQueued() {
    if (queue.isEmpty()) {
      return -1;
    }
    int pair = queue.remove();
    place[pair] &= ~QUEUED;
    return pair;
  }

  /**
   * Returns where Γ puts a pair, given where all pairs are now. That may be elsewhere than where it
   * is, as long as nothing is settled.
   */
  public int gamma(int pair) {
    return contenders.gamma(pair);
  }

  /** Notes from now on which entries move the pairs. */
  public void trace() {
    trace = new DerivationTrace(network.pairs);
  }

  /**
   * Returns the last entry that it took to derive the position of a pair; -1 where it never moved.
   *
   * @throws NullPointerException if moves are not noted
   */
  public int derivedBy(int pair) {
    return requireNonNull(trace, "trace").last(pair);
  }

  void move(int pair, int to) {
    int from = position(pair);
    place[pair] = (byte) (place[pair] ^ from ^ to);
    if (trace != null) {
      trace.note(pair, decisive(pair));
    }
    sums.move(pair, from, to, this);
    for (int i = network.watchStart[pair]; i < network.watchStart[pair + 1]; i++) {
      lookAt(network.watchers[i]);
    }
  }

  /** Brings a leaf up to date, which is no fact. */
  void lookAt(int leaf) {
    setLeaf(leaf, evaluate(leaf));
  }

  private int evaluate(int leaf) {
    int pair = network.leafPair[leaf];
    return network.leafCounter[leaf] < 0
        ? PackedPosition.truth((int) network.leafBound[leaf], position(pair))
        : sums.reaches(leaf, pair < 0 ? -1 : position(pair));
  }

  void setLeaf(int leaf, int bits) {
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
  void tell(int node, int bit, int step) {
    int row = node - network.entries;
    for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
      int edge = network.consumers[i];
      int gate = edge >> 1;
      int negates = edge & 1;
      int itsBit = bit ^ negates;
      int itsStep = negates == 0 ? step : -step;
      int left = missing[2 * gate + itsBit] -= (byte) itsStep;
      if (left == (itsStep > 0 ? 0 : 1)) {
        if (gate < network.entries) {
          contenders.changed(gate, itsBit, itsStep, this);
          enqueue(network.entryPair[gate]);
        } else {
          tell(gate, itsBit, itsStep);
        }
      }
    }
  }
}
