package org.concordat.resolve;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Amount;
import org.concordat.condition.And;
import org.concordat.condition.Condition;
import org.concordat.condition.Count;
import org.concordat.condition.Or;
import org.concordat.condition.Situation;
import org.concordat.condition.Verb;
import org.concordat.condition.VoteCount;
import org.concordat.internal.english.English;
import org.concordat.model.Fraction;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Turns a condition in normal form into clauses with their counts. The bound of a count is the
 * least or greatest whole number that meets it, so a count is met exactly if its margin is not
 * negative. Whether a clause is met is found by evaluating the condition itself.
 */
final class ClauseReader {
  private final Situation situation;

  ClauseReader(Situation situation) {
    this.situation = situation;
  }

  Clause read(Condition condition) {
    if (condition instanceof And and) {
      return joint(condition, true, and.conditions());
    }
    if (condition instanceof Or or) {
      return joint(condition, false, or.conditions());
    }
    if (condition instanceof Count count && !isExact(count.amount())) {
      return counted(count);
    }
    if (condition instanceof VoteCount count && isOnOneSide(count)) {
      return counted(count);
    }
    return new Clause.Other(condition, condition.evaluate(situation));
  }

  private Clause joint(Condition condition, boolean all, List<Condition> parts) {
    return new Clause.Joint(
        condition,
        condition.evaluate(situation),
        all,
        parts.stream().map(this::read).collect(ImmutableList.toImmutableList()));
  }

  private static boolean isExact(Amount amount) {
    return amount.comparison() == Amount.Comparison.EXACTLY;
  }

  /**
   * Returns whether a count of votes is hardest to meet when everyone takes the lowest possible
   * stance.
   */
  private static boolean isOnOneSide(VoteCount count) {
    return !isExact(count.amount())
        && count.amount().comparison().boundsAbove() == (count.verb() == Verb.OPPOSE);
  }

  private Clause counted(Count count) {
    long surely = 0;
    long possibly = 0;
    long whole = 0;
    for (String actor : situation.actors(count.set())) {
      long weight = weight(actor, count.weight());
      whole += weight;
      Optional<Position> position = situation.position(actor, count.alternative());
      if (position.isPresent()) {
        Position range = count.verb().range();
        Truth does = Truth.between(position.get().isWithin(range), position.get().meets(range));
        does = count.negated() ? does.not() : does;
        surely += does == Truth.TRUE ? weight : 0;
        possibly += does == Truth.FALSE ? 0 : weight;
      }
    }
    String verb = (count.negated() ? "do not " : "") + count.verb().plural();
    return counted(
        count,
        count.amount(),
        count.amount().bound(whole),
        new Numbers(surely, possibly, whole),
        count.set(),
        count.weight(),
        verb);
  }

  private Clause counted(VoteCount count) {
    long surely = 0;
    long possibly = 0;
    long whole = 0;
    Stance counted = count.verb() == Verb.SUPPORT ? Stance.SUPPORT : Stance.OPPOSE;
    for (String actor : situation.actors(count.set())) {
      long weight = weight(actor, count.weight());
      Optional<Position> position = situation.position(actor, count.alternative());
      if (position.isPresent()) {
        Stance low = position.get().low();
        surely += position.get().equals(Position.exactly(counted)) ? weight : 0;
        possibly += position.get().contains(counted) ? weight : 0;
        whole += low == Stance.SUPPORT || low == Stance.OPPOSE ? weight : 0;
      }
    }
    long bound = count.amount().bound(whole);
    return counted(
        count,
        count.amount(),
        // A count of votes is not met if nobody votes.
        count.amount().comparison().boundsAbove() ? bound : Math.max(1, bound),
        new Numbers(surely, possibly, whole),
        count.set(),
        count.weight(),
        count.verb().plural());
  }

  private record Numbers(long surely, long possibly, long whole) {}

  private Clause counted(
      Condition condition,
      Amount amount,
      long bound,
      Numbers numbers,
      ActorSet set,
      @Nullable String weight,
      String verb) {
    boolean upper = amount.comparison().boundsAbove();
    boolean votes = condition instanceof VoteCount;
    String whom = (votes ? " voting" : "") + (set.equals(ActorSet.MEMBERS) ? "" : " of " + set);
    String more =
        numbers.possibly() == numbers.surely()
            ? ""
            : ", " + number(numbers.possibly() - numbers.surely()) + " more may";
    String needed =
        upper
            ? (bound <= 0 ? "none may" : "at most " + number(bound) + " may")
            : number(bound) + " needed";
    String of = number(numbers.surely()) + " of " + number(numbers.whole());
    String says;
    if (weight == null) {
      says = of + whom + " " + verb + more + "; " + needed;
    } else if (weight.endsWith("s")) {
      says = of + " " + weight + whom + " " + verb + more + "; " + needed;
    } else {
      says =
          English.share(share(numbers.surely(), numbers.whole()))
              + " of the "
              + weight
              + whom
              + " "
              + verb
              + "; "
              + (amount.quantity().isShare()
                  ? percent(amount)
                      + (upper ? " may (" : " needed (")
                      + of
                      + more
                      + "; "
                      + needed
                      + ")"
                  : needed + " (" + of + more + ")");
    }
    return new Clause.Counted(
        condition,
        condition.evaluate(situation),
        numbers.surely(),
        numbers.possibly(),
        numbers.whole(),
        bound,
        upper,
        says);
  }

  private static String percent(Amount amount) {
    String share =
        English.share(Fraction.of(amount.quantity().numerator(), amount.quantity().denominator()));
    return switch (amount.comparison()) {
      case MORE_THAN -> "more than " + share;
      case FEWER_THAN -> "less than " + share;
      default -> share;
    };
  }

  private static Fraction share(long part, long whole) {
    return whole == 0 ? Fraction.ZERO : Fraction.of(part, whole);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private long weight(String actor, @Nullable String weight) {
    return weight == null ? 1 : situation.weight(actor, weight);
  }
}
