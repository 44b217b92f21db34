package org.concordat.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Policy;
import org.concordat.negotiation.Preference;
import org.concordat.resolve.Assumptions;
import org.jspecify.annotations.Nullable;

/**
 * Groups the members who have the same position on an alternative for the same reason: commitments
 * with the same ranges, conditions, days and sources, or the same ranking, and the same truth
 * values.
 */
final class Groups {
  /** What members of one group have in common. */
  private record Key(
      int position, Node.Basis basis, ImmutableList<Rule> rules, ImmutableList<Long> weights) {}

  private record Rule(
      Position range,
      Truth holds,
      @Nullable Condition when,
      @Nullable Term term,
      @Nullable Source source,
      @Nullable Ranking ranking) {}

  /** A ranking, regardless of the actor. */
  private record Ranking(ImmutableList<ImmutableSet<Alternative>> tiers, Policy policy) {
    static @Nullable Ranking of(@Nullable Preference preference) {
      return preference == null ? null : new Ranking(preference.ranking(), preference.policy());
    }
  }

  /** Holds the members of a group; equal only to itself. */
  static final class Group {
    final List<Actor> actors = new ArrayList<>();
    final Alternative alternative;

    /** The variable of the first of the actors. */
    final int variable;

    /** How many of its rules the explanation lists. */
    final int steps;

    final Node.Basis basis;

    Group(Alternative alternative, int variable, int steps, Node.Basis basis) {
      this.alternative = alternative;
      this.variable = variable;
      this.steps = steps;
      this.basis = basis;
    }
  }

  private final Negotiation negotiation;
  private final Assumptions assumptions;
  private final Network network;
  private final State state;
  private final Rankings rankings;
  private final Map<String, Map<String, Group>> byAlternative = new HashMap<>();
  private final Assumptions.@Nullable Variable alone;

  /**
   * Groups members as of a traced state.
   *
   * @param alone the actor that forms a group by itself; {@code null} for none
   */
  Groups(
      Negotiation negotiation,
      Assumptions assumptions,
      Network network,
      State state,
      Rankings rankings,
      Assumptions.@Nullable Variable alone) {
    this.negotiation = negotiation;
    this.assumptions = assumptions;
    this.network = network;
    this.state = state;
    this.rankings = rankings;
    this.alone = alone;
  }

  /** Returns the group of a member of the body that decides the alternative. */
  Group of(Actor actor, Alternative alternative) {
    return Objects.requireNonNull(of(alternative).get(actor.id()), actor.id());
  }

  private Map<String, Group> of(Alternative alternative) {
    return byAlternative.computeIfAbsent(alternative.id(), id -> grouped(alternative));
  }

  private Map<String, Group> grouped(Alternative alternative) {
    Map<String, Group> groups = new HashMap<>();
    Map<Key, Group> byKey = new HashMap<>();
    Body body = negotiation.bodyOf(alternative);
    ImmutableSet<Actor> absent = negotiation.absent(body);
    int number = network.alternative(alternative.id());
    for (Actor actor : negotiation.members(body)) {
      int variable = network.variable(actor.id(), number);
      Assumptions.Variable named = new Assumptions.Variable(actor, alternative);
      Node.Basis basis =
          assumptions.positions().containsKey(named)
              ? Node.Basis.ASSUMPTION
              : absent.contains(actor) ? Node.Basis.ABSENCE : Node.Basis.COMMITMENTS;
      int steps = basis == Node.Basis.COMMITMENTS ? steps(variable) : 0;
      Group group =
          named.equals(alone)
              ? new Group(alternative, variable, steps, basis)
              : byKey.computeIfAbsent(
                  key(actor, alternative, variable, steps, basis),
                  key -> new Group(alternative, variable, steps, basis));
      group.actors.add(actor);
      groups.put(actor.id(), group);
    }
    return groups;
  }

  /**
   * Returns how many commitments the position rests on: up to the first that surely holds, and at
   * least up to the last from which a bound was derived while that was still open.
   */
  private int steps(int variable) {
    int first = network.firstRule(variable);
    int last = first;
    while (state.holds(last) != Truth.TRUE) {
      last++;
    }
    last = Math.max(last, state.derivedBy(variable));
    return last - first + 1;
  }

  private Key key(Actor actor, Alternative alternative, int variable, int steps, Node.Basis basis) {
    ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    ImmutableList.Builder<Long> weights = ImmutableList.builder();
    for (int rule = network.firstRule(variable);
        rule < network.firstRule(variable) + steps;
        rule++) {
      Commitment commitment = network.commitment(rule);
      rules.add(
          new Rule(
              network.range(rule),
              state.holds(rule),
              commitment == null ? null : commitment.when(),
              commitment == null ? null : commitment.term(),
              commitment == null ? null : commitment.source().orElse(null),
              commitment == null
                  ? null
                  : Ranking.of(
                      rankings.behind(actor, alternative, rule - network.firstRule(variable)))));
      if (commitment != null) {
        for (Condition atom : commitment.when().atoms()) {
          Counting counting = Counting.of(atom);
          if (counting != null
              && counting.weight() != null
              && counting.set().equals(ActorSet.OTHERS)) {
            // Actors with different weights have different "others", so they form different groups.
            weights.add(actor.weight(counting.weight()).orElse(0));
          }
        }
      }
    }
    return new Key(state.position(variable), basis, rules.build(), weights.build());
  }
}
