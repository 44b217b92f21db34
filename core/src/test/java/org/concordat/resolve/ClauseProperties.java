package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.condition.Amount;
import org.concordat.condition.Count;
import org.concordat.condition.VoteCount;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Compares the figures of each clause with a naive count, and its margin with its truth. */
@Comparison
class ClauseProperties implements DrawnNegotiations {
  @Property
  void clausesSayWhatTheyCount(@ForAll("small") Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Resolution resolution = Resolver.of(negotiation).resolve();
    for (Alternative alternative : negotiation.alternatives().values()) {
      Body body = negotiation.bodyOf(alternative);
      Scope scope = Scope.ofRule(body, alternative);
      Clause rule = resolution.rule(alternative);
      assertEquals(resolution.evaluate(body.rule().condition(), scope), rule.met());
      check(resolution, alternative, scope, rule);
    }
  }

  private static void check(
      Resolution resolution, Alternative alternative, Scope scope, Clause clause) {
    assertEquals(resolution.evaluate(clause.condition(), scope), clause.met(), clause::says);
    if (clause instanceof Clause.Joint joint) {
      joint.parts().forEach(part -> check(resolution, alternative, scope, part));
    } else if (clause instanceof Clause.Counted counted) {
      assertEquals(
          counted.met() == Truth.TRUE, counted.margin() >= 0 && votes(counted), counted::says);
      checkNumbers(resolution, alternative, scope, counted);
    }
  }

  /** A bound from above is not kept where nobody votes. */
  private static boolean votes(Clause.Counted counted) {
    return !(counted.condition() instanceof VoteCount) || counted.whole() > 0;
  }

  private static void checkNumbers(
      Resolution resolution, Alternative alternative, Scope scope, Clause.Counted counted) {
    ImmutableMap<Actor, Position> positions = resolution.positions(alternative);
    Count count = counted.condition() instanceof Count of ? of : null;
    VoteCount votes = counted.condition() instanceof VoteCount of ? of : null;
    String weight = count != null ? count.weight() : votes.weight();
    long surely = 0;
    long possibly = 0;
    long whole = 0;
    for (Actor actor :
        resolution.negotiation().in(scope).actors(count != null ? count.set() : votes.set())) {
      long own = weight == null ? 1 : actor.weights().get(weight);
      Position position = positions.get(actor);
      int does = 0;
      int stances = 0;
      for (Stance stance : Stance.values()) {
        if (position != null && position.contains(stance)) {
          stances++;
          boolean counts =
              count != null
                  ? SlowConditions.holds(count.verb(), stance) != count.negated()
                  : SlowConditions.holds(votes.verb(), stance);
          does += counts ? 1 : 0;
        }
      }
      surely += stances > 0 && does == stances ? own : 0;
      possibly += does > 0 ? own : 0;
      boolean isVoter =
          position != null && (position.low() == Stance.OPPOSE || position.low() == Stance.SUPPORT);
      whole += count != null || isVoter ? own : 0;
    }
    assertEquals(surely, counted.surely(), counted::says);
    assertEquals(possibly, counted.possibly(), counted::says);
    assertEquals(whole, counted.whole(), counted::says);
    Amount amount = count != null ? count.amount() : votes.amount();
    assertEquals(bound(amount, whole, votes != null), counted.bound(), counted::says);
  }

  /** The least or greatest number that meets an amount, found by trying all. */
  private static long bound(Amount amount, long whole, boolean votes) {
    return switch (amount.comparison()) {
      case AT_LEAST, MORE_THAN -> {
        long least = votes ? 1 : 0;
        while (!isMet(amount, least, whole)) {
          least++;
        }
        yield least;
      }
      default -> {
        long most = -1;
        while (most <= 1_000 && isMet(amount, most + 1, whole)) {
          most++;
        }
        yield most;
      }
    };
  }

  private static boolean isMet(Amount amount, long number, long whole) {
    long part = amount.quantity().isShare() ? number * amount.quantity().denominator() : number;
    long asked = amount.quantity().numerator() * (amount.quantity().isShare() ? whole : 1);
    return switch (amount.comparison()) {
      case AT_LEAST -> part >= asked;
      case MORE_THAN -> part > asked;
      case AT_MOST -> part <= asked;
      case FEWER_THAN -> part < asked;
      case EXACTLY -> part == asked;
    };
  }
}
