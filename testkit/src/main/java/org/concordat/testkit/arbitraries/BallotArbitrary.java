package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Draws ballots, by default of one to sixty-four voters without weights. Half of them have at most
 * eight voters. In three quarters of them, the numbers of supporters and of those voting are near
 * common thresholds, so that the vote may be narrow: at or beside none, a quarter, a third, half,
 * two thirds, three quarters or all. They shrink to few voters in support.
 */
public interface BallotArbitrary extends Arbitrary<Ballot> {

  /**
   * Draws ballots whose number of voters lies between two bounds.
   *
   * @throws IllegalArgumentException if {@code least} is negative or more than {@code most}
   */
  BallotArbitrary voters(int least, int most);

  /**
   * Draws ballots whose voters have this weight, between two bounds, besides any asked for before.
   *
   * @throws IllegalArgumentException if {@code least} is negative or more than {@code most}
   */
  BallotArbitrary weight(String name, long least, long most);

  /**
   * Draws ballots in which some of these actors vote, with their own weights. The bounds on the
   * number of voters still apply, as far as there are enough actors.
   */
  BallotArbitrary among(Iterable<? extends Actor> actors);

  /** Draws ballots in which these actors always vote, and all others of {@link #among} may. */
  BallotArbitrary always(Actor... actors);

  /** Draws ballots in which exactly these actors vote, with their own weights. */
  BallotArbitrary exactly(Iterable<? extends Actor> actors);

  /**
   * Draws ballots in which only these stances occur.
   *
   * @throws IllegalArgumentException if {@code stances} is empty
   */
  BallotArbitrary stances(Stance... stances);

  /** Draws pairs of such ballots: the second is the first with one stance raised. */
  Arbitrary<Step<Ballot>> raised();
}
