package org.concordat.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/**
 * Demands that all voters count alike: nothing changes when two of them change places.
 *
 * <p>For all {@code s} and every permutation {@code π} of {@code N}: {@code v(N, s) = v(N, s∘π)};
 * exchanges of two voters generate all permutations.
 *
 * <p>Source: K. May, "A set of independent necessary and sufficient conditions for simple majority
 * decision", Econometrica 20 (1952), where it is called equality.
 *
 * <p>It fails, rightly, for rules with weights, with veto players, with a casting vote, with a
 * quota in a group: wherever the agreement says that some count for more.
 */
public interface Anonymous extends RuleLaw {

  /** Provides ballots, each with one in which two voters have changed places. */
  @Provide
  default Arbitrary<Step<Ballot>> swappedBallots() {
    return Pairs.swapped(ballots());
  }

  /** Checks that changing places changes nothing. */
  @Property
  default void itDoesNotMatterWhoTakesWhichStance(@ForAll("swappedBallots") Step<Ballot> step) {
    boolean before = rule().adopts(step.before());
    Check.that(
        before == rule().adopts(step.after()),
        () ->
            "the rule "
                + (before ? "adopts " : "does not adopt ")
                + step.before()
                + ", but "
                + (before ? "no longer" : "does")
                + " when "
                + step.what());
  }
}
