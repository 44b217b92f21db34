package org.concordat.page.view;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.concordat.internal.english.English;
import org.concordat.model.Named;
import org.concordat.resolve.Coordination;

/**
 * Says what the page says in one way everywhere; what it says of one matter is in the classes that
 * end in {@code Text}.
 */
public final class Texts {
  /** The language of the page. */
  public static final String LANGUAGE = "en";

  /** The direction in which it is written. */
  public static final String DIRECTION = "ltr";

  static final int MAX_NAMES = 5;

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
  static final String TRY = "Try it";
  static final String ORDER = "In which order";
  static final String CYCLES = "Who waits for whom";
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
  static final String REPORTS = "Do the reports agree?";
  static final String DAY = "Day";
  static final String DAY_BEFORE = "The day before on which something changes";
  static final String DAY_AFTER = "The day after on which something changes";
  static final String WITHDRAWN = "Withdrawn";
  static final String NOT_YET = "Not on the table yet";
  static final String SAVE = "Save the document";
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

  private Texts() {}

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
    return few(members, "{0} members");
  }

  /** Returns up to five names, else how many there are, in a pattern. */
  static Phrase few(Collection<? extends Named> things, String many) {
    return things.size() <= MAX_NAMES ? names(things) : Phrase.of(many, things.size());
  }

  /** Returns {@code 10,001}. */
  static String number(BigInteger number) {
    return number(new BigDecimal(number));
  }

  /** Returns {@code 10,001}. */
  static String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** Returns {@code 10,001.5}. */
  static String number(BigDecimal number) {
    StringBuilder digits = new StringBuilder(number.toPlainString());
    int point = digits.indexOf(".");
    for (int at = (point < 0 ? digits.length() : point) - 3;
        at > (number.signum() < 0 ? 1 : 0);
        at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** Returns a text with commas between the thousands of the numbers that stand alone in it. */
  static String grouped(String text) {
    StringBuilder grouped = new StringBuilder();
    for (String word : Splitter.on(' ').split(text)) {
      boolean isNumber = !word.isEmpty() && CharMatcher.inRange('0', '9').matchesAllOf(word);
      grouped
          .append(grouped.isEmpty() ? "" : " ")
          .append(isNumber ? number(new BigInteger(word)) : word);
    }
    return grouped.toString();
  }

  static String plural(int number, String one, String several) {
    return number == 1 ? one : several;
  }

  static Phrase more(int number) {
    return Phrase.of(plural(number, "{0} more", "{0} more"), number);
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
