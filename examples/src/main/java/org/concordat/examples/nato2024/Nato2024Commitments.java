package org.concordat.examples.nato2024;

import static org.concordat.examples.nato2024.NatoMembers.ESTONIA;
import static org.concordat.examples.nato2024.NatoMembers.HUNGARY;
import static org.concordat.examples.nato2024.NatoMembers.LITHUANIA;
import static org.concordat.examples.nato2024.NatoMembers.ROMANIA;
import static org.concordat.examples.nato2024.NatoMembers.SLOVAKIA;
import static org.concordat.examples.nato2024.NatoMembers.TURKIYE;
import static org.concordat.examples.nato2024.NatoMembers.UNITED_STATES;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.concordat.condition.Condition;
import org.concordat.condition.Verb;
import org.concordat.model.Actor;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Preference;

/**
 * Lists what the allies said of the candidates, on which condition and from which day.
 *
 * <p>Of commitments from one day the first counts first, so each list below goes from the condition
 * that is asked first to what the ally falls back on. A later commitment without a condition would
 * hide all earlier ones; therefore a report that an ally has <em>still</em> said nothing is a claim
 * of the report and no new commitment, and where an ally hardens, what can still move it is said
 * again.
 */
public final class Nato2024Commitments {
  /** Short of support, whether in opposition or merely waiting: what "holds back" says. */
  static final Position HOLDS_BACK = Position.between(Stance.OPPOSE, Stance.ABSTAIN);

  private static final LocalDate END_OF_APRIL = LocalDate.of(2024, 4, 29);
  private static final LocalDate PLEDGES = LocalDate.of(2024, 6, 18);
  private static final LocalDate IOHANNIS_GONE = LocalDate.of(2024, 6, 20);

  private static final Condition NO_IOHANNIS = Condition.isWithdrawn(Nato2024.IOHANNIS);

  /** Hungary confirmed at the end of May that it prefers Iohannis. */
  public static final Preference HUNGARY_PREFERS_IOHANNIS =
      Preference.builder()
          .actor(HUNGARY)
          .issue(Nato2024.CANDIDATE)
          .tier(Nato2024.IOHANNIS)
          .tier(Nato2024.RUTTE)
          .term(Term.from(Nato2024.MAY))
          .source(Sources.EURONEWS_MAY)
          .build();

  /** Romania had its own candidate until he withdrew. How it ranked others nobody says. */
  public static final Preference ROMANIA_HAS_A_CANDIDATE =
      Preference.builder()
          .actor(ROMANIA)
          .issue(Nato2024.CANDIDATE)
          .tier(Nato2024.IOHANNIS)
          .term(Term.between(Nato2024.APRIL, IOHANNIS_GONE))
          .source(Sources.NOS_APRIL)
          .build();

  private Nato2024Commitments() {}

  /** Returns all commitments. */
  static ImmutableList<Commitment> commitments() {
    return ImmutableList.<Commitment>builder()
        .addAll(february())
        .addAll(april())
        .addAll(byCounting())
        .addAll(termsOfPledges(PLEDGES))
        .addAll(june())
        .addAll(council())
        .build();
  }

  /**
   * Returns all commitments as if the terms on which Hungary, Slovakia and Romania came to support
   * Rutte in June had been known at the end of May.
   */
  static ImmutableList<Commitment> commitmentsInHindsight() {
    return ImmutableList.<Commitment>builder()
        .addAll(february())
        .addAll(april())
        .addAll(byCounting())
        .addAll(termsOfPledges(Nato2024.MAY))
        .add(termsOfRomania())
        .addAll(council())
        .build();
  }

