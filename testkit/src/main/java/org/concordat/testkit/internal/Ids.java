package org.concordat.testkit.internal;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.concordat.model.Stance;
import org.concordat.model.Term;

/** Provides short names, so that sentences about things read well. */
final class Ids {
  /** Stances, the simplest first. */
  static final ImmutableList<Stance> STANCES =
      ImmutableList.of(Stance.SUPPORT, Stance.OPPOSE, Stance.ABSTAIN, Stance.STAND_ASIDE);

  static final ImmutableList<LocalDate> DAYS =
      ImmutableList.of(
          LocalDate.of(2024, 3, 1),
          LocalDate.of(2024, 3, 11),
          LocalDate.of(2024, 3, 21),
          LocalDate.of(2024, 3, 31),
          LocalDate.of(2024, 4, 10),
          LocalDate.of(2024, 4, 20));

  private static final ImmutableList<String> ACTORS =
      ImmutableList.of(
          "ann", "bob", "cat", "dan", "eve", "fay", "gus", "hal", "ivy", "jan", "kim", "leo");
  private static final ImmutableList<String> ALTERNATIVES = ImmutableList.of("x", "y", "z");
  private static final ImmutableList<String> FACTS = ImmutableList.of("f", "g", "h");
  private static final ImmutableList<String> BODIES =
      ImmutableList.of("council", "board", "assembly");
  private static final ImmutableList<String> GROUPS = ImmutableList.of("north", "south");

  private Ids() {}

  static String actor(int number) {
    return of(ACTORS, "actor", number);
  }

  static String alternative(int number) {
    return of(ALTERNATIVES, "x", number);
  }

  static String fact(int number) {
    return of(FACTS, "f", number);
  }

  static String body(int number) {
    return of(BODIES, "body", number);
  }

  static String group(int number) {
    return of(GROUPS, "group", number);
  }

  private static String of(ImmutableList<String> names, String stem, int number) {
    return number < names.size() ? names.get(number) : stem + "-" + (number + 1);
  }

  /** Returns a term with at least one day. */
  static Term term(int kind, int from, int length) {
    int first = from % (DAYS.size() - 1);
    int last = first + 1 + length % (DAYS.size() - 1 - first);
    return switch (kind % 4) {
      case 2 -> Term.until(DAYS.get(last));
      case 3 -> Term.between(DAYS.get(first), DAYS.get(last));
      default -> Term.from(DAYS.get(first));
    };
  }
}
