package org.concordat.bargain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.condition.Polarity;
import org.concordat.internal.network.Closure;
import org.concordat.internal.network.Influence;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.Packed;
import org.concordat.internal.network.State;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Asks of sets of moves whether they do what is wanted: bring the adoption of an alternative about,
 * or undo it. Moves that cannot help are left out from the start: those that nothing wanted depends
 * on, and those that only pull the other way.
 *
 * <p>A set is given by the moves that are made and those that are not; what is neither is unknown.
 * What holds then holds whatever becomes of the rest.
 */
final class Question {
  private static final ImmutableList<Stance> NOT_BLOCKING =
      ImmutableList.of(Stance.STAND_ASIDE, Stance.ABSTAIN, Stance.SUPPORT);

  private final Closure closure;

  /** How states are settled to answer: where no high matters, circles need not be closed. */
  private final Closure settling;

  private final int alternative;
  private final boolean toAdopt;
  private final ImmutableList<Move> moves;
  private final boolean monotone;
  private final boolean lowsAlone;

  /** For each move, its fact or -1; its pair or -1; and where a declaration puts the pair. */
  private final int[] fact;

  private final int[] pair;
  private final ImmutableList<Position> declared;
  private final ImmutableList<long[]> exclusions;
  private final State base;
  private final State scratch;
  private final State trial;

  /** What a question is asked of. */
  private record Setting(
      Negotiation negotiation,
      Network network,
      State given,
      Closure closure,
      boolean declarations) {}

  static Question of(
      Resolver resolver,
      Coordination coordination,
      Assumptions assumptions,
      boolean declarations,
      Alternative target,
      boolean toAdopt) {
    Setting setting =
        new Setting(
            resolver.negotiation(),
            resolver.network(),
            resolver.blank(assumptions),
            coordination.closure(),
            declarations);
    return new Question(setting, resolver.negotiation().alternative(target.id()), toAdopt);
  }

  private Question(Setting setting, Alternative target, boolean toAdopt) {
    Negotiation negotiation = setting.negotiation();
    Network network = setting.network();
    this.closure = setting.closure();
    this.alternative = network.alternative(target.id());
    this.toAdopt = toAdopt;
    Influence influence = Influence.on(network, alternative);
    List<Polarity> pulls = new ArrayList<>();
    List<Move> helpful = new ArrayList<>();
    addLevers(setting, influence, helpful, pulls);
    int levers = helpful.size();
    if (setting.declarations()) {
      addDeclarations(setting, influence, helpful, pulls);
    }
    this.moves = ImmutableList.copyOf(helpful);
    this.monotone =
        pulls.stream().allMatch(pull -> pull == (toAdopt ? Polarity.RISING : Polarity.FALLING));
    this.lowsAlone = toAdopt && monotone && influence.everyStancePullsUp();
    this.settling = lowsAlone && closure == Closure.LEAST ? Closure.NONE : closure;
    this.fact = new int[moves.size()];
    this.pair = new int[moves.size()];
    ImmutableList.Builder<Position> positions = ImmutableList.builder();
    for (int i = 0; i < moves.size(); i++) {
      fact[i] = moves.get(i) instanceof Move.Lever lever ? network.fact(lever.fact().id()) : -1;
      pair[i] = -1;
      Position position = Position.UNDECLARED;
      if (moves.get(i) instanceof Move.Declaration won) {
        pair[i] = network.pair(won.actor().id(), network.alternative(won.alternative().id()));
        position = Position.exactly(won.stance());
      }
      positions.add(position);
    }
    this.declared = positions.build();
    this.exclusions = exclusions(negotiation);
    this.base = settled(network, setting.given());
    for (int i = 0; i < moves.size(); i++) {
      if (i < levers) {
        base.setFact(fact[i], Truth.UNKNOWN);
      } else {
        base.fix(pair[i], Position.UNDECLARED);
      }
    }
    base.settle(Closure.NONE);
    this.scratch = settled(network, base);
    this.trial = settled(network, base);
  }

  private static State settled(Network network, State like) {
    State state = network.grounded();
    state.copyFrom(like);
    return state;
  }

  private boolean mayHelp(Polarity pull) {
    return pull == Polarity.MIXED || pull == (toAdopt ? Polarity.RISING : Polarity.FALLING);
  }

  private void addLevers(
      Setting setting, Influence influence, List<Move> helpful, List<Polarity> pulls) {
    Network network = setting.network();
    Set<Fact> impossible =
        setting.negotiation().exclusions().stream()
            .filter(set -> set.stream().anyMatch(each -> isNow(setting, each, Truth.TRUE)))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    for (Fact each : setting.negotiation().facts().values()) {
      Polarity pull = influence.ofFact(network.fact(each.id()));
      if (each.lever()
          && isNow(setting, each, Truth.FALSE)
          && !impossible.contains(each)
          && mayHelp(pull)) {
        helpful.add(new Move.Lever(each));
        pulls.add(pull);
      }
    }
  }

  private static boolean isNow(Setting setting, Fact fact, Truth state) {
    return setting.given().fact(setting.network().fact(fact.id())) == state;
  }

