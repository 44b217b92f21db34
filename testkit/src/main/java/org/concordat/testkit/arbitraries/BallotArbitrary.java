package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Draws ballots, by default of one to sixty-four voters without weights. Half of them have at most
 * eight voters. In three quarters, the supporters and those who vote at all are so many that the
 * vote may be narrow: at or beside a quarter, a third, half, two thirds or three quarters, or all
 * but one are alike. They shrink to few voters in support.
 */
public interface BallotArbitrary extends Arbitrary<Ballot> {

  /**
   * Draws ballots with so many voters.
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
   * Draws ballots in which some of these actors vote, with the weights that they have. How many is
   * still as asked for, as far as there are so many.
   */
  BallotArbitrary among(Iterable<Actor> actors);

  /** Draws ballots in which these actors always vote, and all others of {@link #among} may. */
  BallotArbitrary always(Actor... actors);

  /** Draws ballots in which exactly these actors vote, with the weights that they have. */
  BallotArbitrary exactly(Iterable<Actor> actors);

  /**
   * Draws ballots in which nobody takes another stance.
   *
   * @throws IllegalArgumentException if there are none
   */
  BallotArbitrary stances(Stance... stances);

  /** Draws pairs of such ballots, of which the second has one stance raised. */
  Arbitrary<Step<Ballot>> raised();
}
