package org.concordat.cli;

import java.util.Collection;
import java.util.List;
import org.concordat.condition.Condition;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.resolve.Decision;
import org.concordat.resolve.OtherCoordination;
import org.concordat.resolve.Resolution;

/** Says decisions, names and numbers as people do, and lists ids for programs. */
final class Wording {
  /** The most members that are worth a list. */
  private static final int FEW = 8;

  /** How many of many members are named. */
  private static final int AMONG = 3;

  private Wording() {}

  static String names(Collection<? extends Named> things) {
    return English.list(things.stream().map(Named::name).toList());
  }

  /**
   * Returns names; of more than {@value #FEW}, their number, and the others if those are few:
   * {@code 29 members, all but Hungary, Romania and Slovakia}.
   *
   * @param all whom they are among
   */
  static String members(Collection<Actor> some, Collection<Actor> all) {
    if (some.size() <= FEW) {
      return names(some);
    }
    List<Actor> rest = all.stream().filter(each -> !some.contains(each)).toList();
    if (rest.isEmpty()) {
      return "all " + some.size() + " members";
    }
    return some.size()
        + " members, "
        + (rest.size() <= FEW
            ? "all but " + names(rest)
            : "among them " + names(some.stream().limit(AMONG).toList()));
  }

  /** Returns {@code 26 members, all but Hungary, support it}. */
  static String membersWho(Collection<Actor> some, Collection<Actor> all, String verb) {
    String members = members(some, all);
    return members + (some.size() > FEW && members.contains(",") ? ", " : " ") + verb;
  }

  /** Returns {@code would fail as things stand}: nobody has voted on what does not carry. */
  static String decided(Decision decision) {
    return decision == Decision.REJECTED ? "would fail as things stand" : decision.toString();
  }

  /**
   * Returns {@code not yet on the table} or {@code off the table} of what is rejected for that
   * reason.
   */
  static String decided(Decision decision, Alternative on, Resolution resolution) {
    if (decision != Decision.REJECTED
        || resolution.evaluate(Condition.isOnTheTable(on)) != Truth.FALSE) {
      return decided(decision);
    }
    return resolution.evaluate(Condition.isWithdrawn(on)) == Truth.FALSE
        ? "not yet on the table"
        : "off the table";
  }

  /**
   * Counts the members by where they stand: {@code 30 of 32 support, 2 oppose}. Of what is adopted
   * although nobody has spoken on it, such as by a meeting, it says just that.
   */
  static String heads(Resolution resolution, Alternative on) {
    boolean silent =
        resolution.decision(on) == Decision.ADOPTED
            && resolution.positions(on).values().stream().allMatch(Position.UNDECLARED::equals);
    return silent ? "no member has spoken on it" : resolution.headcount(on).toString();
  }

  /** Returns {@code is adopted}, {@code would fail as things stand}. */
  static String is(Decision decision) {
    return (decision == Decision.REJECTED ? "" : "is ") + decided(decision);
  }

  /**
   * Returns {@code carries if the budget and the statute are agreed together: --coordination
   * joint}.
   */
  static String carries(OtherCoordination other) {
    return "carries " + other + ": --coordination " + other.coordination();
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
