package org.concordat.page.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.concordat.bargain.Move;
import org.concordat.condition.Condition;
import org.concordat.evidence.Verdict;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Shortfall;

/** Says everything that the page says. */
public final class Words {
  /** The language of the page. */
  public static final String LANGUAGE = "en";

  /** The direction in which it is written. */
  public static final String DIRECTION = "ltr";

  private static final int MOST_NAMES = 5;

  static final String SKIP = "Skip to the answer";
  static final String UNTITLED = "A negotiation";
  static final String QUESTIONS = "Questions";
  static final String IN_THE_WAY = "Who stands in the way, and what each waits for";
  static final String NOBODY_IN_THE_WAY = "Nobody alone stands in the way.";
  static final String ANY_ONE = "Any one of these would bring it round";
  static final String NO_SINGLE_STEP = "No single step would bring it round.";
  static final String WHY = "Why, step by step";
  static final String NO_TIME_FOR_WHY = "There was no time to find out why.";
  static final String CLOSE = "What would close the deal";
  static final String EVERY_SET =
      "Every smallest set of steps that carries it, the cheapest first.";
  static final String UNDO = "What would undo it";
  static final String EVERY_THREAT =
      "Every smallest set of steps after which it is no longer sure, the cheapest first.";
  static final String NO_SET = "No set of steps that somebody can take carries it.";
  static final String NO_THREAT = "No set of steps that somebody can take undoes it.";
  static final String MAY_BE_MORE = "The search was cut short; there may be more.";
  static final String ORDER = "In which order";
  static final String CIRCLES = "Who waits for whom";
  static final String WHO_WHERE = "Who stands where";
  static final String RULE = "What the rule asks";
  static final String POWER = "Weight and power";
  static final String POWER_LEFT_OUT =
      "Exact power indices would take too long here and were left out.";
  static final String MEMBER = "Member";
  static final String BANZHAF = "Banzhaf index";
  static final String SHAPLEY = "Shapley–Shubik index";
  static final String TIMELINE = "How it came about";
  static final String EARLIER = "Earlier days";
  static final String TODAY = "this page";
  static final String REPORTS = "Do the reports agree?";
  static final String DAY = "Day";
  static final String SAYS = "The report says";
  static final String MODEL = "The model";
  static final String CONFLICTS = "Reports that cannot all be right";
  static final String CLAIMS = "Claims";
  static final String DOCUMENT = "The document";
  static final String DOCUMENT_TEXT = "The document from which this page was made";
  static final String SUPPORT = "Support";
  static final String UNDECIDED = "Undecided";
  static final String OPPOSE = "Oppose";
  static final String NOTHING_MORE = "Nothing more is needed";
  static final String CUT_SHORT = "A search was cut short, so this page may not say everything.";

  private Words() {}

  /** Returns what the window is called. */
  public static String pageTitle(String title) {
    return Html.shown(title) + " – Concordat";
  }

  /** Returns {@code 30 May 2024}. */
  static String day(LocalDate day) {
    return English.day(day);
  }

  /** Returns {@code 30 May}. */
  static String dayAndMonth(LocalDate day) {
    return day.getDayOfMonth() + " " + English.month(day).substring(0, 3);
  }

  /** Returns {@code May} or {@code May 2024}. */
  static String month(LocalDate day, boolean withYear) {
    String month = English.month(day).substring(0, 3);
    return withYear ? month + " " + day.getYear() : month;
  }

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

  static Phrase list(Collection<Phrase> things) {
    List<Phrase> all = List.copyOf(things);
    Phrase list = Phrase.of("");
    for (int i = 0; i < all.size(); i++) {
      String before = i == 0 ? "" : i == all.size() - 1 ? " and " : ", ";
      list = list.plus(Phrase.of(before)).plus(all.get(i));
    }
    return list;
  }

  static Phrase names(Collection<? extends Named> things) {
    return list(things.stream().map(thing -> Phrase.name(thing.name())).toList());
  }

  /** Returns up to five names, else how many there are. */
  static Phrase few(Collection<? extends Named> members) {
    return members.size() <= MOST_NAMES ? names(members) : Phrase.of("{0} members", members.size());
  }

  private static String plural(int number, String one, String several) {
    return number == 1 ? one : several;
  }

  /** Returns the headline, one sentence. */
  static Phrase headline(Subject subject) {
    Phrase what = Phrase.name(subject.alternative().name());
    Phrase sentence = fromHere(subject, what);
    return subject.assumptions().isEmpty()
        ? sentence
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
    Phrase block =
        Phrase.of(
            plural(blockers, "{0} blocks {1}", "{0} block {1}"), few(subject.blockers()), what);
    if (blockers > 0 && awaited > 0) {
      return Phrase.of(
          plural(awaited, "{0}; {1} is undecided.", "{0}; {1} are undecided."),
          block,
          few(subject.awaited()));
    }
    if (blockers > 0) {
      return Phrase.of("{0}.", block);
    }
    if (awaited > 0) {
      return Phrase.of("{0} waits for {1}.", what, few(subject.awaited()));
    }
    return subject.decision() == Decision.REJECTED
        ? Phrase.of("{0} does not carry.", what)
        : Phrase.of("{0} is open.", what);
  }

