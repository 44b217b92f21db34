package org.concordat.examples.nato2024;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/**
 * Tells the story of the choice as a diplomat would want to read it: on each day who supports, who
 * blocks and what the missing have said; what a withdrawal or a pledge would change; and what
 * happened. Who stands where, what moves and what fails is computed from the negotiation; the
 * remarks between are written.
 */
public final class Briefing {
  /** The most names that are worth a list. */
  private static final int FEW = 6;

  private static final int LABEL = 20;

  private final Negotiation negotiation;
  private final Wording wording;
  private final Page page;
  private final ReportsBeside reports;

  private final Footnotes footnotes = new Footnotes();

  /** Makes a briefing that writes to {@code out}. */
  public Briefing(Appendable out) {
    this.negotiation = Nato2024.negotiation();
    this.wording = new Wording(negotiation);
    this.page = new Page(out);
    this.reports = new ReportsBeside(negotiation, wording, page, footnotes);
  }

  /**
   * Writes the whole story.
   *
   * @throws IOException if the output cannot be written to
   */
  public void write() throws IOException {
    introduction();
    standing(Nato2024.FEBRUARY);
    standing(Nato2024.APRIL);
    standing(Nato2024.MAY);
    standing(Nato2024.JUNE);
    whatIf("WHAT IF, ON 30 MAY, IOHANNIS WITHDRAWS?", Nato2024.ifIohannisWithdraws());
    page.blank();
    page.paragraph(
        "Nobody objects any more, so the council could decide. The canvass would still wait: that"
            + " those who no longer block also support him, no article says. For Romania even that"
            + " it would not block is the modeller's reading.");
    whatIf(
        "WHAT IF INSTEAD, ON 30 MAY, THE PLEDGES OF JUNE ARE MADE?",
        Nato2024.ifJunePledgesAreMade());
    page.blank();
    page.paragraph(
        "Hungary's old grievance would be answered. What Slovakia was to ask for nobody had said"
            + " by then.");
    Deals deals = new Deals(negotiation, page);
    deals.write(Nato2024.APRIL);
    deals.write(Nato2024.MAY);
    foretoldAndHappened();
    sourcesOfApril();
    deals.conflicts();
    footnotes.write(page);
  }

  private void introduction() throws IOException {
    page.paragraph("WHO IS TO LEAD NATO? The choice of 2024, from five articles and a timeline");
    page.blank();
    page.paragraph(
        "In the canvass a candidate needs the support of every ally. The council then decides by"
            + " consensus: no ally may object. One who \"holds back\" is short of support and may"
            + " or may not object; one who \"will not block\" may do anything but object. The dates"
            + " of the articles are inferred.");
  }

  private Resolution on(LocalDate day, Assumptions assumptions) {
    return Resolver.of(negotiation.asOf(day)).resolve(assumptions);
  }

  private Resolution on(LocalDate day) {
    return on(day, Assumptions.NONE);
  }

  /** Writes where everyone stands on a day, what the missing have said, and what lies ahead. */
  private void standing(LocalDate day) throws IOException {
    Resolution resolution = on(day);
    page.heading(Wording.day(day).toUpperCase(Locale.ENGLISH));
    page.paragraph("In the race: " + Wording.list(inTheRace(resolution)) + ".");
    page.paragraph("Mark Rutte has the support of " + tally(resolution) + " allies.");
    page.blank();
    for (Map.Entry<Position, List<Actor>> entry : byPosition(resolution).entrySet()) {
      int number = entry.getValue().size();
      page.entry(
          2,
          Wording.position(entry.getKey()) + " (" + number + ")",
          LABEL,
          number <= FEW ? Wording.list(entry.getValue()) : others(resolution, entry.getValue()));
    }
    page.blank();
    decisions(resolution);
    words(resolution);
    reports.heldAgainst(resolution);
    ahead(day);
  }

  /** Returns the candidates who have declared themselves, as a fact says, and not withdrawn. */
  private List<Alternative> inTheRace(Resolution resolution) {
    return Nato2024.CANDIDATE.alternatives().stream()
        .filter(
            candidate ->
                resolution.evaluate(
                        Condition.holds(negotiation.fact(candidate.id() + "-candidate"))
                            .and(Condition.isWithdrawn(candidate).negate()))
                    == Truth.TRUE)
        .toList();
  }

