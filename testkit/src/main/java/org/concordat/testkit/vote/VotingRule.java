package org.concordat.testkit.vote;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.DecisionRule;

/**
 * Decides a vote: a rule as a function, however it is written. {@link #of(DecisionRule)} converts a
 * rule of the library; code that decides votes can implement this directly.
 *
 * <pre>{@code
 * VotingRule majority = ballot -> 2 * ballot.at(Stance.SUPPORT).size() > ballot.voters().size();
 * }</pre>
 */
@FunctionalInterface
public interface VotingRule {

  /** Returns whether the alternative is adopted. */
  boolean adopts(Ballot ballot);

  /**
   * Returns a rule of the library as a function, with the voters as the members. The rule may also
   * name single voters; it throws an exception for a ballot without a voter of that name.
   */
  static VotingRule of(DecisionRule rule) {
    return of(rule, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Returns a rule of the library as a function, with the voters as the members; the rule may name
   * these groups and facts. Members of a group who do not vote have no say. Facts have the state
   * after every date; the rule throws an exception if an unknown fact decides the vote.
   */
  static VotingRule of(
      DecisionRule rule, Iterable<? extends Group> groups, Iterable<? extends Fact> facts) {
    requireNonNull(rule, "rule");
    requireNonNull(groups, "groups");
    requireNonNull(facts, "facts");
    return new ConditionOnBallots(
        rule.condition(), ImmutableList.copyOf(groups), ImmutableList.copyOf(facts));
  }
}