  private static ImmutableList<Commitment> february() {
    ImmutableList.Builder<Commitment> commitments = ImmutableList.builder();
    commitments.add(
        onRutte(UNITED_STATES, Position.exactly(Stance.SUPPORT))
            .from(Nato2024.FEBRUARY)
            .source(Sources.SECOND_HAND_FEBRUARY),
        // What Türkiye demands, and what Hungary resents, are reasons for holding back. The article
        // does not say that they would support him if it were met; that the reason to block is
        // gone then is read into it.
        onRutte(TURKIYE, Position.WILL_NOT_BLOCK)
            .when(Condition.holds(Nato2024Facts.RUTTE_WILL_NOT_FAVOUR_EU))
            .from(Nato2024.FEBRUARY)
            .source(Sources.READING_OF_FEBRUARY),
        onRutte(TURKIYE, HOLDS_BACK).from(Nato2024.FEBRUARY).source(Sources.POLITICO_FEBRUARY),
        onRutte(HUNGARY, Position.WILL_NOT_BLOCK)
            .when(Condition.holds(Nato2024Facts.RUTTE_ANSWERS_HUNGARY))
            .from(Nato2024.FEBRUARY)
            .source(Sources.READING_OF_FEBRUARY),
        onRutte(HUNGARY, HOLDS_BACK).from(Nato2024.FEBRUARY).source(Sources.POLITICO_FEBRUARY));
    // Whether the Baltic states back him is unclear: they fall back on nothing.
    for (Actor baltic : NatoMembers.BALTICS.actors()) {
      commitments.add(
          onRutte(baltic, Position.WILL_NOT_BLOCK)
              .when(Condition.holds(Nato2024Facts.RUTTE_BACKS_UKRAINE))
              .from(Nato2024.FEBRUARY)
              .source(Sources.READING_OF_FEBRUARY));
    }
    return commitments.build();
  }

  private static ImmutableList<Commitment> april() {
    ImmutableList.Builder<Commitment> commitments = ImmutableList.builder();
    for (Actor ally :
        ImmutableSet.of(
            UNITED_STATES, NatoMembers.GERMANY, NatoMembers.FRANCE, NatoMembers.SPAIN)) {
      commitments.add(supportsRutte(ally, Nato2024.APRIL, Sources.MINISTERS_APRIL));
    }
    commitments.add(
        supportsRutte(LITHUANIA, Nato2024.APRIL, Sources.LITHUANIA_2_APRIL),
        // With a candidate of its own a country is no longer sure to support another, as Romania
        // shows.
        onRutte(ESTONIA, Position.UNDECLARED)
            .when(Condition.holds(Nato2024Facts.KALLAS_CANDIDATE))
            .from(Nato2024.APRIL)
            .source(Sources.READING_OF_MINISTERS),
        // Two commitments of one day: that Estonia supports him, and the more careful one that it
        // could.
        // The command check warns that the second never decides; it stands for what that source
        // says, and decides for whoever leaves the first out.
        supportsRutte(ESTONIA, Nato2024.APRIL, Sources.ESTONIA_2_APRIL),
        onRutte(ESTONIA, Position.WILL_NOT_BLOCK)
            .when(Condition.holds(Nato2024Facts.RUTTE_COMMITS_TO_PRIORITIES))
            .from(Nato2024.APRIL)
            .source(Sources.MINISTERS_APRIL));
    for (Actor ally : ImmutableSet.of(HUNGARY, SLOVAKIA)) {
      commitments.add(
          onRutte(ally, Position.WILL_NOT_BLOCK)
              .when(NO_IOHANNIS)
              .from(Nato2024.APRIL)
              .source(Sources.NOS_APRIL));
    }
    commitments.add(
        onRutte(HUNGARY, Position.WILL_NOT_BLOCK)
            .when(Condition.holds(Nato2024Facts.RUTTE_ANSWERS_HUNGARY))
            .from(Nato2024.APRIL)
            .source(Sources.READING_OF_MINISTERS),
        onRutte(HUNGARY, Position.exactly(Stance.OPPOSE))
            .from(Nato2024.APRIL)
            .source(Sources.NOS_APRIL),
        onRutte(SLOVAKIA, Position.exactly(Stance.OPPOSE))
            .from(Nato2024.APRIL)
            .source(Sources.NOS_APRIL),
        onRutte(ROMANIA, Position.WILL_NOT_BLOCK)
            .when(NO_IOHANNIS)
            .from(Nato2024.APRIL)
            .source(Sources.READING_OF_NOS),
        onRutte(ROMANIA, HOLDS_BACK).from(Nato2024.APRIL).source(Sources.NOS_APRIL),
        // They hold with the only candidate from eastern Europe; whether they vote for him is not
        // said. At the end of May Hungary prefers him.
        Commitment.of(HUNGARY, Nato2024.IOHANNIS, Position.WILL_NOT_BLOCK)
            .from(Nato2024.APRIL)
            .until(Nato2024.MAY)
            .source(Sources.NOS_APRIL),
        Commitment.of(SLOVAKIA, Nato2024.IOHANNIS, Position.WILL_NOT_BLOCK)
            .from(Nato2024.APRIL)
            .source(Sources.NOS_APRIL),
        supportsRutte(TURKIYE, END_OF_APRIL, Sources.TURKIYE_29_APRIL));
    return commitments.build();
  }

