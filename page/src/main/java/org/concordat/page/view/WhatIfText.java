package org.concordat.page.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;

/** Says what can be tried, what it would do, and what it has done. */
public final class WhatIfText {
  static final String WHAT_IF = "What if…";
  static final String NOTHING_CHANGED = "Nothing is changed. Tick a step and see who moves.";
  static final String RESET = "Reset";
  static final String FACTS = "Facts";
  static final String AS_IT_IS = "as it is";
  static final String TRUE = "true";
  static final String FALSE = "false";
  static final String SUPPOSE = "Suppose a member stands elsewhere";
  static final String WHO = "Member";
  static final String STANCE = "would";
  static final String DO_SUPPOSE = "Suppose";
  static final String COORDINATION = "If they wait for each other";
  static final String REMOVE = "Remove";
  static final String OPEN_STATE = "unknown";

  private WhatIfText() {}

  static String coordination(Coordination coordination) {
    return switch (coordination) {
      case SEQUENTIAL -> "someone must move first";
      case JOINT -> "they move together";
      case ANY -> "either; only what holds both ways is told";
    };
  }

  static String stance(Stance stance) {
    return English.verb(stance);
  }

  static String asItIs(Truth truth) {
    return AS_IT_IS
        + " ("
        + switch (truth) {
          case TRUE -> TRUE;
          case FALSE -> FALSE;
          case UNKNOWN -> OPEN_STATE;
        }
        + ")";
  }

  static Phrase noEffect(int levers) {
    return Phrase.of(
        Texts.plural(
            levers,
            "{0} more that changes nothing by itself as the page opens",
            "{0} more that change nothing by themselves as the page opens"),
        levers);
  }

  static Phrase alreadySo() {
    return Phrase.of("already so");
  }

  static Phrase excludedBy(Fact rival) {
    return Phrase.of("excluded by: {0}", Phrase.name(rival.name()));
  }

  static Phrase becomes(Decision decision) {
    return Phrase.of(
        switch (decision) {
          case ADOPTED -> "✓ would carry it";
          case REJECTED -> "✕ would stop it";
          case OPEN -> "? would leave it open";
        });
  }

  static Phrase becomesElsewhere(Decision decision, Alternative other) {
    return Phrase.of(
        switch (decision) {
          case ADOPTED -> "would carry {0}";
          case REJECTED -> "would stop {0}";
          case OPEN -> "would leave {0} open";
        },
        Phrase.name(other.name()));
  }

  static Phrase movesElsewhere(int members, Alternative other) {
    return Phrase.of(
        Texts.plural(members, "would move {0} member on {1}", "would move {0} members on {1}"),
        members,
        Phrase.name(other.name()));
  }

  static Phrase withdraws() {
    return Phrase.of("would withdraw it");
  }

  static Phrase bringsRound(List<Actor> actors) {
    return Phrase.of("would bring {0} round", Texts.few(actors));
  }

  static Phrase setsAgainst(List<Actor> actors) {
    return Phrase.of("would put {0} in the way", Texts.few(actors));
  }

  static Phrase moves(int members) {
    return Phrase.of(
        Texts.plural(members, "would move {0} member", "would move {0} members"), members);
  }

  /** Returns what a scenario has done, in one sentence. */
  public static Phrase answer(Subject subject) {
    Phrase what = Phrase.name(subject.alternative().name());
    if (subject.assumptions().isEmpty()) {
      return Phrase.of(NOTHING_CHANGED);
    }
    Decision before = subject.study().before().decision(subject.alternative());
    Phrase decision = Phrase.of(HeadlineText.decision(subject.decision()));
    Phrase first =
        before == subject.decision()
            ? Phrase.of("{0}: {1}, as before; ", what, decision)
            : Phrase.of(
                "{0}: {1}, no longer {2}; ",
                what,
                decision,
                Phrase.of(HeadlineText.decision(before).toLowerCase(java.util.Locale.ROOT)));
    return first.plus(moved(subject));
  }

  private static Phrase moved(Subject subject) {
    List<Actor> moved = new ArrayList<>();
    subject
        .now()
        .positions(subject.alternative())
        .forEach(
            (actor, position) -> {
              Position before = subject.study().before().position(actor, subject.alternative());
              if (!before.equals(position)) {
                moved.add(actor);
              }
            });
    return moved.isEmpty()
        ? Phrase.of("nobody moves.")
        : Phrase.of(Texts.plural(moved.size(), "{0} moves.", "{0} move."), Texts.few(moved));
  }

  /** Returns why a step is refused. */
  public static Phrase refused(Fact fact, Fact rival) {
    return Phrase.of(
        "“{0}” and “{1}” exclude each other; take the other back first.",
        Phrase.name(fact.name()), Phrase.name(rival.name()));
  }

  /** Returns why a supposition is refused. */
  public static Phrase noSay(Actor actor, Alternative alternative) {
    return Phrase.of(
        "{0} has no say on {1} that day.",
        Phrase.name(actor.name()), Phrase.name(alternative.name()));
  }

  /** Returns a supposition in words. */
  public static Phrase supposed(Actor actor, Alternative alternative, Position position) {
    return Phrase.of(
        "{0}: {1} on {2}",
        Phrase.name(actor.name()),
        Phrase.of(English.position(position)),
        Phrase.name(alternative.name()));
  }

  /** Returns what an address names that the document lacks, and what is done with it. */
  public static Phrase ignored(List<String> names) {
    return Phrase.of(
        "The address names what is not in the document, and that is left aside: {0}.",
        Texts.list(names.stream().map(Phrase::name).toList()));
  }

  /** Returns that the document was edited. */
  public static String edited() {
    return "Edited, not the file that was sent.";
  }

  /** Returns how many errors the document has. */
  public static Phrase errors(int number) {
    return Phrase.of(
        Texts.plural(
            number,
            "{0} error; the page still shows the document before it.",
            "{0} errors; the page still shows the document before them."),
        number);
  }

  /** Returns where an error is. */
  public static String place(int line, int column) {
    return "Line " + line + ", column " + column;
  }

  /** Returns that the engine could not start. */
  public static String failed() {
    return "This page cannot try anything here: its engine did not start. What it says stands.";
  }

  /** Returns a day in words, for the slider. */
  public static String day(LocalDate day) {
    return Texts.day(day);
  }
}
