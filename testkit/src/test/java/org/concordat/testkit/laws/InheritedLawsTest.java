package org.concordat.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.concordat.checks.HouseRules;
import org.concordat.negotiation.DecisionRule;
import org.concordat.testkit.vote.Ballot;
import org.concordat.testkit.vote.VotingRule;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.EngineFilter;

/**
 * The build's check that every test runs counts the laws that a class inherits from interfaces, and
 * notices when jqwik's engine is missing.
 */
class InheritedLawsTest {

  static class TwoLaws implements RisingRule, Anonymous {
    @Override
    public VotingRule rule() {
      return VotingRule.of(DecisionRule.CONSENSUS);
    }
  }

  private static final Set<String> LAWS =
      Set.of(
          TwoLaws.class.getName() + "#raisingAVotersStanceNeverUndoesAdoption",
          TwoLaws.class.getName() + "#itDoesNotMatterWhoTakesWhichStance");

  @Test
  void inheritedLawsAreDeclaredAndFound() {
    assertEquals(LAWS, HouseRules.declared(List.of(TwoLaws.class)));
    assertEquals(LAWS, HouseRules.discovered(List.of(TwoLaws.class)));
  }

  @Test
  void withoutTheEngineTheyAreDeclaredAndNotFound() {
    assertEquals(
        Set.of(),
        HouseRules.discovered(List.of(TwoLaws.class), EngineFilter.excludeEngines("jqwik")));
  }

  /** Abstract, so that the check skips it. */
  abstract static class Silenced implements RisingRule {
    @Override
    public void raisingAVotersStanceNeverUndoesAdoption(Ballot ballot) {}
  }

  @Test
  void aLawThatIsOverriddenWithoutItsAnnotationIsStillAskedFor() {
    assertEquals(
        Set.of(Silenced.class.getName() + "#raisingAVotersStanceNeverUndoesAdoption"),
        HouseRules.declared(List.of(Silenced.class)));
    assertEquals(Set.of(), HouseRules.discovered(List.of(Silenced.class)));
  }
}