  private static Phrase assumed(Subject subject) {
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
                          ? Phrase.of("it is not so that {0}", says)
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
    return list(all);
  }

  /** Returns who supports it, what the rule asks, by how much it is missed. */
  static Phrase summary(Subject subject, int sets, boolean complete) {
    int support = subject.now().headcount(subject.alternative()).supporting();
    int members = subject.now().headcount(subject.alternative()).members();
    Phrase text =
        Phrase.of(
            plural(
                support,
                "{0} of {1} members of {2} supports it. ",
                "{0} of {1} members of {2} support it. "),
            support,
            members,
            Phrase.name(subject.body().name()));
    text = text.plus(Phrase.of("It carries if {0}.", rule(subject.body().rule().condition())));
    if (subject.decision() == Decision.ADOPTED) {
      return sets == 0
          ? text
          : text.plus(
              Phrase.of(
                  plural(
                      sets,
                      " {0} set of steps would undo it.",
                      " {0} sets of steps would undo it."),
                  sets));
    }
    return text.plus(Phrase.of(" ")).plus(missed(subject.shortfall())).plus(ways(sets, complete));
  }

  private static Phrase missed(Shortfall shortfall) {
    if (!shortfall.isReachable()) {
      return Phrase.of("Not even the support of all would carry it.");
    }
    if (!shortfall.isExact()) {
      return Phrase.of(
          "It is short of {0} to {1} members.", shortfall.atLeast(), shortfall.atMost());
    }
    return Phrase.of(
        plural(
            shortfall.atLeast(),
            "It takes {0} more member to come round.",
            "It takes {0} more members to come round."),
        shortfall.atLeast());
  }

  private static Phrase ways(int sets, boolean complete) {
    if (sets == 0) {
      return Phrase.of("");
    }
    return Phrase.of(
        complete
            ? plural(
                sets,
                " One set of steps would close the deal.",
                sets == 2
                    ? " Either of two sets of steps would close the deal."
                    : " Any of {0} sets of steps would close the deal.")
            : " At least {0} sets of steps would close the deal.",
        sets);
  }

  /** Returns a condition of a rule in words. */
  static Phrase rule(Condition condition) {
    String text = condition.toString().replace("of members", "of the members");
    return Phrase.of("{0}", Phrase.name(text));
  }

  static String seats(Subject subject) {
    return Html.shown(subject.alternative().name())
        + ": "
        + subject.now().headcount(subject.alternative());
  }

  static String inSupport(int members) {
    return "of " + members + " in support";
  }

  static Phrase stands(Subject subject, Actor actor, boolean blocks) {
    return Phrase.of(blocks ? "{0} blocks" : "{0} is awaited", Phrase.name(actor.name()));
  }

  static Phrase standing(Subject subject, Position position) {
    return Phrase.of(
        switch (Kind.of(position)) {
          case OPPOSED -> "Opposes {0}.";
          case WITHHOLDING -> "Withholds its support from {0}.";
          case UNDECLARED -> "Has not declared itself on {0}.";
          case ASIDE -> "Neither supports nor opposes {0}.";
          case MILD -> "Will not block {0}.";
          case SUPPORT -> "Supports {0}.";
        },
        Phrase.name(subject.alternative().name()));
  }

  static Phrase more(int number) {
    return Phrase.of(plural(number, "{0} more", "{0} more"), number);
  }

  static Phrase together(Phrase moves) {
    return Phrase.of("Together: {0}.", moves);
  }

  static Phrase moves(Collection<Move> moves) {
    return moves.isEmpty()
        ? Phrase.of(NOTHING_MORE)
        : list(moves.stream().map(Words::move).toList());
  }

  static Phrase move(Move move) {
    if (move instanceof Move.Declaration won) {
      return Phrase.of(
          "{0} is won over on {1}, to {2}",
          Phrase.name(won.actor().name()),
          Phrase.name(won.alternative().name()),
          Phrase.of(won.stance().toString()));
    }
    return Phrase.name(((Move.Lever) move).fact().name());
  }

  static Phrase upTo(Fact fact) {
    return fact.by()
        .map(by -> Phrase.of("Up to {0}", Phrase.name(by.name())))
        .orElse(Phrase.of("No owner named"));
  }

  static Phrase cost(BigDecimal cost, Collection<Named> owners) {
    return owners.isEmpty()
        ? Phrase.of("Cost {0} · no owner named", cost.toPlainString())
        : Phrase.of("Cost {0} · up to {1}", Phrase.of(cost.toPlainString()), names(owners));
  }

