package org.concordat.page.view;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.concordat.bargain.BargainList;
import org.concordat.internal.english.English;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Shortfall;

/** Says what has become of an alternative, in a sentence and in what stands beneath it. */
final class HeadlineText {
  private HeadlineText() {}

  static String decision(Decision decision) {
    return switch (decision) {
      case ADOPTED -> "Carried";
      case REJECTED -> "Not carried";
      case OPEN -> "Open";
    };
  }

  static String mark(Decision decision) {
    return switch (decision) {
      case ADOPTED -> "✓";
      case REJECTED -> "✕";
      case OPEN -> "?";
    };
  }

  /** Returns the headline, one sentence. */
  static Phrase headline(Subject subject) {
    Phrase what = Phrase.name(subject.alternative().name());
    Phrase sentence = fromHere(subject, what);
    return subject.assumptions().isEmpty()
        ? sentence.asSentence()
        : Phrase.of("If {0}: {1}", assumed(subject), sentence);
  }

  private static Phrase fromHere(Subject subject, Phrase what) {
    int blockers = subject.blockers().size();
    int awaited = subject.awaited().size();
    if (subject.decision() == Decision.ADOPTED) {
      return Phrase.of("{0} carries.", what);
    }
    if (subject.isWithdrawn()) {
      return Phrase.of("{0} is withdrawn.", what);
    }
    if (subject.isOffTheTable()) {
      return Phrase.of("{0} is not on the table yet.", what);
    }
    if (!subject.bars().isEmpty()) {
      return Phrase.of(
          "{0} is held up: {1}.",
          what, Texts.list(subject.bars().stream().map(bar -> Phrase.name(bar.name())).toList()));
    }
    Phrase block =
        Phrase.of(
            Texts.plural(blockers, "{0} blocks {1}", "{0} block {1}"),
            Texts.few(subject.blockers()),
            what);
    if (blockers > 0 && awaited > 0) {
      return Phrase.of(
          Texts.plural(awaited, "{0}; {1} is undecided.", "{0}; {1} are undecided."),
          block,
          Texts.few(subject.awaited()));
    }
    if (blockers > 0) {
      return Phrase.of("{0}.", block);
    }
    if (awaited > 0) {
      return Phrase.of("{0} waits for {1}.", what, Texts.few(subject.awaited()));
    }
    return subject.decision() == Decision.REJECTED
        ? Phrase.of("{0} does not carry.", what)
        : Phrase.of("{0} is open.", what);
  }

  static Phrase assumed(Subject subject) {
    List<Phrase> all = new ArrayList<>();
    subject
        .assumptions()
        .facts()
        .forEach(
            (id, truth) -> {
              Phrase says = Phrase.name(subject.negotiation().fact(id).name());
              all.add(
                  truth == Truth.TRUE
                      ? says
                      : truth == Truth.FALSE
                          ? Phrase.of("it is not the case that {0}", says)
                          : Phrase.of("it is unknown whether {0}", says));
            });
    subject
        .assumptions()
        .positions()
        .forEach(
            (seat, position) ->
                all.add(
                    Phrase.of(
                        "{0} is {1} on {2}",
                        Phrase.name(seat.actor().name()),
                        Phrase.of(English.position(position)),
                        Phrase.name(seat.alternative().name()))));
    return Texts.list(all);
  }

  /** Returns who supports it, what the rule asks, by how much it is missed. */
  static Phrase summary(Subject subject) {
    int support = subject.now().headcount(subject.alternative()).supporting();
    int members = subject.now().headcount(subject.alternative()).members();
    Phrase text =
        Phrase.of(
            Texts.plural(
                support,
                "{0} of {1} members of {2} supports it. ",
                "{0} of {1} members of {2} support it. "),
            support,
            members,
            Phrase.name(subject.body().name()));
    if (subject.isWithdrawn()) {
      return text.plus(withdrawn(subject));
    }
    List<Phrase> adopting =
        subject.adopting().stream().map(fact -> Phrase.name(fact.name())).toList();
    if (!adopting.isEmpty() && subject.isUndeclared()) {
      return Phrase.of(
          "It has been decided: {0}. No member of {1} has spoken on it by itself.",
          Texts.list(adopting), Phrase.name(subject.body().name()));
    }
    text =
        text.plus(
            Phrase.of("It carries if {0}.", RuleText.rule(subject.body().rule().condition())));
    if (!subject.isAdopted()) {
      return text.plus(Phrase.of(" ")).plus(missed(subject.shortfall()));
    }
    // Without this, it would seem to carry against its rule.
    return adopting.isEmpty()
        ? text
        : text.plus(Phrase.of(" It has carried in any case: {0}.", Texts.list(adopting)));
  }

  /** Returns since when it is withdrawn, and by what. */
  private static Phrase withdrawn(Subject subject) {
    List<Phrase> facts =
        subject.withdrawing().stream().map(fact -> Phrase.name(fact.name())).toList();
    Phrase since =
        subject
            .withdrawnOn()
            .map(day -> Phrase.of(" since {0}", Phrase.of(Texts.day(day))))
            .orElse(Phrase.of(""));
    return facts.isEmpty()
        ? Phrase.of("It has been off the table{0}.", since)
        : Phrase.of("It has been withdrawn{0}: {1}.", since, Texts.list(facts));
  }

  /** Returns in how many ways it can be brought about, or undone; empty where in none. */
  static Phrase ways(BargainList sets, boolean adopted) {
    int number = sets.all().size();
    if (number == 0) {
      return Phrase.of("");
    }
    if (!sets.complete()) {
      return Phrase.of(
          adopted
              ? Texts.plural(
                  number,
                  " At least one set of steps would undo it.",
                  " At least {0} sets of steps would undo it.")
              : Texts.plural(
                  number,
                  " At least one set of steps would close the deal.",
                  " At least {0} sets of steps would close the deal."),
          number);
    }
    return Phrase.of(
        adopted
            ? Texts.plural(
                number, " One set of steps would undo it.", " {0} sets of steps would undo it.")
            : Texts.plural(
                number,
                " One set of steps would close the deal.",
                number == 2
                    ? " Either of two sets of steps would close the deal."
                    : " Any of {0} sets of steps would close the deal."),
        number);
  }

  private static Phrase missed(Shortfall shortfall) {
    if (!shortfall.isReachable()) {
      return Phrase.of("Not even the support of all would carry it.");
    }
    if (!shortfall.isExact()) {
      return Phrase.of(
          "It takes {0} to {1} more members to come round.",
          shortfall.atLeast(), shortfall.atMost());
    }
    return Phrase.of(
        Texts.plural(
            shortfall.atLeast(),
            "It takes {0} more member to come round.",
            "It takes {0} more members to come round."),
        shortfall.atLeast());
  }

  static String seats(Subject subject) {
    return Html.shown(subject.alternative().name())
        + ": "
        + Texts.grouped(subject.now().headcount(subject.alternative()).toString());
  }

  /** Returns what stands under the number of those in support. */
  static ImmutableList<String> inSupport(Subject subject) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    int members = 0;
    int mild = 0;
    for (Position position : subject.now().positions(subject.alternative()).values()) {
      members++;
      mild += Kind.of(position) == Kind.MILD ? 1 : 0;
    }
    lines.add("of " + Texts.number(members) + " in support");
    if (mild > 0) {
      lines.add(Texts.number(mild) + " will not block");
    }
    return lines.build();
  }
}
