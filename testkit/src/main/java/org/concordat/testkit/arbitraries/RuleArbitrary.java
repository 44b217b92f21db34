package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.negotiation.DecisionRule;

/**
 * Draws decision rules, all of them rising: those in use somewhere, and any other. By default they
 * count only {@code members}, by heads. They shrink to consensus.
 */
public interface RuleArbitrary extends Arbitrary<DecisionRule> {

  /** Draws only rules in use somewhere: consensus, unanimity, majorities and their like. */
  RuleArbitrary common();

  /**
   * Draws rules nested at most this deep.
   *
   * @throws IllegalArgumentException if {@code most} is negative or more than 6
   */
  RuleArbitrary depth(int most);

  /** Draws also rules that count by these weights, which all members need to have. */
  RuleArbitrary weights(String... names);

  /**
   * Draws rules about the things of a vocabulary, except its alternatives: a rule is about {@code
   * it}.
   */
  RuleArbitrary about(Vocabulary vocabulary);
}
