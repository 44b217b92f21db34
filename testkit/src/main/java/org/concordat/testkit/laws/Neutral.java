package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Alternative;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that all alternatives are treated alike: the same stances on another alternative give
 * the same result.
 *
 * <p>For all {@code s} and alternatives {@code x}, {@code y}: {@code v(N, s, x) = v(N, s, y)}.
 *
 * <p>Source: K. May, "A set of independent necessary and sufficient conditions for simple majority
 * decision", Econometrica 20 (1952); for more than two alternatives, H. Moulin, "The Strategy of
 * Social Choice" (1983). May's neutrality between adopting and rejecting is stronger, and holds for
 * hardly any rule in use: see {@link Proper}.
 *
 * <p>It fails, rightly, for rules with a status quo, or with a higher threshold for important
 * matters such as a change of the articles. Every {@link org.concordat.negotiation.DecisionRule}
 * keeps it by its form.
 */
public interface Neutral extends RuleLaw {

  /** Checks that the same stances on another alternative give the same result, on a walk. */
  @Property
  default void itDoesNotMatterWhichAlternativeIsVotedOn(
      @ForAll("ballots") Ballot ballot, @ForAll Alternative other) {
    for (Walk.Point point : Walk.through(ballot, rule()).points()) {
      Ballot elsewhere = point.ballot().about(other);
      Check.that(
          point.adopted() == rule().adopts(elsewhere),
          () -> point.inWords() + ", but not so " + elsewhere);
    }
  }
}
