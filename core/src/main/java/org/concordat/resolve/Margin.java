package org.concordat.resolve;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.concordat.internal.rule.RuleCompiler;
import org.concordat.internal.rule.RuleFormula;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/**
 * Measures how far an alternative is from having grounds: the rule of its body and the facts that
 * adopt it. A change of one member costs time proportional to the rule and not to the body.
 */
final class Margin {
  private final RuleFormula rule;

  /** For each sum of the rule, its value with everyone in support. */
  private long[] atMost = {};

  private Margin(Resolution resolution, Alternative alternative) {
    Negotiation negotiation = resolution.negotiation();
    ResolvedSituation situation =
        resolution.situation(Scope.ofRule(negotiation.bodyOf(alternative), alternative));
    this.rule =
        RuleCompiler.compile(
            negotiation.adoption(alternative).grounds(),
            negotiation,
            alternative,
            condition -> condition.evaluate(situation));
    rule.forEachSum(
        sum -> {
          atMost = Arrays.copyOf(atMost, sum.number() + 1);
          for (long weight : sum.weights()) {
            atMost[sum.number()] += weight * sum.bound().value(Stance.SUPPORT);
          }
        });
  }

  static Margin of(Resolution resolution, Alternative alternative) {
    return new Margin(resolution, alternative);
  }

  /**
   * Returns whether the rule surely fails with one member at a stance and everyone else in support.
   *
   * @param member the place of the member in the body
   */
  boolean failsWith(int member, Stance stance) {
    return rule.truth(sum -> atMost[sum.number()] - sum.gain(member, stance)) == Truth.FALSE;
  }

  /** Returns how many members have to rise from {@code lows}, given in the order of the body. */
  Shortfall shortfall(ImmutableList<Stance> lows) {
    return new ShortfallSearch(rule, atMost, lows).find();
  }
}