  /** Returns a word for many allies, and how many of them stand there only by counting. */
  private static String others(Resolution resolution, List<Actor> allies) {
    long counted =
        allies.stream()
            .flatMap(ally -> resolution.mayDecide(ally, Nato2024.RUTTE).stream())
            .filter(word -> word.source().equals(Optional.of(Sources.BY_COUNTING)))
            .count();
    boolean all = allies.size() == resolution.headcount(Nato2024.RUTTE).members();
    return (all ? "all" : "all the others")
        + (counted == 0 ? "" : ", " + counted + " of them by counting alone");
  }

  private static String tally(Resolution resolution) {
    return resolution.headcount(Nato2024.RUTTE).supporting()
        + " of "
        + resolution.headcount(Nato2024.RUTTE).members();
  }

  /** Returns the allies by where they stand on Rutte, the most favourable first. */
  private static Map<Position, List<Actor>> byPosition(Resolution resolution) {
    Map<Position, List<Actor>> groups =
        new TreeMap<>(Comparator.comparing(Position::low).thenComparing(Position::high).reversed());
    resolution
        .positions(Nato2024.RUTTE)
        .forEach(
            (ally, position) ->
                groups.computeIfAbsent(position, key -> new ArrayList<>()).add(ally));
    return groups;
  }

  private void decisions(Resolution resolution) throws IOException {
    page.entry(2, "In the canvass", LABEL, decision(resolution, Nato2024.RUTTE));
    page.entry(2, "In the council", LABEL, decision(resolution, Nato2024.APPOINTMENT));
  }

  private static String decision(Resolution resolution, Alternative alternative) {
    if (resolution.decision(alternative) == Decision.ADOPTED) {
      return "carried: nothing stands in the way";
    }
    Set<Actor> blockers = resolution.blockers(alternative);
    Set<Actor> awaited = resolution.awaited(alternative);
    return (blockers.isEmpty() ? "nobody blocks" : "blocked by " + few(blockers))
        + (awaited.isEmpty()
            ? ""
            : (blockers.isEmpty() ? "; awaited: " : "; also awaited: ") + few(awaited));
  }

  private static String few(Collection<Actor> allies) {
    return allies.size() <= FEW ? Wording.list(allies) : allies.size() + " allies";
  }

  /** Writes what those who do not surely support Rutte have said of him. */
  private void words(Resolution resolution) throws IOException {
    Map<List<String>, List<Actor>> said = new LinkedHashMap<>();
    for (Map.Entry<Actor, Position> entry : resolution.positions(Nato2024.RUTTE).entrySet()) {
      if (entry.getValue().low() != Stance.SUPPORT) {
        List<String> lines = why(resolution, entry.getKey());
        if (!lines.isEmpty()) {
          said.computeIfAbsent(lines, key -> new ArrayList<>()).add(entry.getKey());
        }
      }
    }
    if (said.isEmpty()) {
      return;
    }
    page.blank();
    page.paragraph("What those who are missing have said:");
    for (Map.Entry<List<String>, List<Actor>> entry : said.entrySet()) {
      page.blank();
      page.paragraph("  " + Wording.list(entry.getValue()));
      for (String line : entry.getKey()) {
        page.item("    - ", line);
      }
    }
  }

  /**
   * Returns why an ally stands on Rutte where it does and what it waits for: the words that would
   * come first if their conditions held, and the one that decides. Empty for one who said nothing.
   */
  private List<String> why(Resolution resolution, Actor ally) {
    ImmutableList<Commitment> words = resolution.negotiation().words().of(ally, Nato2024.RUTTE);
    ImmutableList<Commitment> mayDecide = resolution.mayDecide(ally, Nato2024.RUTTE);
    List<String> lines = new ArrayList<>();
    for (Commitment word : words) {
      boolean always = word.when().equals(Condition.always());
      lines.add(
          (mayDecide.contains(word) ? "now: " : "")
              + Wording.position(word.range())
              + (always ? "" : " if " + wording.condition(word.when()))
              + word.source().map(footnotes::note).orElse(""));
      if (mayDecide.contains(word) && mayDecide.indexOf(word) == mayDecide.size() - 1) {
        break;
      }
    }
    return lines;
  }

