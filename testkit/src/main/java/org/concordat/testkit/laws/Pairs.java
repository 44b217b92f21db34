package org.concordat.testkit.laws;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/** Makes pairs of ballots that a test class provides. */
final class Pairs {
  private static final int MOST_VOTERS_TO_PICK_FROM = 60;

  private Pairs() {}

  static Arbitrary<Integer> picks() {
    return Arbitraries.integers().between(0, MOST_VOTERS_TO_PICK_FROM - 1).withoutEdgeCases();
  }

  /** Raises one voter; ballots in which nobody can be raised stay as they are. */
  static Arbitrary<Step<Ballot>> raised(Arbitrary<Ballot> ballots) {
    return Combinators.combine(ballots, picks(), Arbitraries.integers().between(1, 3))
        .as(
            (ballot, pick, up) -> {
              List<Actor> voters =
                  ballot.voters().stream()
                      .filter(voter -> ballot.stance(voter) != Stance.SUPPORT)
                      .toList();
              if (voters.isEmpty()) {
                return new Step<>(ballot, ballot, "nothing changes");
              }
              Actor voter = voters.get(pick % voters.size());
              int place = Math.min(Stance.SUPPORT.ordinal(), ballot.stance(voter).ordinal() + up);
              Stance stance = Stance.values()[place];
              return new Step<>(
                  ballot,
                  ballot.with(voter, stance),
                  voter.id() + " moves up from " + ballot.stance(voter) + " to " + stance);
            });
  }

  /** Swaps the different stances of two voters; ballots where all stand alike stay as they are. */
  static Arbitrary<Step<Ballot>> swapped(Arbitrary<Ballot> ballots) {
    return Combinators.combine(ballots, picks(), picks())
        .as(
            (ballot, one, other) -> {
              List<Actor> voters = List.copyOf(ballot.voters());
              Actor first = voters.isEmpty() ? null : voters.get(one % voters.size());
              List<Actor> unlike =
                  first == null
                      ? List.of()
                      : voters.stream()
                          .filter(voter -> ballot.stance(voter) != ballot.stance(first))
                          .toList();
              if (first == null || unlike.isEmpty()) {
                return new Step<>(ballot, ballot, "nothing changes");
              }
              Actor second = unlike.get(other % unlike.size());
              Ballot after =
                  ballot.with(first, ballot.stance(second)).with(second, ballot.stance(first));
              return new Step<>(
                  ballot, after, first.id() + " and " + second.id() + " change places");
            });
  }
}
