package org.concordat.examples.nato2024;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Month;
import org.concordat.model.Source;
import org.concordat.negotiation.Report;

/**
 * Lists the timeline of what happened, a report for each row, to hold the model against.
 *
 * <p>The timeline gives a tally with each row. Several rows of one day count on from each other;
 * only the last of them is true of the day as a whole, so the others are bounds.
 */
public final class TimelineReports {
  private TimelineReports() {}

  /** Returns the rows in their order. */
  static ImmutableList<Report> rows() {
    return ImmutableList.of(
        row(
            april(2),
            Sources.LITHUANIA_2_APRIL,
            "President Nausėda declares Lithuania's support in Vilnius.",
            "lt supports rutte",
            "exactly 28 of nato support rutte"),
        row(
            april(2),
            Sources.ESTONIA_2_APRIL,
            "Kaja Kallas declares Estonia's support, after earlier criticism.",
            "ee supports rutte and kallas-backs-rutte",
            "exactly 28 of nato support rutte"),
        row(
            april(2),
            Sources.TALLY_2_APRIL,
            "A tally finds 28 of 32; missing are Türkiye, Hungary, Romania and Slovakia.",
            "exactly 28 of nato support rutte",
            "none of april-hold-outs support rutte"),
        row(
            april(26),
            Sources.TURKIYE_26_APRIL,
            "Rutte meets Erdoğan in Istanbul, who commits to nothing.",
            "rutte-meets-erdogan and tr does not support rutte",
            "exactly 28 of nato support rutte"),
        row(
            april(29),
            Sources.TURKIYE_29_APRIL,
            "Ankara tells the allies that it backs Rutte.",
            "tr supports rutte",
            "exactly 29 of nato support rutte"),
        row(
            june(12),
            Sources.DEAL_12_JUNE,
            "Stoltenberg and Orbán agree that Hungary stays out of NATO's work for Ukraine, and does"
                + " not block it.",
            "opt-out-deal",
            "exactly 29 of nato support rutte"),
        row(
            june(17),
            Sources.MEETING_17_JUNE,
            "Orbán and Rutte meet in Brussels. There is no apology; a letter is announced.",
            "rutte-meets-orban and not rutte-apologises",
            "exactly 29 of nato support rutte"),
        row(
            june(18),
            Sources.LETTER_18_JUNE,
            "Rutte writes to Orbán: he will keep to the deal of 12 June, with equal respect, and"
                + " notes his remarks of 2021.",
            "rutte-confirms-opt-out and rutte-answers-hungary",
            "at least 29 of nato support rutte"),
        row(
            june(18),
            Sources.HUNGARY_18_JUNE,
            "Orbán is ready to support Rutte in the light of the pledge.",
            "hu supports rutte",
            "at least 30 of nato support rutte"),
        row(
            june(18),
            Sources.SLOVAKIA_18_JUNE,
            "Pellegrini can imagine Slovakia's support, and asks for help with air defence.",
            "sk supports rutte and slovakia-asks-for-air-defence",
            "exactly 31 of nato support rutte"),
        row(
            june(20),
            Sources.ROMANIA_20_JUNE,
            "Romania's defence council backs Rutte, and Iohannis withdraws; it gives Ukraine a"
                + " Patriot system at the same meeting.",
            "ro supports rutte and iohannis is withdrawn and patriot-for-ukraine",
            "exactly 32 of nato support rutte"),
        row(
            june(26),
            Sources.COUNCIL_26_JUNE,
            "The council appoints Rutte from 1 October.",
            "council-decides and rutte-appointed is adopted",
            "exactly 32 of nato support rutte"),
        row(
            LocalDate.of(2024, Month.OCTOBER, 1),
            Sources.OFFICE_1_OCTOBER,
            "Rutte takes office.",
            "rutte-takes-office",
            "exactly 32 of nato support rutte"));
  }

  private static Report row(
      LocalDate day, Source source, String event, String claim, String tally) {
    return Report.builder()
        .source(source)
        .title(event)
        .published(day)
        .claim(day, claim)
        .claim(day, tally)
        .build();
  }

  private static LocalDate april(int day) {
    return LocalDate.of(2024, Month.APRIL, day);
  }

  private static LocalDate june(int day) {
    return LocalDate.of(2024, Month.JUNE, day);
  }
}
