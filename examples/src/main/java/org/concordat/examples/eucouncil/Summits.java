package org.concordat.examples.eucouncil;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/**
 * What was said before and at the European Councils of 14 December 2023 and 1 February 2024.
 *
 * <p>That the 26 other members supported each text, wanted no veto of Hungary's on the yearly
 * payments, and would have gone ahead without it, is reported of them together. It is entered for
 * each of them, which is more than the sources say of any one.
 */
public final class Summits {
  /** The day on which the European Council decided to open accession talks. */
  public static final LocalDate DECEMBER = LocalDate.of(2023, 12, 14);

  /** The day after, when the facility had been vetoed. */
  public static final LocalDate VETO = LocalDate.of(2023, 12, 15);

  /** The day on which the facility was agreed. */
  public static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

  /** To open accession talks with Ukraine. */
  public static final Alternative TALKS = Alternative.of("talks", "the opening of accession talks");

  /** To set up a facility of 50 billion euros in the Union's budget, which takes unanimity. */
  public static final Alternative FACILITY =
      Alternative.of("facility", "the facility of 50 billion euros");

  /** To lend 20 billion euros on guarantees of those members who want to. */
  public static final Alternative PLAN_B =
      Alternative.of("plan-b", "the fall-back of 20 billion euros without Hungary");

  /**
   * The facility is reviewed every year, and any member can then stop it. The sources do not say
   * since when that was asked for and refused; here it holds from the day of the summit.
   */
  public static final Fact YEARLY_VETO =
      Fact.lever("yearly-veto", "payments are decided on every year, with a veto");

  /** The European Council debates the facility every year. */
  public static final Fact YEARLY_DEBATE =
      Fact.lever("yearly-debate", "the European Council debates it every year");

  /** The Commission may be invited to propose a review after two years. */
  public static final Fact REVIEW =
      Fact.lever("review", "it is reviewed after two years, if needed");

  /** The conclusions recall those of December 2020, on fairness towards Hungary. */
  public static final Fact FAIRNESS =
      Fact.lever("fairness", "the conclusions of December 2020 are recalled");

  private static final Source LEFT_THE_ROOM =
      source(
          "guardian-live-2023-12-14",
          "The Guardian, live blog, 14 December 2023",
          "https://inkl.com/news/leaders-race-to-bring-orban-on-board-as-eu-summit-opens-with-decision-about-opening-ukraine-accession-talks-on-table-europe-live");
  private static final Source VETOED =
      source(
          "guardian-live-2023-12-15",
          "The Guardian, live blog, 15 December 2023",
          "https://inkl.com/news/eu-summit-live-talks-continue-after-hungary-s-viktor-orban-blocks-aid-package-to-ukraine");
  private static final Source PREPARING =
      source(
          "pledgetimes-2023-12-15",
          "Pledge Times, 15 December 2023",
          "https://pledgetimes.com/ukraine-the-eu-is-also-preparing-to-override-orban-in-the-decision-on-the-support-package-for-ukraine/");
  private static final Source RED_LINE =
      source(
          "deal-2all-2024-02-01",
          "EU reaches speedy deal on Ukraine aid, 1 February 2024",
          "https://2all.asia/eu-reaches-speedy-deal-on-ukraine-assist-after-orban-folds");
  private static final Source COMPROMISE =
      source(
          "babel-2024-02-01",
          "Babel, after Politico, 1 February 2024",
          "https://babel.ua/en/news/103452-politico-eu-compromises-with-orban-to-agree-50-billion-aid-package-for-ukraine");

  private Summits() {}

  private static Source source(String id, String title, String url) {
    return Source.builder().id(id).title(title).url(url).build();
  }

  /** Returns the library's European Council. */
  public static Body europeanCouncil() {
    return EuropeanUnion.on(DECEMBER).europeanCouncil();
  }

  /** Returns Hungary. */
  public static Actor hungary() {
    return europeanCouncil().everyMember().stream()
        .filter(member -> member.id().equals("hu"))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the members but Hungary. */
  public static ImmutableSet<Actor> others() {
    return EuropeanUnion.on(DECEMBER).without("hu").members();
  }

  /** Returns the sources, in the order in which they were published. */
  public static ImmutableList<Source> sources() {
    return ImmutableList.of(LEFT_THE_ROOM, VETOED, PREPARING, RED_LINE, COMPROMISE);
  }

  /**
   * Returns the question of 14 December 2023, decided by a form of the European Council.
   *
   * @param council the European Council
   * @param stance the stance of Hungary, should it be there
   */
  public static Negotiation talks(Body council, Stance stance) {
    return Negotiation.builder()
        .title("Accession talks with Ukraine")
        .asOf(DECEMBER)
        .issue(Issue.of("accession", "Accession", council, TALKS))
        .commitments(
            others().stream()
                .map(other -> Commitment.of(other, TALKS, Stance.SUPPORT).source(LEFT_THE_ROOM))
                .toList())
        .commitment(Commitment.of(hungary(), TALKS, stance).source(LEFT_THE_ROOM))
        .build();
  }

  /** Returns the negotiation on the money, on all its days. */
  public static Negotiation money() {
    Body coalition = Body.of("coalition", "The 26", europeanCouncil().rule(), others());
    NegotiationBuilder negotiation =
        Negotiation.builder()
            .title("Fifty billion euros for Ukraine")
            .issue(Issue.of("budget", "Revision of the budget", europeanCouncil(), FACILITY))
            .issue(Issue.of("fall-back", "Fall-back", coalition, PLAN_B))
            .facts(YEARLY_VETO, YEARLY_DEBATE, REVIEW, FAIRNESS)
            .commitment(
                Commitment.of(hungary(), FACILITY, Stance.OPPOSE).from(DECEMBER).source(VETOED))
            .commitment(
                Commitment.of(hungary(), FACILITY, Stance.SUPPORT)
                    .when("yearly-veto")
                    .from(FEBRUARY)
                    .source(RED_LINE))
            .commitment(
                Commitment.of(hungary(), FACILITY, Stance.SUPPORT)
                    .when("yearly-debate and review and fairness")
                    .from(FEBRUARY)
                    .source(COMPROMISE));
    return negotiation
        .commitments(
            each(other -> Commitment.of(other, FACILITY, Stance.SUPPORT).from(DECEMBER), VETOED))
        .commitments(
            each(
                other ->
                    Commitment.of(other, FACILITY, Stance.OPPOSE)
                        .when("yearly-veto")
                        .from(FEBRUARY),
                RED_LINE))
        .commitments(
            each(
                other ->
                    Commitment.of(other, PLAN_B, Stance.SUPPORT)
                        .when("not facility is adopted")
                        .from(VETO),
                PREPARING))
        .commitments(
            each(
                other ->
                    Commitment.of(other, PLAN_B, Stance.OPPOSE)
                        .when("facility is adopted")
                        .from(VETO),
                PREPARING))
        .build();
  }

  /**
   * Returns for each member but Hungary the commitment that is reported of all of them together.
   */
  private static List<Commitment> each(Function<Actor, Commitment> said, Source source) {
    return others().stream().map(other -> said.apply(other).source(source)).toList();
  }
}