  private void addDeclarations(
      Setting setting, Influence influence, List<Move> helpful, List<Polarity> pulls) {
    Network network = setting.network();
    State now = settled(network, setting.given());
    now.settle(closure);
    for (Alternative each : setting.negotiation().alternatives().values()) {
      for (Actor actor : setting.negotiation().members(setting.negotiation().bodyOf(each))) {
        int seat = network.pair(actor.id(), network.alternative(each.id()));
        Polarity pull = influence.ofPair(seat);
        if (now.position(seat) == Packed.UNDECLARED
            && !setting.given().isFixed(seat)
            && pull != Polarity.NONE) {
          NOT_BLOCKING.forEach(stance -> helpful.add(new Move.Declaration(actor, each, stance)));
          // It bounds the actor above, too: what waits for an actor not to support may come about,
          // and a word may have raised it higher.
          boolean rises =
              network.firstEntry(seat + 1) - network.firstEntry(seat) == 1
                  && influence.everyStancePullsUp();
          NOT_BLOCKING.forEach(stance -> pulls.add(rises ? pull : Polarity.MIXED));
        }
      }
    }
  }

  /**
   * Returns sets of moves of which one at most can be made: levers of one exclusion, and
   * declarations of one actor on one alternative.
   */
  private ImmutableList<long[]> exclusions(Negotiation negotiation) {
    ImmutableList.Builder<long[]> sets = ImmutableList.builder();
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      long[] set = new long[MoveSets.words(moves.size())];
      for (int i = 0; i < moves.size(); i++) {
        if (moves.get(i) instanceof Move.Lever lever && exclusion.contains(lever.fact())) {
          MoveSets.add(set, i);
        }
      }
      if (MoveSets.size(set) > 1) {
        sets.add(set);
      }
    }
    for (int i = 0; i < moves.size(); i++) {
      if (pair[i] >= 0 && isLastOfPair(i)) {
        long[] set = new long[MoveSets.words(moves.size())];
        for (int j = i; j >= 0 && pair[j] == pair[i]; j--) {
          MoveSets.add(set, j);
        }
        sets.add(set);
      }
    }
    return sets.build();
  }

  ImmutableList<Move> moves() {
    return moves;
  }

  int size() {
    return moves.size();
  }

  /** Returns whether a set that does what is wanted still does with more moves. */
  boolean isMonotone() {
    return monotone;
  }

  /** Returns whether no two of the moves exclude each other. */
  boolean isPossible(long[] made) {
    for (long[] exclusion : exclusions) {
      int together = 0;
      for (int word = 0; word < made.length; word++) {
        together += Long.bitCount(made[word] & exclusion[word]);
      }
      if (together > 1) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether exactly these moves do what is wanted. */
  boolean does(long[] made) {
    return answer(made, null) == Truth.TRUE;
  }

  /**
   * Returns whether what is wanted comes about.
   *
   * @param made the moves that are made
   * @param left the moves that are not; {@code null} for all others
   * @return whether it surely does, surely does not, or neither, while some moves are neither made
   *     nor left
   */
  Truth answer(long[] made, long @Nullable [] left) {
    scratch.copyFrom(base);
    for (int i = 0; i < fact.length; i++) {
      boolean isMade = MoveSets.has(made, i);
      boolean isLeft = !isMade && (left == null || MoveSets.has(left, i));
      if (fact[i] >= 0) {
        if (isMade || isLeft) {
          scratch.setFact(fact[i], Truth.of(isMade));
        }
      } else if (isMade) {
        scratch.fix(pair[i], declared.get(i));
      } else if (isLeft && isLastOfPair(i) && isAllLeft(made, left, i)) {
        scratch.release(pair[i]);
      }
    }
    scratch.settle(settling);
    Truth adopted = scratch.adopted(alternative);
    if (left == null) {
      return Truth.of((adopted == Truth.TRUE) == toAdopt);
    }
    return toAdopt ? adopted : adopted.not();
  }

  /**
   * Returns a largest set of moves that contains a given one, which does not do what is wanted, and
   * does not either. Only where more moves never hurt.
   */
  long[] largestThatDoesNot(long[] set) {
    long[] largest = set.clone();
    boolean step = lowsAlone && settling == Closure.NONE && !does(set);
    for (int move = 0; move < size(); move++) {
      if (!MoveSets.has(largest, move)) {
        MoveSets.add(largest, move);
        if (step ? doesWithOneMore(move) : does(largest)) {
          MoveSets.remove(largest, move);
        } else if (step) {
          scratch.copyFrom(trial);
        }
      }
    }
    return largest;
  }

  /**
   * Returns whether one move more than those of the scratch state does what is wanted, and leaves
   * what comes of it in the trial.
   */
  private boolean doesWithOneMore(int move) {
    trial.copyFrom(scratch);
    if (fact[move] >= 0) {
      trial.setFact(fact[move], Truth.TRUE);
    } else if (declared.get(move).low().ordinal() > Packed.low(trial.position(pair[move]))) {
      trial.fix(pair[move], declared.get(move));
    }
    trial.raise();
    return trial.adopted(alternative) == Truth.TRUE;
  }

  private boolean isLastOfPair(int move) {
    return move + 1 == pair.length || pair[move + 1] != pair[move];
  }

  private boolean isAllLeft(long[] made, long @Nullable [] left, int last) {
    for (int i = last; i >= 0 && pair[i] == pair[last]; i--) {
      if (MoveSets.has(made, i) || (left != null && !MoveSets.has(left, i))) {
        return false;
      }
    }
    return true;
  }
}
