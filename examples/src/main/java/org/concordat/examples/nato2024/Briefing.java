package org.concordat.examples.nato2024;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.concordat.model.Actor;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;

/**
 * Tells the story of the choice as a diplomat would want to read it: on each day who supports, who
 * blocks and what the missing wait for; what would close the deal and what could undo it; what a
 * withdrawal or a pledge would change; and what happened. Who stands where, what moves and what
 * fails is computed from the negotiation; the remarks between are written.
 */
public final class Briefing {
  private static final int LABEL = 20;

  private final Negotiation negotiation;
  private final Page page;
  private final Standing standing;
  private final ReportsBeside reports;

  private final Footnotes footnotes = new Footnotes();

  /** Makes a briefing that writes to {@code out}. */
  public Briefing(Appendable out) {
    this.negotiation = Nato2024.negotiation();
    this.page = new Page(out);
    Wording wording = new Wording(negotiation);
    this.standing = new Standing(wording, page, footnotes);
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
    deals(Nato2024.APRIL);
    standing(Nato2024.MAY);
    deals(Nato2024.MAY);
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
    standing(Nato2024.JUNE);
    foretoldAndHappened();
    inHindsight();
    reports.conflicts();
    sourcesOfApril();
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

  /** Writes where everyone stands on a day, beside what was reported of it, and what lies ahead. */
  private void standing(LocalDate day) throws IOException {
    page.heading(Wording.day(day).toUpperCase(Locale.ENGLISH));
    Resolution resolution = on(day);
    standing.write(resolution);
    reports.heldAgainst(resolution);
    reports.inferred(day);
    standing.ahead(resolution);
  }

  /** Writes what would have closed the deal on a day, what could undo it, and how likely it is. */
  private void deals(LocalDate day) throws IOException {
    Resolver resolver = Resolver.of(negotiation.asOf(day));
    Deals deals = new Deals(resolver, page);
    page.heading(
        "WHAT WOULD HAVE CLOSED THE DEAL ON " + Wording.dayOfYear(day).toUpperCase(Locale.ENGLISH));
    deals.bargains();
    deals.openings();
    deals.threats();
    page.blank();
    new Hypothesis(resolver, page).write(Nato2024.APPOINTMENT, "the council");
  }

  private void whatIf(String question, Assumptions assumptions) throws IOException {
    Resolution now = on(Nato2024.MAY);
    Resolution then = on(Nato2024.MAY, assumptions);
    page.heading(question);
    for (String fact : assumptions.facts().keySet()) {
      page.item("  Suppose: ", negotiation.fact(fact).name());
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
    standing.decisions(then);
  }

  /**
   * Writes what the allies that were missing in May did, beside what the bargains of May had said.
   */
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
            Wording.dayOfYear(day) + " (" + Standing.tally(on(day)) + ")",
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

  /** Writes what the bargains of 30 May would have been with the terms of June. */
  private void inHindsight() throws IOException {
    page.heading("30 MAY IN HINDSIGHT: HAD THE TERMS OF JUNE BEEN KNOWN");
    page.paragraph(
        "In June Hungary came to support on the pledge of the letter, and Slovakia asked for air"
            + " defence. Romania spoke as its candidate withdrew; that it waited for that is the"
            + " modeller's reading. With these terms known on 30 May:");
    page.blank();
    Resolver resolver = Resolver.of(Nato2024.inHindsight().asOf(Nato2024.MAY));
    new Deals(resolver, page).inTheCanvass();
    page.paragraph(
        "The one with the withdrawal is what happened: the letter and Slovakia's word on 18 June,"
            + " the withdrawal on the 20th, and the council on the 26th. That Slovakia was promised"
            + " what it asked for no source says. In the council the withdrawal alone would have"
            + " been enough; the pledges turned silence into support.");
    page.blank();
    new Hypothesis(resolver, page).write(Nato2024.RUTTE, "the canvass");
  }

  /** Writes which claims fail if Türkiye holds back on 2 April, and which if it supports. */
  private void sourcesOfApril() throws IOException {
    page.blank();
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
