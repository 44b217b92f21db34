package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;

/**
 * Requires that more support never hurts: moving a voter up the chain never undoes an adoption.
 *
 * <p>For all {@code s}, {@code i} and {@code t ≥ s(i)}: {@code v(N, s) ⇒ v(N, s[i→t])}.
 *
 * <p>Source: K. May, "A set of independent necessary and sufficient conditions for simple majority
 * decision", Econometrica 20 (1952), whose positive responsiveness this is, without its part on
 * ties; the monotonicity of simple games in L. Shapley, "Simple games: an outline of the
 * descriptive theory", Behavioral Science 7 (1962). With several levels of approval: J. Freixas and
 * W. Zwicker, "Weighted voting, abstention, and multiple levels of approval", Social Choice and
 * Welfare 21 (2003).
 *
 * <p>It fails, rightly, for rules with a quorum of participation: one opponent who moves up and
 * abstains may break it. Concordat refuses such rules in a negotiation.
 */
public interface RisingRule extends RuleLaw {

  /**
   * Checks that moving one voter up does not undo an adoption: for single voters of the ballot, and
   * step by step on a walk through it from unanimous opposition to unanimous support. A rule that
   * is rising in single steps is rising.
   */
  @Property
  default void raisingAVotersStanceNeverUndoesAdoption(@ForAll("ballots") Ballot ballot) {
    if (rule().adopts(ballot)) {
      Pairs.raised(ballot, 1).forEach(step -> check(step, rule()));
    }
    Walk.Point adopted = null;
    Walk walk = Walk.through(ballot, rule());
    for (Walk.Point point : walk.asked()) {
      if (adopted != null && !point.adopted()) {
        int place = walk.change(adopted.place(), point.place());
        check(Pairs.raised(walk.at(place).ballot(), walk.mover(place), 1), rule());
      }
      adopted = point.adopted() ? point : null;
    }
  }

  private static void check(Step<Ballot> step, VotingRule rule) {
    Check.that(
        rule.adopts(step.after()),
        () -> "the rule adopts " + step.before() + ", but no longer when " + step.what());
  }
}
