package org.concordat.cli;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;

/** Says decisions, names and numbers as people do, and lists ids for programs. */
final class Wording {
  private Wording() {}

  static String names(Collection<? extends Named> things) {
    return English.list(things.stream().map(Named::name).toList());
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
