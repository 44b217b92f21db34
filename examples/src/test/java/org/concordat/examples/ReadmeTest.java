package org.concordat.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.bargain.Bargain;
import org.concordat.bargain.Bargains;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** Runs the code of the README, and compares its output with what the README says. */
class ReadmeTest {

  @Test
  void theTwentyLinesDoWhatTheReadmeSays() {
    // begin
    Actor north = Actor.of("north", "North Quay");
    Actor south = Actor.of("south", "South Quay");
    Actor isle = Actor.of("isle", "The Isle");
    Alternative ada = Alternative.of("ada", "Ada");
    Alternative ben = Alternative.of("ben", "Ben");
    Body board =
        Body.of("board", "Harbour Board", DecisionRule.UNANIMITY, List.of(north, south, isle));
    Fact benLeaves =
        Fact.builder()
            .id("ben-leaves")
            .says("Ben leaves the race")
            .withdraws(ben)
            .by(isle)
            .lever(true)
            .build();

    Negotiation negotiation =
        Negotiation.builder()
            .issue(Issue.of("chair", "Who chairs the board", board, ada, ben))
            .facts(benLeaves)
            .commitments(
                Commitment.of(north, ada, Stance.SUPPORT),
                Commitment.of(south, ada, Stance.SUPPORT).when("at least 2 of others support it"),
                Commitment.of(isle, ada, Stance.SUPPORT)
                    .when("ben is withdrawn and north supports it"),
                Commitment.of(isle, ada, Stance.OPPOSE))
            .build();

    Resolver resolver = Resolver.of(negotiation);
    Resolution now = resolver.resolve();
    Decision decision = now.decision(ada);
    Set<Actor> blockers = now.blockers(ada);
    Explanation why = Explanations.of(now).explain(isle, ada);
    Bargain bargain = Bargains.of(resolver).toAdopt(ada).cheapest().orElseThrow();
    String order = Bargains.of(resolver).choreography(bargain).inWords();
    // end
    assertEquals(Decision.REJECTED, decision);
    assertEquals(Set.of(isle), blockers);
    assertEquals("ben-leaves", bargain.toString());
    String readme = PageCode.read(PageCode.root().resolve("README.md"));
    assertTrue(readme.contains("```text\n" + why + "\n```"), why.toString());
    assertTrue(readme.contains("```text\n" + order + "\n```"), order);
  }

  /** The code of the README and that of the test above are the same up to blanks and comments. */
  @Test
  void theTwentyLinesAreThese() {
    Matcher code =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(PageCode.read(PageCode.root().resolve("README.md")));
    assertTrue(code.find());
    String here =
        PageCode.read(
            PageCode.root()
                .resolve("examples/src/test/java/org/concordat/examples/ReadmeTest.java"));
    String tested = here.substring(here.indexOf("// begin") + 8, here.indexOf("// end"));
    assertEquals(bare(code.group(1)), bare(tested));
  }

  private static String bare(String code) {
    return code.lines()
        .map(line -> line.replaceAll("//.*", "").replaceAll("\\s", ""))
        .collect(Collectors.joining());
  }
}
