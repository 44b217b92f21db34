package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.concordat.model.Actor;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;

/** Says days, positions and lists as people do, and lists ids for programs. */
final class Wording {
  private static final ImmutableList<String> MONTHS =
      ImmutableList.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final ImmutableMap<Position, String> POSITIONS =
      ImmutableMap.of(
          Position.exactly(Stance.SUPPORT),
          "in support",
          Position.exactly(Stance.ABSTAIN),
          "abstaining",
          Position.exactly(Stance.STAND_ASIDE),
          "standing aside",
          Position.exactly(Stance.OPPOSE),
          "opposed",
          Position.WILL_NOT_BLOCK,
          "will not block",
          Position.between(Stance.OPPOSE, Stance.ABSTAIN),
          "withholding support",
          Position.UNDECLARED,
          "undeclared");

  private Wording() {}

  /** Returns {@code 30 May 2024}. */
  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  /** Returns {@code in support}, {@code will not block}, {@code abstain to support}. */
  static String position(Position position) {
    String word = POSITIONS.get(position);
    return word != null ? word : position.low() + " to " + position.high();
  }

  /** Returns {@code A}, {@code A and B}, or {@code A, B and C}. */
  static String list(Collection<String> things) {
    List<String> names = List.copyOf(things);
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  static String names(Collection<? extends Named> things) {
    return list(things.stream().map(Named::name).toList());
  }

  /** Returns both bounds of a position, for programs. */
  static ImmutableList<String> bounds(Position position) {
    return ImmutableList.of(position.low().toString(), position.high().toString());
  }

  /** Returns {@code would fail as things stand}: nobody has voted on what does not carry. */
  static String decided(Decision decision) {
    return decision == Decision.REJECTED ? "would fail as things stand" : decision.toString();
  }

  /** Returns {@code is adopted}, {@code would fail as things stand}. */
  static String is(Decision decision) {
    return (decision == Decision.REJECTED ? "" : "is ") + decided(decision);
  }

  static Phrase.Tone tone(Decision decision) {
    return switch (decision) {
      case ADOPTED -> Phrase.Tone.GOOD;
      case OPEN -> Phrase.Tone.OPEN;
      case REJECTED -> Phrase.Tone.BAD;
    };
  }

  /** Returns {@code 1 actor}, {@code 2 actors}. */
  static String count(int number, String one) {
    return count(number, one, one + "s");
  }

  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  static ImmutableList<String> ids(Collection<? extends Named> things) {
    return things.stream().map(Named::id).collect(ImmutableList.toImmutableList());
  }

  /** Returns the ids of actors in the order of the document. */
  static ImmutableList<String> ids(Negotiation negotiation, Set<Actor> actors) {
    Set<String> ids = Set.copyOf(ids(actors));
    return negotiation.actors().keySet().stream()
        .filter(ids::contains)
        .collect(ImmutableList.toImmutableList());
  }

  static <T, R> Map<String, R> byId(Map<String, T> things, Function<T, R> value) {
    Map<String, R> values = new LinkedHashMap<>();
    things.forEach((id, thing) -> values.put(id, value.apply(thing)));
    return values;
  }
}
