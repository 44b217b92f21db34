package org.concordat.examples.nato2024;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.concordat.model.Alternative;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;

/**
 * Tells how NATO chose its Secretary General in 2024, as one {@link Negotiation} to be read as of
 * any day from February to October.
 *
 * <p>The choice has two steps, and so two bodies. In the informal <em>canvass</em> ({@link
 * #ALLIANCE}) a candidate needs the support of all allies; the articles count it. The
 * <em>council</em> ({@link #COUNCIL}) then decides by consensus: nobody may object. What an ally
 * does in the council follows from the canvass, and once the canvass carries, all agree. That a
 * resolution says {@code ADOPTED} of the council means that nothing stands in the way that day; the
 * decision itself was taken on 26 June.
 *
 * <p><b>Candidates.</b> Rutte and Iohannis alone are alternatives. Kallas, Kariņš and Wallace never
 * stood, and as alternatives they would seem to have been put to all allies; so what is said of
 * them is in facts ({@link Nato2024Facts}), among them the lever of a fresh candidacy of Kallas,
 * which one article does not rule out. Alternatives have no day on which they enter: that Iohannis
 * stands since early March is a fact too.
 *
 * <p><b>What an article does not say stays open.</b> "Will not back" and "holds back" are the range
 * from opposing to abstaining; "opposition" is opposing; "eases its opposition", "could back" and a
 * demand that is met are the range from standing aside to support. So no pledge, and no withdrawal,
 * that the articles know of carries the canvass: on 30 May, Iohannis's withdrawal leaves Hungary,
 * Slovakia and Romania awaited there. But it does carry the council, where the three no longer
 * object. For Hungary and Slovakia an article says so; for Romania it is the modeller's reading
 * ({@link Sources#READING_OF_NOS}): with its own candidate gone, the one reason ever given is gone.
 *
 * <p><b>Days.</b> A commitment stands from the day of the article that reports it. Where a source
 * gives only a period, the fact is dated at its end (a quarter, a month) or in its middle
 * ("mid-May"), and "early March" to the 10th.
 */
public final class Nato2024 {
  /** The day of the first article. */
  public static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 21);

  /** The day on which 28 of 32 supported Rutte. */
  public static final LocalDate APRIL = LocalDate.of(2024, 4, 2);

  /** The day on which it was 29 of 32. */
  public static final LocalDate MAY = LocalDate.of(2024, 5, 30);

  /** The day after the council's decision. */
  public static final LocalDate JUNE = LocalDate.of(2024, 6, 27);

  /** Mark Rutte, in the canvass. */
  public static final Alternative RUTTE = Alternative.of("rutte", "Mark Rutte");

  /** Klaus Iohannis, in the canvass. */
  public static final Alternative IOHANNIS = Alternative.of("iohannis", "Klaus Iohannis");

  /** The appointment of Mark Rutte, in the council. */
  public static final Alternative APPOINTMENT =
      Alternative.of("rutte-appointed", "Mark Rutte's appointment");

  /** The allies in the canvass: all have to support. */
  public static final Body ALLIANCE =
      NatoMembers.body("nato", "the allies", DecisionRule.UNANIMITY);

  /** The North Atlantic Council: none may oppose. */
  public static final Body COUNCIL =
      NatoMembers.body("nac", "the North Atlantic Council", DecisionRule.CONSENSUS);

  /** What the canvass has to settle. */
  public static final Issue CANDIDATE =
      Issue.builder()
          .id("secretary-general")
          .name("who is to be Secretary General")
          .body(ALLIANCE)
          .alternatives(RUTTE, IOHANNIS)
          .statusQuo("Jens Stoltenberg serves until 1 October 2024")
          .build();

  /** What the council has to settle. */
  public static final Issue DECISION =
      Issue.of("appointment", "the formal decision", COUNCIL, APPOINTMENT);

  private Nato2024() {}

  /** Returns the negotiation, read as of the time after every date. */
  public static Negotiation negotiation() {
    return negotiation("NATO's Secretary General, 2024", Nato2024Commitments.commitments());
  }

  /**
   * Returns the negotiation as it would have been had the terms of June been known on 30 May: what
   * won Hungary and Slovakia, and what won Romania. With them that day's bargains are to be
   * compared with what happened.
   */
  public static Negotiation inHindsight() {
    return negotiation(
        "NATO's Secretary General, 2024, with the terms of June known on 30 May",
        Nato2024Commitments.commitmentsInHindsight());
  }

  private static Negotiation negotiation(String title, Iterable<Commitment> commitments) {
    NegotiationBuilder negotiation = Negotiation.builder();
    Nato2024Reports.articles().forEach(negotiation::report);
    TimelineReports.rows().forEach(negotiation::report);
    return negotiation
        .title(title)
        .issue(CANDIDATE)
        .issue(DECISION)
        .group(NatoMembers.BALTICS)
        .group(NatoMembers.EU_ALLIES)
        .group(NatoMembers.APRIL_HOLD_OUTS)
        .facts(Nato2024Facts.levers())
        .facts(Nato2024Facts.events())
        .facts(Calendar.days())
        .exclusion(
            ImmutableSet.of(
                Nato2024Facts.IOHANNIS_TO_COMMISSION, Nato2024Facts.VON_DER_LEYEN_STAYS))
        .exclusion(ImmutableSet.of(Nato2024Facts.KALLAS_CANDIDATE, Nato2024Facts.KALLAS_WITHDRAWN))
        .commitments(commitments)
        .preference(Nato2024Commitments.HUNGARY_PREFERS_IOHANNIS)
        .preference(Nato2024Commitments.ROMANIA_HAS_A_CANDIDATE)
        .build();
  }

  /** Returns the what-if that Iohannis withdraws. */
  public static Assumptions ifIohannisWithdraws() {
    return Assumptions.NONE.fact(Nato2024Facts.IOHANNIS_WITHDRAWS, Truth.TRUE);
  }

  /**
   * Returns the what-if that the pledges of June are made: both halves of the letter to Hungary,
   * and the help with air defence for which Slovakia asked.
   */
  public static Assumptions ifJunePledgesAreMade() {
    return Assumptions.NONE
        .fact(Nato2024Facts.RUTTE_CONFIRMS_OPT_OUT, Truth.TRUE)
        .fact(Nato2024Facts.RUTTE_ANSWERS_HUNGARY, Truth.TRUE)
        .fact(Nato2024Facts.AIR_DEFENCE_FOR_SLOVAKIA, Truth.TRUE);
  }
}
