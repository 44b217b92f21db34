package org.concordat.testkit.arbitraries;

import net.jqwik.api.Arbitrary;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;

/**
 * Draws bodies, by default of one to five members with {@code shares}, a tenth of them with an
 * absent member. They shrink to {@code ann} deciding by consensus.
 */
public interface BodyArbitrary extends Arbitrary<Body> {

  /**
   * Draws bodies whose number of members lies between two bounds.
   *
   * @throws IllegalArgumentException if {@code least} is less than 1 or more than {@code most}
   */
  BodyArbitrary members(int least, int most);

  /** Draws bodies with these rules. */
  BodyArbitrary rules(Arbitrary<DecisionRule> rules);

  /** Draws bodies whose members have these weights, each from 0 to 9, and no others. */
  BodyArbitrary weights(String... names);

  /**
   * Draws this share of the bodies with a member whose membership has a term; none by default.
   *
   * @throws IllegalArgumentException if {@code share} does not lie between 0 and 1
   */
  BodyArbitrary dates(double share);

  /**
   * Draws this share of the bodies with an absent member; 0.1 by default.
   *
   * @throws IllegalArgumentException if {@code share} does not lie between 0 and 1
   */
  BodyArbitrary absences(double share);
}
