package org.concordat.page.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.page.Report;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the bars that draw a rule. */
class RulePartTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "more than 1/2 of members support it; support, undeclared, aside, opposed",
        "none of members oppose it; support, aside, undeclared, opposed",
        "more than 1/2 of members voting support it; support, undeclared, opposed"
      })
  void whoAbstainsIsShownNeitherInSupportNorOpposed(String rule, String shown) {
    Actor ann = Actor.of("ann", "Ann");
    Actor bob = Actor.of("bob", "Bob");
    Actor cem = Actor.of("cem", "Cem");
    Actor dea = Actor.of("dea", "Dea");
    Alternative pact = Alternative.of("pact", "The pact");
    Body body = Body.of("body", "The body", DecisionRule.parse(rule), List.of(ann, bob, cem, dea));
    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("issue", "Whether there is a pact", body, pact))
            .commitments(
                Commitment.of(ann, pact, Stance.SUPPORT),
                Commitment.of(bob, pact, Stance.ABSTAIN),
                Commitment.of(cem, pact, Stance.OPPOSE))
            .build();
    List<String> parts =
        Jsoup.parse(Report.of(negotiation).page().html())
            .select("[data-threshold] rect.part")
            .eachAttr("class");
    assertEquals(shown, String.join(", ", parts).replace("part ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "8187; 8187; 10001; true; 81.8% do (8,187 of 10,001)",
        "6499; 8000; 10000; true; 64.9% to 80% do (6,499 to 8,000 of 10,000)",
        "1; 3; 3; true; 33.3% to 100% do (1 to 3 of 3)",
        "0; 0; 0; true; 0 of 0 do",
        "1234567; 1234567; 2000000; false; 1,234,567 of 2,000,000 do",
        "21; 27; 27; false; 21 to 27 of 27 do"
      })
  void aShareIsShownInPercentAndInNumbers(
      BigInteger surely, BigInteger possibly, BigInteger whole, boolean share, String told) {
    assertEquals(told, RuleText.counted(surely, possibly, whole, share));
  }
}
