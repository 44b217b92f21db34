package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/**
 * Demands that more support never hurts: moving a voter up the chain never un-adopts.
 *
 * <p>For all {@code s}, {@code i} and {@code t ≥ s(i)}: {@code v(N, s) ⇒ v(N, s[i→t])}.
 *
 * <p>Source: K. May, "A set of independent necessary and sufficient conditions for simple majority
 * decision", Econometrica 20 (1952), whose positive responsiveness this is without its part on
 * ties; the monotonicity of simple games in L. Shapley, "Simple games: an outline of the
 * descriptive theory", Behavioral Science 7 (1962). With several levels of approval: J. Freixas and
 * W. Zwicker, "Weighted voting, abstention, and multiple levels of approval", Social Choice and
 * Welfare 21 (2003).
 *
 * <p>It fails, rightly, for rules with a quorum of participation: one opponent who moves up and
 * abstains may break it. Concordat refuses such rules in a negotiation.
 */
public interface RisingRule extends RuleLaw {

  /** Provides ballots, each with one in which a voter has moved up. */
  @Provide
  default Arbitrary<Step<Ballot>> raisedBallots() {
    return Pairs.raised(ballots());
  }

  /** Checks that moving one voter up does not un-adopt. */
  @Property
  default void movingAVoterUpNeverUnAdopts(@ForAll("raisedBallots") Step<Ballot> step) {
    Check.that(
        !rule().adopts(step.before()) || rule().adopts(step.after()),
        () -> "the rule adopts " + step.before() + ", but no longer when " + step.what());
  }
}
