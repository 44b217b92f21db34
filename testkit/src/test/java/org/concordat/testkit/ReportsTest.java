package org.concordat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Preference;
import org.concordat.negotiation.Report;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.junit.jupiter.api.Test;

/** Reports read like sentences, and jqwik finds the formats that write them. */
class ReportsTest {
  private static final Actor ANN = Actor.of("ann");
  private static final Actor BOB = Actor.builder().id("bob").weight("shares", 3).build();
  private static final Alternative X = Alternative.of("x");
  private static final Alternative Y = Alternative.of("y");

  static class Failing {
    @Provide
    Arbitrary<Negotiation> negotiations() {
      Body council =
          Body.builder()
              .id("council")
              .rule("none of members oppose it")
              .member(ANN)
              .member(BOB)
              .absent(BOB)
              .build();
      Issue issue = Issue.of("issue-1", "issue-1", council, X, Y);
      return Arbitraries.just(
          Negotiation.builder()
              .issue(issue)
              .facts(
                  Fact.builder().id("f").state(Truth.UNKNOWN).withdraws(Y).build(),
                  Fact.lever("g", "G"))
              .commitment(Commitment.of(ANN, X, Stance.SUPPORT).when("f and bob supports it"))
              .commitment(Commitment.of(BOB, X, Position.WILL_NOT_BLOCK))
              .preference(Preference.builder().actor(ANN).issue(issue).tier(X).tier(Y).build())
              .report(
                  Report.builder()
                      .source(Source.of("minutes"))
                      .published(LocalDate.of(2024, 3, 2))
                      .claim(LocalDate.of(2024, 3, 1), "ann supports x")
                      .claim(LocalDate.of(2024, 3, 2), "any of council oppose y")
                      .build())
              .build());
    }

    @Provide
    Arbitrary<Resolution> resolutions() {
      return negotiations()
          .map(
              negotiation ->
                  Resolver.of(negotiation)
                      .resolve(
                          Coordination.JOINT,
                          Assumptions.NONE.fact(negotiation.fact("g"), Truth.TRUE)));
    }

    @Property
    void always(@ForAll("negotiations") Negotiation negotiation) {
      throw new AssertionError(negotiation.toString());
    }

    @Property
    void whatever(@ForAll("resolutions") Resolution resolution) {
      throw new AssertionError(resolution.toString());
    }
  }

  @Test
  void aNegotiationIsDescribedInSentences() {
    Run run = Run.of(Failing.class);
    String report = run.report() + run.failures();
    for (String sentence :
        List.of(
            "x and y are decided by council (ann, bob; absent, which counts as opposition: bob) if"
                + " none of members oppose it.",
            "f may be true or not; it withdraws y.",
            "g is false; somebody can bring it about.",
            "ann supports x if f and bob supports it.",
            "bob keeps between stand-aside and support on x.",
            "ann prefers x to y, of which 1 acceptable and 0 tolerable, and approves.",
            "According to minutes of 2024-03-02, on 2024-03-01 ann supports x, and on 2024-03-02"
                + " any of council oppose y.",
            "Resolved joint, assuming g.")) {
      assertTrue(report.lines().anyMatch(line -> line.strip().equals(sentence)), report);
    }
  }

  @Test
  void theModuleProvidesWhatTheServiceFilesDo() throws Exception {
    Set<ModuleDescriptor.Provides> provides = own().provides();
    assertEquals(3, provides.size());
    for (ModuleDescriptor.Provides provided : provides) {
      try (InputStream in =
          Negotiations.class.getResourceAsStream("/META-INF/services/" + provided.service())) {
        String listed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(
            listed.lines().collect(Collectors.toSet()).containsAll(provided.providers()), listed);
      }
    }
  }

  private static ModuleDescriptor own() throws Exception {
    Path classes =
        Path.of(DecisionRules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return ModuleFinder.of(classes).find("org.concordat.testkit").orElseThrow().descriptor();
  }

  @Test
  void rulesAreDrawnFromAll() {
    Set<DecisionRule> rules =
        DecisionRules.rules().common().sampleStream().limit(200).collect(Collectors.toSet());
    assertTrue(
        rules.containsAll(
            Set.of(DecisionRule.CONSENSUS, DecisionRule.UNANIMITY, DecisionRule.MAJORITY)));
  }
}
