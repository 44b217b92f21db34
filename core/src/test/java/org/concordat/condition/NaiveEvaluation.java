package org.concordat.condition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;

/**
 * Evaluates conditions by the words of section 2 of the semantics, without thresholds or a normal
 * form. Of those voting, evaluates every completion as a whole ({@code fine}), or evaluates the
 * amount and whether anybody votes separately over all completions ({@code coarse}). The definition
 * allows anything between the two, since it does not say when an unknown number of voters is "too
 * few".
 */
record NaiveEvaluation(Situation situation, boolean fine) {

  Truth of(Condition condition) {
    return of(condition, false);
  }

  private Truth of(Condition condition, boolean negated) {
    if (condition instanceof Not not) {
      return of(not.condition(), !negated);
    }
    if (condition instanceof And and) {
      return joined(and.conditions(), negated, !negated);
    }
    if (condition instanceof Or or) {
      return joined(or.conditions(), negated, negated);
    }
    if (condition instanceof StanceIs stance) {
      return ofStance(stance, negated);
    }
    Truth truth = ofAtom(condition);
    return negated ? opposite(truth) : truth;
  }

  private Truth joined(List<Condition> parts, boolean negated, boolean all) {
    boolean unknown = false;
    for (Condition part : parts) {
      Truth truth = of(part, negated);
      if (truth == (all ? Truth.FALSE : Truth.TRUE)) {
        return truth;
      }
      unknown |= truth == Truth.UNKNOWN;
    }
    return unknown ? Truth.UNKNOWN : all ? Truth.TRUE : Truth.FALSE;
  }

  private Truth ofAtom(Condition condition) {
    LocalDate day = situation.day();
    if (condition instanceof Constant constant) {
      return constant.value() ? Truth.TRUE : Truth.FALSE;
    } else if (condition instanceof FactHolds fact) {
      return situation.fact(fact.fact());
    } else if (condition instanceof Adopted adopted) {
      return situation.adopted(adopted.alternative());
    } else if (condition instanceof Withdrawn withdrawn) {
      return situation.withdrawn(withdrawn.alternative());
    } else if (condition instanceof OnTheTable onTheTable) {
      return situation.onTheTable(onTheTable.alternative());
    } else if (condition instanceof Attendance one) {
      ActorSet in = new ActorSet(one.body() == null ? "members" : one.body());
      return situation.attends(one.actor(), one.present(), in) ? Truth.TRUE : Truth.FALSE;
    } else if (condition instanceof AttendanceCount count) {
      return ofAttendance(count);
    } else if (condition instanceof FromDate from) {
      return day == null || day.compareTo(from.date()) >= 0 ? Truth.TRUE : Truth.FALSE;
    } else if (condition instanceof BeforeDate before) {
      return day == null || day.compareTo(before.date()) >= 0 ? Truth.FALSE : Truth.TRUE;
    } else if (condition instanceof Count count) {
      return ofCount(count);
    }
    return ofVotes((VoteCount) condition);
  }

  private Truth ofStance(StanceIs stance, boolean negated) {
    Optional<Position> position = situation.position(stance.actor(), stance.alternative());
    boolean wanted = stance.negated() == negated;
    return position.isEmpty()
        ? Truth.FALSE
        : ofAll(stances(position.get()), s -> says(stance.verb(), s) == wanted);
  }