  /** Writes the dates to come of which a report of this day or before tells. */
  private void ahead(LocalDate day) throws IOException {
    Set<Source> known =
        negotiation.reports().stream()
            .filter(report -> report.published().filter(date -> !date.isAfter(day)).isPresent())
            .map(Report::source)
            .collect(ImmutableSet.toImmutableSet());
    List<Fact> ahead =
        Nato2024Facts.calendar().stream()
            .filter(fact -> fact.occurs().filter(date -> date.isAfter(day)).isPresent())
            .filter(fact -> known.contains(fact.source().orElseThrow()))
            .toList();
    page.blank();
    page.paragraph("Ahead:");
    page.blank();
    for (Fact fact : ahead) {
      page.entry(2, Wording.dayOfYear(fact.occurs().orElseThrow()), LABEL, fact.name());
    }
  }

  private void whatIf(String question, Assumptions assumptions) throws IOException {
    Resolution now = on(Nato2024.MAY);
    Resolution then = on(Nato2024.MAY, assumptions);
    page.heading(question);
    for (Fact fact : assumptions.facts().keySet()) {
      page.item("  Suppose: ", fact.name());
    }
    page.blank();
    for (Map.Entry<Actor, Position> entry : now.positions(Nato2024.RUTTE).entrySet()) {
      Position after = then.position(entry.getKey(), Nato2024.RUTTE);
      if (!after.equals(entry.getValue())) {
        page.entry(
            2,
            entry.getKey().name(),
            LABEL,
            Wording.position(after) + " (before: " + Wording.position(entry.getValue()) + ")");
      }
    }
    page.blank();
    decisions(then);
  }

  /** Writes what the allies that were missing in May did, beside what had been foretold. */
  private void foretoldAndHappened() throws IOException {
    page.heading("WHAT THE MODEL FORETOLD, AND WHAT HAPPENED");
    Resolution withdrawal = on(Nato2024.MAY, Nato2024.ifIohannisWithdraws());
    Resolution pledges = on(Nato2024.MAY, Nato2024.ifJunePledgesAreMade());
    row("", "if he withdraws", "if pledges are made", "what happened");
    for (Actor ally : on(Nato2024.MAY).blockers(Nato2024.RUTTE)) {
      row(
          ally.name(),
          Wording.position(withdrawal.position(ally, Nato2024.RUTTE)),
          Wording.position(pledges.position(ally, Nato2024.RUTTE)),
          happened(ally));
    }
    page.blank();
    for (Report row : TimelineReports.rows()) {
      LocalDate day = row.published().orElseThrow();
      if (day.isAfter(Nato2024.MAY)) {
        page.entry(
            2,
            Wording.dayOfYear(day) + " (" + tally(on(day)) + ")",
            LABEL + 4,
            row.title().orElseThrow() + footnotes.note(row.source()));
      }
    }
    page.blank();
    page.paragraph(
        "Hungary, on a pledge, and Slovakia moved two days before Iohannis withdrew. The model of"
            + " 30 May saw in his withdrawal what would end their objection; that they would come"
            + " to support was open in it, and how Slovakia could be won without it its sources"
            + " did not know. The tallies above are the model's, for the end of the day.");
  }

  private void row(String first, String second, String third, String fourth) throws IOException {
    page.item("  " + Page.pad(first, 11) + Page.pad(second, 18) + Page.pad(third, 22), fourth);
  }

  /** Returns from which day on an ally supports. */
  private String happened(Actor ally) {
    LocalDate day =
        Nato2024.MAY
            .datesUntil(Nato2024.JUNE)
            .filter(each -> on(each).position(ally, Nato2024.RUTTE).low() == Stance.SUPPORT)
            .findFirst()
            .orElseThrow();
    return "supports from " + Wording.dayOfYear(day);
  }

  /** Writes which claims fail if Türkiye holds back on 2 April, and which if it supports. */
  private void sourcesOfApril() throws IOException {
    page.heading("THE REPORTS OF 2 APRIL DISAGREE");
    page.paragraph(
        "One counts four hold-outs, with Türkiye; another three, without. If Türkiye holds back,"
            + " as the model has it, these claims fail:");
    reports.failing(on(Nato2024.APRIL));
    page.blank();
    page.paragraph("If Türkiye supported Rutte on that day, these would:");
    reports.failing(
        on(
            Nato2024.APRIL,
            Assumptions.NONE.stance(NatoMembers.TURKIYE, Nato2024.RUTTE, Stance.SUPPORT)));
    page.blank();
    page.paragraph(
        "So both cannot be right. The model follows the count of 28, which the timeline has too;"
            + " Türkiye's support is known from 29 April.");
  }
}
