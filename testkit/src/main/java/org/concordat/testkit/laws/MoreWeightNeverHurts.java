package org.concordat.testkit.laws;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that a supporter who gains weight never undoes an adoption.
 *
 * <p>For all {@code s}, {@code w}, {@code i} with {@code s(i) = SUPPORT} and {@code w' = w} but
 * {@code w'(i) > w(i)}: {@code v(N, w, s) ⇒ v(N, w', s)}.
 *
 * <p>Source: that weighted games are monotonic in the weights, where measures of power need not be:
 * D. Felsenthal and M. Machover, "The Measurement of Voting Power" (1998), ch. 7, "Paradoxes and
 * Postulates".
 *
 * <p>It fails, rightly, if large holders are capped or lose votes, and if a quota counts large and
 * small holders separately: a growing holder may leave the class whose quota it met.
 */
public interface MoreWeightNeverHurts extends RuleLaw {

  /**
   * Checks that a supporter's gain does not undo an adoption: at each adopting ballot of a walk, a
   * supporter gains 1, and then some number up to 1024; with few voters, every power of two.
   */
  @Property
  default void moreWeightForASupporterNeverUndoesAdoption(@ForAll("ballots") Ballot ballot) {
    Walk walk = Walk.through(ballot, rule());
    Random random = walk.random();
    for (Walk.Point point : walk.points()) {
      List<Actor> supporters =
          point.ballot().at(Stance.SUPPORT).stream()
              .filter(voter -> !voter.weights().isEmpty())
              .toList();
      if (point.adopted() && !supporters.isEmpty()) {
        Actor supporter = supporters.get(random.nextInt(supporters.size()));
        List<String> names = List.copyOf(supporter.weights().keySet());
        String gained = names.get(random.nextInt(names.size()));
        Pairs.gains(ballot, random)
            .forEach(more -> checkGain(point.ballot(), supporter, gained, more));
      }
    }
  }

  private void checkGain(Ballot ballot, Actor supporter, String gained, int more) {
    Actor.Builder heavier = Actor.builder().id(supporter.id()).name(supporter.name());
    supporter
        .weights()
        .forEach((name, weight) -> heavier.weight(name, weight + (name.equals(gained) ? more : 0)));
    Actor after = heavier.build();
    Check.that(
        rule().adopts(ballot.mapVoters(voter -> voter.equals(supporter) ? after : voter)),
        () ->
            "the rule adopts "
                + ballot
                + ", but no longer when "
                + supporter.id()
                + " gains "
                + more
                + " "
                + gained);
  }
}
