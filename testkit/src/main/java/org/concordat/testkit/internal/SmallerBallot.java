package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.testkit.vote.Ballot;

/**
 * Shrinks a ballot by its content, regardless of how it was drawn: to fewer voters, leaving out
 * several at once since many faults show only if votes balance; then to support, and to weights of
 * 1.
 *
 * @param value the ballot
 * @param kept what shrinking preserves
 */
record SmallerBallot(Ballot value, Kept kept) implements Shrinkable<Ballot> {
  /** With up to this many voters, leaving out any {@link #FEW} of them is tried. */
  private static final int SURVEYED = 12;

  private static final int FEW = 3;

  /**
   * Lists what shrinking preserves.
   *
   * @param always the voters who are never left out
   * @param least the fewest voters
   * @param stances the stances, the simplest first
   * @param weights the weights and their bounds; none if voters bring their own
   * @param renamed whether the remaining voters get the first names
   */
  record Kept(
      ImmutableSet<Actor> always,
      int least,
      ImmutableList<Stance> stances,
      ImmutableMap<String, Weighting> weights,
      boolean renamed) {}

  @Override
  public Stream<Shrinkable<Ballot>> shrink() {
    return Stream.of(alone(), fewer(), plainer(), lighter())
        .flatMap(ballots -> ballots)
        .<Shrinkable<Ballot>>map(ballot -> new SmallerBallot(ballot, kept))
        .filter(smaller -> smaller.distance().compareTo(distance()) < 0);
  }

  /**
   * Returns ballots with a single voter who has the weights of all, within their bounds: one heavy
   * voter may be needed in place of many.
   */
  private Stream<Ballot> alone() {
    if (kept.weights.isEmpty() || value.voters().size() < 2 || kept.least > 1) {
      return Stream.of();
    }
    Map<String, Long> sums = new LinkedHashMap<>();
    kept.weights.forEach(
        (name, weighting) -> {
          long sum = 0;
          for (Actor voter : value.voters()) {
            sum += voter.weights().getOrDefault(name, 0L);
          }
          sums.put(name, Math.min(sum, weighting.most()));
        });
    return kept.stances.stream()
        .map(stance -> Ballot.of(value.alternative(), Map.of(weighted(0, sums), stance)));
  }

  private Stream<Ballot> fewer() {
    ImmutableList<Actor> free =
        value.voters().stream()
            .filter(voter -> !kept.always.contains(voter))
            .collect(ImmutableList.toImmutableList());
    int bound = value.voters().size() - free.size();
    int least = Math.max(0, kept.least - bound);
    Stream<Set<Actor>> left =
        free.size() <= SURVEYED
            ? Stream.concat(
                IntStream.rangeClosed(least, Math.min(FEW, free.size() - 1))
                    .boxed()
                    .flatMap(size -> Sets.combinations(Set.copyOf(free), size).stream()),
                IntStream.rangeClosed(1, 2)
                    .filter(out -> free.size() - out >= Math.max(least, FEW + 1))
                    .boxed()
                    .flatMap(
                        out -> Sets.combinations(Set.copyOf(free), free.size() - out).stream()))
            : IntStream.range(least, free.size())
                .boxed()
                .flatMap(size -> Stream.of(free.subList(0, size), last(free, size)))
                .map(HashSet::new);
    return left.filter(some -> some.size() + bound > 0 || kept.least == 0)
        .map(some -> only(voter -> some.contains(voter) || kept.always.contains(voter)));
  }

  private static List<Actor> last(List<Actor> actors, int size) {
    return actors.subList(actors.size() - size, actors.size());
  }

  private Ballot only(Predicate<Actor> stays) {
    Map<Actor, Stance> left = new LinkedHashMap<>();
    value
        .stances()
        .forEach(
            (voter, stance) -> {
              if (stays.test(voter)) {
                left.put(kept.renamed ? weighted(left.size(), voter.weights()) : voter, stance);
              }
            });
    return Ballot.of(value.alternative(), left);
  }

  private static Actor weighted(int number, Map<String, Long> weights) {
    Actor.Builder actor = Actor.builder().id(Ids.actor(number));
    weights.forEach(actor::weight);
    return actor.build();
  }

  private Stream<Ballot> plainer() {
    List<Ballot> plainer = new ArrayList<>();
    plainer.add(value.mapStances(stance -> kept.stances.get(0)));
    value
        .stances()
        .forEach(
            (voter, stance) ->
                kept.stances.stream()
                    .limit(Math.max(0, kept.stances.indexOf(stance)))
                    .forEach(simpler -> plainer.add(value.with(voter, simpler))));
    return plainer.stream();
  }

  private Stream<Ballot> lighter() {
    if (kept.weights.isEmpty()) {
      return Stream.of();
    }
    Stream<Ballot> all =
        Stream.of(
            value.mapVoters(
                voter -> {
                  Map<String, Long> weights = new LinkedHashMap<>(voter.weights());
                  kept.weights.forEach((name, weighting) -> weights.put(name, weighting.plain()));
                  return reweighted(voter, weights);
                }));
    return Stream.concat(
        all,
        value.voters().stream().flatMap(voter -> lighter(voter).map(each -> put(voter, each))));
  }

  private Stream<Actor> lighter(Actor voter) {
    List<Actor> lighter = new ArrayList<>();
    kept.weights.forEach(
        (name, weighting) -> {
          long plain = weighting.plain();
          long weight = voter.weights().getOrDefault(name, plain);
          for (long less : new long[] {plain, plain + (weight - plain) / 2, weight - 1}) {
            if (Math.abs(less - plain) < Math.abs(weight - plain)) {
              Map<String, Long> weights = new LinkedHashMap<>(voter.weights());
              weights.put(name, less);
              lighter.add(reweighted(voter, weights));
            }
          }
        });
    return lighter.stream();
  }

  private static Actor reweighted(Actor voter, Map<String, Long> weights) {
    Actor.Builder actor = Actor.builder().id(voter.id()).name(voter.name());
    weights.forEach(actor::weight);
    return actor.build();
  }

  private Ballot put(Actor before, Actor after) {
    return value.mapVoters(voter -> voter.equals(before) ? after : voter);
  }

  @Override
  public ShrinkingDistance distance() {
    long stances =
        value.stances().values().stream().mapToLong(stance -> kept.stances.indexOf(stance)).sum();
    long weights = 0;
    for (Actor voter : value.voters()) {
      for (Map.Entry<String, Weighting> each : kept.weights.entrySet()) {
        long plain = each.getValue().plain();
        weights += Math.abs(voter.weights().getOrDefault(each.getKey(), plain) - plain);
      }
    }
    return ShrinkingDistance.of(value.voters().size(), stances, weights);
  }
}
