package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.negotiation.DecisionRule;

/**
 * Draws decision rules, all of them rising: those in use somewhere, and any other. By default they
 * speak of {@code members} alone, by heads. They shrink to consensus.
 */
public interface RuleArbitrary extends Arbitrary<DecisionRule> {

  /** Draws only rules in use somewhere: consensus, unanimity, majorities and their like. */
  RuleArbitrary common();

  /**
   * Draws rules that are nested at most this deep.
   *
   * @throws IllegalArgumentException if {@code most} is negative or more than 6
   */
  RuleArbitrary depth(int most);

  /** Draws also rules that count by these weights, which all members are to have. */
  RuleArbitrary weights(String... names);

  /**
   * Draws rules that speak of this; its alternatives are not used, for a rule speaks of {@code it}.
   */
  RuleArbitrary about(Vocabulary vocabulary);
}