  private Truth ofAttendance(AttendanceCount count) {
    ActorSet in = count.body() == null ? count.set() : new ActorSet(count.body());
    BigInteger whole = BigInteger.ZERO;
    BigInteger attending = BigInteger.ZERO;
    for (String actor : situation.actors(count.set())) {
      BigInteger weight = weight(actor, count.weight());
      whole = whole.add(weight);
      if (situation.attends(actor, count.present(), in)) {
        attending = attending.add(weight);
      }
    }
    int compared = compare(attending, count.amount(), whole);
    boolean holds =
        switch (count.amount().comparison()) {
          case AT_LEAST -> compared >= 0;
          case MORE_THAN -> compared > 0;
          case AT_MOST -> compared <= 0;
          case FEWER_THAN -> compared < 0;
          case EXACTLY -> compared == 0;
        };
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  private Truth ofCount(Count count) {
    BigInteger whole = BigInteger.ZERO;
    BigInteger surely = BigInteger.ZERO;
    BigInteger possibly = BigInteger.ZERO;
    for (String actor : situation.actors(count.set())) {
      BigInteger weight = weight(actor, count.weight());
      whole = whole.add(weight);
      Optional<Position> position = situation.position(actor, count.alternative());
      if (position.isPresent()) {
        Truth qualifies =
            ofAll(stances(position.get()), s -> says(count.verb(), s) != count.negated());
        surely = surely.add(qualifies == Truth.TRUE ? weight : BigInteger.ZERO);
        possibly = possibly.add(qualifies == Truth.FALSE ? BigInteger.ZERO : weight);
      }
    }
    int least = compare(surely, count.amount(), whole);
    int most = compare(possibly, count.amount(), whole);
    return switch (count.amount().comparison()) {
      case AT_LEAST -> known(least >= 0, most < 0);
      case MORE_THAN -> known(least > 0, most <= 0);
      case AT_MOST -> known(most <= 0, least > 0);
      case FEWER_THAN -> known(most < 0, least >= 0);
      case EXACTLY -> known(least == 0 && most == 0, most < 0 || least > 0);
    };
  }

  private record Votes(BigInteger counted, BigInteger all) {}

  private Truth ofVotes(VoteCount count) {
    List<Votes> completions = new ArrayList<>();
    complete(
        count,
        List.copyOf(situation.actors(count.set())),
        new Votes(BigInteger.ZERO, BigInteger.ZERO),
        completions);
    Predicate<Votes> anybody = votes -> votes.all().signum() > 0;
    Amount amount = count.amount();
    Predicate<Votes> enough = votes -> compare(votes.counted(), amount, votes.all()) >= 0;
    Predicate<Votes> more = votes -> compare(votes.counted(), amount, votes.all()) > 0;
    Truth lower =
        switch (amount.comparison()) {
          case AT_LEAST, EXACTLY -> ofAll(completions, enough);
          case MORE_THAN -> ofAll(completions, more);
          case AT_MOST -> ofAll(completions, more.negate());
          case FEWER_THAN -> ofAll(completions, enough.negate());
        };
    Truth upper =
        amount.comparison() == Amount.Comparison.EXACTLY
            ? ofAll(completions, more.negate())
            : Truth.TRUE;
    Predicate<Votes> met =
        switch (amount.comparison()) {
          case AT_LEAST -> enough;
          case MORE_THAN -> more;
          case AT_MOST -> more.negate();
          case FEWER_THAN -> enough.negate();
          case EXACTLY -> enough.and(more.negate());
        };
    return fine
        ? ofAll(completions, anybody.and(met))
        : least(ofAll(completions, anybody), least(lower, upper));
  }

  private void complete(VoteCount count, List<String> actors, Votes sofar, List<Votes> found) {
    if (actors.isEmpty()) {
      found.add(sofar);
      return;
    }
    BigInteger weight = weight(actors.get(0), count.weight());
    List<String> rest = actors.subList(1, actors.size());
    Optional<Position> position = situation.position(actors.get(0), count.alternative());
    for (Stance stance : position.map(NaiveEvaluation::stances).orElse(List.of(Stance.ABSTAIN))) {
      boolean votes = stance == Stance.SUPPORT || stance == Stance.OPPOSE;
      BigInteger counted = says(count.verb(), stance) ? weight : BigInteger.ZERO;
      BigInteger voting = votes ? weight : BigInteger.ZERO;
      complete(
          count, rest, new Votes(sofar.counted().add(counted), sofar.all().add(voting)), found);
    }
  }

  private BigInteger weight(String actor, String weight) {
    return weight == null ? BigInteger.ONE : BigInteger.valueOf(situation.weight(actor, weight));
  }

  /** Compares a count with an amount, which is read from its text. */
  static int compare(BigInteger count, Amount amount, BigInteger whole) {
    String text = amount.quantity().toString();
    if (text.endsWith("%")) {
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1));
      return new BigDecimal(count)
          .multiply(BigDecimal.valueOf(100))
          .compareTo(percent.multiply(new BigDecimal(whole)));
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return count.compareTo(new BigInteger(text));
    }
    return count
        .multiply(new BigInteger(text.substring(slash + 1)))
        .compareTo(whole.multiply(new BigInteger(text.substring(0, slash))));
  }

  private static boolean says(Verb verb, Stance stance) {
    return switch (verb) {
      case SUPPORT -> stance == Stance.SUPPORT;
      case ACCEPT -> stance == Stance.SUPPORT || stance == Stance.ABSTAIN;
      case TOLERATE -> stance != Stance.OPPOSE;
      case ABSTAIN -> stance == Stance.ABSTAIN;
      case STAND_ASIDE -> stance == Stance.STAND_ASIDE;
      case OPPOSE -> stance == Stance.OPPOSE;
    };
  }

  private static List<Stance> stances(Position position) {
    List<Stance> stances = new ArrayList<>();
    for (int i = position.low().ordinal(); i <= position.high().ordinal(); i++) {
      stances.add(Stance.values()[i]);
    }
    return stances;
  }

  private static <T> Truth ofAll(List<T> cases, Predicate<T> met) {
    return known(cases.stream().allMatch(met), cases.stream().noneMatch(met));
  }

  private static Truth known(boolean surely, boolean surelyNot) {
    return surely ? Truth.TRUE : surelyNot ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static Truth opposite(Truth truth) {
    return switch (truth) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  private static Truth least(Truth a, Truth b) {
    return a == Truth.FALSE || b == Truth.FALSE
        ? Truth.FALSE
        : a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.TRUE;
  }
}
