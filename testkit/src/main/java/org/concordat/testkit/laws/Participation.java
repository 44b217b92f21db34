package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that nobody does better by staying away: a supporter who joins never undoes an adoption,
 * and an opponent who joins never causes one.
 *
 * <p>For all {@code s} and {@code j ∉ N}: {@code v(N, s) ⇒ v(N∪{j}, s[j→SUPPORT])} and {@code
 * v(N∪{j}, s[j→OPPOSE]) ⇒ v(N, s)}.
 *
 * <p>Source: H. Moulin, "Condorcet's principle implies the no show paradox", Journal of Economic
 * Theory 45 (1988); P. Fishburn and S. Brams, "Paradoxes of preferential voting", Mathematics
 * Magazine 56 (1983).
 *
 * <p>It fails, rightly, for quorum rules, under which an opponent who stays at home can stop a
 * decision that it cannot stop by voting (the Italian referendum); and for rules with a quota of
 * opponents or with named voters. The newcomer has the weights of the first voter.
 */
public interface Participation extends RuleLaw {

  /**
   * Checks that joining does not hurt the side that is joined, for one voter who joins at some
   * point of a walk through the ballot, and for a dozen who join the ballot one after the other.
   */
  @Property
  default void nobodyDoesBetterByStayingAway(@ForAll("ballots") Ballot ballot) {
    Walk walk = Walk.through(ballot, rule());
    for (Walk.Point point : walk.points()) {
      Stance side = point.adopted() ? Stance.SUPPORT : Stance.OPPOSE;
      Ballot after = joined(point.ballot(), 1, side);
      checkJoining(point.ballot(), point.adopted(), side, rule().adopts(after));
    }
    Ballot before = ballot;
    boolean adopted = rule().adopts(before);
    for (int number = 1; number <= 12; number++) {
      Stance side = walk.random().nextBoolean() ? Stance.SUPPORT : Stance.OPPOSE;
      Ballot after = joined(before, number, side);
      boolean then = rule().adopts(after);
      checkJoining(before, adopted, side, then);
      before = after;
      adopted = then;
    }
  }

  private static void checkJoining(Ballot before, boolean adopted, Stance side, boolean then) {
    Check.that(
        adopted == then || then == (side == Stance.SUPPORT),
        () ->
            "the rule "
                + (adopted ? "adopts " : "does not adopt ")
                + before
                + (adopted
                    ? ", but no longer when a supporter joins"
                    : ", but does when an opponent joins"));
  }

  private static Ballot joined(Ballot ballot, int number, Stance side) {
    Actor.Builder newcomer = Actor.builder().id(number == 1 ? "newcomer" : "newcomer-" + number);
    ballot.voters().stream().limit(1).forEach(first -> first.weights().forEach(newcomer::weight));
    return ballot.with(newcomer.build(), side);
  }
}
