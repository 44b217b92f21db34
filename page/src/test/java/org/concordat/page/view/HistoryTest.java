package org.concordat.page.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.evidence.Verdict;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.page.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Tests what the page says of each day. */
class HistoryTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  private final Actor ann = Actor.of("ann", "Ann");
  private final Actor bob = Actor.of("bob", "Bob");
  private final Alternative pact = Alternative.of("pact", "The pact");
  private final Body body = Body.of("body", "The body", DecisionRule.UNANIMITY, List.of(ann, bob));
  private final NegotiationBuilder negotiation =
      Negotiation.builder()
          .issue(Issue.of("issue", "Whether there is a pact", body, pact))
          .commitment(Commitment.of(ann, pact, Stance.SUPPORT).from(APRIL))
          .commitment(Commitment.of(ann, pact, Stance.OPPOSE).from(MAY))
          .commitment(Commitment.of(bob, pact, Stance.OPPOSE).from(MAY));

  private Fact agreed() {
    return Fact.builder().id("end").says("they agreed at last").occurs(JUNE).adopts(pact).build();
  }

  private Document page() {
    return Jsoup.parse(Report.of(negotiation.build()).page().html());
  }

  private List<String> events() {
    return page().select(".events li li").eachText();
  }

  @Test
  void whoSpeaksIsTheSubject() {
    assertEquals(
        List.of("Ann and Bob declare themselves opposed", "Ann declares itself in support"),
        events());
  }

  @Test
  void whatEndsABarIsShownOnce() {
    Fact.Builder bar = Fact.builder().id("bar").says("they have not agreed").bars(pact);
    negotiation.facts(bar.state(Truth.TRUE).change(JUNE, Truth.FALSE).build(), agreed());
    assertEquals("they agreed at last", events().get(0));
    assertEquals(3, events().size());
  }

  @Test
  void whatCarriesAgainstTheRuleIsExplained() {
    negotiation.facts(agreed());
    assertEquals(
        "0 of 2 members of The body support it. It carries if all of the members support it."
            + " It has carried in any case: they agreed at last.",
        page().expectFirst(".summary").text());
  }

  @Test
  void manyAlternativesAreNotCalledMembers() {
    List<Alternative> many = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      many.add(Alternative.of("plan-" + i));
    }
    Issue.Builder plans = Issue.builder().id("plans").body(body);
    many.forEach(plan -> plans.alternative(plan, Term.from(MAY)));
    negotiation.issue(plans.build());
    assertEquals("On the table from now on: 6 alternatives", events().get(0));
  }

  @Test
  void reportsOfWhichAllHoldAreTheSubject() {
    assertEquals(
        "All 3 claims in reports hold in this model. No reports contradict each other.",
        HistoryText.agreement(Map.of(Verdict.HOLDS, 3), 0, true).toString());
    assertEquals(
        "The one claim in reports holds in this model. No reports contradict each other.",
        HistoryText.agreement(Map.of(Verdict.HOLDS, 1), 0, true).toString());
  }

  @Test
  void anAreaBearsItsNameWhereThatHasRoom() {
    assertEquals(List.of("Support", "Undecided"), page().select(".wide .area").eachText());
  }
}
