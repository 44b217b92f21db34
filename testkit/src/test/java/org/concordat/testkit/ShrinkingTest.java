package org.concordat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.concordat.condition.Condition;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.constraints.ActorCount;
import org.concordat.testkit.constraints.CommitmentCount;
import org.concordat.testkit.constraints.VoterCount;
import org.concordat.testkit.internal.Revision;
import org.concordat.testkit.internal.Sentences;
import org.concordat.testkit.vote.Ballot;
import org.junit.jupiter.api.Test;

/**
 * Counterexamples for faults planted in rules and resolvers shrink to at most three actors and
 * three commitments, even where large negotiations are drawn.
 */
class ShrinkingTest {

  private static int supporters(Ballot ballot) {
    return ballot.at(Stance.SUPPORT).size();
  }

  /** Faulty rules, beside the right ones. */
  @AddLifecycleHook(Run.KeepSamples.class)
  static class FaultyRules {
    @Property
    void roundsTwoThirdsDown(@ForAll @VoterCount(max = 9) Ballot ballot) {
      int voters = ballot.voters().size();
      check(3 * supporters(ballot) >= 2 * voters, supporters(ballot) >= 2 * voters / 3);
    }

    @Property
    void countsAbstainersAmongTheVoters(@ForAll @VoterCount(max = 9) Ballot ballot) {
      int against = ballot.at(Stance.OPPOSE).size();
      check(
          supporters(ballot) > against,
          2 * supporters(ballot) > ballot.voters().size() - ballot.at(Stance.STAND_ASIDE).size());
    }

    @Property
    void forgetsTheThirdVoter(@ForAll @VoterCount(max = 9) Ballot ballot) {
      long asked = ballot.stances().values().stream().limit(2).count();
      check(
          supporters(ballot) == ballot.voters().size(),
          ballot.stances().values().stream().limit(asked).allMatch(Stance.SUPPORT::equals));
    }

    @Property
    void takesAnEvenNumberForATie(@ForAll @VoterCount(max = 9) Ballot ballot) {
      check(supporters(ballot) > 1, supporters(ballot) > 1 && supporters(ballot) % 2 == 1);
    }

    private static void check(boolean right, boolean faulty) {
      assertEquals(right, faulty);
    }
  }

  @Test
  void aFaultyRuleFailsWithAtMostThreeActors() {
    Run run = Run.of(FaultyRules.class);
    assertEquals(4, run.failures().size());
    for (String fault : run.failures().keySet()) {
      Ballot ballot = (Ballot) Run.sample(fault).get(0);
      assertTrue(ballot.voters().size() <= 3, () -> fault + ": " + ballot);
    }
  }

  /** Twice as large as negotiations are by default. */
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  @ActorCount(max = 8)
  @CommitmentCount(max = 16)
  @interface Large {}

  /** Resolvers that misread a negotiation, beside the right one. */
  @AddLifecycleHook(Run.KeepSamples.class)
  static class FaultyResolvers {
    @Property
    void takesTheEarliestCommitmentForTheLatest(@ForAll @Large Negotiation negotiation) {
      List<Commitment> backwards = new ArrayList<>(negotiation.commitments());
      Collections.reverse(backwards);
      check(negotiation, Revision.of(negotiation).commitments(backwards).build());
    }

    @Property
    void overlooksConditions(@ForAll @Large Negotiation negotiation) {
      check(negotiation, commitment -> commitment.when(Condition.always()));
    }

    @Property
    void overlooksConditionsThatAreJoined(@ForAll @Large Negotiation negotiation) {
      check(negotiation, commitment -> commitment.when(commitment.when().atoms().get(0)));
    }

    @Property
    void narrowsRanges(@ForAll @Large Negotiation negotiation) {
      check(
          negotiation,
          commitment ->
              commitment.toBuilder().range(Position.exactly(commitment.range().high())).build());
    }

    @Property
    void overlooksAbsence(@ForAll @Large Negotiation negotiation) {
      check(
          negotiation,
          Revision.of(negotiation)
              .bodies(body -> body.toBuilder().clearAbsences().build())
              .build());
    }

    @Property
    void letsPromisesRestOnThemselves(@ForAll @Large Negotiation negotiation) {
      Resolver resolver = Resolver.of(negotiation);
      for (Alternative alternative : negotiation.alternatives().values()) {
        assertEquals(
            resolver.resolve().positions(alternative),
            resolver.resolve(Coordination.JOINT).positions(alternative));
      }
    }

    private static void check(Negotiation negotiation, UnaryOperator<Commitment> misreading) {
      List<Commitment> commitments = negotiation.commitments().stream().map(misreading).toList();
      check(negotiation, Revision.of(negotiation).commitments(commitments).build());
    }

    private static void check(Negotiation right, Negotiation misread) {
      assertEquals(Resolver.of(right).resolve(), Resolver.of(misread).resolve());
    }
  }

  @Test
  void aFaultyResolverFailsWithAtMostThreeCommitments() {
    Run run = Run.of(FaultyResolvers.class);
    assertEquals(6, run.failures().size());
    for (String fault : run.failures().keySet()) {
      Negotiation negotiation = (Negotiation) Run.sample(fault).get(0);
      String told = fault + ": " + Sentences.of(negotiation);
      assertTrue(negotiation.commitments().size() <= 3, told);
      assertTrue(negotiation.actors().size() <= 3, told);
    }
  }
}
