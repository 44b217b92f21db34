package org.concordat.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits of the search, and stances that cannot occur together. */
class OutcomesTest {
  private static final Actor A = Actor.of("a");
  private static final Actor B = Actor.of("b");
  private static final Alternative X = Alternative.of("x");
  private static final Alternative Y = Alternative.of("y");

  private static NegotiationBuilder negotiation() {
    Body body = Body.of("body", "Body", DecisionRule.UNANIMITY, List.of(A, B));
    return Negotiation.builder().issue(Issue.of("i", "Issue", body, X));
  }

  /** Two who have said nothing can each take four stances. */
  private static final int ALL = 16;

  private final Outcomes outcomes = Outcomes.of(Resolver.of(negotiation().build()));

  @Test
  void aSearchThatReachesALimitSaysSo() {
    OutcomeList all = outcomes.all();
    assertEquals(ALL, new HashSet<>(all.outcomes()).size());
    assertTrue(all.complete());
    OutcomeList some = outcomes.within(SearchLimit.DEFAULT.withResults(5)).all();
    assertEquals(all.outcomes().subList(0, 5), some.outcomes());
    assertFalse(some.complete());
    OutcomeList few = outcomes.within(SearchLimit.DEFAULT.withSteps(5)).all();
    assertTrue(all.outcomes().containsAll(few.outcomes()));
    assertTrue(few.outcomes().size() < ALL);
    assertFalse(few.complete());
    OutcomeList none = outcomes.within(SearchLimit.DEFAULT.withSteps(1)).all();
    assertEquals(List.of(), none.outcomes());
    assertFalse(none.complete());
  }

  @Test
  void outcomesAreGivenUntilOneSaysStop() {
    HashSet<Outcome> given = new HashSet<>();
    assertFalse(
        outcomes.forEach(
            List.of(),
            List.of(X),
            outcome -> {
              given.add(outcome);
              return given.size() < 3;
            }));
    assertEquals(3, given.size());
    assertTrue(
        outcomes.forEach(
            List.of(),
            List.of(X),
            outcome -> {
              given.add(outcome);
              return true;
            }));
    assertEquals(ALL, given.size());
  }

  @Test
  void whatIsAskedIsShown() {
    String of = " of Negotiation: 2 actors, 1 alternatives, 0 facts, 0 commitments, 0 preferences";
    assertEquals("Outcomes (sequential)" + of, outcomes.toString());
    Outcomes assumed = outcomes.assuming(Assumptions.NONE.stance(A, X, Stance.OPPOSE));
    assertTrue(assumed.toString().startsWith("Outcomes (sequential, assuming "), assumed::toString);
  }

  @Test
  void aVerdictThatIsNotReachedIsUnsettled() {
    assertEquals(Prospect.POSSIBLE, outcomes.verdict(X).prospect());
    assertEquals(
        Prospect.UNSETTLED,
        outcomes.within(SearchLimit.DEFAULT.withSteps(1)).verdict(X).prospect());
    assertEquals("unsettled", Prospect.UNSETTLED.toString());
  }

  @Test
  void assumptionsBoundTheOutcomes() {
    Outcomes assumed = outcomes.assuming(Assumptions.NONE.stance(A, X, Stance.OPPOSE));
    assertEquals(4, assumed.all().outcomes().size());
    assertEquals(Prospect.IMPOSSIBLE, assumed.verdict(X).prospect());
  }

  /**
   * One actor does as the other does, and the other the opposite; a third commitment has no effect
   * on that.
   */
  @ParameterizedTest
  @EnumSource
  void whatCannotStandTogether(Coordination coordination) {
    List<Commitment> commitments =
        List.of(
            Commitment.of(A, X, Stance.SUPPORT).when("b opposes it"),
            Commitment.of(A, X, Stance.OPPOSE),
            Commitment.of(B, X, Stance.OPPOSE).when("a opposes it"),
            Commitment.of(B, X, Stance.SUPPORT));
    Body body = Body.of("body", "Body", DecisionRule.UNANIMITY, List.of(A, B));
    Negotiation impossible =
        Negotiation.builder()
            .issue(Issue.of("i", "Issue", body, X, Y))
            .commitments(commitments)
            .commitment(Commitment.of(A, Y, Stance.SUPPORT))
            .build();
    Outcomes none = Outcomes.of(Resolver.of(impossible)).with(coordination);
    assertEquals(List.of(), none.all().outcomes());
    assertTrue(none.all().complete());
    assertEquals(commitments, none.irreconcilable());
    assertTrue(none.verdict(X).isWithoutOutcome());
    // Not to have found an outcome is not to know that there is none.
    assertEquals(List.of(), none.within(SearchLimit.DEFAULT.withSteps(1)).irreconcilable());
    for (Commitment commitment : commitments) {
      List<Commitment> fewer =
          commitments.stream().filter(each -> !each.equals(commitment)).toList();
      Negotiation possible = negotiation().commitments(fewer).build();
      assertEquals(
          List.of(), Outcomes.of(Resolver.of(possible)).with(coordination).irreconcilable());
    }
  }
}
