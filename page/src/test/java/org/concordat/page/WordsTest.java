package org.concordat.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.documents.DocumentReader;
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
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the sentences of pages. */
class WordsTest {
  private static final Alternative PACT = Alternative.of("pact", "The pact");

  private static Document page(Report report) {
    return ReportProperties.parsed(report.page().html());
  }

  private static Negotiation example(String path) throws IOException {
    return DocumentReader.standard().read(Path.of("../examples/" + path));
  }

  private static NegotiationBuilder majority(int members) {
    List<Actor> actors =
        IntStream.range(0, members).mapToObj(i -> Actor.of("a" + i, "M" + i)).toList();
    Body body =
        Body.of(
            "all",
            "The assembly",
            DecisionRule.parse("at least 900 of members support it"),
            actors);
    return Negotiation.builder()
        .issue(Issue.of("issue", "Whether there is a pact", body, PACT))
        .commitments(
            actors.stream()
                .skip(500)
                .map(actor -> Commitment.of(actor, PACT, Stance.SUPPORT))
                .toList());
  }

  @Test
  void thousandsAreSetApart() {
    Document page = page(Report.of(majority(1_500).build()));
    assertTrue(
        page.expectFirst(".summary").text().startsWith("1,000 of 1,500 members of The assembly"),
        page.expectFirst(".summary").text());
    String shown = page.expectFirst("section").outerHtml().replaceAll("(data-|id=)\\S+", "");
    assertFalse(shown.matches("(?s).*[^\\w.]1[05]00[^\\w.].*"), shown);
  }

  @Test
  void whatIsWithdrawnAwaitsNobody() {
    Fact withdrawal =
        Fact.builder()
            .id("gone")
            .says("the pact is taken back")
            .withdraws(PACT)
            .occurs(LocalDate.of(2024, 5, 2))
            .build();
    Negotiation negotiation =
        majority(600).fact(withdrawal).build().asOf(LocalDate.of(2024, 5, 30));
    Document page = page(Report.of(negotiation));
    assertEquals("The pact is withdrawn.", page.expectFirst("[data-headline]").text());
    assertEquals(
        "100 of 600 members of The assembly support it. It has been withdrawn since 2 May 2024:"
            + " the pact is taken back.",
        page.expectFirst(".summary").text());
    assertEquals(0, page.select("[data-awaited], [data-blocker], [data-bargain]").size());
    Document assumed =
        page(
            Report.of(negotiation.asOf(LocalDate.of(2024, 5, 1)))
                .assuming(Assumptions.NONE.fact(withdrawal, Truth.TRUE)));
    assertTrue(
        assumed.expectFirst(".summary").text().endsWith("withdrawn: the pact is taken back."),
        assumed.expectFirst(".summary").text());
  }

  @Test
  void aLeverThatActsOnAnotherQuestionSaysOnWhich() throws IOException {
    Document page =
        page(Report.of(example("eu-council/budget.yaml").asOf(LocalDate.of(2024, 2, 1))));
    assertEquals(
        "would move 27 members on the facility of 50 billion euros",
        page.expectFirst("[data-effect=yearly-veto]").text());
    assertEquals("", page.expectFirst("[data-effect=review]").text());
  }

  @Test
  void theRingHasAnArrowForEachThingThatIsWaitedFor() {
    List<Actor> all =
        List.of(Actor.of("ann", "Ann"), Actor.of("bob", "Bob"), Actor.of("cem", "Cem"));
    NegotiationBuilder builder =
        Negotiation.builder()
            .issue(
                Issue.of(
                    "issue",
                    "Whether there is a pact",
                    Body.of("all", "All", DecisionRule.parse("none of members oppose it"), all),
                    PACT));
    for (int i = 0; i < 3; i++) {
      String next = all.get((i + 1) % 3).id();
      builder
          .commitment(Commitment.of(all.get(i), PACT, Stance.SUPPORT).when(next + " supports pact"))
          .commitment(Commitment.of(all.get(i), PACT, Stance.OPPOSE));
    }
    Document page = page(Report.of(builder.build()));
    assertEquals(
        List.of(
            "Ann will be in support when Bob supports The pact",
            "Bob will be in support when Cem supports The pact",
            "Cem will be in support when Ann supports The pact"),
        page.select("[data-cycle] .waits li").eachText());
    assertEquals(3, page.select("[data-cycle] .arrow").size());
    assertEquals(
        "Ann, Bob and Cem wait for each other: nobody can move first. If they move together, The"
            + " pact carries.",
        page.expectFirst("[data-cycle] p").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nato-2024/nato-2024.yaml", "harbour/harbour.yaml"})
  void reasonsAndClaimsNameWhatTheySpeakOf(String path) throws IOException {
    Negotiation negotiation = example(path);
    Document page = page(Report.of(negotiation.asOf(LocalDate.of(2024, 5, 30))));
    List<String> said = page.select(".why li, .claims td, .conflicts p").eachText();
    assertFalse(said.isEmpty());
    for (String each : said) {
      negotiation.facts().values().stream()
          .filter(fact -> fact.says().isPresent() && fact.id().contains("-"))
          .forEach(fact -> assertFalse(each.matches(".*\\b" + fact.id() + "\\b.*"), each));
      negotiation
          .actors()
          .values()
          .forEach(actor -> assertFalse(each.contains("(" + actor.id() + ")"), each));
      assertFalse(each.contains("--"), each);
    }
  }
}
