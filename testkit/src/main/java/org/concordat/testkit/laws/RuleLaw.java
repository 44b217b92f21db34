package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.concordat.testkit.Ballots;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/**
 * Is what every law of decision rules starts from: a rule, and the ballots to try it on. A test
 * class implements the laws that its rule is to keep, and gives the rule once:
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
 * <p>Most laws look along a walk through each ballot that is drawn: from everyone's opposition to
 * everyone's support, one voter and one stance at a time. They find by bisection where the rule's
 * value changes on the way, and look there; for faults of rules show where the value changes, or
 * should. So a try asks the rule some twenty times, more of many voters than of few, but with the
 * logarithm of their number. A sentence about what fails may name another ballot of the walk than
 * the one that jqwik reports.
 *
 * <p>In the mathematics of the laws, {@code N} is the set of voters, {@code s ∈ S^N} a profile of
 * stances, {@code v(N, s)} says whether the rule adopts, and {@code s[i→t]} is {@code s} with the
 * voter {@code i} at {@code t}. Stances are ordered as in {@link org.concordat.model.Stance}.
 */
public interface RuleLaw {

  /** Returns the rule under test. */
  VotingRule rule();

  /**
   * Provides the ballots to try the rule on: one to sixty-four voters with {@code shares} and
   * {@code population} from 0 to 9. Override it where the rule wants other voters, such as a named
   * chair.
   */
  @Provide
  default Arbitrary<Ballot> ballots() {
    return Ballots.ballots().weight("shares", 0, 9).weight("population", 0, 9);
  }
}
