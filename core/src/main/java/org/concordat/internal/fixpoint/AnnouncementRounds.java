package org.concordat.internal.fixpoint;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.jspecify.annotations.Nullable;

/**
 * Replays the changes between two settled states round by round, as they can be announced: section
 * 6 of {@code docs/semantics.md}. At first, the position of each moving variable is the hull of its
 * old and its final position; all others have their final positions. In each round, every variable
 * moves as far as its rules force it, given the positions after the round before. Mutable, and for
 * one thread.
 *
 * <p>Each position always contains the variable's final position. This is so at the start; and as
 * the final state is a fixpoint of Γ, which is monotone in precision, Γ preserves it. So positions
 * only narrow, every variable arrives, and none overshoots. All rounds together take time linear in
 * the size of the network; for groups that move together, {@link UnsettledComponents} gives the
 * cost.
 */
public class AnnouncementRounds {
  private final Network network;
  private final RecordingState state;

  /** For each moving variable, its final position, packed. */
  private final byte[] end;

  /** For each variable, whether it still has something to announce. */
  private final boolean[] waits;

  private int waiting;
  private int[] nextRound;

  /** Which variables rest on each other; {@code null} until some have to move together. */
  private @Nullable UnsettledComponents components;

  /**
   * Starts before the first round.
   *
   * @param after the final state, settled
   * @param moving the variables that move, none of them fixed
   * @param before the old position of each of these, packed
   */
  public AnnouncementRounds(Network network, State after, int[] moving, int[] before) {
    this.network = network;
    this.state = new RecordingState(network);
    state.copyFrom(after);
    this.end = new byte[network.variables];
    this.waits = new boolean[network.variables];
    this.waiting = moving.length;
    for (int variable = 0; variable < network.variables; variable++) {
      state.hold(variable);
    }
    for (int i = 0; i < moving.length; i++) {
      int variable = moving[i];
      int to = state.position(variable);
      end[variable] = (byte) to;
      waits[variable] = true;
      int start =
          PackedPosition.of(
              Math.min(PackedPosition.low(before[i]), PackedPosition.low(to)),
              Math.max(PackedPosition.high(before[i]), PackedPosition.high(to)));
      if (start != to) {
        state.move(variable, start);
      }
    }
    for (int variable : moving) {
      state.release(variable);
    }
    nextRound = takeQueued();
  }

  /** Returns whether everyone has arrived. */
  public boolean isOver() {
    return waiting == 0;
  }

  /** Returns the current position of a variable, packed. */
  public int position(int variable) {
    return state.position(variable);
  }

  /**
   * Moves every variable as far as it is forced, and returns the variables that moved or turned out
   * to have arrived, in the order of the network; none if nothing is forced to move.
   */
  public int[] next() {
    IntList moved = new IntList();
    IntList to = new IntList();
    for (int variable : nextRound) {
      int now = state.position(variable);
      int most = state.gamma(variable);
      int low = Math.max(PackedPosition.low(now), PackedPosition.low(most));
      int high = Math.min(PackedPosition.high(now), PackedPosition.high(most));
      // A variable that was at its final position from the start announces it once its condition is
      // met.
      boolean arrives = now == end[variable] && state.isDecided(variable);
      if (waits[variable] && (PackedPosition.of(low, high) != now || arrives)) {
        moved.add(variable);
        to.add(PackedPosition.of(low, high));
      }
    }
    for (int i = 0; i < moved.size(); i++) {
      move(moved.get(i), to.get(i));
    }
    nextRound = takeQueued();
    return moved.toArray();
  }

  /** Returns the queued variables in the order of the network, and empties the queue. */
  private int[] takeQueued() {
    IntList queued = new IntList();
    for (int variable = state.takeQueued(); variable >= 0; variable = state.takeQueued()) {
      queued.add(variable);
    }
    int[] sorted = queued.toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private void move(int variable, int to) {
    if (state.position(variable) != to) {
      state.move(variable, to);
    }
    if (to == end[variable]) {
      waits[variable] = false;
      waiting--;
      state.hold(variable);
    }
  }

  /**
   * Moves to their final positions the groups of variables that rest on each other and on no other
   * variable that still has to move. Returns the groups, each in the order of the network. To be
   * called when nothing is forced to move.
   */
  public List<int[]> together() {
    if (components == null) {
      components = new UnsettledComponents(graph(network, state, this::hasToMove), state);
    }
    List<int[]> groups = components.closed();
    for (int[] group : groups) {
      for (int variable : group) {
        move(variable, end[variable]);
      }
    }
    nextRound = takeQueued();
    return groups;
  }

  /** Returns the graph of which variables rest on which. A test counts how often it is called. */
  DecrementalGraph graph(Network of, State now, IntPredicate moves) {
    return new DecrementalGraph(of, now, moves);
  }

  private boolean hasToMove(int variable) {
    return waits[variable] && state.position(variable) != end[variable];
  }
}
