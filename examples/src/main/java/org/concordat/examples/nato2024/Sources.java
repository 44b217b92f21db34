package org.concordat.examples.nato2024;

import org.concordat.model.Source;

/**
 * Names the sources of everything: five articles, the rows of a timeline of the events, and sources
 * of another kind, for what follows by counting and for what is the modeller's reading.
 *
 * <p>The articles bear no date of publication. It is inferred from what they mention: a weekday, a
 * meeting ahead, a count.
 */
public final class Sources {
  /** The first article: more than 20 of 31 allies for Rutte. */
  public static final Source POLITICO_FEBRUARY =
      article("politico-february", "POLITICO, 21 February 2024");

  /** The second article: the first at second hand, with the backing of the US President. */
  public static final Source SECOND_HAND_FEBRUARY =
      article("second-hand-february", "a report on POLITICO's, 22 February 2024");

  /** The third article: 28 of 32, and who is missing. */
  public static final Source NOS_APRIL =
      article("nos-april", "RBC-Ukraine after NOS, 2 April 2024");

  /** The fourth article: three have withheld. */
  public static final Source MINISTERS_APRIL =
      article("ministers-april", "a report before the ministers' meeting, 2 April 2024");

  /** The fifth article: 29 of 32, and what lies ahead. */
  public static final Source EURONEWS_MAY =
      article("euronews-may", "a report after Euronews, 30 May 2024");

  /**
   * Who the 28 of April are follows only by counting: all 32 less the named hold-outs. No source
   * lists them.
   */
  public static final Source BY_COUNTING =
      Source.of("by-counting", "by counting: the tally less those who are named as missing");

  /** What no source says, but the model needs: how the council follows the canvass. */
  public static final Source READING = Source.of("reading", "the modeller's reading");

  /**
   * What is read into the first article: it gives reasons for holding back, and one that has gone
   * no longer makes an ally block.
   */
  public static final Source READING_OF_FEBRUARY = readingOf(POLITICO_FEBRUARY);

  /** The same of the third article: Romania has its own candidate. */
  public static final Source READING_OF_NOS = readingOf(NOS_APRIL);

  /** The same of the fourth article: Hungary's grievance. */
  public static final Source READING_OF_MINISTERS = readingOf(MINISTERS_APRIL);

  /** 2 April: Nausėda for Rutte. */
  public static final Source LITHUANIA_2_APRIL =
      row("lithuania-2-april", "curacaochronicle.com, romania-insider.com (3 April)", "confirmed");

  /** 2 April: Kallas for Rutte. */
  public static final Source ESTONIA_2_APRIL =
      row("estonia-2-april", "curacaochronicle.com, romania-insider.com (3 April)", "confirmed");

  /** 2 April: the tally of NOS. */
  public static final Source TALLY_2_APRIL =
      row("tally-2-april", "belgium.postsen.com (NOS)", "one report chain");

  /** 26 April: Rutte in Istanbul. */
  public static final Source TURKIYE_26_APRIL =
      row("turkiye-26-april", "hurriyetdailynews.com (29 April)", "confirmed");

  /** 29 April: Türkiye for Rutte. */
  public static final Source TURKIYE_29_APRIL =
      row(
          "turkiye-29-april",
          "ajc.com (AP), devdiscourse.com (Reuters), anews.com.tr",
          "confirmed by several agencies, the official unnamed");

  /** 12 June: Hungary stays out of NATO's work for Ukraine. */
  public static final Source DEAL_12_JUNE =
      row("deal-12-june", "news.science (transcript), news.az, unn.ua", "confirmed");

  /** 17 June: Orbán and Rutte meet. */
  public static final Source MEETING_17_JUNE =
      row("meeting-17-june", "tass.com (1804719), closetheskyoverukraine.com (FT)", "confirmed");

  /** 18 June: Rutte's letter. */
  public static final Source LETTER_18_JUNE =
      row("letter-18-june", "thehansindia.com, magyarnemzet.hu", "confirmed");

  /** 18 June: Hungary for Rutte. */
  public static final Source HUNGARY_18_JUNE =
      row("hungary-18-june", "politico.eu, kyivindependent.com, ansa.it", "confirmed");

  /** 18 June: Slovakia can imagine Rutte. */
  public static final Source SLOVAKIA_18_JUNE =
      row(
          "slovakia-18-june",
          "politico.eu, ansa.it, bgnesnews.com",
          "confirmed; one agency says 17 June");

  /** 20 June: Iohannis withdraws, Romania for Rutte. */
  public static final Source ROMANIA_20_JUNE =
      row(
          "romania-20-june",
          "kyivindependent.com (nato-iohannis-withdraws), tyzden.sk",
          "confirmed");

  /** The same of the row of 20 June: Romania's candidate goes as Romania comes. */
  public static final Source READING_OF_ROMANIA = readingOf(ROMANIA_20_JUNE);

  /** 26 June: the council decides. */
  public static final Source COUNCIL_26_JUNE =
      row("council-26-june", "miragenews.com, shine.cn, news.az", "confirmed");

  /** 1 October: Rutte takes office. */
  public static final Source OFFICE_1_OCTOBER =
      row("office-1-october", "miragenews.com", "confirmed");

  private Sources() {}

  private static Source article(String id, String title) {
    return Source.of(id, title + " (date inferred)");
  }

  private static Source readingOf(Source article) {
    return Source.of(
        "reading-of-" + article.id(),
        "the modeller's reading of " + article.title().orElse(article.id()));
  }

  private static Source row(String id, String published, String confidence) {
    return Source.of(id, published + "; " + confidence);
  }
}
