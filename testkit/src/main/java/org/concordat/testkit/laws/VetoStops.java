package org.concordat.testkit.laws;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Requires that each named veto player can stop an alternative by opposing it.
 *
 * <p>For all {@code s} and {@code i ∈ V(N)}: {@code s(i) = OPPOSE ⇒ ¬v(N, s)}.
 *
 * <p>Source: G. Tsebelis, "Veto Players: How Political Institutions Work" (2002), whose veto
 * players are those whose agreement is needed to change the status quo.
 *
 * <p>It fails, rightly, if a veto can be overridden, like that of a president by two thirds of both
 * houses, or only delays.
 */
public interface VetoStops extends RuleLaw {

  /** Returns the voters who have a veto. */
  Set<Actor> vetoPlayers(Ballot ballot);

  /**
   * Checks that opposition by each veto player stops the alternative, wherever the others stand: as
   * on the ballot, all in support, and on a walk from their opposition to their support.
   */
  @Property
  default void aVetoPlayerStopsWhatItOpposes(@ForAll("ballots") Ballot ballot) {
    for (Actor player : vetoPlayers(ballot)) {
      checkVeto(player, ballot);
      checkVeto(player, ballot.mapStances(stance -> Stance.SUPPORT));
    }
    Walk walk = Walk.through(ballot, rule());
    List<Actor> players = List.copyOf(vetoPlayers(ballot));
    if (!players.isEmpty()) {
      Actor player = players.get(walk.random().nextInt(players.size()));
      walk.points().forEach(point -> checkVeto(player, point.ballot()));
    }
  }

  private void checkVeto(Actor player, Ballot ballot) {
    Ballot vetoed = ballot.with(player, Stance.OPPOSE);
    Check.that(
        !rule().adopts(vetoed),
        () -> "the rule adopts against the veto of " + player.id() + ": " + vetoed);
  }
}
