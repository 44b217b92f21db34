package org.concordat.internal.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Function;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Adopted;
import org.concordat.condition.And;
import org.concordat.condition.Attendance;
import org.concordat.condition.AttendanceCount;
import org.concordat.condition.BeforeDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Constant;
import org.concordat.condition.Count;
import org.concordat.condition.FromDate;
import org.concordat.condition.Not;
import org.concordat.condition.OnTheTable;
import org.concordat.condition.Or;
import org.concordat.condition.StanceIs;
import org.concordat.condition.VoteCount;
import org.concordat.condition.Withdrawn;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Claim;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.Tabling;

/**
 * Rewrites a condition in terms of facts, stances and counts only: adoptions, withdrawals and dates
 * are replaced.
 */
public final class ClaimForm {
  private ClaimForm() {}

  /** Returns a condition in terms of facts, stances and counts only. */
  public static Condition of(Negotiation negotiation, Condition claim, Scope scope) {
    return rewrite(negotiation, claim.normalForm(), scope);
  }

  /**
   * Returns a condition that holds exactly if another does not. The negation need not be: for an
   * actor without a say, both "supports" and "does not support" are false.
   */
  public static Condition complement(Negotiation negotiation, Condition claim, Scope scope) {
    return of(negotiation, claim, scope).negate();
  }

  /** Returns the actors of a set named in a claim, or of the body for {@code members} in a rule. */
  private static ImmutableSet<Actor> actors(Negotiation negotiation, ActorSet set) {
    return negotiation.in(Scope.NONE).actors(set);
  }

  /** Returns the actors whose stance on an alternative may matter to claims. */
  public static ImmutableSet<Actor> spokenOf(
      Negotiation negotiation, List<Claim> claims, Alternative alternative) {
    ImmutableSet.Builder<Actor> actors = ImmutableSet.builder();
    for (Claim claim : claims) {
      for (Condition atom : of(negotiation, claim.says(), Scope.NONE).atoms()) {
        if (atom instanceof StanceIs stance && stance.alternative().equals(alternative.id())) {
          actors.add(negotiation.actor(stance.actor()));
        } else if (atom instanceof Count count && count.alternative().equals(alternative.id())) {
          actors.addAll(actors(negotiation, count.set()));
        } else if (atom instanceof VoteCount count
            && count.alternative().equals(alternative.id())) {
          actors.addAll(actors(negotiation, count.set()));
        }
      }
    }
    return actors.build();
  }

  private static Condition rewrite(Negotiation negotiation, Condition condition, Scope scope) {
    if (condition instanceof And and) {
      return Condition.allOf(all(negotiation, and.conditions(), scope));
    }
    if (condition instanceof Or or) {
      return Condition.anyOf(all(negotiation, or.conditions(), scope));
    }
    if (condition instanceof Not not) {
      return rewrite(negotiation, not.condition(), scope).negate();
    }
    if (condition instanceof Adopted adopted) {
      Alternative alternative = negotiation.alternative(adopted.alternative());
      Body body = negotiation.bodyOf(alternative);
      Condition grounds = negotiation.adoption(alternative).grounds().normalForm();
      return rewrite(
          negotiation,
          named(negotiation, grounds, body)
              .and(negotiation.adoption(alternative).stays())
              .normalForm(),
          scope);
    }
    if (condition instanceof Withdrawn withdrawn) {
      Alternative alternative = negotiation.alternative(withdrawn.alternative());
      return negotiation.tabling(alternative) == Tabling.TAKEN_OFF
          ? Condition.always()
          : withdrawal(negotiation, alternative);
    }
    if (condition instanceof OnTheTable onTheTable) {
      Alternative alternative = negotiation.alternative(onTheTable.alternative());
      return negotiation.tabling(alternative) == Tabling.TABLED
          ? withdrawal(negotiation, alternative).normalForm().negate()
          : Condition.never();
    }
    if (isOfTheDay(condition)) {
      return new Constant(negotiation.in(scope).holdsOnTheDay(condition));
    }
    return condition instanceof StanceIs stance && !hasSay(negotiation, stance)
        ? Condition.never()
        : condition;
  }

  private static boolean isOfTheDay(Condition atom) {
    return atom instanceof FromDate
        || atom instanceof BeforeDate
        || atom instanceof Attendance
        || atom instanceof AttendanceCount;
  }

  /** Returns the condition that a fact that withdraws the alternative is true. */
  private static Condition withdrawal(Negotiation negotiation, Alternative alternative) {
    return Condition.anyOf(
        negotiation.adoption(alternative).withdrawals().stream().map(Condition::holds).toList());
  }

  private static boolean hasSay(Negotiation negotiation, StanceIs stance) {
    return negotiation.hasSay(
        negotiation.actor(stance.actor()), negotiation.alternative(stance.alternative()));
  }

  private static ImmutableList<Condition> all(
      Negotiation negotiation, ImmutableList<Condition> conditions, Scope scope) {
    return conditions.stream()
        .map(each -> rewrite(negotiation, each, scope))
        .collect(ImmutableList.toImmutableList());
  }

  /** Replaces {@code members} in a rule by the body, also where it is implied. */
  private static Condition named(Negotiation negotiation, Condition rule, Body body) {
    if (rule instanceof And and) {
      return Condition.allOf(
          and.conditions().stream().map(each -> named(negotiation, each, body)).toList());
    }
    if (rule instanceof Or or) {
      return Condition.anyOf(
          or.conditions().stream().map(each -> named(negotiation, each, body)).toList());
    }
    if (rule instanceof Not not) {
      return named(negotiation, not.condition(), body).negate();
    }
    if (isOfTheDay(rule)) {
      return new Constant(negotiation.in(Scope.ofRule(body)).holdsOnTheDay(rule));
    }
    if (rule instanceof Count count && count.set().equals(ActorSet.MEMBERS)) {
      return new Count(
          count.amount(),
          ActorSet.of(body.id()),
          count.weight(),
          count.verb(),
          count.negated(),
          count.alternative());
    }
    return rule instanceof VoteCount count && count.set().equals(ActorSet.MEMBERS)
        ? new VoteCount(
            count.amount(),
            ActorSet.of(body.id()),
            count.weight(),
            count.verb(),
            count.alternative())
        : rule;
  }

  /** Evaluates a rewritten claim, given the truth of its facts, stances and counts. */
  public static Truth evaluate(Condition condition, Function<Condition, Truth> atoms) {
    if (condition instanceof And and) {
      return and.conditions().stream()
          .map(each -> evaluate(each, atoms))
          .reduce(Truth.TRUE, Truth::and);
    }
    if (condition instanceof Or or) {
      return or.conditions().stream()
          .map(each -> evaluate(each, atoms))
          .reduce(Truth.FALSE, Truth::or);
    }
    if (condition instanceof Not not) {
      return evaluate(not.condition(), atoms).not();
    }
    return condition instanceof Constant constant
        ? Truth.of(constant.value())
        : atoms.apply(condition);
  }
}
