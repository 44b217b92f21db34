package org.concordat.power;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.internal.power.ThresholdFormula;
import org.concordat.internal.rule.RuleCompiler;
import org.concordat.internal.rule.RuleFormula;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;

/**
 * Turns a rule into a formula of lower bounds on weighted sums. A bound of a literal compares a sum
 * over the values of stances with a threshold. With everyone opposing as the baseline, a supporter
 * adds the difference between the values of support and opposition.
 */
final class GameCompiler {
  private final Negotiation negotiation;
  private final Map<String, Truth> assumed;
  private final Body body;
  private final Alternative alternative;
  private final ImmutableList<Actor> members;
  private final ImmutableSet<String> absent;
  private final Map<List<Long>, Integer> kinds = new LinkedHashMap<>();

  /**
   * Prepares to compile a game.
   *
   * @param assumed the assumed states of facts, by their ids
   */
  GameCompiler(Negotiation negotiation, Alternative alternative, Map<String, Truth> assumed) {
    this.negotiation = negotiation;
    this.assumed = assumed;
    this.alternative = alternative;
    this.body = negotiation.bodyOf(alternative);
    this.members = negotiation.members(body).asList();
    this.absent =
        negotiation.absent(body).stream().map(Actor::id).collect(ImmutableSet.toImmutableSet());
  }

  Game compile() {
    ThresholdFormula formula =
        thresholds(
            RuleCompiler.compile(body.rule().condition(), negotiation, alternative, this::settle));
    long[][] weights = new long[kinds.size()][];
    kinds.forEach(
        (kind, number) -> weights[number] = kind.stream().mapToLong(Long::longValue).toArray());
    return new Game(members, formula, weights);
  }

  private Truth settle(Condition atom) {
    if (atom instanceof Constant constant) {
      return Truth.of(constant.value());
    }
    if (atom instanceof Not not) {
      return settle(not.condition()).not();
    }
    if (atom instanceof FromDate
        || atom instanceof BeforeDate
        || atom instanceof Attendance
        || atom instanceof AttendanceCount) {
      return Truth.of(negotiation.in(Scope.ofRule(body, alternative)).holdsOnTheDay(atom));
    }
    if (atom instanceof FactHolds fact) {
      Truth given = negotiation.fact(fact.fact()).stateOn(negotiation.asOf().orElse(null));
      Truth state = assumed.getOrDefault(fact.fact(), given);
      if (state == Truth.UNKNOWN) {
        throw new IllegalArgumentException(
            "the rule of "
                + body.label()
                + " asks for "
                + fact
                + ", which is unknown; say whether it is true to ask for power");
      }
      return state;
    }
    throw new IllegalArgumentException(
        "the rule of "
            + body.label()
            + " asks whether \""
            + atom
            + "\"; power is that of votes on one alternative");
  }

  private ThresholdFormula thresholds(RuleFormula rule) {
    if (rule instanceof RuleFormula.Settled settled) {
      return new ThresholdFormula.Constant(settled.truth() == Truth.TRUE);
    }
    if (rule instanceof RuleFormula.Joined joined) {
      return ThresholdFormula.join(
          joined.all(), joined.parts().stream().map(this::thresholds).toList());
    }
    RuleFormula.Sum sum = (RuleFormula.Sum) rule;
    long[] gains = new long[members.size()];
    long least = sum.bound().least();
    for (int i = 0; i < gains.length; i++) {
      boolean isAbsent = absent.contains(members.get(i).id());
      Stance ground = isAbsent ? body.absence() : Stance.OPPOSE;
      long value = Math.multiplyExact(sum.weights()[i], sum.bound().value(ground));
      least = Math.subtractExact(least, value);
      if (!isAbsent) {
        long support = Math.multiplyExact(sum.weights()[i], sum.bound().value(Stance.SUPPORT));
        gains[i] = Math.subtractExact(support, value);
      }
    }
    return atLeast(gains, least);
  }

  private ThresholdFormula atLeast(long[] gains, long least) {
    long sum = 0;
    BigInteger common = BigInteger.ZERO;
    for (long gain : gains) {
      if (gain < 0) {
        throw new IllegalArgumentException(
            "the rule of " + body.label() + " should be rising: " + body.rule());
      }
      sum = Math.addExact(sum, gain);
      common = common.gcd(BigInteger.valueOf(gain));
    }
    if (least <= 0 || sum < least) {
      return new ThresholdFormula.Constant(least <= 0);
    }
    long divisor = common.longValueExact();
    List<Long> kind = new ArrayList<>();
    Arrays.stream(gains).forEach(gain -> kind.add(gain / divisor));
    return new ThresholdFormula.AtLeast(
        kinds.computeIfAbsent(kind, key -> kinds.size()), (least - 1) / divisor + 1);
  }
}
