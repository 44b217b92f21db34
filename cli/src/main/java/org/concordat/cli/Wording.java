package org.concordat.cli;

import java.util.Collection;
import org.concordat.internal.english.English;
import org.concordat.model.Named;
import org.concordat.resolve.Decision;

/** Says decisions, names and numbers as people do, and lists ids for programs. */
final class Wording {
  private Wording() {}

  static String names(Collection<? extends Named> things) {
    return English.list(things.stream().map(Named::name).toList());
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
}
