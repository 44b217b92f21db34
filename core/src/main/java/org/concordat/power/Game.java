package org.concordat.power;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Map;
import org.concordat.internal.power.SimpleGame;
import org.concordat.internal.power.ThresholdFormula;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;

/**
 * Describes a rule as a simple game (L. Shapley, "Simple games", 1962). A coalition wins if the
 * rule is met when its members support a proposal and all other members oppose it; nobody abstains
 * or stands aside. An absent member counts as the body says, and has no power.
 */
public final class Game implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<Actor> members;
  private final SimpleGame inNumbers;

  Game(ImmutableList<Actor> members, ThresholdFormula formula, long[][] weights) {
    this.members = requireNonNull(members, "members");
    this.inNumbers = new SimpleGame(members.size(), formula, weights);
  }

  /**
   * Returns the game of the body that decides an alternative, on the day of a negotiation and with
   * its facts as they are. Commitments do not matter.
   *
   * @throws IllegalArgumentException if the rule asks for a fact that is unknown, for an adoption
   *     or a withdrawal, or is not rising
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public static Game of(Negotiation negotiation, Alternative alternative) {
    return of(negotiation, alternative, Assumptions.NONE);
  }

  /**
   * Returns the same game under assumptions about facts. Assumed positions do not matter.
   *
   * @throws IllegalArgumentException if the rule asks for a fact that is unknown, for an adoption
   *     or a withdrawal, or is not rising
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public static Game of(Negotiation negotiation, Alternative alternative, Assumptions assumptions) {
    return new GameCompiler(negotiation, alternative, assumptions.facts()).compile();
  }

  /**
   * Returns the game of a body whose members have no dates.
   *
   * @param groups the groups that the rule names
   * @throws IllegalArgumentException if the rule asks for a fact, an adoption or a withdrawal, or
   *     is not rising
   */
  public static Game of(Body body, Group... groups) {
    requireNonNull(groups, "groups");
    return of(body, ImmutableList.copyOf(groups), ImmutableList.of());
  }

  /**
   * Returns the game of a body whose members have no dates.
   *
   * @param groups the groups that the rule names
   * @param facts the facts that the rule names
   * @throws IllegalArgumentException if the rule asks for a fact that is unknown, an adoption or a
   *     withdrawal, or is not rising
   */
  public static Game of(
      Body body, Iterable<? extends Group> groups, Iterable<? extends Fact> facts) {
    requireNonNull(facts, "facts");
    Alternative proposal = Alternative.of("the-proposal-voted-on");
    NegotiationBuilder negotiation =
        Negotiation.builder()
            .issue(Issue.of("what-is-voted-on", "what is voted on", body, proposal))
            .facts(facts);
    groups.forEach(negotiation::group);
    return of(negotiation.build(), proposal);
  }

  /**
   * Returns the weighted voting game in which a coalition wins if it has enough votes.
   *
   * @param quota how many votes win
   * @param votes the votes of each member
   * @throws IllegalArgumentException if the quota or a number of votes is negative
   */
  public static Game weighted(long quota, Map<? extends Actor, Long> votes) {
    ImmutableList<Actor> members =
        votes.entrySet().stream()
            .map(
                entry ->
                    Actor.builder()
                        .id(entry.getKey().id())
                        .name(entry.getKey().name())
                        .weight("votes", entry.getValue())
                        .build())
            .collect(ImmutableList.toImmutableList());
    return of(
        Body.of(
            "weighted-game",
            "Weighted game",
            DecisionRule.parse("at least " + quota + " of members by votes support it"),
            members));
  }

  /** Returns the members, in the order of the body. */
  public ImmutableList<Actor> members() {
    return members;
  }

  /**
   * Returns whether a coalition wins.
   *
   * @throws IllegalArgumentException if someone in it is not a member
   */
  public boolean wins(Iterable<? extends Actor> coalition) {
    ImmutableMap<String, Integer> numbers = numbers();
    ImmutableSet.Builder<Integer> in = ImmutableSet.builder();
    for (Actor actor : coalition) {
      Integer number = numbers.get(actor.id());
      if (number == null) {
        throw new IllegalArgumentException(
            actor.label() + " should be a member of the body whose game this is");
      }
      in.add(number);
    }
    long[] sums = new long[inNumbers.kindsOfWeights()];
    for (int member : in.build()) {
      for (int kind = 0; kind < sums.length; kind++) {
        sums[kind] += inNumbers.weight(kind, member);
      }
    }
    return inNumbers.formula().holds(sums);
  }

  ImmutableMap<String, Integer> numbers() {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < members.size(); i++) {
      numbers.put(members.get(i).id(), i);
    }
    return numbers.buildOrThrow();
  }

  int size() {
    return members.size();
  }

  SimpleGame inNumbers() {
    return inNumbers;
  }

  @Override
  public String toString() {
    return "Game of " + members.size() + " members";
  }
}
