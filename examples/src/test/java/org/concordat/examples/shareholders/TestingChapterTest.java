package org.concordat.examples.shareholders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.concordat.examples.PageCode;
import org.concordat.examples.nato2024.Nato2024;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.model.Alternative;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testkit.Conditions;
import org.concordat.testkit.DecisionRules;
import org.concordat.testkit.Negotiations;
import org.concordat.testkit.arbitraries.ConditionArbitrary;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.arbitraries.Step;
import org.concordat.testkit.laws.ExplanationCheck;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/testing.md} is compiled and run, and its tables are complete. */
class TestingChapterTest {
  private static final Pattern LAW = Pattern.compile(" extends (Rule|Negotiation)Law\\b");

  @Test
  void whatIsDrawnIsDrawn() {
    // begin
    NegotiationArbitrary linked =
        Negotiations.negotiations()
            .actors(2, 6)
            .bodies(2, 2)
            .cycles(0.8)
            .fallingConditions(0)
            .unknownFacts(0.5)
            .rules(DecisionRules.rules().common());
    ConditionArbitrary rising = Conditions.conditions().rising().depth(2);
    Arbitrary<Step<Negotiation>> stronger = linked.strengthened();
    // end
    assertEquals(2, stronger.sample().after().bodies().size());
    assertTrue(rising.sample().depth() <= 4);
  }

  @Test
  void anExplanationIsChecked() {
    Resolution resolution = Resolver.of(Nato2024.negotiation()).resolve();
    Alternative rutte = Nato2024.RUTTE;
    // begin
    new ExplanationCheck(resolution).check(Explanations.of(resolution).explain(rutte));
    // end
    Resolution later = Resolver.of(Nato2024.inHindsight()).resolve();
    Explanation foreign = Explanations.of(later).explain(rutte);
    assertThrows(AssertionError.class, () -> new ExplanationCheck(resolution).check(foreign));
  }

  @Test
  void theCodeOfTheChapterIsThatOfTheTests() {
    PageCode.assertTested(
        "docs/testing.md",
        "shareholders",
        "MajorityTest",
        "ShareholdersAgreementTest",
        "TestingChapterTest",
        "ReferenceSessionTest");
  }

  @Test
  void theTablesHaveEveryLawOfRulesAndOfNegotiations() throws IOException {
    Path laws = PageCode.root().resolve("testkit/src/main/java/org/concordat/testkit/laws");
    String chapter = PageCode.read(PageCode.root().resolve("docs/testing.md"));
    try (Stream<Path> files = Files.list(laws)) {
      List<String> missing =
          files
              .filter(file -> LAW.matcher(PageCode.read(file)).find())
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .filter(law -> !chapter.contains("| `" + law + "` |"))
              .toList();
      assertEquals(List.of(), missing);
    }
  }
}
