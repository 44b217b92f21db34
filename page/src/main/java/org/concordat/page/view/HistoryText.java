package org.concordat.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.condition.Condition;
import org.concordat.evidence.Verdict;
import org.concordat.internal.english.English;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Commitment;
import org.concordat.resolve.Headcount;

/** Says what came about day by day, and what is reported of it. */
final class HistoryText {
  private HistoryText() {}

  static String ofTimeline(Alternative alternative) {
    return Html.shown(alternative.name()) + ", day by day: how many support, are undecided, oppose";
  }

  /** Returns {@code 30 May: 29 of 32}. */
  static String today(LocalDate day, Headcount heads) {
    return Texts.dayAndMonth(day) + ": " + headcount(heads.supporting(), heads.members());
  }

  static Phrase headcount(int support, int members) {
    return Phrase.of("{0} of {1}", support, members);
  }

  /** Returns {@code in support} or {@code in support, on a condition}. */
  static String stance(Commitment commitment) {
    return English.position(commitment.range())
        + (commitment.when().equals(Condition.always()) ? "" : ", on a condition");
  }

  static Phrase nowStand(List<Actor> actors, String stance) {
    return Phrase.of(
        Texts.plural(actors.size(), "{0} declares itself {1}", "{0} declare themselves {1}"),
        Texts.few(actors),
        Phrase.of(stance));
  }

  static Phrase timelineOf(Alternative alternative) {
    return Phrase.of(
        "In support of {0}, of all members of the day", Phrase.name(alternative.name()));
  }

  static Phrase agreement(Map<Verdict, Integer> counts, int conflicts, boolean complete) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int holds = counts.getOrDefault(Verdict.HOLDS, 0);
    int open = counts.getOrDefault(Verdict.NOT_SETTLED, 0);
    int against = counts.getOrDefault(Verdict.CONTRADICTED, 0);
    Phrase sentence =
        all > 0 && holds == all
            ? Phrase.of(
                Texts.plural(
                    all,
                    "The one claim in reports holds in this model.",
                    "All {0} claims in reports hold in this model."),
                all)
            : Phrase.of(
                Texts.plural(all, "Of {0} claim in reports, {1} ", "Of {0} claims in reports, {1} ")
                    + Texts.plural(holds, "holds", "hold")
                    + " in this model, {2} "
                    + Texts.plural(open, "is", "are")
                    + " not settled and {3} "
                    + Texts.plural(against, "is", "are")
                    + " contradicted.",
                all,
                holds,
                open,
                against);
    return conflicts == 0
        ? complete
            ? sentence.plus(Phrase.of(" No reports contradict each other."))
            : sentence.plus(Phrase.of(" There was no time to hold the reports against each other."))
        : sentence.plus(
            Phrase.of(
                Texts.plural(
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
    return Phrase.of(Texts.plural(claims, "{0} claim that holds", "{0} claims that hold"), claims);
  }
}
