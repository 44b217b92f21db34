package org.concordat.negotiation;

import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;

/** A small sound negotiation, in which tests change single parts. */
final class Sample {
  static final Actor HU = Actor.builder().id("hu").name("Hungary").weight("people", 10).build();
  static final Actor SK = Actor.builder().id("sk").weight("people", 5).build();
  static final Actor SE = Actor.builder().id("se").weight("people", 11).build();
  static final Actor CH = Actor.of("ch");
  static final Group EAST = Group.of("east", "The East", HU, SK);
  static final LocalDate ACCESSION = LocalDate.of(2024, 3, 7);
  static final Body BOARD =
      Body.builder()
          .id("board")
          .rule(DecisionRule.CONSENSUS)
          .member(HU)
          .member(SK)
          .member(SE, Term.from(ACCESSION))
          .build();
  static final Body CLUB =
      Body.builder().id("club").rule(DecisionRule.MAJORITY).member(CH).member(SE).build();
  static final Alternative RUTTE = Alternative.of("rutte", "Mark Rutte");
  static final Alternative IOHANNIS = Alternative.of("iohannis");
  static final Alternative KALLAS = Alternative.of("kallas");
  static final Alternative TEXT = Alternative.of("text");
  static final Issue HEAD = Issue.of("head", "Who is to be head", BOARD, RUTTE, IOHANNIS, KALLAS);
  static final Issue TREATY = Issue.of("treaty", "The treaty", CLUB, TEXT);
  static final Fact GOES =
      Fact.builder().id("iohannis-goes").withdraws(IOHANNIS).by(IOHANNIS).lever(true).build();
  static final Fact STORM =
      Fact.builder().id("storm").occurs(LocalDate.of(2024, 6, 1)).source(Source.of("log")).build();
  static final Source NEWS = Source.of("news", "The News");
  static final Commitment COMMITMENT =
      Commitment.of(HU, RUTTE, Position.WILL_NOT_BLOCK)
          .when("iohannis is withdrawn or at least 1 of others support it")
          .from(LocalDate.of(2024, 4, 2))
          .source(NEWS);
  static final Preference RANKING =
      Preference.builder().actor(SK).issue(HEAD).tier(KALLAS).tier(RUTTE, IOHANNIS).build();
  static final Report REPORT =
      Report.builder()
          .source(NEWS)
          .title("Who waits")
          .published(LocalDate.of(2024, 5, 1))
          .claim(
              LocalDate.of(2024, 4, 30), "hu opposes kallas and exactly 1 of east support kallas")
          .build();

  private Sample() {}

  static NegotiationBuilder builder() {
    return Negotiation.builder().group(EAST).issue(HEAD).issue(TREATY).facts(GOES, STORM);
  }

  static Negotiation negotiation() {
    return builder()
        .title("Sample")
        .asOf(LocalDate.of(2024, 5, 2))
        .exclusion(GOES, STORM)
        .commitments(COMMITMENT, Commitment.of(SE, TEXT, Stance.ABSTAIN))
        .preference(RANKING)
        .report(REPORT)
        .build();
  }
}
