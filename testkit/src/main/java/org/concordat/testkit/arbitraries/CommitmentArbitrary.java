package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.condition.Condition;
import org.concordat.negotiation.Commitment;

/**
 * Draws commitments of the actors of a vocabulary on its alternatives, by default of {@link
 * Vocabulary#DEFAULT}. They shrink to an unconditional commitment of support.
 */
public interface CommitmentArbitrary extends Arbitrary<Commitment> {

  /**
   * Draws commitments of the actors of a vocabulary on its alternatives, with conditions about
   * everything in it.
   *
   * @throws IllegalArgumentException if {@code vocabulary} lacks an actor, or an alternative other
   *     than {@code it}
   */
  CommitmentArbitrary about(Vocabulary vocabulary);

  /** Draws conditional commitments with these conditions. */
  CommitmentArbitrary when(Arbitrary<Condition> conditions);

  /**
   * Draws this share of the commitments with a condition; 0.7 by default.
   *
   * @throws IllegalArgumentException if {@code share} does not lie between 0 and 1
   */
  CommitmentArbitrary conditional(double share);

  /**
   * Draws this share of the commitments with dates; 0.15 by default.
   *
   * @throws IllegalArgumentException if {@code share} does not lie between 0 and 1
   */
  CommitmentArbitrary dated(double share);
}
