package org.concordat.internal.fixpoint;

import org.concordat.internal.FixpointKind;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Narrows positions beyond what their rules force, for the search for outcomes, and detects
 * contradictions. Each position stays within the hull of the ranges of all rules that might decide
 * it. When every position is a single stance and every fact is known, the state is a consistent
 * outcome: section 5 of {@code docs/semantics.md}.
 */
public final class Narrowing {
  private final Network network;
  private final State state;

  /** A state for checking outcomes; {@code null} until first needed. */
  private @Nullable State check;

  /**
   * The changes in order, so that they can be undone: a variable or the complement of a fact, and
   * its old value. Everything else in a state follows from the values of variables and facts, so
   * restoring these restores all of it.
   */
  private final IntList trail = new IntList();

  private boolean contradictory;

  /** Starts from a copy of a state. */
  public Narrowing(Network network, State from) {
    this.network = network;
    this.state = from.copy();
  }

  /** Returns the current state, which changes with further narrowing and undoing. */
  public State state() {
    return state;
  }

  /** Returns a mark of the current state, to which {@link #undo} can return. */
  public int mark() {
    return trail.size();
  }

  /**
   * Undoes all changes after a mark, in time proportional to their number. The state at the mark
   * must not have been contradictory.
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
    state.forgetQueued();
    contradictory = false;
  }

  /** Sets the state of an unknown fact, and returns whether that is possible. */
  public boolean setFact(int fact, Truth truth) {
    trail.add(~fact);
    trail.add(Network.bits(state.fact(fact)));
    state.setFact(fact, truth);
    return tighten();
  }

  /**
   * Narrows a variable to a position within its own, packed, and returns whether that is possible.
   */
  public boolean narrow(int variable, int packed) {
    move(variable, packed);
    state.enqueue(variable);
    return tighten();
  }

  private void move(int variable, int packed) {
    trail.add(variable);
    trail.add(state.position(variable));
    state.move(variable, packed);
  }

  /**
   * Narrows all positions that have to be narrower, and returns whether none of them became empty.
   */
  public boolean tighten() {
    state.watch();
    for (int variable = state.takeQueued();
        variable >= 0 && !contradictory;
        variable = state.takeQueued()) {
      int now = state.position(variable);
      int most = state.isFixed(variable) ? now : state.gamma(variable);
      int low = Math.max(PackedPosition.low(now), PackedPosition.low(most));
      int high = Math.min(PackedPosition.high(now), PackedPosition.high(most));
      contradictory = low > high;
      if (!contradictory && PackedPosition.of(low, high) != now) {
        move(variable, PackedPosition.of(low, high));
      }
    }
    return !contradictory;
  }

  /**
   * Returns whether a consistent outcome is founded, or co-founded: whether it is the least, or the
   * greatest, fixpoint after every range that contains the outcome's stance is narrowed to that
   * stance. To be called only if every position is a single stance.
   */
  public boolean isClosedBy(FixpointKind fixpoint) {
    if (fixpoint == FixpointKind.KRIPKE_KLEENE) {
      return true;
    }
    boolean least = fixpoint == FixpointKind.WELL_FOUNDED;
    if (check == null) {
      check = state.copy();
    } else {
      check.copyFrom(state);
    }
    return isClosed(check, least);
  }

  private boolean isClosed(State check, boolean least) {
    for (int variable = 0; variable < network.variables; variable++) {
      int stance = PackedPosition.low(state.position(variable));
      if (!state.isFixed(variable)) {
        check.move(variable, least ? PackedPosition.of(0, stance) : PackedPosition.of(stance, 3));
        check.enqueue(variable);
      }
    }
    for (int variable = check.takeQueued(); variable >= 0; variable = check.takeQueued()) {
      int stance = PackedPosition.low(state.position(variable));
      if (!check.isFixed(variable)) {
        int target =
            least
                ? PackedPosition.of(narrowedLow(check, variable, stance), stance)
                : PackedPosition.of(stance, narrowedHigh(check, variable, stance));
        if (target != check.position(variable)) {
          check.move(variable, target);
        }
      }
    }
    for (int variable = 0; variable < network.variables; variable++) {
      if (check.position(variable) != state.position(variable)) {
        return false;
      }
    }
    return true;
  }

  private int narrowedLow(State check, int variable, int stance) {
    int lowest = 3;
    for (int rule = network.ruleStart[variable]; rule < network.ruleStart[variable + 1]; rule++) {
      Truth holds = check.holds(rule);
      if (holds != Truth.FALSE) {
        lowest = Math.min(lowest, contains(rule, stance) ? stance : low(rule));
      }
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return lowest;
  }

  private int narrowedHigh(State check, int variable, int stance) {
    int highest = 0;
    for (int rule = network.ruleStart[variable]; rule < network.ruleStart[variable + 1]; rule++) {
      Truth holds = check.holds(rule);
      if (holds != Truth.FALSE) {
        highest = Math.max(highest, contains(rule, stance) ? stance : high(rule));
      }
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return highest;
  }

  private int low(int rule) {
    return PackedPosition.low(network.packedRange(rule));
  }

  private int high(int rule) {
    return PackedPosition.high(network.packedRange(rule));
  }

  private boolean contains(int rule, int stance) {
    return low(rule) <= stance && stance <= high(rule);
  }
}
