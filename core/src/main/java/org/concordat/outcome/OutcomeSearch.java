package org.concordat.outcome;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.internal.StepCounter;
import org.concordat.internal.network.Closure;
import org.concordat.internal.network.Narrowing;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.Packed;
import org.concordat.internal.network.State;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * Searches for outcomes by settling one unknown fact or one open stance after the other, those
 * asked for first, and narrowing after each what that forces. A branch ends when nothing is left
 * for some actor, or what is wanted can no longer come about; when all that was asked for is
 * settled, one completion of the rest is enough.
 */
final class OutcomeSearch {
  private final Network network;
  private final Closure closure;
  private final StepCounter counter;

  /**
   * The facts and then the pairs to settle; those asked for come first in each, and are so many.
   */
  private final int[] facts;

  private final int factsAsked;
  private final int[] pairs;
  private final int pairsAsked;
  private final ImmutableList<int[]> exclusions;

  /** The alternative whose adoption is wanted or not wanted; -1 where neither is. */
  private final int alternative;

  private final boolean wanted;

  /** What to search for. */
  record Aim(
      int[] facts, int factsAsked, int[] pairs, int pairsAsked, int alternative, boolean wanted) {}

  OutcomeSearch(
      Negotiation negotiation, Network network, Closure closure, StepCounter counter, Aim aim) {
    this.network = network;
    this.closure = closure;
    this.counter = counter;
    this.facts = aim.facts();
    this.factsAsked = aim.factsAsked();
    this.pairs = aim.pairs();
    this.pairsAsked = aim.pairsAsked();
    this.alternative = aim.alternative();
    this.wanted = aim.wanted();
    this.exclusions =
        negotiation.exclusions().stream()
            .map(set -> set.stream().mapToInt(fact -> network.fact(fact.id())).toArray())
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * Gives the outcomes to {@code found}, one for each way to settle what was asked for, until it
   * returns false.
   *
   * @return whether the search went on to its end, or was ended by {@code found} or by the counter
   */
  @CanIgnoreReturnValue
  boolean run(State given, Predicate<State> found) {
    State bounds = network.grounded();
    bounds.copyFrom(given);
    bounds.settle(closure);
    Narrowing start = new Narrowing(network, given);
    boolean possible = start.tighten();
    for (int pair = 0; pair < network.pairs() && possible; pair++) {
      possible =
          start.state().isFixed(pair)
              || start.narrow(pair, meet(start.state().position(pair), bounds.position(pair)));
    }
    for (int[] exclusion : exclusions) {
      possible = possible && respect(start, exclusion);
    }
    return !possible || search(start, found);
  }

  private static int meet(int one, int other) {
    int low = Math.max(Packed.low(one), Packed.low(other));
    int high = Math.min(Packed.high(one), Packed.high(other));
    return low <= high ? Packed.of(low, high) : one;
  }

  /** Makes false what a true fact excludes, and returns whether that can be. */
  private static boolean respect(Narrowing narrowing, int[] exclusion) {
    int trues = 0;
    for (int fact : exclusion) {
      trues += narrowing.state().fact(fact) == Truth.TRUE ? 1 : 0;
    }
    boolean possible = trues <= 1;
    for (int fact : exclusion) {
      if (possible && trues == 1 && narrowing.state().fact(fact) == Truth.UNKNOWN) {
        possible = narrowing.setFact(fact, Truth.FALSE);
      }
    }
    return possible;
  }

  /** Returns whether to go on searching elsewhere. */
  private boolean search(Narrowing narrowing, Predicate<State> found) {
    if (!counter.step()) {
      return false;
    }
    State state = narrowing.state();
    if (alternative >= 0 && state.adopted(alternative) == Truth.of(!wanted)) {
      return true;
    }
    int fact = firstUnknown(state, 0, factsAsked);
    int pair = fact >= 0 ? -1 : firstOpen(state, 0, pairsAsked);
    if (fact >= 0 || pair >= 0) {
      return branch(narrowing, fact, pair, found);
    }
    State complete = completion(narrowing);
    return complete == null ? !counter.isExhausted() : found.test(complete);
  }

  private boolean branch(Narrowing narrowing, int fact, int pair, Predicate<State> found) {
    for (Narrowing next : branches(narrowing, fact, pair)) {
      if (!search(next, found)) {
        return false;
      }
    }
    return true;
  }

  /** Returns one way to settle everything that is left, or null where there is none. */
  private @Nullable State completion(Narrowing narrowing) {
    if (!counter.step()) {
      return null;
    }
    State state = narrowing.state();
    if (alternative >= 0 && state.adopted(alternative) == Truth.of(!wanted)) {
      return null;
    }
    int fact = firstUnknown(state, factsAsked, facts.length);
    int pair = fact >= 0 ? -1 : firstOpen(state, pairsAsked, pairs.length);
    if (fact < 0 && pair < 0) {
      return narrowing.isClosedBy(closure) ? state : null;
    }
    for (Narrowing next : branches(narrowing, fact, pair)) {
      State complete = completion(next);
      if (complete != null) {
        return complete;
      }
    }
    return null;
  }

  /**
   * Returns the ways to settle a fact, or a pair, that can be; what leads to what is wanted comes
   * first.
   */
  private List<Narrowing> branches(Narrowing narrowing, int fact, int pair) {
    ImmutableList.Builder<Narrowing> branches = ImmutableList.builder();
    if (fact >= 0) {
      for (Truth truth : ImmutableSet.of(Truth.FALSE, Truth.TRUE)) {
        Narrowing next = narrowing.copy();
        if (next.setFact(fact, truth)
            && exclusions.stream().allMatch(exclusion -> respect(next, exclusion))) {
          branches.add(next);
        }
      }
      return branches.build();
    }
    int low = Packed.low(narrowing.state().position(pair));
    int high = Packed.high(narrowing.state().position(pair));
    for (int i = 0; i <= high - low; i++) {
      int stance = alternative >= 0 && wanted ? high - i : low + i;
      Narrowing next = narrowing.copy();
      if (next.narrow(pair, Packed.of(stance, stance))) {
        branches.add(next);
      }
    }
    return branches.build();
  }

  private int firstUnknown(State state, int from, int to) {
    for (int i = from; i < to; i++) {
      if (state.fact(facts[i]) == Truth.UNKNOWN) {
        return facts[i];
      }
    }
    return -1;
  }

  private int firstOpen(State state, int from, int to) {
    for (int i = from; i < to; i++) {
      int position = state.position(pairs[i]);
      if (Packed.low(position) != Packed.high(position)) {
        return pairs[i];
      }
    }
    return -1;
  }
}
