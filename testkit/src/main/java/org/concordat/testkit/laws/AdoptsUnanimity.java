package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that an alternative is adopted if everyone supports it, and not adopted if everyone
 * opposes it.
 *
 * <p>For all {@code N ≠ ∅}: {@code v(N, i ↦ SUPPORT)} and not {@code v(N, i ↦ OPPOSE)}.
 *
 * <p>Source: the (weak) Pareto principle of K. Arrow, "Social Choice and Individual Values", 2nd
 * ed. (1963); that the grand coalition wins and the empty one loses, for simple games, L. Shapley,
 * "Simple games: an outline of the descriptive theory", Behavioral Science 7 (1962).
 *
 * <p>It fails, rightly, for rules that ask for more than the voters have (at least nine in a body
 * of eight, or a majority by weight if all weights are 0) or for somebody who does not vote.
 * Ballots without voters are not tested.
 */
public interface AdoptsUnanimity extends RuleLaw {

  /** Checks that unanimity in favour adopts. */
  @Property
  default void unanimityInFavourAdopts(@ForAll("ballots") Ballot ballot) {
    Ballot all = ballot.mapStances(stance -> Stance.SUPPORT);
    Check.that(
        all.voters().isEmpty() || rule().adopts(all),
        () -> "the rule does not adopt what everyone supports: " + all);
  }

  /** Checks that unanimity against does not adopt. */
  @Property
  default void unanimityAgainstDoesNotAdopt(@ForAll("ballots") Ballot ballot) {
    Ballot none = ballot.mapStances(stance -> Stance.OPPOSE);
    Check.that(
        none.voters().isEmpty() || !rule().adopts(none),
        () -> "the rule adopts what everyone opposes: " + none);
  }
}
