package org.concordat.evidence;

import static org.concordat.evidence.Allies.X;
import static org.concordat.evidence.Allies.actors;
import static org.concordat.evidence.Allies.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For each part of a claim that does not surely hold, the answer quotes what the negotiation says.
 */
class ModelViewTest {
  private static Fact fact(String id, Truth state) {
    return Fact.builder().id(id).state(state).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a0 supports x | ''",
        "a0 opposes x | a0 supports x",
        "a2 supports x | a2 is undeclared on x",
        "a0 opposes x and storm | a0 supports x; storm: open",
        "storm | storm: open",
        "calm | calm: not so",
        "at least 3 of b support x | 1 of 5 support x, 3 more may (a2, a3 and a4)",
        "none of b do not support x | 1 of 5 do not support x, 3 more may (a2, a3 and a4)",
        "at least 3 of b oppose y | 0 of 5 oppose y, 5 more may",
        "at least 2 of b support z | 1 of 5 support z",
        "more than 1/2 of c voting oppose z | more than 1/2 of c voting oppose z: not so",
        "more than 1/2 of b voting oppose x | more than 1/2 of b voting oppose x: open"
      })
  void whatTheNegotiationHas(String claim, String has) {
    Actor first = actors(1).get(0);
    Body alone = Body.of("c", "C", DecisionRule.UNANIMITY, List.of(first));
    Alternative z = Alternative.of("z");
    Negotiation negotiation =
        Allies.negotiation(DecisionRule.UNANIMITY, 5)
            .issue(Issue.of("j", "J", alone, z))
            .facts(fact("storm", Truth.UNKNOWN), fact("calm", Truth.FALSE))
            .commitment(Commitment.of(first, X, Stance.SUPPORT))
            .commitment(Commitment.of(first, z, Stance.SUPPORT))
            .commitment(Commitment.of(actors(2).get(1), X, Stance.OPPOSE))
            .report(report("log", claim))
            .build();
    Evidence evidence = Evidence.of(negotiation);
    assertEquals(has, evidence.verify().findings().get(0).modelHas());
    assertEquals("Evidence of 1 report in " + negotiation, evidence.toString());
  }
}
