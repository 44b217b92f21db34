package org.concordat.internal.outcome;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.StepCounter;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.Narrowing;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;

/**
 * Searches for outcomes depth first: settles one unknown fact or one open stance after the other,
 * those asked for first, and propagates after each what that forces. A branch ends when some actor
 * has no stance left, or the wanted result has become impossible. When everything asked for is
 * settled, one completion of the rest is enough.
 *
 * <p>The search is complete: narrowing removes only stances that no outcome of the branch has, and
 * all remaining values of a fact or stance are tried. It is sound: at the end of a branch
 * everything is settled, hence consistent, and whether the outcome is founded or co-founded, as
 * asked, is checked.
 *
 * <p>One state is narrowed and restored, so memory is linear in the size of the negotiation,
 * however deep the search. Several searches may run one after the other.
 *
 * <p>The time is exponential in the number of open stances and unknown facts at worst.
 */
public final class OutcomeSearch {
  private final Network network;
  private final FixpointKind fixpoint;
  private final StepCounter counter;
  private final Narrowing narrowing;

  /** Whether any outcome is possible before the search begins. */
  private final boolean possible;

  /** The mark of the state in which the search begins. */
  private final int start;

  private final int[] facts;

  /** For each fact of the network, the exclusions that contain it. */
  private final List<int[]>[] exclusions;

  private Aim aim = new Aim(new int[0], new int[0], -1, false);

  // The choices that led to the current branch: the variable, numbered as in variable(); the mark
  // before the choice; and how many of its values have been tried already.
  private int depth;
  private int[] chosen = new int[16];
  private int[] marks = new int[16];
  private byte[] taken = new byte[16];

  /**
   * Describes what to search for.
   *
   * @param facts the unknown facts asked for
   * @param variables the variables asked for
   * @param alternative the alternative whose adoption, or failure, is wanted; -1 for none
   * @param wanted whether its adoption is wanted
   */
  public record Aim(int[] facts, int[] variables, int alternative, boolean wanted) {}

  /**
   * Prepares a search, and narrows the given state to bounds of all outcomes.
   *
   * @param given the state with what is known and assumed; nothing else is settled
   * @param counter counts a step for each branch
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types.
  public OutcomeSearch(
      Negotiation negotiation,
      Network network,
      FixpointKind fixpoint,
      State given,
      StepCounter counter) {
    this.network = network;
    this.fixpoint = fixpoint;
    this.counter = counter;
    this.narrowing = new Narrowing(network, given);
    this.facts =
        negotiation.facts().keySet().stream()
            .mapToInt(network::fact)
            .filter(fact -> given.fact(fact) == Truth.UNKNOWN)
            .toArray();
    this.exclusions = new List[negotiation.facts().size()];
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      int[] together = exclusion.stream().mapToInt(fact -> network.fact(fact.id())).toArray();
      for (int fact : together) {
        if (exclusions[fact] == null) {
          exclusions[fact] = new ArrayList<>(1);
        }
        exclusions[fact].add(together);
      }
    }
    this.possible = narrowToBounds(given) && respectAll();
    this.start = narrowing.mark();
  }

  /** Narrows all positions to the fixpoint, which bounds all outcomes of its kind. */
  private boolean narrowToBounds(State given) {
    State bounds = given.copy();
    Fixpoints.settle(bounds, fixpoint);
    boolean all = narrowing.tighten();
    for (int variable = 0; variable < network.variables() && all; variable++) {
      int now = narrowing.state().position(variable);
      int most = meet(now, bounds.position(variable));
      all = narrowing.state().isFixed(variable) || most == now || narrowing.narrow(variable, most);
    }
    return all;
  }

  private static int meet(int one, int other) {
    int low = Math.max(PackedPosition.low(one), PackedPosition.low(other));
    int high = Math.min(PackedPosition.high(one), PackedPosition.high(other));
    return low <= high ? PackedPosition.of(low, high) : one;
  }

  private boolean respectAll() {
    boolean all = true;
    for (int fact = 0; fact < exclusions.length && all; fact++) {
      all = narrowing.state().fact(fact) != Truth.TRUE || excludeOthers(fact);
    }
    return all;
  }

