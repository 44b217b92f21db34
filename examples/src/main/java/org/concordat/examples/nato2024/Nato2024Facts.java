package org.concordat.examples.nato2024;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Source;
import org.concordat.model.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Lists the facts: levers with those who can pull them, and what happened. The days ahead are in
 * {@link Calendar}.
 *
 * <p>A lever that history pulled has its day; it is false, and so a lever, before.
 */
public final class Nato2024Facts {
  /** Iohannis gives up; he did on 20 June. */
  public static final Fact IOHANNIS_WITHDRAWS =
      Fact.builder()
          .id("iohannis-withdraws")
          .says("Klaus Iohannis withdraws")
          .lever(true)
          .by(Nato2024.IOHANNIS)
          .withdraws(Nato2024.IOHANNIS)
          .occurs(LocalDate.of(2024, 6, 20))
          .source(Sources.ROMANIA_20_JUNE)
          .build();

  /**
   * The other way out of the race: the EU's leaders give Iohannis the Commission, of which one
   * article hears. That he then is no candidate for NATO any more is the modeller's reading.
   */
  public static final Fact IOHANNIS_TO_COMMISSION =
      Fact.builder()
          .id("iohannis-to-commission")
          .says("Klaus Iohannis is chosen to lead the European Commission")
          .lever(true)
          .withdraws(Nato2024.IOHANNIS)
          .source(Sources.EURONEWS_MAY)
          .build();

  /** The likelier choice for the Commission; the two exclude each other. */
  public static final Fact VON_DER_LEYEN_STAYS =
      imaginable(
          "von-der-leyen-stays",
          "Ursula von der Leyen is chosen to lead the European Commission again",
          null,
          Sources.EURONEWS_MAY);

  /** A top job for Kallas in the EU. */
  public static final Fact KALLAS_COMMISSIONER =
      imaginable(
          "kallas-commissioner",
          "Estonia sends Kaja Kallas to the European Commission",
          NatoMembers.ESTONIA,
          Sources.EURONEWS_MAY);

  /** Another top job for Kallas in the EU. */
  public static final Fact KALLAS_CHIEF_DIPLOMAT =
      imaginable(
          "kallas-chief-diplomat",
          "Kaja Kallas is chosen to lead the EU's diplomatic service",
          null,
          Sources.EURONEWS_MAY);

  /**
   * A fresh candidate, even Kallas, is not ruled out in April. By the end of May she is out of the
   * race, and the two exclude each other.
   */
  public static final Fact KALLAS_CANDIDATE =
      lever(
          "kallas-candidate",
          "Kaja Kallas declares her candidacy",
          NatoMembers.ESTONIA,
          Sources.MINISTERS_APRIL);

  /** Kariņš never declared. */
  public static final Fact KARINS_CANDIDATE =
      imaginable(
          "karins-candidate",
          "Krišjānis Kariņš declares his candidacy",
          NatoMembers.LATVIA,
          Sources.POLITICO_FEBRUARY);

  /**
   * Any other name, of which diplomats speak in April without one. That Rutte is out of the race
   * once the allies turn to somebody else is the modeller's reading.
   */
  public static final Fact FRESH_CANDIDATE =
      Fact.builder()
          .id("fresh-candidate")
          .says("the allies turn to a fresh candidate")
          .lever(true)
          .withdraws(Nato2024.RUTTE)
          .source(Sources.MINISTERS_APRIL)
          .build();

  /** Kallas gives up; by 30 May, and the article does not say since when. */
  public static final Fact KALLAS_WITHDRAWN =
      on(
          "kallas-withdrawn",
          "Kaja Kallas is out of the race (known by then)",
          2024,
          5,
          30,
          Sources.EURONEWS_MAY);

  /** What Türkiye demands. No source says that Rutte pledged it. */
  public static final Fact RUTTE_WILL_NOT_FAVOUR_EU =
      lever(
          "rutte-will-not-favour-eu",
          "Rutte pledges not to favour EU allies",
          Nato2024.RUTTE,
          Sources.POLITICO_FEBRUARY);

