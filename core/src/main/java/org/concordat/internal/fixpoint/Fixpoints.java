package org.concordat.internal.fixpoint;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link State} to its fixpoints: section 4 of {@code docs/semantics.md}. Queued
 * variables are moved to where Γ puts them until nothing moves (chaotic iteration), which gives the
 * Kripke–Kleene fixpoint; from there stable revisions lead to the well-founded fixpoint and to its
 * dual. M. Denecker, V. Marek and M. Truszczyński, "Approximations, stable operators, well-founded
 * fixpoints and applications in nonmonotonic reasoning" (2000).
 *
 * <p>In each phase, positions move in one direction only, so each rule, edge and trigger is visited
 * a bounded number of times: each phase takes time linear in the size of the network. The first
 * revision is of everything that is open, each further one of what may depend on what has moved. At
 * most {@value #REVISED_TOGETHER} of them settle less than half of what they revise; what needs
 * more is left to {@link ComponentRevisions}.
 */
public final class Fixpoints {
  /**
   * How many revisions are made with no look at components, however little each settles: where
   * these are enough, which is most often so, it takes longer to look for components.
   */
  static final int REVISED_TOGETHER = 4;

  /**
   * Where more than one in so many has moved, what depends on them is most often nearly everything,
   * and is not looked for.
   */
  private static final int MOVED_SHARE = 8;

  private Fixpoints() {}

  /**
   * Moves a state to a fixpoint, starting from a blank state or from the {@link
   * FixpointKind#KRIPKE_KLEENE} fixpoint.
   */
  public static void settle(State state, FixpointKind fixpoint) {
    state.watch();
    propagate(state, true, true);
    if (fixpoint != FixpointKind.KRIPKE_KLEENE) {
      revise(state, fixpoint, null);
    }
  }

  /**
   * Raises positions until nothing moves, after facts became true or variables were raised. For
   * variables that only pull each other up, the lows are then those of the least fixpoint, and
   * depend on no high and on no other variable. The other variables stop somewhere: as nothing is
   * ever lowered, variables that pull each other up and down cannot do so for ever.
   */
  public static void raise(State state) {
    for (int variable = state.takeQueued(); variable >= 0; variable = state.takeQueued()) {
      int now = state.position(variable);
      int target = target(state, variable);
      int low = Math.max(PackedPosition.low(now), PackedPosition.low(target));
      int high = Math.max(PackedPosition.high(now), PackedPosition.high(target));
      if (PackedPosition.of(low, high) != now) {
        state.move(variable, PackedPosition.of(low, high));
      }
    }
  }

  /**
   * Moves lows or highs or both to where Γ puts them until nothing moves, and returns whether
   * anything did.
   */
  @CanIgnoreReturnValue
  public static boolean propagate(State state, boolean lows, boolean highs) {
    boolean moved = false;
    for (int variable = state.takeQueued(); variable >= 0; variable = state.takeQueued()) {
      int now = state.position(variable);
      int target = target(state, variable);
      int next =
          PackedPosition.of(
              PackedPosition.low(lows ? target : now), PackedPosition.high(highs ? target : now));
      if (next != now) {
        state.move(variable, next);
        moved = true;
      }
    }
    return moved;
  }

  /**
   * Returns the position to which Γ moves a variable, or its own if it is fixed: it may have been
   * queued before it was fixed.
   */
  private static int target(State state, int variable) {
    return state.isFixed(variable) ? state.position(variable) : state.gamma(variable);
  }

  /**
   * Closes cycles: makes stable revisions until nothing moves. Every variable has to be where Γ
   * puts it.
   *
   * @param among the variables to revise; {@code null} for all
   */
  public static void revise(State state, FixpointKind fixpoint, @Nullable IntList among) {
    revise(state, fixpoint, among, REVISED_TOGETHER);
  }

  /**
   * Does the same.
   *
   * @param together how many revisions of everything that is open are made, however little each
   *     settles, before components are looked for
   */
  static void revise(State state, FixpointKind fixpoint, @Nullable IntList among, int together) {
    int[] open = open(state, among).toArray();
    if (open.length == 0) {
      return;
    }
    boolean raiseHighs = fixpoint == FixpointKind.WELL_FOUNDED;
    int few = together;
    while (few > 0) {
      int[] left = reviseTogether(state, open, raiseHighs);
      if (left.length == 0) {
        return;
      }
      few -= 2 * left.length > open.length ? 1 : 0;
      open = left;
    }
    state.revisions().revise(open, raiseHighs);
  }

  /**
   * Makes one stable revision: collapses what is open to its lows, raises highs as far as is
   * derived from there (the other way round for the dual), and propagates what that settles.
   *
   * @return the open variables that another revision may move: none if nothing has moved
   */
  private static int[] reviseTogether(State state, int[] open, boolean raiseHighs) {
    DerivationTrace trace = state.derivation();
    if (trace != null) {
      trace.pause();
    }
    int[] before = new int[open.length];
    for (int i = 0; i < open.length; i++) {
      before[i] = state.position(open[i]);
      state.move(open[i], collapsed(before[i], raiseHighs));
      state.enqueue(open[i]);
    }
    propagate(state, !raiseHighs, raiseHighs);
    if (trace != null) {
      trace.resume();
      noteMoves(state, trace, open, before);
    }
    for (int variable : open) {
      state.enqueueIfUnstable(variable);
    }
    return propagate(state, true, true) ? mayMove(state, open, before) : new int[0];
  }

  /**
   * Returns the open variables that may depend on one that a revision has moved. Whatever depends
   * on none of them rests only on what does not, either, so that the next revision would lead it
   * where this one has.
   */
  private static int[] mayMove(State state, int[] open, int[] before) {
    IntList moved = new IntList();
    for (int i = 0; i < open.length; i++) {
      if (state.position(open[i]) != before[i]) {
        moved.add(open[i]);
      }
    }
    return moved.size() > open.length / MOVED_SHARE
        ? stillOpen(state, open)
        : state.dependents(moved);
  }

  /** Returns the end of a position from which a revision derives the other end. */
  static int collapsed(int at, boolean raiseHighs) {
    int end = raiseHighs ? PackedPosition.low(at) : PackedPosition.high(at);
    return PackedPosition.of(end, end);
  }

  private static void noteMoves(State state, DerivationTrace trace, int[] open, int[] before) {
    for (int i = 0; i < open.length; i++) {
      if (state.position(open[i]) != before[i]) {
        trace.note(open[i], state.decisive(open[i]));
      }
    }
  }

  /** Returns the open variables of a state at rest; however they move, no others do. */
  static IntList open(State state) {
    return open(state, null);
  }

  private static IntList open(State state, @Nullable IntList among) {
    IntList open = new IntList();
    int count = among == null ? state.variables() : among.size();
    for (int i = 0; i < count; i++) {
      int variable = among == null ? i : among.get(i);
      if (state.isOpen(variable)) {
        open.add(variable);
      }
    }
    return open;
  }

  private static int[] stillOpen(State state, int[] open) {
    IntList left = new IntList();
    for (int variable : open) {
      if (state.isOpen(variable)) {
        left.add(variable);
      }
    }
    return left.toArray();
  }
}
