package org.concordat.internal.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Not;
import org.concordat.condition.Or;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/** Compiles the rule of a body, for one alternative, into a formula of sums over its members. */
public final class RuleCompiler {
  private final Negotiation negotiation;
  private final Scope scope;
  private final Function<Condition, Truth> settle;
  private final Map<String, Integer> places = new HashMap<>();
  private int sums;

  private RuleCompiler(
      Negotiation negotiation, Alternative alternative, Function<Condition, Truth> settle) {
    Body body = negotiation.bodyOf(alternative);
    this.negotiation = negotiation;
    this.scope = Scope.ofRule(body, alternative);
    this.settle = settle;
    negotiation.members(body).forEach(member -> places.put(member.id(), places.size()));
  }

  /**
   * Compiles the rule that decides an alternative.
   *
   * @param rule the rule, in which {@code it} and {@code members} mean the alternative and its body
   * @param settle returns the truth of literals that are neither stances nor counts
   */
  public static RuleFormula compile(
      Condition rule,
      Negotiation negotiation,
      Alternative alternative,
      Function<Condition, Truth> settle) {
    return new RuleCompiler(negotiation, alternative, settle)
        .part(rule.about(alternative).normalForm());
  }

  private RuleFormula part(Condition condition) {
    if (condition instanceof And and) {
      return new RuleFormula.Joined(true, parts(and.conditions()));
    }
    if (condition instanceof Or or) {
      return new RuleFormula.Joined(false, parts(or.conditions()));
    }
    if (condition instanceof Not not && not.condition() instanceof VoteCount count) {
      AtomBounds missed = AtomBounds.of(count, negotiation, scope).orElseThrow();
      return new RuleFormula.Joined(
          false, sums(missed, missed.bounds().stream().map(RuleCompiler::missed).toList()));
    }
    return AtomBounds.of(condition, negotiation, scope)
        .<RuleFormula>map(atom -> new RuleFormula.Joined(true, sums(atom, atom.bounds())))
        .orElseGet(() -> new RuleFormula.Settled(settle.apply(condition)));
  }

  private ImmutableList<RuleFormula> parts(List<Condition> conditions) {
    return conditions.stream().map(this::part).collect(toImmutableList());
  }

  private ImmutableList<RuleFormula> sums(AtomBounds atom, List<Threshold> bounds) {
    long[] weights = new long[places.size()];
    for (Actor actor : atom.actors()) {
      Integer place = places.get(actor.id());
      if (place != null) {
        weights[place] = atom.weigh(actor);
      }
    }
    return bounds.stream()
        .map(bound -> new RuleFormula.Sum(sums++, weights, bound))
        .collect(toImmutableList());
  }

  /** Returns the bound that is reached exactly if {@code bound} is missed. */
  private static Threshold missed(Threshold bound) {
    return new Threshold(
        -bound.oppose(),
        -bound.standAside(),
        -bound.abstain(),
        -bound.support(),
        1 - bound.least());
  }
}