  /** What the Baltic states insist on; it is among the four priorities of April. */
  public static final Fact RUTTE_BACKS_UKRAINE =
      pledgeOfRutte(
          "rutte-backs-ukraine",
          "Rutte commits to Ukraine's path to membership",
          Nato2024.APRIL,
          Sources.MINISTERS_APRIL);

  /** What Estonia asks, and says that he commits to. */
  public static final Fact RUTTE_COMMITS_TO_PRIORITIES =
      pledgeOfRutte(
          "rutte-commits-to-priorities",
          "Rutte commits to Estonia's four priorities: focus on Russia, defence spending,"
              + " Ukraine's membership, geographic balance",
          Nato2024.APRIL,
          Sources.MINISTERS_APRIL);

  /** The first half of the letter of June. */
  public static final Fact RUTTE_CONFIRMS_OPT_OUT =
      pledgeOfRutte(
          "rutte-confirms-opt-out",
          "Rutte pledges in a letter to keep Hungary out of NATO's work for Ukraine",
          LocalDate.of(2024, 6, 18),
          Sources.LETTER_18_JUNE);

  /**
   * The second half of the letter of June: it promises equal respect and takes note of Rutte's
   * remarks of 2021. That it answers the old grievance is the modeller's reading.
   */
  public static final Fact RUTTE_ANSWERS_HUNGARY =
      pledgeOfRutte(
          "rutte-answers-hungary",
          "Rutte answers Hungary's grievance about his criticism",
          LocalDate.of(2024, 6, 18),
          Sources.LETTER_18_JUNE);

  /** No source knows of one; on 17 June there was none. */
  public static final Fact RUTTE_APOLOGISES =
      imaginable(
          "rutte-apologises",
          "Rutte apologises to Hungary",
          Nato2024.RUTTE,
          Sources.MEETING_17_JUNE);

  /**
   * What Slovakia asked for. No source says from whom, nor that it was promised; so it is undated.
   */
  public static final Fact AIR_DEFENCE_FOR_SLOVAKIA =
      lever(
          "air-defence-for-slovakia",
          "Slovakia is promised help with its air defence",
          null,
          Sources.SLOVAKIA_18_JUNE);

  private Nato2024Facts() {}

  /** Returns what somebody can bring about, or could until it happened. */
  static ImmutableList<Fact> levers() {
    return ImmutableList.of(
        IOHANNIS_WITHDRAWS,
        IOHANNIS_TO_COMMISSION,
        VON_DER_LEYEN_STAYS,
        KALLAS_COMMISSIONER,
        KALLAS_CHIEF_DIPLOMAT,
        KALLAS_CANDIDATE,
        KARINS_CANDIDATE,
        FRESH_CANDIDATE,
        RUTTE_WILL_NOT_FAVOUR_EU,
        RUTTE_BACKS_UKRAINE,
        RUTTE_COMMITS_TO_PRIORITIES,
        RUTTE_CONFIRMS_OPT_OUT,
        RUTTE_ANSWERS_HUNGARY,
        RUTTE_APOLOGISES,
        AIR_DEFENCE_FOR_SLOVAKIA);
  }

