package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.concordat.condition.Condition;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.condition.Polarity;

/**
 * Says when a body adopts an alternative: a condition on {@code it} that is rising in every stance,
 * so that an actor who moves up the chain never undoes an adoption. {@link
 * NegotiationBuilder#build()} refuses any other rule.
 *
 * @param condition the condition, in which {@code it} stands for the alternative and {@code
 *     members} for the body
 */
public record DecisionRule(Condition condition) implements Serializable {

  /** Consensus: none of members oppose it. */
  public static final DecisionRule CONSENSUS = parse("none of members oppose it");

  /** Unanimity in favour: all of members support it. */
  public static final DecisionRule UNANIMITY = parse("all of members support it");

  /** Simple majority of all members: more than 1/2 of members support it. */
  public static final DecisionRule MAJORITY = parse("more than 1/2 of members support it");

  /** Makes a rule from a condition. */
  public DecisionRule {
    requireNonNull(condition, "condition");
  }

  /** Returns the rule of this condition. */
  public static DecisionRule of(Condition condition) {
    return new DecisionRule(condition);
  }

  /**
   * Returns the rule of this text.
   *
   * @throws ConditionSyntaxException if {@code text} is no condition
   */
  public static DecisionRule parse(String text) {
    return new DecisionRule(Condition.parse(text));
  }

  /** Returns whether the rule is rising in every stance, by its form. */
  public boolean isRising() {
    return notRising().isEmpty();
  }

  /**
   * Returns the literals that keep the rule from rising: those that can become false when an actor
   * moves up the chain.
   */
  public ImmutableList<Condition> notRising() {
    return condition.literals().stream()
        .filter(
            literal ->
                literal.polarity() == Polarity.FALLING || literal.polarity() == Polarity.MIXED)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the rule's text. */
  @Override
  public String toString() {
    return condition.toString();
  }
}
