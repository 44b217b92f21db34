package org.concordat.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.concordat.condition.Polarity;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The polarity of single commitments; a property tests on random input that the analysis is sound.
 */
class PolarityAnalysisTest {
  private static final Actor HU = Actor.of("hu");
  private static final Actor SK = Actor.of("sk");
  private static final Alternative X = Alternative.of("x");

  /**
   * The rule asks for Hungary alone, so that Slovakia matters as far as Hungary's commitment says.
   */
  @ParameterizedTest
  @CsvSource({
    "sk supports it, SUPPORT, OPPOSE, RISING, true",
    "sk does not support it, SUPPORT, OPPOSE, FALLING, false",
    "sk supports it, OPPOSE, SUPPORT, FALLING, false",
    "sk does not support it, OPPOSE, SUPPORT, RISING, true",
    "sk abstains on it, SUPPORT, OPPOSE, MIXED, false",
    "at least 1 of others accept it, SUPPORT, OPPOSE, RISING, true",
    "at most 0 of others accept it, SUPPORT, OPPOSE, FALLING, false",
    "storm, SUPPORT, OPPOSE, NONE, true",
    "sk supports it, SUPPORT, SUPPORT, NONE, true",
  })
  void aCommitmentPullsAsItsRangeAndItsConditionDo(
      String when, Stance stance, Stance otherwise, Polarity ofSlovakia, boolean up) {
    NegotiationBuilder builder =
        Negotiation.builder()
            .facts(Fact.of("storm"))
            .issue(
                Issue.of(
                    "i",
                    "Issue",
                    Body.of("b", "Body", DecisionRule.parse("hu supports it"), List.of(HU, SK)),
                    X))
            .commitment(Commitment.of(HU, X, stance).when(when))
            .commitment(Commitment.of(HU, X, otherwise));
    Network network = Network.of(builder.build());
    PolarityAnalysis influence = PolarityAnalysis.of(network, 0);
    assertEquals(Polarity.RISING, influence.ofVariable(network.variable("hu", 0)));
    assertEquals(ofSlovakia, influence.ofVariable(network.variable("sk", 0)));
    assertEquals(up, influence.everyStancePullsUp());
    assertEquals(
        when.equals("storm") ? Polarity.RISING : Polarity.NONE,
        influence.ofFact(network.fact("storm")));
  }
}
