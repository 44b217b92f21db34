package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.concordat.testkit.Ballots;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/**
 * Is the base of all laws of decision rules: a rule, and the ballots to test it with. A test class
 * implements the laws that its rule should keep, and provides the rule once:
 *
 * <pre>{@code
 * class MajorityTest implements RisingRule, AdoptsUnanimity, Anonymous, Neutral {
 *   @Override
 *   public VotingRule rule() {
 *     return VotingRule.of(DecisionRule.MAJORITY);
 *   }
 * }
 * }</pre>
 *
 * <p>Most laws test along a walk through each ballot that is drawn: from unanimous opposition to
 * unanimous support, one voter and one stance at a time. They find by bisection where the rule's
 * value changes on the walk, and test there, since faulty rules go wrong where the value changes,
 * or should. So one try evaluates the rule some twenty times; the number grows with the logarithm
 * of the number of voters. The message of a failure may name another ballot of the walk than the
 * one that jqwik reports.
 *
 * <p>In the mathematics of the laws, {@code N} is the set of voters, {@code s ∈ S^N} a profile of
 * stances, {@code v(N, s)} says whether the rule adopts, and {@code s[i→t]} is {@code s} with the
 * voter {@code i} at {@code t}. Stances are ordered as in {@link org.concordat.model.Stance}.
 */
public interface RuleLaw {

  /** Returns the rule under test. */
  VotingRule rule();

  /**
   * Provides the ballots to test the rule with: one to sixty-four voters with {@code shares} and
   * {@code population} from 0 to 9. Override it if the rule needs other voters, such as a named
   * chair.
   */
  @Provide
  default Arbitrary<Ballot> ballots() {
    return Ballots.ballots().weight("shares", 0, 9).weight("population", 0, 9);
  }
}
