package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that an alternative and its opposite are not both adopted: if supporters and opponents
 * are exchanged, at most one of the two votes carries.
 *
 * <p>For all {@code s}: not both {@code v(N, s)} and {@code v(N, s̄)}, where {@code s̄} exchanges
 * {@code SUPPORT} and {@code OPPOSE} and leaves the rest.
 *
 * <p>Source: properness of simple games, J. von Neumann and O. Morgenstern, "Theory of Games and
 * Economic Behavior" (1944), ch. X; L. Shapley, "Simple games: an outline of the descriptive
 * theory", Behavioral Science 7 (1962).
 *
 * <p>It fails, rightly, for rules by which few suffice: under lazy consensus, an alternative on
 * which nobody speaks carries, and so does its opposite.
 */
public interface Proper extends RuleLaw {

  /** Checks that a vote and its mirror image do not both carry, on a walk. */
  @Property
  default void anAlternativeAndItsOppositeAreNotBothAdopted(@ForAll("ballots") Ballot ballot) {
    for (Walk.Point point : Walk.through(ballot, rule()).points()) {
      Ballot mirrored = mirrored(point.ballot());
      Check.that(
          !(point.adopted() && rule().adopts(mirrored)),
          () -> point.inWords() + ", and its opposite, " + mirrored);
    }
  }

  private static Ballot mirrored(Ballot ballot) {
    return ballot.mapStances(
        stance ->
            switch (stance) {
              case SUPPORT -> Stance.OPPOSE;
              case OPPOSE -> Stance.SUPPORT;
              case ABSTAIN, STAND_ASIDE -> stance;
            });
  }
}
