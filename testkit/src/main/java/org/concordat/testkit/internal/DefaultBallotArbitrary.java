package org.concordat.testkit.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.testkit.arbitraries.BallotArbitrary;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;
import org.jspecify.annotations.Nullable;

/**
 * Draws ballots by the number of voters at each stance, and shrinks them with {@link
 * SmallerBallot}.
 */
public final class DefaultBallotArbitrary extends ArbitraryDecorator<Ballot>
    implements BallotArbitrary {
  /** Ballots with at most this many voters are drawn as often as all others together. */
  private static final int FEW = 8;

  private Shape.Range voters = new Shape.Range(1, 64);
  private ImmutableMap<String, Weighting> weights = ImmutableMap.of();
  private @Nullable ImmutableList<Actor> pool;
  private ImmutableSet<Actor> always = ImmutableSet.of();
  private ImmutableList<Stance> stances = Ids.STANCES;

  @Override
  protected Arbitrary<Ballot> arbitrary() {
    DefaultBallotArbitrary now = typedClone();
    SmallerBallot.Kept kept =
        new SmallerBallot.Kept(
            always,
            voters.least(),
            stances,
            pool == null ? weights : ImmutableMap.of(),
            pool == null);
    return Arbitraries.fromGenerator(random -> new SmallerBallot(now.draw(random), kept));
  }

  private Ballot draw(Random random) {
    List<Actor> who = pool == null ? strangers(random) : some(pool, random);
    List<Stance> drawn = Division.draw(who.size(), stances, random);
    Map<Actor, Stance> votes = new LinkedHashMap<>();
    for (int i = 0; i < who.size(); i++) {
      votes.put(who.get(i), drawn.get(i));
    }
    return Ballot.of(Alternative.of(Ids.alternative(0)), votes);
  }

  private int size(int least, int most, Random random) {
    int bound = random.nextBoolean() ? Math.max(least, Math.min(most, FEW)) : most;
    return least + random.nextInt(bound - least + 1);
  }

  private List<Actor> strangers(Random random) {
    int size = size(voters.least(), voters.most(), random);
    Map<String, long[]> weighed = Maps.transformValues(weights, each -> each.draw(size, random));
    weighed = new LinkedHashMap<>(weighed);
    List<Actor> who = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Actor.Builder actor = Actor.builder().id(Ids.actor(i));
      for (Map.Entry<String, long[]> weight : weighed.entrySet()) {
        actor = actor.weight(weight.getKey(), weight.getValue()[i]);
      }
      who.add(actor.build());
    }
    return who;
  }

  /** Picks some actors of the pool, in its order, including those who always vote. */
  private List<Actor> some(List<Actor> from, Random random) {
    int most = Math.max(always.size(), Math.min(voters.most(), from.size()));
    int least = Math.min(most, Math.max(always.size(), voters.least()));
    int size = size(least, most, random);
    List<Actor> others = new ArrayList<>(from);
    others.removeAll(always);
    Collections.shuffle(others, random);
    Set<Actor> chosen = new LinkedHashSet<>(always);
    chosen.addAll(others.subList(0, size - chosen.size()));
    return from.stream().filter(chosen::contains).toList();
  }

  @Override
  public BallotArbitrary voters(int least, int most) {
    DefaultBallotArbitrary changed = typedClone();
    changed.voters = new Shape.Range(least, most);
    return changed;
  }

  @Override
  public BallotArbitrary weight(String name, long least, long most) {
    requireNonNull(name, "name");
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "the weight "
              + name
              + " should be bounded by two numbers that are not negative, the smaller first, not "
              + least
              + " and "
              + most);
    }
    DefaultBallotArbitrary changed = typedClone();
    Map<String, Weighting> more = new LinkedHashMap<>(weights);
    more.put(name, new Weighting(least, most));
    changed.weights = ImmutableMap.copyOf(more);
    return changed;
  }

  @Override
  public BallotArbitrary among(Iterable<? extends Actor> actors) {
    requireNonNull(actors, "actors");
    DefaultBallotArbitrary changed = typedClone();
    Set<Actor> all = new LinkedHashSet<>(always);
    actors.forEach(all::add);
    changed.pool = ImmutableList.copyOf(all);
    return changed;
  }

  @Override
  public BallotArbitrary always(Actor... actors) {
    requireNonNull(actors, "actors");
    DefaultBallotArbitrary changed = typedClone();
    changed.always = ImmutableSet.copyOf(actors);
    List<Actor> all = new ArrayList<>(pool == null ? ImmutableList.of() : pool);
    changed.always.stream().filter(actor -> !all.contains(actor)).forEach(all::add);
    changed.pool = ImmutableList.copyOf(all);
    return changed;
  }

  @Override
  public BallotArbitrary exactly(Iterable<? extends Actor> actors) {
    ImmutableSet<Actor> all = ImmutableSet.copyOf(requireNonNull(actors, "actors"));
    return voters(all.size(), all.size()).always(all.toArray(new Actor[0]));
  }

  @Override
  public BallotArbitrary stances(Stance... only) {
    requireNonNull(only, "stances");
    ImmutableList<Stance> kept =
        Ids.STANCES.stream()
            .filter(ImmutableSet.copyOf(only)::contains)
            .collect(ImmutableList.toImmutableList());
    if (kept.isEmpty()) {
      throw new IllegalArgumentException(
          "ballots should be drawn from at least one stance; none is given");
    }
    DefaultBallotArbitrary changed = typedClone();
    changed.stances = kept;
    return changed;
  }

  @Override
  public Arbitrary<Step<Ballot>> raised() {
    return Combinators.combine(this, Numbers.below(12, 3))
        .as(Steps::raised)
        .filter(Optional::isPresent)
        .map(Optional::orElseThrow);
  }
}
