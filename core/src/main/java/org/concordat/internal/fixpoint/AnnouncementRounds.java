package org.concordat.internal.fixpoint;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.jspecify.annotations.Nullable;

/**
 * Replays what changes between two settled states round by round, as it can be announced: section 6
 * of {@code docs/semantics.md}. Those who move may at first be anywhere between where they were and
 * where they will be, all others are where they will be; in each round everyone goes as far as the
 * rules force, given where all were after the round before. Mutable, and for one thread.
 *
 * <p>Each position always contains the one in which the variable will rest: that is so at the
 * start, and since the later state is a fixpoint of Γ, which is monotone in precision, Γ puts each
 * variable at a position that contains the one in which it will rest. So positions only ever
 * narrow, each variable arrives, and nobody goes past where it will be. All rounds together take
 * time linear in the size of the network, those of groups that move together included, as far as
 * {@link UnsettledComponents} says.
 */
public class AnnouncementRounds {
  private final Network network;
  private final RecordingState state;

  /** Where each variable will be, packed, if it moves. */
  private final byte[] end;

  /** Whether each variable still has something to announce. */
  private final boolean[] waits;

  private int waiting;
  private int[] nextRound;

  /** Who rests on whom; {@code null} before anyone has had to move together. */
  private @Nullable UnsettledComponents components;

  /**
   * Begins before the first round.
   *
   * @param after the settled state in which it ends
   * @param moving the variables that move, none of them fixed
   * @param before where each of these was, packed
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

  /** Returns where a variable is now, packed. */
  public int position(int variable) {
    return state.position(variable);
  }

  /**
   * Moves everyone as far as it is forced, and returns the variables that moved, or that are found
   * to be where they will be, in the order of the network; none, where nobody is forced to go
   * further.
   */
  public int[] next() {
    IntList moved = new IntList();
    IntList to = new IntList();
    for (int variable : nextRound) {
      int now = state.position(variable);
      int most = state.gamma(variable);
      int low = Math.max(PackedPosition.low(now), PackedPosition.low(most));
      int high = Math.min(PackedPosition.high(now), PackedPosition.high(most));
      // Who could be nowhere else from the start announces it once its condition is met.
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

  /** Returns what is queued, in the order of the network, and empties the queue. */
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
   * Moves those who rest on each other, and on nobody else who still has to move, to where they
   * will be, and returns them by groups, each in the order of the network. To be asked where nobody
   * is forced to go further.
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

  /** Returns what leads to those who rest on others. A test counts how often it is asked. */
  UnsettledGraph graph(Network of, State now, IntPredicate moves) {
    return new UnsettledGraph(of, now, moves);
  }

  private boolean hasToMove(int variable) {
    return waits[variable] && state.position(variable) != end[variable];
  }
}
