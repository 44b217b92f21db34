package org.concordat.power;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.Amount;
import org.concordat.condition.And;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FactHolds;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.Threshold;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.internal.power.ThresholdFormula;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Turns a rule into a formula of lower bounds. Each bound of a literal compares a sum of values of
 * stances with a least sum; with opposition as the ground, support adds what its value is more.
 */
final class GameCompiler implements Condition.Visitor<ThresholdFormula> {
  private final Negotiation negotiation;
  private final Map<String, Truth> assumed;
  private final Body body;
  private final Alternative alternative;
  private final ImmutableList<Actor> members;
  private final Map<List<Long>, Integer> kinds = new LinkedHashMap<>();

  /**
   * Compiles a game.
   *
   * @param assumed the states that facts are assumed to be in, by their ids
   */
  GameCompiler(Negotiation negotiation, Alternative alternative, Map<String, Truth> assumed) {
    this.negotiation = negotiation;
    this.assumed = assumed;
    this.alternative = alternative;
    this.body = negotiation.bodyOf(alternative);
    this.members = negotiation.members(body).asList();
  }

  Game compile() {
    ThresholdFormula formula = body.rule().condition().on(alternative).normalForm().accept(this);
    long[][] weights = new long[kinds.size()][];
    kinds.forEach(
        (kind, number) -> weights[number] = kind.stream().mapToLong(Long::longValue).toArray());
    return new Game(members, formula, weights);
  }

  @Override
  public ThresholdFormula visit(Constant constant) {
    return new ThresholdFormula.Constant(constant.value());
  }

  @Override
  public ThresholdFormula visit(FactHolds fact) {
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
    return new ThresholdFormula.Constant(state == Truth.TRUE);
  }

  @Override
  public ThresholdFormula visit(StanceIs stance) {
    boolean hasSay = members.stream().anyMatch(member -> member.id().equals(stance.actor()));
    if (!hasSay) {
      return new ThresholdFormula.Constant(false);
    }
    Actor actor = negotiation.actor(stance.actor());
    return bounds(
        new Count(
                Amount.ANY,
                ActorSet.of(actor),
                null,
                stance.verb(),
                stance.negated(),
                stance.alternative())
            .thresholds(1),
        ActorSet.of(actor),
        null);
  }

  @Override
  public ThresholdFormula visit(Count count) {
    long whole =
        actors(count.set()).stream().mapToLong(actor -> weight(actor, count.weight())).sum();
    return bounds(count.thresholds(whole), count.set(), count.weight());
  }

  @Override
  public ThresholdFormula visit(VoteCount count) {
    return bounds(count.thresholds(), count.set(), count.weight());
  }

  @Override
  public ThresholdFormula visit(Adopted adopted) {
    throw otherThanVotes(adopted);
  }

  @Override
  public ThresholdFormula visit(Withdrawn withdrawn) {
    throw otherThanVotes(withdrawn);
  }

  @Override
  public ThresholdFormula visit(OnTheTable onTheTable) {
    throw otherThanVotes(onTheTable);
  }

  private IllegalArgumentException otherThanVotes(Condition part) {
    return new IllegalArgumentException(
        "the rule of "
            + body.label()
            + " asks whether \""
            + part
            + "\"; power is that of votes on one alternative");
  }

  @Override
  public ThresholdFormula visit(FromDate from) {
    return ofTheDay(from);
  }

  @Override
  public ThresholdFormula visit(BeforeDate before) {
    return ofTheDay(before);
  }

  @Override
  public ThresholdFormula visit(Attendance attendance) {
    return ofTheDay(attendance);
  }

  @Override
  public ThresholdFormula visit(AttendanceCount count) {
    return ofTheDay(count);
  }

  private ThresholdFormula ofTheDay(Condition condition) {
    return new ThresholdFormula.Constant(
        negotiation.holdsOnTheDay(condition, Scope.ofRule(body, alternative)));
  }

  @Override
  public ThresholdFormula visit(Not not) {
    if (not.condition() instanceof VoteCount count) {
      return ThresholdFormula.join(
          false,
          count.thresholds().stream()
              .map(bound -> bound(missed(bound), count.set(), count.weight()))
              .toList());
    }
    ThresholdFormula part = not.condition().accept(this);
    if (part instanceof ThresholdFormula.Constant constant) {
      return new ThresholdFormula.Constant(!constant.value());
    }
    throw notRising();
  }

  /** Returns the bound that is reached where this one is missed. */
  private static Threshold missed(Threshold bound) {
    return new Threshold(
        -bound.oppose(),
        -bound.standAside(),
        -bound.abstain(),
        -bound.support(),
        1 - bound.least());
  }

  @Override
  public ThresholdFormula visit(And and) {
    return ThresholdFormula.join(
        true, and.conditions().stream().map(part -> part.accept(this)).toList());
  }

  @Override
  public ThresholdFormula visit(Or or) {
    return ThresholdFormula.join(
        false, or.conditions().stream().map(part -> part.accept(this)).toList());
  }

  private ThresholdFormula bounds(
      List<Threshold> thresholds, ActorSet set, @Nullable String weight) {
    return ThresholdFormula.join(
        true, thresholds.stream().map(bound -> bound(bound, set, weight)).toList());
  }

  private ThresholdFormula bound(Threshold bound, ActorSet set, @Nullable String weight) {
    Map<String, Actor> counted = new LinkedHashMap<>();
    actors(set).forEach(actor -> counted.put(actor.id(), actor));
    ImmutableSet<String> absent =
        negotiation.absent(body).stream().map(Actor::id).collect(ImmutableSet.toImmutableSet());
    long[] gains = new long[members.size()];
    long least = bound.least();
    for (int i = 0; i < gains.length; i++) {
      Actor member = counted.get(members.get(i).id());
      if (member == null) {
        continue;
      }
      long weighs = weight(member, weight);
      ToLongFunction<Stance> value = stance -> Math.multiplyExact(weighs, bound.value(stance));
      Stance ground = absent.contains(member.id()) ? body.absence() : Stance.OPPOSE;
      least = Math.subtractExact(least, value.applyAsLong(ground));
      if (ground == Stance.OPPOSE && !absent.contains(member.id())) {
        gains[i] =
            Math.subtractExact(value.applyAsLong(Stance.SUPPORT), value.applyAsLong(Stance.OPPOSE));
      }
    }
    return atLeast(gains, least);
  }

  private ThresholdFormula atLeast(long[] gains, long least) {
    long sum = 0;
    BigInteger common = BigInteger.ZERO;
    for (long gain : gains) {
      if (gain < 0) {
        throw notRising();
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

  private IllegalArgumentException notRising() {
    return new IllegalArgumentException(
        "the rule of " + body.label() + " should be rising: " + body.rule());
  }

  private ImmutableSet<Actor> actors(ActorSet set) {
    return negotiation.actorsOf(set, Scope.ofRule(body, alternative));
  }

  private static long weight(Actor actor, @Nullable String weight) {
    return weight == null ? 1 : actor.weight(weight).orElseThrow();
  }
}
