package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.condition.Condition;

/**
 * Draws conditions, by default of any polarity, nested at most two deep, about {@link
 * Vocabulary#DEFAULT}. They shrink to a single literal about the first things of the vocabulary.
 */
public interface ConditionArbitrary extends Arbitrary<Condition> {

  /**
   * Draws conditions whose literals all rise: moving an actor up never makes them less true. An
   * adoption counts as rising.
   */
  ConditionArbitrary rising();

  /** Draws conditions whose literals all fall: moving an actor up never makes them more true. */
  ConditionArbitrary falling();

  /** Draws conditions whose literals each rise, fall, or do neither. */
  ConditionArbitrary anyPolarity();

  /**
   * Draws conditions in which {@code and}, {@code or} and {@code not} are nested at most this deep;
   * a negation directly before its atom does not count.
   *
   * @throws IllegalArgumentException if {@code most} is negative or more than 6
   */
  ConditionArbitrary depth(int most);

  /** Draws conditions about the things of a vocabulary only. */
  ConditionArbitrary about(Vocabulary vocabulary);

  /** Draws conditions without adoptions and withdrawals, which rules may not ask about. */
  ConditionArbitrary withoutAdoptions();
}
