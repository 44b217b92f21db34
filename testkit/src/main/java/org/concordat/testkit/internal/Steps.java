package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;

/** Makes single steps; empty if a step is impossible. */
final class Steps {
  private Steps() {}

  /** Raises the stance of one voter, by at least one. */
  static Optional<Step<Ballot>> raised(Ballot ballot, Numbers numbers) {
    List<Actor> voters =
        ballot.voters().stream().filter(voter -> ballot.stance(voter) != Stance.SUPPORT).toList();
    if (voters.isEmpty()) {
      return Optional.empty();
    }
    Actor voter = numbers.pick(0, voters);
    Stance stance = above(ballot.stance(voter), numbers.at(1));
    return Optional.of(
        new Step<>(
            ballot,
            ballot.with(voter, stance),
            voter.id() + " moves up from " + ballot.stance(voter) + " to " + stance));
  }

  private static Stance above(Stance stance, int more) {
    Stance[] all = Stance.values();
    return all[Math.min(all.length - 1, stance.ordinal() + 1 + more)];
  }

  /**
   * Raises the range of one commitment; if asked, keeping the commitments of its actor in order
   * from high to low.
   */
  static Optional<Step<Negotiation>> strengthened(
      Negotiation negotiation, Numbers numbers, boolean staysInPlace) {
    ImmutableList<Commitment> commitments = negotiation.commitments();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < commitments.size(); i++) {
      if (commitments.get(i).range().low() != ceiling(commitments, i, staysInPlace)) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int place = numbers.pick(0, places);
    Commitment commitment = commitments.get(place);
    Stance low =
        above(commitment.range().low(), numbers.at(1))
            .min(ceiling(commitments, place, staysInPlace));
    Commitment stronger =
        commitment.toBuilder()
            .range(Position.between(low, commitment.range().high().max(low)))
            .build();
    List<Commitment> changed = new ArrayList<>(commitments);
    changed.set(place, stronger);
    return Optional.of(
        new Step<>(
            negotiation,
            Revision.of(negotiation).commitments(changed).build(),
            "\"" + commitment.label() + "\" becomes \"" + stronger.label() + "\""));
  }

  private static Stance ceiling(List<Commitment> commitments, int place, boolean staysInPlace) {
    if (!staysInPlace || place == 0) {
      return Stance.SUPPORT;
    }
    Commitment commitment = commitments.get(place);
    Commitment before = commitments.get(place - 1);
    return before.actor().equals(commitment.actor())
            && before.alternative().equals(commitment.alternative())
        ? before.range().low()
        : Stance.SUPPORT;
  }

  /** Settles one unknown fact without violating an exclusion. */
  static Optional<Step<Negotiation>> learned(Negotiation negotiation, Numbers numbers) {
    List<Fact> unknown =
        negotiation.facts().values().stream()
            .filter(fact -> fact.stateOn(negotiation.asOf().orElse(null)) == Truth.UNKNOWN)
            .toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    Fact fact = numbers.pick(0, unknown);
    boolean excluded =
        negotiation.exclusions().stream()
            .filter(exclusion -> exclusion.contains(fact))
            .flatMap(exclusion -> exclusion.stream())
            .anyMatch(Steps::isEverTrue);
    Truth learned = Truth.of(!excluded && numbers.at(1) == 0);
    Fact known = fact.toBuilder().state(learned).clearChanges().build();
    Negotiation after =
        Revision.of(negotiation).facts(each -> each.equals(fact) ? known : each).build();
    return Optional.of(new Step<>(negotiation, after, fact.id() + " turns out " + learned));
  }

  private static boolean isEverTrue(Fact fact) {
    return fact.state() == Truth.TRUE || fact.history().containsValue(Truth.TRUE);
  }

  /** Returns whether two facts are both true on some day. */
  static boolean areTrueTogether(Fact one, Fact other) {
    return (one.state() == Truth.TRUE && other.state() == Truth.TRUE)
        || Stream.of(one, other)
            .flatMap(fact -> fact.history().keySet().stream())
            .anyMatch(day -> one.stateOn(day) == Truth.TRUE && other.stateOn(day) == Truth.TRUE);
  }

  static Step<Negotiation> reordered(Negotiation negotiation, Numbers numbers) {
    return new Step<>(
        negotiation,
        Reordering.of(negotiation, new Random(numbers.at(0))),
        "in another order (seed " + numbers.at(0) + ")");
  }
}
