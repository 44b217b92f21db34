package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Demands that nobody does better by staying away: a supporter who joins never un-adopts, and an
 * opponent who joins never makes the rule adopt.
 *
 * <p>For all {@code s} and {@code j ∉ N}: {@code v(N, s) ⇒ v(N∪{j}, s[j→SUPPORT])} and {@code
 * v(N∪{j}, s[j→OPPOSE]) ⇒ v(N, s)}.
 *
 * <p>Source: H. Moulin, "Condorcet's principle implies the no show paradox", Journal of Economic
 * Theory 45 (1988); P. Fishburn and S. Brams, "Paradoxes of preferential voting", Mathematics
 * Magazine 56 (1983).
 *
 * <p>It fails, rightly, for quorum rules, under which an opponent who stays at home can stop what
 * it cannot stop by voting (the Italian referendum); and where a quota is a number of opponents or
 * names voters. The one who joins has each weight of the first voter.
 */
public interface Participation extends RuleLaw {

  /** Checks that joining does not hurt the side that is joined. */
  @Property
  default void nobodyDoesBetterByStayingAway(@ForAll("ballots") Ballot ballot) {
    Actor.Builder builder = Actor.builder().id("newcomer");
    ballot.voters().stream().limit(1).forEach(first -> first.weights().forEach(builder::weight));
    Actor newcomer = builder.build();
    Ballot joinedFor = ballot.with(newcomer, Stance.SUPPORT);
    Ballot joinedAgainst = ballot.with(newcomer, Stance.OPPOSE);
    boolean adopted = rule().adopts(ballot);
    Check.that(
        !adopted || rule().adopts(joinedFor),
        () -> "the rule adopts " + ballot + ", but no longer when a supporter joins");
    Check.that(
        adopted || !rule().adopts(joinedAgainst),
        () -> "the rule does not adopt " + ballot + ", but does when an opponent joins");
  }
}
