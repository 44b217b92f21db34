package org.concordat.testkit.vote;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.negotiation.DecisionRule;

/**
 * Decides a vote: a rule as a function, however it is written. A rule of the library becomes one by
 * {@link #of(DecisionRule)}; a rule that is code is one as it stands.
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
   * Returns the function that {@code rule} is, where the voters are the members. The rule may also
   * name single voters; a name that no voter of a ballot bears is an error when it is asked.
   */
  static VotingRule of(DecisionRule rule) {
    return of(rule, ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Returns the function that {@code rule} is, where the voters are the members and the rule may
   * name these groups and facts. Of a group, those who do not vote have no say. Facts are in the
   * state that they have after every date; an unknown one that decides the vote is an error when
   * the rule is asked.
   */
  static VotingRule of(DecisionRule rule, Iterable<Group> groups, Iterable<Fact> facts) {
    requireNonNull(rule, "rule");
    requireNonNull(groups, "groups");
    requireNonNull(facts, "facts");
    return new ConditionOnBallots(
        rule.condition(), ImmutableList.copyOf(groups), ImmutableList.copyOf(facts));
  }
}
