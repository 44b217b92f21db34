package org.concordat.examples.nato2024;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.concordat.model.Source;
import org.concordat.negotiation.Report;

/**
 * Lists the five articles with what each claims, as it stands, also where they disagree: on 2 April
 * one counts four hold-outs, with Türkiye, and another three, without.
 *
 * <p>A claim is of the world, so what an article calls unclear is no claim. "Over 20" is more than
 * 20; "around 10" is read as 9 to 11.
 */
public final class Nato2024Reports {
  private Nato2024Reports() {}

  /** Returns the articles in the order of publication. */
  static ImmutableList<Report> articles() {
    return ImmutableList.of(
        politicoFebruary(), secondHandFebruary(), nosApril(), ministersApril(), euronewsMay());
  }

  private static Report politicoFebruary() {
    LocalDate day = Nato2024.FEBRUARY;
    return february(
            article(
                Sources.POLITICO_FEBRUARY, "More than 20 of 31 allies are ready for Rutte", day))
        .claim(day, "at least 2/3 of nato support rutte")
        .claim(day, "momentum-for-rutte")
        .build();
  }

  private static Report secondHandFebruary() {
    LocalDate day = Nato2024.FEBRUARY;
    return february(
            article(Sources.SECOND_HAND_FEBRUARY, "The US President backs Rutte", day.plusDays(1)))
        .claim(day, "us supports rutte and biden-backs-rutte")
        .build();
  }

  /** Adds what both articles of February say; the second repeats the first. */
  private static Report.Builder february(Report.Builder article) {
    LocalDate day = Nato2024.FEBRUARY;
    return article
        .claim(day, "more than 20 of nato support rutte")
        .claim(
            day,
            "at least 9 of nato do not support rutte and at most 11 of nato do not support rutte")
        .claim(day, "tr does not support rutte")
        .claim(day, "hu does not support rutte and hungary-resents-criticism")
        .claim(day, "baltics-insist-on-ukraine")
        .claim(day, "rutte-candidate and not iohannis-candidate")
        .claim(day, "kallas-interested and not kallas-candidate")
        .claim(day, "karins-interested and not karins-candidate");
  }

  private static Report nosApril() {
    LocalDate day = Nato2024.APRIL;
    return article(Sources.NOS_APRIL, "28 of 32 allies support Rutte", day)
        .claim(day, "exactly 28 of nato support rutte")
        .claim(day, "exactly 4 of nato do not support rutte")
        .claim(day, "ro does not support rutte and iohannis-candidate")
        .claim(day, "tr does not support rutte")
        .claim(day, "hu does not support rutte")
        .claim(day, "sk does not support rutte")
        .claim(day, "hu opposes rutte and sk opposes rutte")
        .claim(day, "hu tolerates iohannis and sk tolerates iohannis")
        .claim(day, "not iohannis is withdrawn or hu tolerates rutte and sk tolerates rutte")
        .claim(day, "rutte-negotiates")
        .claim(day, "kallas-interested and karins-interested")
        // Three came in the last ten days; that none left is understood.
        .claim(day.minusDays(10), "exactly 25 of nato support rutte")
        .build();
  }

  private static Report ministersApril() {
    LocalDate day = Nato2024.APRIL;
    return article(Sources.MINISTERS_APRIL, "Three allies have withheld their support", day)
        .claim(day, "exactly 3 of nato do not support rutte")
        .claim(day, "hu does not support rutte and hungary-will-not-be-bent")
        .claim(day, "ro does not support rutte")
        .claim(day, "sk does not support rutte")
        .claim(
            day,
            "us supports rutte and de supports rutte and fr supports rutte"
                + " and es supports rutte and ee supports rutte")
        .claim(day, "ee tolerates rutte and rutte-commits-to-priorities")
        .claim(day, "iohannis-candidate and iohannis-stirs-hungary")
        .claim(day, "not kallas-candidate")
        .build();
  }

  private static Report euronewsMay() {
    LocalDate day = Nato2024.MAY;
    return article(Sources.EURONEWS_MAY, "29 of 32 allies support Rutte", day)
        .claim(day, "exactly 29 of nato support rutte")
        .claim(day, "us supports rutte")
        .claim(day, "hu does not support rutte")
        .claim(day, "hu supports iohannis")
        .claim(day, "sk does not support rutte")
        .claim(day, "iohannis-candidate and not iohannis is withdrawn")
        .claim(day, "fewer than 29 of nato support iohannis")
        .claim(day, "kallas-withdrawn and kallas-backs-rutte")
        .claim(day, "wallace-withdrawn and wallace-backs-rutte")
        .claim(day, "fico-attacked")
        .claim(day, "stoltenberg-extended and not stoltenberg-leaves")
        .claim(day, "convention")
        .build();
  }

  private static Report.Builder article(Source source, String title, LocalDate published) {
    return Report.builder()
        .source(source)
        .title(title + " (date of publication inferred)")
        .published(published);
  }
}
