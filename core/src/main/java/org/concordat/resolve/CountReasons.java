package org.concordat.resolve;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Not;
import org.concordat.condition.Polarity;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/**
 * Finds the members whose positions make a count what it is: with everyone else's unknown it would
 * be the same. Of those who tell something, the first to settle are taken, as many as are needed.
 */
record CountReasons(Negotiation negotiation, Resolution resolution, Scope scope) {

  /** Tells when a bound of an actor's position came to rest. */
  interface Clock {
    int settledAt(Actor actor, boolean low);
  }

  ImmutableList<Actor> members(Condition literal, Truth truth, Clock clock) {
    Condition atom = literal instanceof Not not ? not.condition() : literal;
    ActorSet set = atom instanceof Count count ? count.set() : ((VoteCount) atom).set();
    String on =
        atom instanceof Count count ? count.alternative() : ((VoteCount) atom).alternative();
    Alternative alternative = negotiation.alternative(on);
    ImmutableList<Actor> asked =
        negotiation.actorsOf(set, scope).stream()
            .filter(actor -> negotiation.hasSay(actor, alternative))
            .collect(ImmutableList.toImmutableList());
    if (truth == Truth.UNKNOWN) {
      return asked.stream()
          .filter(actor -> !resolution.position(actor, alternative).isExact())
          .collect(ImmutableList.toImmutableList());
    }
    boolean holds = (truth == Truth.TRUE) == (literal == atom);
    List<Threshold> bounds =
        atom instanceof Count count ? count.thresholds(0) : ((VoteCount) atom).thresholds();
    boolean low = bounds.stream().allMatch(bound -> bound.polarity() == Polarity.RISING) == holds;
    List<Actor> telling =
        asked.stream()
            .filter(actor -> isTelling(resolution.position(actor, alternative), bounds, holds))
            .sorted(comparingInt(actor -> clock.settledAt(actor, low)))
            .toList();
    // Of what holds, enough is told; of what fails, all, so that one sees who is waited for.
    Set<String> needed =
        ids(truth == Truth.TRUE ? telling.subList(0, enough(literal, telling)) : telling);
    return asked.stream()
        .filter(actor -> needed.contains(actor.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns whether a position makes more of the bounds surely met, or surely missed, than an
   * undeclared one does.
   */
  private static boolean isTelling(Position position, List<Threshold> bounds, boolean holds) {
    return bounds.stream()
        .anyMatch(
            bound ->
                holds
                    ? bound.lowest(position) > bound.lowest(Position.UNDECLARED)
                    : bound.highest(position) < bound.highest(Position.UNDECLARED));
  }

  /**
   * Returns how many of the first actors are enough to make a literal hold that does; all of them
   * where that takes even more.
   */
  private int enough(Condition literal, List<Actor> actors) {
    int tooFew = -1;
    int enough = actors.size();
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) >>> 1;
      Set<String> known = ids(actors.subList(0, middle));
      if (literal.evaluate(new ResolvedSituation(resolution, scope, known::contains))
          == Truth.TRUE) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
  }

  private static Set<String> ids(List<Actor> actors) {
    return actors.stream().map(Actor::id).collect(ImmutableSet.toImmutableSet());
  }
}
