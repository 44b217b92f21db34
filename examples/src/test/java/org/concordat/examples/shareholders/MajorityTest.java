package org.concordat.examples.shareholders;

import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.laws.AdoptsUnanimity;
import org.concordat.testkit.laws.Anonymous;
import org.concordat.testkit.laws.RisingRule;
import org.concordat.testkit.vote.VotingRule;

/** Holds the majority of all members to three laws. */
// begin
class MajorityTest implements RisingRule, AdoptsUnanimity, Anonymous {
  @Override
  public VotingRule rule() {
    return VotingRule.of(DecisionRule.MAJORITY);
  }
}
// end
