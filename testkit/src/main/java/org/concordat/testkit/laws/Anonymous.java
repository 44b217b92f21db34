package org.concordat.testkit.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that all voters count alike: nothing changes when two of them exchange their stances.
 *
 * <p>For all {@code s} and every permutation {@code π} of {@code N}: {@code v(N, s) = v(N, s∘π)};
 * transpositions generate all permutations.
 *
 * <p>Source: K. May, "A set of independent necessary and sufficient conditions for simple majority
 * decision", Econometrica 20 (1952), where it is called equality.
 *
 * <p>It fails, rightly, for rules with weights, veto players, a casting vote or a quota in a group:
 * wherever the agreement says that some count for more.
 */
public interface Anonymous extends RuleLaw {

  /**
   * Checks that exchanging stances changes nothing, on a walk through the ballot: each ballot on it
   * is compared with a permutation of all voters. If the two differ, some two ballots on the way
   * between them differ that differ only by an exchange of two voters.
   */
  @Property
  default void itDoesNotMatterWhoTakesWhichStance(@ForAll("ballots") Ballot ballot) {
    Walk walk = Walk.through(ballot, rule());
    for (Walk.Point point : walk.points()) {
      List<Actor> shuffled = new ArrayList<>(point.ballot().voters());
      Collections.shuffle(shuffled, walk.random());
      Ballot after = Pairs.permuted(point.ballot(), shuffled);
      if (rule().adopts(after) != point.adopted()) {
        Pairs.swaps(point.ballot(), after).forEach(this::checkSwap);
      }
    }
  }

  private void checkSwap(Step<Ballot> step) {
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