  /** Returns what happened, and what always was so. */
  static List<Fact> events() {
    return List.of(
        on(
            "rutte-candidate",
            "Mark Rutte stands (since November 2023; the day is inferred)",
            2023,
            11,
            30,
            Sources.POLITICO_FEBRUARY),
        on(
            "kallas-interested",
            "Kaja Kallas shows interest in the post (November 2023; the day is inferred)",
            2023,
            11,
            30,
            Sources.POLITICO_FEBRUARY),
        on(
            "karins-interested",
            "Krišjānis Kariņš shows interest in the post (2023; the day is inferred)",
            2023,
            12,
            31,
            Sources.POLITICO_FEBRUARY),
        always(
            "baltics-insist-on-ukraine",
            "the Baltic states insist on political support for Ukraine's path to membership",
            Sources.POLITICO_FEBRUARY),
        always(
            "hungary-resents-criticism",
            "Hungary resents Rutte's criticism of its democratic backsliding",
            Sources.POLITICO_FEBRUARY),
        on(
            "biden-backs-rutte",
            "the US President backs Rutte",
            2024,
            2,
            21,
            Sources.SECOND_HAND_FEBRUARY),
        on(
            "momentum-for-rutte",
            "officials see momentum for Rutte",
            2024,
            2,
            21,
            Sources.POLITICO_FEBRUARY),
        on(
            "iohannis-candidate",
            "Klaus Iohannis stands (since early March; the day is inferred)",
            2024,
            3,
            10,
            Sources.MINISTERS_APRIL),
        on(
            "iohannis-stirs-hungary",
            "Klaus Iohannis's bid (early March; the day is inferred) stirs Hungary's resistance and"
                + " delays the choice",
            2024,
            3,
            10,
            Sources.MINISTERS_APRIL),
        on(
            "hungary-will-not-be-bent",
            "Hungary will not back one who, as it sees it, tried to bend it",
            2024,
            4,
            2,
            Sources.MINISTERS_APRIL),
        on(
            "rutte-negotiates",
            "Rutte negotiates with the four who are missing",
            2024,
            4,
            2,
            Sources.NOS_APRIL),
        on(
            "kallas-backs-rutte",
            "Kaja Kallas declares her support for Rutte",
            2024,
            4,
            2,
            Sources.ESTONIA_2_APRIL),
        on(
            "rutte-meets-erdogan",
            "Rutte meets Erdoğan in Istanbul, without a commitment",
            2024,
            4,
            26,
            Sources.TURKIYE_26_APRIL),
        on(
            "fico-attacked",
            "Robert Fico is gravely hurt in an attack (mid-May; the day is inferred)",
            2024,
            5,
            15,
            Sources.EURONEWS_MAY),
        KALLAS_WITHDRAWN,
        on(
            "wallace-withdrawn",
            "Ben Wallace, the former British defence minister, is out of the race (known by then)",
            2024,
            5,
            30,
            Sources.EURONEWS_MAY),
        on(
            "wallace-backs-rutte",
            "Ben Wallace backs Rutte (known by then)",
            2024,
            5,
            30,
            Sources.EURONEWS_MAY),
        on(
            "opt-out-deal",
            "Stoltenberg and Orbán agree: Hungary gives neither people nor money to NATO's work for"
                + " Ukraine, and does not block it",
            2024,
            6,
            12,
            Sources.DEAL_12_JUNE),
        on(
            "rutte-meets-orban",
            "Rutte and Orbán meet in Brussels, without an apology; a letter is announced",
            2024,
            6,
            17,
            Sources.MEETING_17_JUNE),
        on(
            "slovakia-asks-for-air-defence",
            "Slovakia can imagine Rutte, and asks for help with its air defence",
            2024,
            6,
            18,
            Sources.SLOVAKIA_18_JUNE),
        on(
            "patriot-for-ukraine",
            "Romania decides to give Ukraine a Patriot system",
            2024,
            6,
            20,
            Sources.ROMANIA_20_JUNE),
        on("council-decides", "the council appoints Rutte", 2024, 6, 26, Sources.COUNCIL_26_JUNE),
        on("rutte-takes-office", "Rutte takes office", 2024, 10, 1, Sources.OFFICE_1_OCTOBER));
  }

  /** Returns what happens on a day. */
  static Fact on(String id, String says, int year, int month, int day, Source source) {
    return Fact.builder()
        .id(id)
        .says(says)
        .occurs(LocalDate.of(year, month, day))
        .source(source)
        .build();
  }

  /** Returns what always was so. */
  static Fact always(String id, String says, Source source) {
    return Fact.builder().id(id).says(says).state(Truth.TRUE).source(source).build();
  }

  /**
   * Returns the facts that sources mention and no commitment depends on, so that they are no
   * levers.
   */
  private static Fact imaginable(String id, String says, @Nullable Named by, Source source) {
    return lever(id, says, by, source).toBuilder().lever(false).build();
  }

  private static Fact lever(String id, String says, @Nullable Named by, Source source) {
    return Fact.builder()
        .id(id)
        .says(says)
        .lever(true)
        .by(Optional.ofNullable(by))
        .source(source)
        .build();
  }

  private static Fact pledgeOfRutte(String id, String says, LocalDate occurs, Source source) {
    return Fact.builder()
        .id(id)
        .says(says)
        .lever(true)
        .by(Nato2024.RUTTE)
        .occurs(occurs)
        .source(source)
        .build();
  }
}
