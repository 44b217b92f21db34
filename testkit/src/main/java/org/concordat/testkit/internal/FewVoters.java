package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.concordat.model.Actor;
import org.concordat.testkit.vote.Ballot;

/**
 * Shrinks a ballot to any few of its voters at once, and then as it was drawn. Many faults show
 * only where votes balance, so that no single voter can be left out of four, but two can.
 *
 * @param drawn the ballot, with how it shrinks by itself
 * @param kept who is still there; empty for all
 * @param always who is not left out
 * @param least the fewest voters that there should be
 * @param renamed whether those who are left take the first names there are
 */
record FewVoters(
    Shrinkable<Ballot> drawn,
    ImmutableSet<String> kept,
    ImmutableSet<Actor> always,
    int least,
    boolean renamed)
    implements Shrinkable<Ballot> {
  private static final int FEW = 3;

  @Override
  public Ballot value() {
    Ballot ballot = left();
    if (!renamed) {
      return ballot;
    }
    ImmutableList<Actor> voters = ballot.voters().asList();
    return ballot.mapVoters(
        voter -> {
          Actor.Builder named = Actor.builder().id(Ids.actor(voters.indexOf(voter)));
          voter.weights().forEach(named::weight);
          return named.build();
        });
  }

  /** The ballot with the names that were drawn. */
  private Ballot left() {
    Ballot ballot = drawn.value();
    for (Actor voter : ballot.voters()) {
      if (!kept.isEmpty() && !kept.contains(voter.id())) {
        ballot = ballot.without(voter);
      }
    }
    return ballot;
  }

  @Override
  public Stream<Shrinkable<Ballot>> shrink() {
    Stream<Shrinkable<Ballot>> plain =
        drawn
            .shrink()
            .<Shrinkable<Ballot>>map(less -> new FewVoters(less, kept, always, least, renamed))
            .filter(less -> less.value().voters().size() >= least);
    return Stream.concat(few(), plain);
  }

  private Stream<Shrinkable<Ballot>> few() {
    ImmutableSet<Actor> voters = left().voters();
    ImmutableSet<Actor> free = Sets.difference(voters, always).immutableCopy();
    int bound = voters.size() - free.size();
    return IntStream.rangeClosed(Math.max(1, least), Math.min(FEW, voters.size() - 1))
        .map(size -> size - bound)
        .filter(size -> size >= 0 && size <= free.size())
        .boxed()
        .flatMap(size -> Sets.combinations(free, size).stream())
        .map(some -> Sets.union(some, Sets.intersection(voters, always)))
        .filter(some -> !some.isEmpty())
        .map(some -> new FewVoters(drawn, ids(some), always, least, renamed));
  }

  private static ImmutableSet<String> ids(Iterable<Actor> actors) {
    return ImmutableList.copyOf(actors).stream()
        .map(Actor::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public ShrinkingDistance distance() {
    return ShrinkingDistance.of(value().voters().size()).append(drawn.distance());
  }
}