  /** Makes all facts false that a true fact excludes, and returns whether that is possible. */
  private boolean excludeOthers(int fact) {
    if (exclusions[fact] == null) {
      return true;
    }
    for (int[] exclusion : exclusions[fact]) {
      for (int other : exclusion) {
        Truth now = narrowing.state().fact(other);
        if (other != fact
            && (now == Truth.TRUE
                || (now == Truth.UNKNOWN && !narrowing.setFact(other, Truth.FALSE)))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Passes outcomes to {@code found}, one for each way to settle what is asked for, until it
   * returns false.
   *
   * @param found receives the state of an outcome, which it must not keep
   * @return whether the search went on to its end, or was ended by {@code found} or by the counter
   */
  @CanIgnoreReturnValue
  public boolean run(Aim what, Predicate<State> found) {
    aim = what;
    depth = 0;
    narrowing.undo(start);
    for (boolean goesOn = possible; goesOn; goesOn = nextBranch()) {
      if (!counter.step()) {
        return false;
      }
      if (isDeadEnd()) {
        continue;
      }
      int open = firstOpen(depth == 0 ? 0 : chosen[depth - 1] + 1);
      if (open < variables()) {
        push(open);
      } else if (narrowing.isClosedBy(fixpoint)) {
        // Passing on an outcome takes time linear in the size of the negotiation.
        if (!found.test(narrowing.state()) || !counter.look()) {
          return false;
        }
        // One completion of the rest is enough.
        while (depth > 0 && chosen[depth - 1] >= asked()) {
          depth--;
        }
      }
    }
    return true;
  }

  private boolean isDeadEnd() {
    return aim.alternative >= 0
        && narrowing.state().adopted(aim.alternative) == Truth.of(!aim.wanted);
  }

  private void push(int open) {
    if (depth == chosen.length) {
      chosen = Arrays.copyOf(chosen, 2 * depth);
      marks = Arrays.copyOf(marks, 2 * depth);
      taken = Arrays.copyOf(taken, 2 * depth);
    }
    chosen[depth] = open;
    marks[depth] = narrowing.mark();
    taken[depth] = 0;
    depth++;
  }

  /**
   * Moves on to the next value of the last choice that has one, and returns whether there is one.
   */
  private boolean nextBranch() {
    for (; depth > 0; depth--) {
      int last = depth - 1;
      narrowing.undo(marks[last]);
      while (taken[last] < ways(chosen[last])) {
        if (settle(chosen[last], taken[last]++)) {
          return true;
        }
        narrowing.undo(marks[last]);
      }
    }
    return false;
  }

  // Choices are numbered: first the facts asked for, then the variables asked for, the other facts,
  // the variables of the wanted alternative, and all variables. Some have several numbers; once
  // settled under the first number, they are no longer open under the others.

  private int asked() {
    return aim.facts.length + aim.variables.length;
  }

  private int variablesAtHand() {
    return aim.alternative < 0
        ? 0
        : network.firstVariable(aim.alternative + 1) - network.firstVariable(aim.alternative);
  }

  private int variables() {
    return asked() + facts.length + variablesAtHand() + network.variables();
  }

  /** Returns the variable with a number, or the complement of the fact. */
  private int variable(int number) {
    int place = number;
    if (place < aim.facts.length) {
      return ~aim.facts[place];
    }
    place -= aim.facts.length;
    if (place < aim.variables.length) {
      return aim.variables[place];
    }
    place -= aim.variables.length;
    if (place < facts.length) {
      return ~facts[place];
    }
    place -= facts.length;
    int atHand = variablesAtHand();
    return place < atHand ? network.firstVariable(aim.alternative) + place : place - atHand;
  }

  private int firstOpen(int from) {
    int number = from;
    while (number < variables() && !isOpen(variable(number))) {
      number++;
    }
    return number;
  }

  private boolean isOpen(int variable) {
    return variable < 0
        ? narrowing.state().fact(~variable) == Truth.UNKNOWN
        : stances(narrowing.state().position(variable)) > 1;
  }

  private int ways(int number) {
    int variable = variable(number);
    return variable < 0 ? 2 : stances(narrowing.state().position(variable));
  }

  private static int stances(int position) {
    return PackedPosition.high(position) - PackedPosition.low(position) + 1;
  }

  /**
   * Settles a fact or a variable at one of its possible values; those that help the goal come
   * first.
   */
  private boolean settle(int number, int way) {
    int variable = variable(number);
    if (variable < 0) {
      return narrowing.setFact(~variable, Truth.of(way == 1))
          && (way == 0 || excludeOthers(~variable));
    }
    int position = narrowing.state().position(variable);
    int stance =
        aim.alternative >= 0 && aim.wanted
            ? PackedPosition.high(position) - way
            : PackedPosition.low(position) + way;
    return narrowing.narrow(variable, PackedPosition.of(stance, stance));
  }
}
