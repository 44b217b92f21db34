package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One actor surely opposes until a lever is pulled, and another waits for that. */
class RaisedLowsTest {
  private static final Actor FIRST = Actor.of("first");
  private static final Actor SECOND = Actor.of("second");
  private static final Alternative ACT = Alternative.of("act");
  private static final Fact PLEDGE = Fact.lever("pledge", "the pledge is given");
  private static final Fact OTHER = Fact.lever("other", "another pledge is given");

  private static Negotiation negotiation() {
    Body body = Body.of("body", "body", DecisionRule.CONSENSUS, List.of(FIRST, SECOND));
    return Negotiation.builder()
        .issue(Issue.of("issue", "issue", body, ACT))
        .facts(PLEDGE, OTHER)
        .commitments(
            Commitment.of(FIRST, ACT, Position.WILL_NOT_BLOCK).when("pledge or other"),
            Commitment.of(FIRST, ACT, Stance.OPPOSE),
            Commitment.of(SECOND, ACT, Stance.SUPPORT).when("first supports act"),
            Commitment.of(SECOND, ACT, Position.WILL_NOT_BLOCK).when("first tolerates act"),
            Commitment.of(SECOND, ACT, Stance.OPPOSE))
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void pathsAreFoundThroughBoth(Coordination coordination) {
    BargainList found = Bargains.of(Resolver.of(negotiation())).with(coordination).toAdopt(ACT);
    assertEquals(
        List.of("other", "pledge"), found.all().stream().map(Bargain::toString).sorted().toList());
  }

  @Test
  void theCheapestPathIsOneOfThem() {
    CheapestBargain cheapest = Bargains.of(Resolver.of(negotiation())).cheapestToAdopt(ACT);
    assertEquals(1, cheapest.bargain().orElseThrow().moves().size());
  }

  /**
   * Two actors, each of whom does, on another alternative, the opposite of what the other makes it
   * do.
   */
  @Test
  void thoseWhoChaseEachOtherElsewhereDoNotKeepThePathsFromBeingFound() {
    Alternative aside = Alternative.of("aside");
    Body body = Body.of("pair", "pair", DecisionRule.CONSENSUS, List.of(FIRST, SECOND));
    Negotiation more =
        negotiation().toBuilder()
            .issue(Issue.of("another-issue", "another issue", body, aside))
            .commitments(
                Commitment.of(FIRST, aside, Stance.SUPPORT).when("pledge and second opposes aside"),
                Commitment.of(FIRST, aside, Stance.OPPOSE),
                Commitment.of(SECOND, aside, Stance.SUPPORT).when("first supports aside"),
                Commitment.of(SECOND, aside, Stance.OPPOSE))
            .build();
    BargainList found = Bargains.of(Resolver.of(more)).toAdopt(ACT);
    assertEquals(
        List.of("other", "pledge"), found.all().stream().map(Bargain::toString).sorted().toList());
  }
}
