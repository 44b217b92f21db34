package org.concordat.testkit.laws;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Demands that each named veto player stops what it opposes.
 *
 * <p>For all {@code s} and {@code i ∈ V(N)}: {@code s(i) = OPPOSE ⇒ ¬v(N, s)}.
 *
 * <p>Source: G. Tsebelis, "Veto Players: How Political Institutions Work" (2002), whose veto
 * players are those without whose agreement the status quo stays.
 *
 * <p>It fails, rightly, where a veto can be overridden, as that of a president by two thirds of
 * either house, or suspends only.
 */
public interface VetoStops extends RuleLaw {

  /** Returns those of the voters who have a veto. */
  Set<Actor> vetoPlayers(Ballot ballot);

  /** Checks that opposition of each veto player stops the alternative. */
  @Property
  default void aVetoPlayerStopsWhatItOpposes(@ForAll("ballots") Ballot ballot) {
    for (Actor player : vetoPlayers(ballot)) {
      Ballot vetoed = ballot.with(player, Stance.OPPOSE);
      Check.that(
          !rule().adopts(vetoed),
          () -> "the rule adopts against the veto of " + player.id() + ": " + vetoed);
    }
  }
}
