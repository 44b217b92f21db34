package org.concordat.benchmarks;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.ActorSet;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.Verb;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.Words;
import org.concordat.resolve.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the obvious way, as one would without the library: an object for each stance and each
 * condition, and passes over all of them until nothing changes. Knows what the {@link Instances}
 * need of the language and no more. Its objects refer to each other directly, so that no name is
 * looked up while it runs.
 */
final class NaiveNegotiation {
  /** Tells whether a condition surely holds, or possibly does. */
  private interface Test {
    boolean holds(boolean surely);
  }

  /** Is a stance: from low to high, as numbers from 0 to 3. */
  private static final class Seat {
    final List<Word> words = new ArrayList<>();
    int low;
    int high;
  }

  private record Word(int low, int high, Test when) {}

  private final Negotiation negotiation;
  private final Map<String, Map<String, Seat>> seats = new HashMap<>();
  private final List<Seat> all = new ArrayList<>();

  NaiveNegotiation(Negotiation negotiation) {
    this.negotiation = negotiation;
    for (Alternative alternative : negotiation.alternatives().values()) {
      Map<String, Seat> ofActors = new HashMap<>();
      seats.put(alternative.id(), ofActors);
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        Seat seat = new Seat();
        ofActors.put(actor.id(), seat);
        all.add(seat);
      }
    }
    Words words = negotiation.words();
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        Scope scope = Scope.ofCommitment(negotiation.bodyOf(alternative), alternative, actor);
        for (Commitment word : words.of(actor, alternative)) {
          seat(actor.id(), alternative.id())
              .words
              .add(
                  new Word(
                      word.range().low().ordinal(),
                      word.range().high().ordinal(),
                      test(word.when().normalForm(), scope)));
        }
      }
    }
  }

  private Seat seat(String actor, String alternative) {
    return requireNonNull(requireNonNull(seats.get(alternative)).get(actor));
  }

  private Test test(Condition condition, Scope scope) {
    if (condition instanceof And and) {
      List<Test> parts = and.conditions().stream().map(part -> test(part, scope)).toList();
      return surely -> {
        for (Test part : parts) {
          if (!part.holds(surely)) {
            return false;
          }
        }
        return true;
      };
    }
    if (condition instanceof Or or) {
      List<Test> parts = or.conditions().stream().map(part -> test(part, scope)).toList();
      return surely -> {
        for (Test part : parts) {
          if (part.holds(surely)) {
            return true;
          }
        }
        return false;
      };
    }
    if (condition instanceof Not not) {
      Test part = test(not.condition(), scope);
      return surely -> !part.holds(!surely);
    }
    if (condition instanceof FactHolds fact) {
      return known(negotiation.fact(fact.fact()).stateOn(null));
    }
    if (condition instanceof Withdrawn withdrawn) {
      return known(
          Truth.of(
              negotiation.withdrawalsOf(negotiation.alternative(withdrawn.alternative())).stream()
                  .map(Fact::state)
                  .anyMatch(Truth.TRUE::equals)));
    }
    if (condition instanceof StanceIs stance && stance.verb() == Verb.SUPPORT) {
      Seat seat = seat(stance.actor(), stance.alternative());
      return surely -> (surely ? seat.low : seat.high) == 3;
    }
    if (condition instanceof Count count) {
      return count(count, scope);
    }
    return known(Truth.of(condition.equals(Condition.always())));
  }

  private static Test known(Truth truth) {
    return surely -> surely ? truth == Truth.TRUE : truth != Truth.FALSE;
  }

  /** Counts by asking everyone; stops as soon as the bound is reached. */
  private Test count(Count count, Scope scope) {
    List<Seat> asked = new ArrayList<>();
    Seat own = seat(requireNonNull(scope.actor()).id(), count.alternative());
    for (Actor actor :
        negotiation.actorsOf(
            count.set().equals(ActorSet.OTHERS) ? ActorSet.MEMBERS : count.set(), scope)) {
      asked.add(seat(actor.id(), count.alternative()));
    }
    Seat left = count.set().equals(ActorSet.OTHERS) ? own : null;
    Threshold bound = count.thresholds(asked.size()).get(0);
    boolean opponents = count.verb() == Verb.OPPOSE;
    boolean atMost = Math.min(bound.oppose(), bound.support()) < 0;
    long most = -bound.least();
    if (atMost) {
      return surely -> number(asked, left, opponents, !surely, most + 1) <= most;
    }
    return surely -> number(asked, left, opponents, surely, bound.least()) >= bound.least();
  }

  private static long number(
      List<Seat> asked, @Nullable Seat left, boolean opponents, boolean surely, long enough) {
    long number = 0;
    for (Seat seat : asked) {
      if (seat != left
          && (opponents
              ? (surely ? seat.high : seat.low) == 0
              : (surely ? seat.low : seat.high) == 3)) {
        number++;
        if (number >= enough) {
          return number;
        }
      }
    }
    return number;
  }

  /**
   * Finds the well-founded fixpoint as section 4 of the semantics says it: all lows from the
   * bottom, all highs from the lows, again and again.
   *
   * @return how many passes it took
   */
  @CanIgnoreReturnValue
  int resolve() {
    for (Seat seat : all) {
      seat.low = 0;
      seat.high = 3;
    }
    int passes = 0;
    boolean changed = true;
    while (changed) {
      int[] before = new int[all.size()];
      for (int i = 0; i < before.length; i++) {
        Seat seat = all.get(i);
        before[i] = 4 * seat.high + seat.low;
        seat.low = 0;
      }
      passes += raise(true);
      for (Seat seat : all) {
        seat.high = seat.low;
      }
      passes += raise(false);
      changed = false;
      for (int i = 0; i < before.length; i++) {
        changed |= before[i] != 4 * all.get(i).high + all.get(i).low;
      }
    }
    return passes;
  }

  private int raise(boolean lows) {
    int passes = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      passes++;
      for (Seat seat : all) {
        int bound = bound(seat, lows);
        if (bound != (lows ? seat.low : seat.high)) {
          moved = true;
          if (lows) {
            seat.low = bound;
          } else {
            seat.high = bound;
          }
        }
      }
    }
    return passes;
  }

  /** Returns the least low, or the greatest high, of the words that might decide. */
  private static int bound(Seat seat, boolean lows) {
    int bound = lows ? 3 : 0;
    for (Word word : seat.words) {
      if (word.when.holds(false)) {
        bound = lows ? Math.min(bound, word.low) : Math.max(bound, word.high);
        if (word.when.holds(true)) {
          return bound;
        }
      }
    }
    return lows ? 0 : 3;
  }

  /**
   * Checks that everyone stands where the library says.
   *
   * @throws IllegalStateException if someone does not
   */
  void requireAgreement(Resolution resolution) {
    seats.forEach(
        (alternative, ofActors) ->
            resolution
                .positions(negotiation.alternative(alternative))
                .forEach(
                    (actor, position) -> {
                      Seat seat = requireNonNull(ofActors.get(actor.id()));
                      requireSame(actor, position, seat);
                    }));
  }

  private static void requireSame(Actor actor, Position position, Seat seat) {
    if (position.low().ordinal() != seat.low || position.high().ordinal() != seat.high) {
      throw new IllegalStateException(
          actor.id() + " is at " + position + ", not from " + seat.low + " to " + seat.high);
    }
  }
}
