package org.concordat.examples.eucouncil;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;

/**
 * Two votes of the Council by qualified majority in 2025, as they were reported.
 *
 * @param day the day of the vote
 * @param text what was voted on
 * @param against who voted against
 * @param abstaining who abstained
 * @param source where that is known from
 */
public record Majorities(
    LocalDate day, Alternative text, Set<String> against, Set<String> abstaining, Source source) {

  /** The climate target for 2040. */
  public static final Majorities CLIMATE =
      new Majorities(
          LocalDate.of(2025, 11, 5),
          Alternative.of("climate-target", "the climate target for 2040"),
          Set.of("cz", "hu", "pl", "sk"),
          Set.of("be", "bg"),
          Source.builder()
              .id("intellinews-409907")
              .title("bne IntelliNews, November 2025")
              .url(
                  "https://new.intellinews.com/articles/eu-ministers-agree-on-weaker-2040-eu-climate-goal-with-cee-opposed-409907")
              .build());

  /** The regulation that keeps Russian assets immobilised. */
  public static final Majorities ASSETS =
      new Majorities(
          LocalDate.of(2025, 12, 12),
          Alternative.of("assets", "the freeze of Russian assets until further notice"),
          Set.of("hu", "sk"),
          Set.of(),
          Source.builder()
              .id("uisjournal-2025-12-12")
              .title("UIS Journal, 12 December 2025")
              .url(
                  "https://uisjournal.com/the-european-union-freezes-indefinitely-200-billion-in-russian-assets-italys-skepticism/")
              .build());

  /** Returns the Council that decided, by qualified majority on a proposal. */
  public Body council() {
    return EuropeanUnion.on(day).qualifiedMajority();
  }

  /** Returns the vote as it was. */
  public Negotiation vote() {
    return vote(council(), Set.of());
  }

  /**
   * Returns the vote as it would have been.
   *
   * @param council who decides
   * @param more who votes against besides those who did
   */
  public Negotiation vote(Body council, Set<String> more) {
    NegotiationBuilder vote =
        Negotiation.builder()
            .title("T" + text.name().substring(1))
            .asOf(day)
            .issue(Issue.of("vote", "Vote", council, text));
    for (Stance stance : List.of(Stance.SUPPORT, Stance.ABSTAIN, Stance.OPPOSE)) {
      for (Actor member : council.everyMember()) {
        if (stance(member.id(), more) == stance) {
          vote.commitment(Commitment.of(member, text, stance).source(source));
        }
      }
    }
    return vote.build();
  }

  private Stance stance(String member, Set<String> more) {
    if (against.contains(member) || more.contains(member)) {
      return Stance.OPPOSE;
    }
    return abstaining.contains(member) ? Stance.ABSTAIN : Stance.SUPPORT;
  }
}
