package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.UnknownNameException;
import org.junit.jupiter.api.Test;

class OtherCoordinationTest {
  private static final Actor NORTH = Actor.of("north");
  private static final Actor SOUTH = Actor.of("south");
  private static final Body BOARD =
      Body.of("board", "Board", DecisionRule.UNANIMITY, ImmutableList.of(NORTH, SOUTH));
  private static final Alternative BUDGET = Alternative.of("budget");
  private static final Alternative STATUTE = Alternative.of("statute");
  private static final Alternative LEVY = Alternative.of("levy");
  private static final Alternative PORT = Alternative.of("port");
  private static final Alternative TOLL = Alternative.of("toll");

  /** Two pairs that each wait for each other, what waits for a pair, and what waits for itself. */
  private static final Resolution NOW =
      Resolver.of(
              Negotiation.builder()
                  .issue(Issue.of("money", "Money", BOARD, BUDGET, LEVY))
                  .issue(Issue.of("law", "Law", BOARD, STATUTE, PORT, TOLL))
                  .commitments(
                      Commitment.of(NORTH, BUDGET, Stance.SUPPORT),
                      Commitment.of(SOUTH, BUDGET, Stance.SUPPORT).when("statute is adopted"),
                      Commitment.of(SOUTH, STATUTE, Stance.SUPPORT),
                      Commitment.of(NORTH, STATUTE, Stance.SUPPORT).when("south supports budget"),
                      Commitment.of(NORTH, PORT, Stance.SUPPORT).when("south supports it"),
                      Commitment.of(SOUTH, PORT, Stance.SUPPORT).when("north supports it"),
                      Commitment.of(NORTH, LEVY, Stance.SUPPORT).when("budget is adopted"),
                      Commitment.of(SOUTH, LEVY, Stance.SUPPORT),
                      Commitment.of(NORTH, TOLL, Stance.OPPOSE).when("port is adopted"),
                      Commitment.of(NORTH, TOLL, Stance.SUPPORT),
                      Commitment.of(SOUTH, TOLL, Stance.SUPPORT),
                      Commitment.of(SOUTH, BUDGET, Stance.OPPOSE),
                      Commitment.of(NORTH, STATUTE, Stance.OPPOSE),
                      Commitment.of(NORTH, PORT, Stance.OPPOSE),
                      Commitment.of(SOUTH, PORT, Stance.OPPOSE),
                      Commitment.of(NORTH, LEVY, Stance.OPPOSE))
                  .build())
          .resolve();

  private static OtherCoordination joint(Alternative... together) {
    return new OtherCoordination(Coordination.JOINT, ImmutableList.copyOf(together));
  }

  @Test
  void togetherAreOnlyThoseThatRestOnEachOther() {
    assertEquals(
        ImmutableMap.of(
            BUDGET, joint(BUDGET, STATUTE),
            STATUTE, joint(BUDGET, STATUTE),
            LEVY, joint(),
            PORT, joint()),
        OtherCoordination.allOf(NOW));
    assertEquals(
        "if budget and statute are agreed together",
        OtherCoordination.toAdopt(NOW, BUDGET).orElseThrow().toString());
    assertEquals(
        "if those who wait for each other move together",
        OtherCoordination.toAdopt(NOW, PORT).orElseThrow().toString());
  }

  @Test
  void whatNobodySaysAnyLongerTiesNothingTogether() {
    LocalDate end = LocalDate.of(2024, 1, 1);
    Negotiation since =
        NOW.negotiation().toBuilder()
            .asOf(end)
            .latestCommitment(
                Commitment.of(NORTH, BUDGET, Stance.SUPPORT).when("port is adopted").until(end))
            .latestCommitment(
                Commitment.of(NORTH, PORT, Stance.SUPPORT).when("budget is adopted").until(end))
            .build();
    assertEquals(
        OtherCoordination.allOf(NOW), OtherCoordination.allOf(Resolver.of(since).resolve()));
  }

  @Test
  void whatJointlyFailsCarriesIfEachMovesWhenItCan() {
    Resolution joint = NOW.resolver().resolve(Coordination.JOINT);
    OtherCoordination sequential =
        new OtherCoordination(Coordination.SEQUENTIAL, ImmutableList.of());
    assertEquals(ImmutableMap.of(TOLL, sequential), OtherCoordination.allOf(joint));
    assertEquals(Optional.of(sequential), OtherCoordination.toAdopt(joint, TOLL));
    assertEquals(Optional.of(sequential), OtherCoordination.toSupport(joint, NORTH, TOLL));
    assertEquals("if each moves when its condition is met", sequential.toString());
  }

  @Test
  void anActorThatSupportsItAlreadyHasNoOther() {
    assertEquals(Optional.empty(), OtherCoordination.toSupport(NOW, NORTH, BUDGET));
    assertEquals(
        Optional.of(joint(BUDGET, STATUTE)), OtherCoordination.toSupport(NOW, SOUTH, BUDGET));
    assertThrows(
        UnknownNameException.class,
        () -> OtherCoordination.toSupport(NOW, NORTH, Alternative.of("moon")));
  }
}
