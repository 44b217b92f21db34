package org.concordat.testkit.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/** Makes pairs of ballots that differ in one step. */
final class Pairs {
  /** How many voters are moved on a ballot of many. */
  private static final int MOVED = 12;

  /** With up to this many voters, all gains are tried, so that failures shrink to few voters. */
  private static final int FEW = 3;

  private static final int MAX = 1024;

  private Pairs() {}

  /** Returns the gains of weight to try: 1 and some other number up to 1024. */
  static IntStream gains(Ballot ballot, Random random) {
    return ballot.voters().size() <= FEW
        ? IntStream.iterate(1, more -> more <= MAX, more -> 2 * more)
        : IntStream.of(1, 2 + random.nextInt(MAX - 1));
  }

  /** Raises each of some voters by {@code up} stances, or as many as there are. */
  static List<Step<Ballot>> raised(Ballot ballot, int up) {
    return ballot.voters().stream()
        .filter(voter -> ballot.stance(voter) != Stance.SUPPORT)
        .limit(MOVED)
        .map(voter -> raised(ballot, voter, up))
        .toList();
  }

  static Step<Ballot> raised(Ballot ballot, Actor voter, int up) {
    Stance before = ballot.stance(voter);
    Stance after = Stance.values()[Math.min(Stance.SUPPORT.ordinal(), before.ordinal() + up)];
    return new Step<>(
        ballot,
        ballot.with(voter, after),
        voter.id() + " moves up from " + before + " to " + after);
  }

  /** Gives each voter the stance of the voter in the same place of {@code others}. */
  static Ballot permuted(Ballot ballot, List<Actor> others) {
    Map<Actor, Stance> stances = new LinkedHashMap<>();
    int place = 0;
    for (Actor voter : ballot.voters()) {
      stances.put(voter, ballot.stance(others.get(place)));
      place++;
    }
    return Ballot.of(ballot.alternative(), stances);
  }

  /** Returns steps from a ballot to a permutation of it, each an exchange of two voters. */
  static List<Step<Ballot>> swaps(Ballot from, Ballot to) {
    List<Step<Ballot>> swaps = new ArrayList<>();
    List<Actor> voters = from.voters().asList();
    Ballot at = from;
    for (int i = 0; i < voters.size(); i++) {
      Actor voter = voters.get(i);
      Stance wanted = to.stance(voter);
      if (at.stance(voter) != wanted) {
        Ballot now = at;
        Actor other =
            voters.stream()
                .skip(i + 1)
                .filter(each -> now.stance(each) == wanted)
                .findFirst()
                .orElseThrow();
        Ballot next = at.with(voter, wanted).with(other, at.stance(voter));
        swaps.add(new Step<>(at, next, voter.id() + " and " + other.id() + " change places"));
        at = next;
      }
    }
    return swaps;
  }
}
