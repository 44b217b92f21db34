package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.Run;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;
import org.junit.jupiter.api.Test;

/**
 * A test that declares a law broken fails if the law holds, or is broken by another counterexample.
 */
class RightlyBrokenTest {

  static class Lazy implements Proper {
    @Override
    public VotingRule rule() {
      return VotingRule.of(DecisionRule.CONSENSUS);
    }

    @Override
    @Property
    @RightlyBroken(
        because = "silence is consent",
        counterexample = "the rule adopts on x: ann (abstains|stands aside), and its opposite, .*")
    public void anAlternativeAndItsOppositeAreNotBothAdopted(@ForAll("ballots") Ballot ballot) {
      Proper.super.anAlternativeAndItsOppositeAreNotBothAdopted(ballot);
    }
  }

  @Test
  void aLawThatIsBrokenAsAnnotatedPasses() {
    Run run = Run.of(Lazy.class);
    assertEquals(Map.of(), run.failures());
    assertEquals(Set.of("anAlternativeAndItsOppositeAreNotBothAdopted"), run.passed());
  }

  static class Kept implements Proper {
    @Override
    public VotingRule rule() {
      return VotingRule.of(DecisionRule.MAJORITY);
    }

    @Override
    @Property
    @RightlyBroken(because = "silence is consent", counterexample = ".*")
    public void anAlternativeAndItsOppositeAreNotBothAdopted(@ForAll("ballots") Ballot ballot) {
      Proper.super.anAlternativeAndItsOppositeAreNotBothAdopted(ballot);
    }
  }

  @Test
  void aLawThatHoldsAfterAllFails() {
    assertEquals(
        "the law holds, though it is said to be broken because silence is consent; draw what"
            + " breaks it, or let it hold",
        Run.of(Kept.class).failure());
  }

  static class Otherwise implements AdoptsUnanimity {
    @Override
    public VotingRule rule() {
      return ballot -> true;
    }

    @Override
    @Property
    @RightlyBroken(because = "three should be there", counterexample = ".* three .*")
    public void unanimityAgainstDoesNotAdopt(@ForAll("ballots") Ballot ballot) {
      AdoptsUnanimity.super.unanimityAgainstDoesNotAdopt(ballot);
    }
  }

  @Test
  void aLawThatIsBrokenByAnotherThingFails() {
    assertEquals(
        "the law is broken, but not as told (\".* three .*\"): the rule adopts what everyone"
            + " opposes: on x: ann opposes",
        Run.of(Otherwise.class).failure());
  }
}
