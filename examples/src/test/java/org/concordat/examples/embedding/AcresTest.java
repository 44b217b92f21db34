package org.concordat.examples.embedding;

import net.jqwik.api.Arbitrary;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.Ballots;
import org.concordat.testkit.laws.AdoptsUnanimity;
import org.concordat.testkit.laws.Proper;
import org.concordat.testkit.laws.RisingRule;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

// begin
/** Whoever owns more acres decides: a rule that an application has as code. */
class AcresTest implements RisingRule, AdoptsUnanimity, Proper {
  @Override
  public VotingRule rule() {
    return ballot -> acres(ballot.at(Stance.SUPPORT)) > acres(ballot.at(Stance.OPPOSE));
  }

  @Override
  public Arbitrary<Ballot> ballots() {
    return Ballots.ballots().weight("acres", 1, 500);
  }

  private static long acres(Iterable<Actor> owners) {
    long acres = 0;
    for (Actor owner : owners) {
      acres += owner.weight("acres").orElseThrow();
    }
    return acres;
  }
}
// end
