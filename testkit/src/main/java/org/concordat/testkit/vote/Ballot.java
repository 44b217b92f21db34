package org.concordat.testkit.vote;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;

/**
 * Holds the voters on an alternative with their stances: a profile. Immutable.
 *
 * @param alternative the alternative voted on
 * @param stances the stance of each voter, in the order of the voters
 */
public record Ballot(Alternative alternative, ImmutableMap<Actor, Stance> stances)
    implements Serializable {

  /** Describes a vote. */
  public Ballot {
    requireNonNull(alternative, "alternative");
    requireNonNull(stances, "stances");
  }

  /** Returns the vote on {@code alternative} with these stances. */
  public static Ballot of(Alternative alternative, Map<? extends Actor, Stance> stances) {
    requireNonNull(alternative, "alternative");
    requireNonNull(stances, "stances");
    return new Ballot(alternative, ImmutableMap.copyOf(stances));
  }

  /** Returns the voters, in order. */
  public ImmutableSet<Actor> voters() {
    return stances.keySet();
  }

  /**
   * Returns the stance of {@code voter}.
   *
   * @throws IllegalArgumentException if {@code voter} does not vote
   */
  public Stance stance(Actor voter) {
    Stance stance = stances.get(requireNonNull(voter, "voter"));
    if (stance == null) {
      throw new IllegalArgumentException(
          voter.label() + " does not vote here; the voters are " + voters());
    }
    return stance;
  }

  /** Returns the voters with a stance. */
  public ImmutableSet<Actor> at(Stance stance) {
    requireNonNull(stance, "stance");
    ImmutableSet.Builder<Actor> there = ImmutableSet.builder();
    stances.forEach(
        (voter, taken) -> {
          if (taken == stance) {
            there.add(voter);
          }
        });
    return there.build();
  }

  /** Returns the same vote with a stance of {@code voter}, who may be new. */
  public Ballot with(Actor voter, Stance stance) {
    Map<Actor, Stance> changed = new LinkedHashMap<>(stances);
    changed.put(requireNonNull(voter, "voter"), requireNonNull(stance, "stance"));
    return of(alternative, changed);
  }

  /** Returns the same vote without {@code voter}. */
  public Ballot without(Actor voter) {
    Map<Actor, Stance> changed = new LinkedHashMap<>(stances);
    changed.remove(requireNonNull(voter, "voter"));
    return of(alternative, changed);
  }

  /** Returns the same stances on another alternative. */
  public Ballot about(Alternative other) {
    return new Ballot(requireNonNull(other, "other"), stances);
  }

  /** Returns the same vote with everyone's stance changed by {@code change}. */
  public Ballot mapStances(UnaryOperator<Stance> change) {
    requireNonNull(change, "change");
    ImmutableMap.Builder<Actor, Stance> changed =
        ImmutableMap.builderWithExpectedSize(stances.size());
    stances.forEach((voter, stance) -> changed.put(voter, change.apply(stance)));
    return new Ballot(alternative, changed.buildOrThrow());
  }

  /**
   * Returns the same vote with every voter changed by {@code change}, say in weight.
   *
   * @throws IllegalArgumentException if {@code change} maps two voters to one
   */
  public Ballot mapVoters(UnaryOperator<Actor> change) {
    requireNonNull(change, "change");
    ImmutableMap.Builder<Actor, Stance> changed =
        ImmutableMap.builderWithExpectedSize(stances.size());
    stances.forEach((voter, stance) -> changed.put(change.apply(voter), stance));
    return new Ballot(alternative, changed.buildOrThrow());
  }

  /**
   * Returns the vote as a sentence: {@code on x: ann supports, bob (shares 3) opposes}. Weights are
   * omitted if all are 1.
   */
  @Override
  public String toString() {
    return "on "
        + alternative.id()
        + ": "
        + (stances.isEmpty() ? "nobody votes" : inWords(areWeightsAlike()));
  }

  private String inWords(boolean alike) {
    return stances.entrySet().stream()
        .map(entry -> voter(entry.getKey(), alike) + " " + says(entry.getValue()))
        .collect(joining(", "));
  }

  private static String voter(Actor voter, boolean alike) {
    return alike
        ? voter.id()
        : voter.id()
            + " ("
            + voter.weights().entrySet().stream()
                .map(weight -> weight.getKey() + " " + weight.getValue())
                .collect(joining(", "))
            + ")";
  }

  private boolean areWeightsAlike() {
    return voters().stream()
        .allMatch(voter -> voter.weights().values().stream().allMatch(weight -> weight == 1));
  }

  private static String says(Stance stance) {
    return switch (stance) {
      case OPPOSE -> "opposes";
      case STAND_ASIDE -> "stands aside";
      case ABSTAIN -> "abstains";
      case SUPPORT -> "supports";
    };
  }
}