  static Phrase circle(List<Phrase> members, boolean carries, Alternative alternative) {
    Phrase all =
        members.size() <= MOST_NAMES ? list(members) : Phrase.of("{0} members", members.size());
    return members.size() == 1
        ? Phrase.of("{0} waits for what rests on itself: it cannot move first.", all)
        : Phrase.of("{0} wait for each other: nobody can move first.", all)
            .plus(
                carries
                    ? Phrase.of(
                        " If they move together, {0} carries.", Phrase.name(alternative.name()))
                    : Phrase.of(""));
  }

  static Phrase seat(Actor actor, Alternative on, boolean withAlternative) {
    return withAlternative
        ? Phrase.of("{0} on {1}", Phrase.name(actor.name()), Phrase.name(on.name()))
        : Phrase.name(actor.name());
  }

  static Phrase waits(Phrase seat, Position range, Condition when) {
    return Phrase.of(
        "{0} will be {1} when {2}",
        seat, Phrase.of(English.position(range)), Phrase.name(when.toString()));
  }

  static String heading(Position position) {
    String words = English.position(position);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static Phrase was(Position before) {
    return Phrase.of(" (was {0})", Phrase.of(English.position(before)));
  }

  static Phrase met(Condition literal, Truth truth, String numbers) {
    String sure =
        switch (truth) {
          case TRUE -> "met";
          case FALSE -> "not met";
          case UNKNOWN -> "open";
        };
    String asked = rule(literal).toString();
    Phrase begin = Phrase.name(Character.toUpperCase(asked.charAt(0)) + asked.substring(1));
    return numbers.isEmpty()
        ? Phrase.of("{0}: {1}.", begin, Phrase.of(sure))
        : Phrase.of("{0}: {1}, {2}.", begin, Phrase.of(numbers), Phrase.of(sure));
  }

  static String counted(String surely, String possibly, String whole, boolean open) {
    return open
        ? surely + " to " + possibly + " of " + whole + " do"
        : surely + " of " + whole + " do";
  }

  static Phrase joined(Condition rule) {
    return Phrase.of("The whole rule: {0}.", Phrase.name(rule.toString()));
  }

  static String weight(String weight) {
    return "Weight (" + weight + ")";
  }

  static String ofTimeline(Alternative alternative) {
    return Html.shown(alternative.name()) + ", day by day: how many support, are undecided, oppose";
  }

  static Phrase headcount(int support, int members) {
    return Phrase.of("{0} of {1}", support, members);
  }

  static Phrase nowStand(List<Actor> actors, Position range) {
    return Phrase.of(
        "Says from now on: {0} – {1}", Phrase.of(English.position(range)), few(actors));
  }

  static Phrase timelineOf(Alternative alternative) {
    return Phrase.of(
        "In support of {0}, of all members of the day", Phrase.name(alternative.name()));
  }

  static Phrase agreement(Map<Verdict, Integer> counts, int conflicts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int holds = counts.getOrDefault(Verdict.HOLDS, 0);
    int open = counts.getOrDefault(Verdict.NOT_SETTLED, 0);
    int against = counts.getOrDefault(Verdict.CONTRADICTED, 0);
    Phrase sentence =
        Phrase.of(
            plural(all, "Of {0} claim in reports, {1} ", "Of {0} claims in reports, {1} ")
                + plural(holds, "holds", "hold")
                + " in this model, {2} "
                + plural(open, "is", "are")
                + " not settled and {3} "
                + plural(against, "is", "are")
                + " contradicted.",
            all,
            holds,
            open,
            against);
    return conflicts == 0
        ? sentence.plus(Phrase.of(" No reports contradict each other."))
        : sentence.plus(
            Phrase.of(
                plural(
                    conflicts,
                    " {0} set of reports cannot all be right.",
                    " {0} sets of reports cannot all be right."),
                conflicts));
  }

  static String verdict(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "✓ Holds";
      case CONTRADICTED -> "✕ Contradicted";
      case NOT_SETTLED -> "? Not settled";
    };
  }

  static Phrase hold(int claims) {
    return Phrase.of(plural(claims, "{0} claim that holds", "{0} claims that hold"), claims);
  }

  static Phrase file(String name, String sha256) {
    return Phrase.of("{0} · SHA-256 {1}", Phrase.name(name), Phrase.of(sha256));
  }

  /** Returns {@code As of 30 May 2024}. */
  static Phrase asOf(LocalDate day) {
    return Phrase.of("As of {0}", Phrase.of(day(day)));
  }

  static Phrase footer(int members, int commitments, int facts, Coordination coordination) {
    return Phrase.of(
        "Made by Concordat from {0} actors, {1} commitments and preferences and {2} facts, with {3}"
            + " coordination. It says what follows from what it was told; it is not a forecast.",
        members, commitments, facts, Phrase.of(coordination.toString()));
  }
}
