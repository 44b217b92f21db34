package org.concordat.testkit.laws;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.model.Actor;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that the unit of the weights does not matter: nothing changes if all weights are
 * multiplied by the same number.
 *
 * <p>For all {@code s}, weights {@code w} and {@code k > 0}: {@code v(N, w, s) = v(N, k·w, s)}.
 *
 * <p>Source: that proportional weights represent the same weighted game, which has many
 * representations, A. Taylor and W. Zwicker, "Simple Games: Desirability Relations, Trading,
 * Pseudoweightings" (1999).
 *
 * <p>It fails, rightly, if the quota is a number rather than a share: 62 of the 87 votes in the
 * Council of 1995, which had to be changed with every accession.
 */
public interface ScaleFree extends RuleLaw {

  /** Checks that multiplied weights change nothing, on a walk. */
  @Property
  default void theUnitOfTheWeightsDoesNotMatter(
      @ForAll("ballots") Ballot ballot, @ForAll @IntRange(min = 2, max = 7) int factor) {
    for (Walk.Point point : Walk.through(ballot, rule()).points()) {
      Ballot scaled = point.ballot().mapVoters(voter -> scaled(voter, factor));
      Check.that(
          point.adopted() == rule().adopts(scaled),
          () -> point.inWords() + ", but not so with all weights times " + factor);
    }
  }

  private static Actor scaled(Actor voter, int factor) {
    Actor.Builder scaled = Actor.builder().id(voter.id()).name(voter.name());
    voter.weights().forEach((name, weight) -> scaled.weight(name, weight * factor));
    return scaled.build();
  }
}
