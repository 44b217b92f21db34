package org.concordat.testing;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.concordat.model.Fact;
import org.concordat.model.Term;
import org.concordat.model.Truth;

/** Picks among so few days that they often coincide. */
final class Days {
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
  private static final int MANY = 6;

  private Days() {}

  static LocalDate day(int number) {
    return FIRST.plusDays(10L * number);
  }

  static LocalDate any(Pick pick) {
    return day(pick.below(MANY));
  }

  /** Returns no terms at all, mostly; or one or two, which do not overlap. */
  static Term[] terms(Pick pick) {
    if (!pick.chance(25)) {
      return new Term[0];
    }
    if (pick.chance(40)) {
      return new Term[] {Term.from(day(2 + pick.below(4)))};
    }
    if (pick.chance(60)) {
      return new Term[] {term(pick, 100)};
    }
    return new Term[] {
      Term.until(day(1 + pick.below(2))), Term.between(day(3), day(4 + pick.below(2)))
    };
  }

  /** Returns whether two facts are both true on some day. */
  static boolean areTrueTogether(Fact one, Fact other) {
    return (one.state() == Truth.TRUE && other.state() == Truth.TRUE)
        || Stream.of(one, other)
            .flatMap(fact -> fact.history().keySet().stream())
            .anyMatch(day -> one.stateOn(day) == Truth.TRUE && other.stateOn(day) == Truth.TRUE);
  }

  /** Returns a term with at least one day; in so many of a hundred cases, one with dates. */
  static Term term(Pick pick, int percentDated) {
    if (!pick.chance(percentDated)) {
      return Term.ALWAYS;
    }
    int from = pick.below(MANY - 1);
    int until = from + 1 + pick.below(MANY - 1 - from);
    return switch (pick.below(4)) {
      case 0 -> Term.until(day(until));
      case 1 -> Term.between(day(from), day(until));
      default -> Term.from(day(from));
    };
  }
}
