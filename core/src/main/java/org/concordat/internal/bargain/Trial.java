package org.concordat.internal.bargain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.hitting.BitSets;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a goal for sets of moves. Mutable, and for one thread.
 *
 * <p>If no move can hurt and no low depends on a high, an adoption depends only on lows, which rise
 * as moves are made. Then moves are made one by one, each in time proportional to what it changes,
 * and moves not made can be left unknown. This mode is called <em>stepwise</em>.
 */
public final class Trial {

  /**
   * Holds the effects of the moves of a question.
   *
   * @param fact for each move, the fact that it brings about, or -1
   * @param variable for each move, the variable whose position it sets, or -1; moves of one
   *     variable are neighbours, in ascending order of position
   * @param declared for each move, the position that it sets
   */
  public record Effects(int[] fact, int[] variable, ImmutableList<Position> declared) {
    /** Returns how many moves there are. */
    public int size() {
      return fact.length;
    }

    /** Returns whether no later move sets the same variable. */
    public boolean isLastOfVariable(int move) {
      return move + 1 == variable.length || variable[move + 1] != variable[move];
    }
  }

  /**
   * Holds the goal of the moves.
   *
   * @param alternative the alternative
   * @param adopted whether the goal is its adoption, rather than its failure to be adopted
   * @param settling how cycles are closed
   * @param stepwise whether moves only raise lows, and only lows matter
   */
  public record Aim(int alternative, boolean adopted, FixpointKind settling, boolean stepwise) {}

  private final Effects effects;
  private final Aim aim;
  private final State base;

  /** The result of the moves tried last. */
  private final State scratch;

  /** The result of one more move. */
  private final State further;

  /** The result of the moves for which unmet correction sets are searched. */
  private final State held;

  /**
   * Starts from a settled state in which every fact and variable that a move changes is unknown or
   * undeclared.
   *
   * @param base the state; it becomes the trial's own
   */
  public Trial(Effects effects, Aim aim, State base) {
    this.effects = effects;
    this.aim = aim;
    this.base = base;
    this.scratch = base.copy();
    this.further = base.copy();
    this.held = base.copy();
  }

  int size() {
    return effects.size();
  }

  /** Returns whether exactly these moves reach the goal. */
  boolean does(long[] made) {
    if (!aim.stepwise()) {
      return answer(made, null) == Truth.TRUE;
    }
    scratch.copyFrom(base);
    return doesAfter(scratch, made);
  }

  /** Makes moves, and returns whether the goal is then reached; stepwise only. */
  private boolean doesAfter(State state, long[] moves) {
    for (int word = 0; word < moves.length; word++) {
      for (long left = moves[word]; left != 0; left &= left - 1) {
        make(state, (word << 6) + Long.numberOfTrailingZeros(left));
      }
    }
    Fixpoints.raise(state);
    return state.adopted(aim.alternative()) == Truth.TRUE;
  }

  private void make(State state, int move) {
    if (effects.fact()[move] >= 0) {
      state.setFact(effects.fact()[move], Truth.TRUE);
      return;
    }
    int variable = effects.variable()[move];
    Position at = effects.declared().get(move);
    if (at.low().ordinal() > PackedPosition.low(state.position(variable))) {
      state.fix(variable, at);
    }
  }

  /**
   * Returns whether the goal is reached.
   *
   * @param made the moves that are made
   * @param left the moves that are not; {@code null} for all others
   * @return true if it surely is, false if it surely is not, unknown if that depends on moves
   *     neither made nor left
   */
  Truth answer(long[] made, long @Nullable [] left) {
    scratch.copyFrom(base);
    for (int i = 0; i < effects.size(); i++) {
      boolean isMade = BitSets.has(made, i);
      boolean isLeft = !isMade && (left == null || BitSets.has(left, i));
      if (effects.fact()[i] >= 0) {
        if (isMade || isLeft) {
          scratch.setFact(effects.fact()[i], Truth.of(isMade));
        }
      } else if (isMade) {
        scratch.fix(effects.variable()[i], effects.declared().get(i));
      } else if (isLeft && effects.isLastOfVariable(i) && isAllLeft(made, left, i)) {
        scratch.release(effects.variable()[i]);
      }
    }
    Fixpoints.settle(scratch, aim.settling());
    Truth adopted = scratch.adopted(aim.alternative());
    if (left == null) {
      return Truth.of((adopted == Truth.TRUE) == aim.adopted());
    }
    return aim.adopted() ? adopted : adopted.not();
  }

  private boolean isAllLeft(long[] made, long @Nullable [] left, int last) {
    int[] variable = effects.variable();
    for (int i = last; i >= 0 && variable[i] == variable[last]; i--) {
      if (BitSets.has(made, i) || (left != null && !BitSets.has(left, i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Finds correction sets: minimal sets of moves of which at least one has to be made. They share
   * no move with {@code set} nor with each other; the search ends when {@code set} together with
   * them reaches the goal. Only if more moves never hurt.
   *
   * @param set the moves to start from
   * @param unlikely the moves that should be in a correction set only if necessary
   * @param most how many correction sets to find at most
   * @param counter counts a step for each move tried
   * @return the correction sets; {@code null} if the set reaches the goal; fewer than there are, or
   *     none, once the counter is exhausted
   */
  @Nullable List<long[]> correctionSetsUnmetBy(
      long[] set, long[] unlikely, int most, StepCounter counter) {
    held.copyFrom(base);
    long[] with = set.clone();
    boolean does = aim.stepwise() ? doesAfter(held, set) : does(set);
    if (does) {
      return null;
    }
    List<long[]> needs = new ArrayList<>();
    while (!does && needs.size() < most) {
      long[] need = needUnmetBy(with, unlikely, counter);
      if (counter.isExhausted()) {
        return needs;
      }
      needs.add(need);
      for (int word = 0; word < with.length; word++) {
        with[word] |= need[word];
      }
      // An empty correction set would mean that no set of moves reaches the goal.
      does =
          BitSets.isEmpty(need)
              || needs.size() == most
              || (aim.stepwise() ? doesAfter(held, need) : does(with));
    }
    return needs;
  }

  /** Returns the complement of a maximal set that contains the set held and fails. */
  private long[] needUnmetBy(long[] set, long[] unlikely, StepCounter counter) {
    long[] outside = BitSets.without(BitSets.all(effects.size()), set);
    long[] need = outside.clone();
    scratch.copyFrom(held);
    leaveOut(need, BitSets.common(outside, unlikely), counter);
    leaveOut(need, BitSets.without(outside, unlikely), counter);
    return need;
  }

  /** Removes moves from a correction set as long as making all moves outside of it still fails. */
  private void leaveOut(long[] need, long[] among, StepCounter counter) {
    for (int move : BitSets.members(among)) {
      if (!counter.step()) {
        return;
      }
      BitSets.remove(need, move);
      if (doesWithAllBut(need, move)) {
        BitSets.add(need, move);
      } else if (aim.stepwise()) {
        scratch.copyFrom(further);
      }
    }
  }

  /**
   * Returns whether all moves outside of a correction set reach the goal; stepwise, the moves tried
   * last are all of these but one.
   */
  private boolean doesWithAllBut(long[] need, int move) {
    if (!aim.stepwise()) {
      return does(BitSets.without(BitSets.all(effects.size()), need));
    }
    further.copyFrom(scratch);
    make(further, move);
    Fixpoints.raise(further);
    return further.adopted(aim.alternative()) == Truth.TRUE;
  }
}
