package org.concordat.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/**
 * Demands that a supporter who gains weight never un-adopts.
 *
 * <p>For all {@code s}, {@code w}, {@code i} with {@code s(i) = SUPPORT} and {@code w' = w} but
 * {@code w'(i) > w(i)}: {@code v(N, w, s) ⇒ v(N, w', s)}.
 *
 * <p>Source: that weighted games are monotonic in the weights, where measures of power need not be:
 * D. Felsenthal and M. Machover, "The Measurement of Voting Power" (1998), ch. 7, "Paradoxes and
 * Postulates".
 *
 * <p>It fails, rightly, where large holders are capped or lose votes, and where a quota counts the
 * large and the small apart: the one who grows may leave the class it carried.
 */
public interface MoreWeightNeverHurts extends RuleLaw {

  /** Provides ballots, each with one in which a supporter has gained weight. */
  @Provide
  default Arbitrary<Step<Ballot>> heavierBallots() {
    return Combinators.combine(ballots(), Pairs.picks(), Pairs.picks())
        .as(MoreWeightNeverHurts::heavier);
  }

  private static Step<Ballot> heavier(Ballot ballot, int pick, int more) {
    List<Actor> supporters =
        ballot.at(Stance.SUPPORT).stream().filter(voter -> !voter.weights().isEmpty()).toList();
    if (supporters.isEmpty()) {
      return new Step<>(ballot, ballot, "nothing changes");
    }
    Actor supporter = supporters.get(pick % supporters.size());
    List<String> names = List.copyOf(supporter.weights().keySet());
    String gained = names.get(more % names.size());
    Actor.Builder heavier = Actor.builder().id(supporter.id()).name(supporter.name());
    supporter
        .weights()
        .forEach(
            (name, weight) -> heavier.weight(name, weight + (name.equals(gained) ? more + 1 : 0)));
    Actor after = heavier.build();
    return new Step<>(
        ballot,
        ballot.mapVoters(voter -> voter.equals(supporter) ? after : voter),
        supporter.id() + " gains " + (more + 1) + " " + gained);
  }

  /** Checks that a supporter's gain does not un-adopt. */
  @Property
  default void aSupporterWhoGainsWeightNeverUnAdopts(@ForAll("heavierBallots") Step<Ballot> step) {
    Check.that(
        !rule().adopts(step.before()) || rule().adopts(step.after()),
        () -> "the rule adopts " + step.before() + ", but no longer when " + step.what());
  }
}
