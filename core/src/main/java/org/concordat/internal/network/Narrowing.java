package org.concordat.internal.network;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Narrows positions beyond what their entries force, as a search for outcomes does, and tells when
 * that cannot be: each position stays within the smallest that covers the ranges of all entries
 * that might decide. When every position is a single stance and every fact is known, what is left
 * is a consistent outcome: section 5 of {@code docs/semantics.md}.
 */
public final class Narrowing {
  private final Network network;
  private final State state;

  /** A state to check outcomes in; empty until it is first needed. */
  private @Nullable State check;

  /**
   * What has changed, in order, to be taken back: a pair, or the complement of a fact, and where it
   * was. All else that a state holds follows from where pairs and facts are, so that moving these
   * back restores all of it.
   */
  private final IntList trail = new IntList();

  private boolean contradictory;

  /** Starts from a state, which is copied. */
  public Narrowing(Network network, State from) {
    this.network = network;
    this.state = network.grounded();
    state.copyFrom(from);
  }

  /** Returns what is known now. It changes as this is narrowed further or undone. */
  public State state() {
    return state;
  }

  /** Returns how much has been changed so far; {@link #undo} takes back what is changed after. */
  public int mark() {
    return trail.size();
  }

  /**
   * Takes back all that was changed after a mark, in time proportional to that. Nothing may have
   * been contradictory at the mark.
   */
  public void undo(int mark) {
    while (trail.size() > mark) {
      int was = trail.removeLast();
      int thing = trail.removeLast();
      if (thing < 0) {
        state.setFact(~thing, Network.truth(was));
      } else {
        state.move(thing, was);
      }
    }
    // What is as it was at rest has nothing left to do.
    while (state.takeQueued() >= 0) {}
    contradictory = false;
  }

  /** Settles the state of a fact that was unknown, and returns whether that can be. */
  public boolean setFact(int fact, Truth truth) {
    trail.add(~fact);
    trail.add(Network.bits(state.fact(fact)));
    state.setFact(fact, truth);
    return tighten();
  }

  /** Narrows a pair to a position within its own, packed, and returns whether that can be. */
  public boolean narrow(int pair, int packed) {
    move(pair, packed);
    state.enqueue(pair);
    return tighten();
  }

  private void move(int pair, int packed) {
    trail.add(pair);
    trail.add(state.position(pair));
    state.move(pair, packed);
  }

  /** Narrows whatever has to be narrower, and returns whether anything is left of everything. */
  public boolean tighten() {
    state.watch();
    for (int pair = state.takeQueued(); pair >= 0 && !contradictory; pair = state.takeQueued()) {
      int now = state.position(pair);
      int most = state.isFixed(pair) ? now : state.gamma(pair);
      int low = Math.max(PackedPosition.low(now), PackedPosition.low(most));
      int high = Math.min(PackedPosition.high(now), PackedPosition.high(most));
      contradictory = low > high;
      if (!contradictory && PackedPosition.of(low, high) != now) {
        move(pair, PackedPosition.of(low, high));
      }
    }
    return !contradictory;
  }

  /**
   * Returns whether a consistent outcome is founded or co-founded: whether it is the least, or the
   * greatest, fixpoint once every range that contains its stance is narrowed to just that. To be
   * asked only when every position is a single stance.
   */
  public boolean isClosedBy(FixpointKind fixpoint) {
    if (fixpoint == FixpointKind.KRIPKE_KLEENE) {
      return true;
    }
    boolean least = fixpoint == FixpointKind.WELL_FOUNDED;
    if (check == null) {
      check = network.grounded();
    }
    check.copyFrom(state);
    return isClosed(check, least);
  }

  private boolean isClosed(State check, boolean least) {
    for (int pair = 0; pair < network.pairs; pair++) {
      int stance = PackedPosition.low(state.position(pair));
      if (!state.isFixed(pair)) {
        check.move(pair, least ? PackedPosition.of(0, stance) : PackedPosition.of(stance, 3));
        check.enqueue(pair);
      }
    }
    for (int pair = check.takeQueued(); pair >= 0; pair = check.takeQueued()) {
      int stance = PackedPosition.low(state.position(pair));
      if (!check.isFixed(pair)) {
        int target =
            least
                ? PackedPosition.of(narrowedLow(check, pair, stance), stance)
                : PackedPosition.of(stance, narrowedHigh(check, pair, stance));
        if (target != check.position(pair)) {
          check.move(pair, target);
        }
      }
    }
    for (int pair = 0; pair < network.pairs; pair++) {
      if (check.position(pair) != state.position(pair)) {
        return false;
      }
    }
    return true;
  }

  private int narrowedLow(State check, int pair, int stance) {
    int lowest = 3;
    for (int entry = network.entryStart[pair]; entry < network.entryStart[pair + 1]; entry++) {
      Truth holds = check.entry(entry);
      if (holds != Truth.FALSE) {
        lowest = Math.min(lowest, contains(entry, stance) ? stance : low(entry));
      }
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return lowest;
  }

  private int narrowedHigh(State check, int pair, int stance) {
    int highest = 0;
    for (int entry = network.entryStart[pair]; entry < network.entryStart[pair + 1]; entry++) {
      Truth holds = check.entry(entry);
      if (holds != Truth.FALSE) {
        highest = Math.max(highest, contains(entry, stance) ? stance : high(entry));
      }
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return highest;
  }

  private int low(int entry) {
    return PackedPosition.low(network.packedRange(entry));
  }

  private int high(int entry) {
    return PackedPosition.high(network.packedRange(entry));
  }

  private boolean contains(int entry, int stance) {
    return low(entry) <= stance && stance <= high(entry);
  }
}
