package org.concordat.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiPredicate;
import org.concordat.internal.rule.RuleCompiler;
import org.concordat.internal.rule.RuleFormula;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/**
 * Evaluates the grounds of an alternative (its body's rule and the facts that adopt it) with most
 * members in support: who blocks, and how many members are missing. To change one member costs time
 * proportional to the rule, not to the body.
 */
final class Margin {
  private final RuleFormula rule;

  /** Where the members stand, in the order of the body. */
  private final ImmutableMap<Actor, Position> positions;

  /** For each sum of the rule, its value with everyone in support. */
  private long[] atMost = {};

  private Margin(Resolution resolution, Alternative alternative) {
    this.positions = resolution.positions(alternative);
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
   * Returns the members whose highest possible stance makes the rule fail with everyone else in
   * support.
   */
  ImmutableSet<Actor> blockers() {
    return membersWhere((member, at) -> failsWith(member, at.high()));
  }

  /** Returns the members who do not block, but would at their lowest possible stance. */
  ImmutableSet<Actor> awaited() {
    return membersWhere(
        (member, at) -> failsWith(member, at.low()) && !failsWith(member, at.high()));
  }

  private ImmutableSet<Actor> membersWhere(BiPredicate<Integer, Position> wanted) {
    ImmutableSet.Builder<Actor> members = ImmutableSet.builder();
    int member = 0;
    for (Map.Entry<Actor, Position> each : positions.entrySet()) {
      if (wanted.test(member++, each.getValue())) {
        members.add(each.getKey());
      }
    }
    return members.build();
  }

  /**
   * Returns whether the rule surely fails with one member at a stance and everyone else in support.
   *
   * @param member the place of the member in the body
   */
  private boolean failsWith(int member, Stance stance) {
    return rule.truth(sum -> atMost[sum.number()] - sum.gain(member, stance)) == Truth.FALSE;
  }

  /** Returns how many members have to rise from their lowest possible stance to support. */
  Shortfall shortfall() {
    ImmutableList<Stance> lows =
        positions.values().stream().map(Position::low).collect(ImmutableList.toImmutableList());
    return new ShortfallSearch(rule, atMost, lows).find();
  }
}
