package org.concordat.bargain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** What bargains answer about who pays, who is needed and who speaks when. */
class AnswersTest {
  private static final Actor HUNGARY = Actor.of("hu", "Hungary");
  private static final Actor SLOVAKIA = Actor.of("sk", "Slovakia");
  private static final Actor ROMANIA = Actor.of("ro", "Romania");
  private static final Alternative RUTTE = Alternative.of("rutte", "Mark Rutte");
  private static final Fact WITHDRAWAL = lever("withdrawal", "Iohannis withdraws", 3, ROMANIA);
  private static final Fact PLEDGE = lever("pledge", "a pledge is given", 2, SLOVAKIA);
  private static final Fact LETTER = lever("letter", "a letter is written", 4, HUNGARY);
  private static final Fact NUDGE =
      Fact.builder().id("nudge").says("somebody nudges").lever(true).state(Truth.FALSE).build();

  private static Fact lever(String id, String name, int cost, Actor owner) {
    return Fact.builder()
        .id(id)
        .says(name)
        .lever(true)
        .state(Truth.FALSE)
        .cost(BigDecimal.valueOf(cost))
        .by(owner)
        .build();
  }

  /** Romania waits for a withdrawal, and each of two others for the other one. */
  private static Bargains bargains() {
    Body body =
        Body.of("nac", "Council", DecisionRule.UNANIMITY, List.of(ROMANIA, HUNGARY, SLOVAKIA));
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("post", "the post", body, RUTTE))
            .facts(WITHDRAWAL, PLEDGE, LETTER, NUDGE)
            .commitments(
                Commitment.of(ROMANIA, RUTTE, Stance.SUPPORT).when("withdrawal and nudge"),
                Commitment.of(ROMANIA, RUTTE, Stance.OPPOSE),
                Commitment.of(HUNGARY, RUTTE, Stance.SUPPORT)
                    .when("sk supports rutte and (pledge or letter)"),
                Commitment.of(HUNGARY, RUTTE, Stance.OPPOSE),
                Commitment.of(SLOVAKIA, RUTTE, Stance.SUPPORT).when("hu supports rutte"),
                Commitment.of(SLOVAKIA, RUTTE, Stance.OPPOSE))
            .build();
    return Bargains.of(Resolver.of(negotiation)).with(Coordination.JOINT);
  }

  private static Bargain bargain(Fact... levers) {
    return new Bargain(
        ImmutableList.copyOf(levers).stream()
            .map(Move.Lever::new)
            .collect(ImmutableSet.toImmutableSet()),
        Coordination.JOINT,
        Assumptions.NONE);
  }

  @Test
  void pathsSayWhatEachOwnerPaysAndWhoIsNeeded() {
    Bargain cheap = bargain(WITHDRAWAL, PLEDGE, NUDGE);
    Bargain dear = bargain(WITHDRAWAL, LETTER, NUDGE);
    BargainList found = bargains().toAdopt(RUTTE);
    assertEquals(new BargainList(ImmutableList.of(cheap, dear), null), found);
    assertEquals(
        ImmutableMap.of(ROMANIA, BigDecimal.valueOf(3), SLOVAKIA, BigDecimal.valueOf(2)),
        cheap.costByOwner());
    assertTrue(cheap.needs(ROMANIA));
    assertFalse(cheap.needs(HUNGARY));
    assertEquals(Optional.of(dear), found.cheapestWithout(SLOVAKIA));
    assertEquals(Optional.of(cheap), found.cheapestWithout(HUNGARY));
    assertEquals(Optional.empty(), found.cheapestWithout(ROMANIA));
    assertEquals(
        ImmutableMap.of(
            new Move.Lever(WITHDRAWAL), 2,
            new Move.Lever(PLEDGE), 1,
            new Move.Lever(NUDGE), 2,
            new Move.Lever(LETTER), 1),
        found.uses());
    assertEquals("withdrawal and pledge and nudge", cheap.toString());
    assertEquals("nothing", bargain().toString());
  }

  @Test
  void whatIsAssumedNeedsNoMove() {
    Assumptions nudge = Assumptions.NONE.fact(NUDGE, Truth.TRUE);
    Bargains nudged = bargains().assuming(nudge);
    Bargain cheap = new Bargain(bargain(WITHDRAWAL, PLEDGE).moves(), Coordination.JOINT, nudge);
    Bargain dear = new Bargain(bargain(WITHDRAWAL, LETTER).moves(), Coordination.JOINT, nudge);
    assertEquals(new BargainList(ImmutableList.of(cheap, dear), null), nudged.toAdopt(RUTTE));
    assertEquals(Optional.of(cheap), nudged.cheapestToAdopt(RUTTE).bargain());
    assertEquals(
        "[[withdrawal, pledge], [ro on rutte: support],"
            + " [hu on rutte: support together with sk on rutte: support]]",
        nudged.choreography(cheap).rounds().toString());
  }

  @Test
  void oneOfEachBlockingSetHasToBeMade() {
    assertEquals(
        Optional.of(
            new BargainList(
                ImmutableList.of(bargain(NUDGE), bargain(WITHDRAWAL), bargain(PLEDGE, LETTER)),
                null)),
        bargains().blockingSets(RUTTE));
  }

  @Test
  void declarationsThatAreWonAreDistinguishedFromFacts() {
    Move.Declaration won = new Move.Declaration(HUNGARY, RUTTE, Stance.ABSTAIN);
    Bargain bargain =
        new Bargain(
            ImmutableSet.of(won, new Move.Lever(PLEDGE)),
            Coordination.SEQUENTIAL,
            Assumptions.NONE);
    assertEquals(ImmutableSet.of(won), bargain.declarations());
    assertEquals(ImmutableSet.of(PLEDGE), bargain.facts());
    assertEquals(
        ImmutableMap.of(HUNGARY, BigDecimal.ONE, SLOVAKIA, BigDecimal.valueOf(2)),
        bargain.costByOwner());
    assertEquals("hu on rutte: abstain and pledge", bargain.toString());
  }

  @Test
  void thoseWhoWaitForEachOtherSpeakTogetherAfterTheOthers() {
    Choreography choreography = bargains().choreography(bargain(WITHDRAWAL, PLEDGE, NUDGE));
    assertEquals(
        "[[withdrawal, pledge, nudge], [ro on rutte: support],"
            + " [hu on rutte: support together with sk on rutte: support]]",
        choreography.rounds().toString());
    assertEquals(
        "1. Iohannis withdraws; a pledge is given; somebody nudges."
            + " 2. Romania supports Mark Rutte."
            + " 3. Hungary and Slovakia together support Mark Rutte.",
        choreography.inWords());
  }

  @Test
  void announcementsOfOneRoundThatSayTheSameAreOneSentence() {
    ImmutableList<Choreography.Step> round =
        ImmutableList.of(ROMANIA, HUNGARY, SLOVAKIA).stream()
            .map(
                actor ->
                    new Choreography.Declared(
                        Commitment.of(actor, RUTTE, Stance.SUPPORT), Position.WILL_NOT_BLOCK))
            .map(declared -> new Choreography.Step(ImmutableList.of(declared)))
            .collect(ImmutableList.toImmutableList());
    Choreography.Step won =
        new Choreography.Step(
            ImmutableList.of(
                new Choreography.Made(new Move.Declaration(HUNGARY, RUTTE, Stance.ABSTAIN))));
    assertEquals(
        "1. Hungary is won over to abstain on Mark Rutte. 2. Romania, Hungary and Slovakia will"
            + " not block Mark Rutte.",
        new Choreography(ImmutableList.of(ImmutableList.of(won), round), null).inWords());
  }

  @Test
  void saysWhatEachPositionMeans() {
    Position[] positions = {
      Position.exactly(Stance.OPPOSE),
      Position.exactly(Stance.STAND_ASIDE),
      Position.between(Stance.ABSTAIN, Stance.SUPPORT),
      Position.between(Stance.OPPOSE, Stance.ABSTAIN),
      Position.UNDECLARED
    };
    String[] words = {
      "opposes Mark Rutte",
      "stands aside on Mark Rutte",
      "may abstain or support Mark Rutte",
      "does not support Mark Rutte",
      "is undeclared on Mark Rutte"
    };
    for (int i = 0; i < positions.length; i++) {
      Choreography.Step step =
          new Choreography.Step(
              ImmutableList.of(
                  new Choreography.Declared(
                      Commitment.of(HUNGARY, RUTTE, Stance.SUPPORT), positions[i])));
      Choreography order = new Choreography(ImmutableList.of(ImmutableList.of(step)), null);
      assertEquals(ImmutableList.of("1. Hungary " + words[i] + "."), order.sentences());
      assertEquals("1. Hungary " + words[i] + ".", order.inWords());
    }
  }
}