  /**
   * Returns the support of the 28 of April. For those whom a source names as well, the source was
   * given first and is the one that counts.
   */
  private static ImmutableList<Commitment> byCounting() {
    return NatoMembers.allBut(NatoMembers.APRIL_HOLD_OUTS)
        .map(ally -> supportsRutte(ally, Nato2024.APRIL, Sources.BY_COUNTING))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns on which terms Hungary and Slovakia came to support Rutte: Hungary on the pledge of the
   * letter, Slovakia on what it asked for. Where that fails, they fall back on what they said
   * before.
   */
  private static ImmutableList<Commitment> termsOfPledges(LocalDate from) {
    return ImmutableList.of(
        onRutte(HUNGARY, Position.exactly(Stance.SUPPORT))
            .when(Condition.holds(Nato2024Facts.RUTTE_CONFIRMS_OPT_OUT))
            .from(from)
            .source(Sources.HUNGARY_18_JUNE),
        onRutte(SLOVAKIA, Position.exactly(Stance.SUPPORT))
            .when(Condition.holds(Nato2024Facts.AIR_DEFENCE_FOR_SLOVAKIA))
            .from(from)
            .source(Sources.SLOVAKIA_18_JUNE));
  }

  /**
   * Returns on which terms Romania came to support Rutte. It spoke on the day on which its
   * candidate went; that it waited for that is the modeller's reading.
   */
  private static Commitment termsOfRomania() {
    return onRutte(ROMANIA, Position.exactly(Stance.SUPPORT))
        .when(NO_IOHANNIS)
        .from(Nato2024.MAY)
        .source(Sources.READING_OF_ROMANIA);
  }

  /**
   * Returns what June brought without a condition. No source says that Slovakia was promised what
   * it asked for; but the tally counts it as the 31st from that day.
   */
  private static ImmutableList<Commitment> june() {
    return ImmutableList.of(
        supportsRutte(SLOVAKIA, PLEDGES, Sources.BY_COUNTING),
        supportsRutte(ROMANIA, IOHANNIS_GONE, Sources.ROMANIA_20_JUNE));
  }

  /**
   * Returns how the council follows the canvass: whoever supports Rutte there, and everyone once
   * the canvass carries, supports the appointment; whoever tolerates him does not block it; the
   * rest object, and so do all once he is out of the race.
   */
  private static ImmutableList<Commitment> council() {
    ImmutableList.Builder<Commitment> commitments = ImmutableList.builder();
    Condition inTheRace = Condition.isWithdrawn(Nato2024.RUTTE).negate();
    for (Actor ally : NatoMembers.ALL) {
      commitments.add(
          Commitment.of(ally, Nato2024.APPOINTMENT, Stance.SUPPORT)
              .when(
                  Condition.isAdopted(Nato2024.RUTTE)
                      .or(Condition.supports(ally, Nato2024.RUTTE).and(inTheRace)))
              .source(Sources.READING),
          Commitment.of(ally, Nato2024.APPOINTMENT, Position.WILL_NOT_BLOCK)
              .when(Condition.stance(ally, Verb.TOLERATE, Nato2024.RUTTE).and(inTheRace))
              .source(Sources.READING),
          Commitment.of(ally, Nato2024.APPOINTMENT, Stance.OPPOSE).source(Sources.READING));
    }
    return commitments.build();
  }

  private static Commitment onRutte(Actor ally, Position range) {
    return Commitment.of(ally, Nato2024.RUTTE, range);
  }

  private static Commitment supportsRutte(Actor ally, LocalDate from, Source source) {
    return onRutte(ally, Position.exactly(Stance.SUPPORT)).from(from).source(source);
  }
}
