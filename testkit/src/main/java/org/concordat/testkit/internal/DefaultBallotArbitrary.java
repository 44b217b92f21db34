package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.testkit.arbitraries.BallotArbitrary;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.vote.Ballot;
import org.jspecify.annotations.Nullable;

/** Draws ballots. */
public final class DefaultBallotArbitrary extends ArbitraryDecorator<Ballot>
    implements BallotArbitrary {
  private static final int DICE = 12;

  private Shape.Range voters = new Shape.Range(1, 6);
  private ImmutableMap<String, Arbitrary<Long>> weights = ImmutableMap.of();
  private @Nullable ImmutableList<Actor> pool;
  private ImmutableSet<Actor> always = ImmutableSet.of();
  private ImmutableList<Stance> stances = Ids.STANCES;

  /** Sketches a voter: its stance, whether it votes, and its weights. */
  private record VoterDraft(Numbers numbers, List<Long> weights) {}

  @Override
  protected Arbitrary<Ballot> arbitrary() {
    DefaultBallotArbitrary now = typedClone();
    ImmutableList<Actor> from = pool;
    Arbitrary<VoterDraft> voter =
        Combinators.combine(
                Numbers.below(DICE, 2), Combinators.combine(weights.values().asList()).as(w -> w))
            .as(VoterDraft::new);
    Shape.Range size = from == null ? voters : new Shape.Range(from.size(), from.size());
    Arbitrary<Ballot> ballots =
        Combinators.combine(
                NegotiationDraft.list(voter, size), Numbers.below(4, 2 * size.most() + 1))
            .as(
                (drafts, mood) ->
                    from == null ? now.anyone(drafts, mood) : now.of(from, drafts, mood));
    return Arbitraries.fromGeneratorWithSize(
        genSize -> {
          RandomGenerator<Ballot> drawn = ballots.generator(genSize);
          int least = now.voters.least();
          return random ->
              new FewVoters(drawn.next(random), ImmutableSet.of(), now.always, least, from == null);
        });
  }

  private Ballot anyone(List<VoterDraft> drafts, Numbers mood) {
    Map<Actor, Stance> votes = new LinkedHashMap<>();
    // A bound besides the length of the list shrinks to sizes that jqwik does not try for lists.
    int size = Math.min(drafts.size(), voters.least() + mood.at(1));
    for (int i = 0; i < size; i++) {
      Actor.Builder actor = Actor.builder().id(Ids.actor(i));
      int place = 0;
      for (String weight : weights.keySet()) {
        actor = actor.weight(weight, drafts.get(i).weights().get(place));
        place++;
      }
      votes.put(actor.build(), stance(drafts.get(i), mood));
    }
    return Ballot.of(Alternative.of(Ids.alternative(0)), votes);
  }

  private Ballot of(List<Actor> from, List<VoterDraft> drafts, Numbers mood) {
    Set<Actor> chosen = new LinkedHashSet<>(always);
    for (int present = 1; present >= 0; present--) {
      int enough =
          present == 1 ? Math.min(voters.most(), voters.least() + mood.at(1)) : voters.least();
      for (int i = 0; i < from.size(); i++) {
        if (chosen.size() < enough && drafts.get(i).numbers().at(1) == present) {
          chosen.add(from.get(i));
        }
      }
    }
    Map<Actor, Stance> votes = new LinkedHashMap<>();
    for (int i = 0; i < from.size(); i++) {
      if (chosen.contains(from.get(i))) {
        votes.put(from.get(i), stance(drafts.get(i), mood));
      }
    }
    return Ballot.of(Alternative.of(Ids.alternative(0)), votes);
  }

  /** In the first mood all stances are alike, in the others most voters take the same one. */
  private Stance stance(VoterDraft draft, Numbers mood) {
    int dice = draft.numbers().at(0);
    int size = stances.size();
    if (mood.at(0) == 0) {
      return stances.get(dice * size / DICE);
    }
    int usual = mood.at(0) == 3 ? size - 1 : Math.min(size - 1, mood.at(0) - 1);
    return dice < DICE - size ? stances.get(usual) : stances.get(dice - (DICE - size));
  }

  @Override
  public BallotArbitrary voters(int least, int most) {
    DefaultBallotArbitrary changed = typedClone();
    changed.voters = new Shape.Range(least, most);
    return changed;
  }

  @Override
  public BallotArbitrary weight(String name, long least, long most) {
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
    Map<String, Arbitrary<Long>> more = new LinkedHashMap<>(weights);
    more.put(
        name,
        Arbitraries.longs()
            .between(least, most)
            .shrinkTowards(Math.max(least, Math.min(1, most)))
            .withoutEdgeCases());
    changed.weights = ImmutableMap.copyOf(more);
    return changed;
  }

  @Override
  public BallotArbitrary among(Iterable<Actor> actors) {
    DefaultBallotArbitrary changed = typedClone();
    Set<Actor> all = new LinkedHashSet<>(always);
    actors.forEach(all::add);
    changed.pool = ImmutableList.copyOf(all);
    return changed;
  }

  @Override
  public BallotArbitrary always(Actor... actors) {
    DefaultBallotArbitrary changed = typedClone();
    changed.always = ImmutableSet.copyOf(actors);
    List<Actor> all = new ArrayList<>(pool == null ? ImmutableList.of() : pool);
    changed.always.stream().filter(actor -> !all.contains(actor)).forEach(all::add);
    changed.pool = ImmutableList.copyOf(all);
    return changed;
  }

  @Override
  public BallotArbitrary exactly(Iterable<Actor> actors) {
    ImmutableSet<Actor> all = ImmutableSet.copyOf(actors);
    return voters(all.size(), all.size()).always(all.toArray(new Actor[0]));
  }

  @Override
  public BallotArbitrary stances(Stance... only) {
    ImmutableList<Stance> kept =
        Ids.STANCES.stream()
            .filter(ImmutableSet.copyOf(only)::contains)
            .collect(ImmutableList.toImmutableList());
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("ballots need at least one stance to take");
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
