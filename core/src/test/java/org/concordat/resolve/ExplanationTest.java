package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.concordat.negotiation.NegotiationBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final Actor HUNGARY = Actor.of("hu", "Hungary");
  private static final Actor ROMANIA = Actor.of("ro", "Romania");
  private static final Actor SLOVAKIA = Actor.of("sk", "Slovakia");
  private static final Alternative RUTTE = Alternative.of("rutte", "Rutte");
  private static final Fact IOHANNIS_WITHDRAWS =
      Fact.lever("iohannis-withdraws", "Iohannis withdraws");

  private static NegotiationBuilder allies(Actor... absent) {
    Body nato =
        Body.builder()
            .id("nato")
            .rule(DecisionRule.CONSENSUS)
            .members(List.of(HUNGARY, ROMANIA, SLOVAKIA))
            .addAbsent(absent)
            .build();
    return Negotiation.builder()
        .issue(Issue.of("next", "Next", nato, RUTTE))
        .facts(IOHANNIS_WITHDRAWS);
  }

  private static Commitment supports(Actor actor) {
    return Commitment.of(actor, RUTTE, Stance.SUPPORT);
  }

  private static Commitment opposes(Actor actor) {
    return Commitment.of(actor, RUTTE, Stance.OPPOSE);
  }

  private static String text(String... lines) {
    return String.join("\n", lines);
  }

  private static NegotiationBuilder waitingForALever() {
    return allies()
        .commitments(
            Commitment.of(HUNGARY, RUTTE, Position.WILL_NOT_BLOCK).when("iohannis-withdraws"),
            opposes(HUNGARY),
            supports(SLOVAKIA),
            supports(ROMANIA));
  }

  private static Negotiation waitingForEachOther() {
    return allies()
        .commitments(
            supports(HUNGARY).when("sk supports it"),
            opposes(HUNGARY),
            supports(SLOVAKIA).when("hu supports it"),
            opposes(SLOVAKIA),
            supports(ROMANIA))
        .build();
  }

  @Test
  void oneWaitsForALever() {
    Explanation explanation = Resolver.of(waitingForALever().build()).resolve().explain(RUTTE);
    assertEquals(
        text(
            "Rutte (rutte) is rejected",
            "  none of members oppose rutte: not so",
            "    Hungary (hu) opposes Rutte (rutte)",
            "      its word: anything from stand-aside to support if"
                + " iohannis-withdraws, which does not hold",
            "        iohannis-withdraws: not so; the lever Iohannis withdraws"
                + " (iohannis-withdraws) would change that",
            "      its word: oppose"),
        explanation.toString());
    assertEquals(ImmutableSet.of(IOHANNIS_WITHDRAWS), explanation.levers());
  }

  @Test
  void twoWaitForEachOther() {
    Explanation explanation = Resolver.of(waitingForEachOther()).resolve().explain(HUNGARY, RUTTE);
    assertEquals(
        text(
            "Hungary (hu) opposes Rutte (rutte)",
            "  its word: support if sk supports rutte, which does not hold",
            "    sk supports rutte: not so",
            "      Slovakia (sk) opposes Rutte (rutte)",
            "        its word: support if hu supports rutte, which does not hold",
            "          hu supports rutte: not so",
            "            Hungary (hu) and Slovakia (sk) wait for each other",
            "        its word: oppose",
            "  its word: oppose"),
        explanation.toString());
    assertEquals(1, explanation.circles().size());
  }

  @Test
  void twoHoldEachOtherUp() {
    Explanation explanation =
        Resolver.of(waitingForEachOther()).resolve(Coordination.JOINT).explain(HUNGARY, RUTTE);
    assertEquals(
        text(
            "Hungary (hu) supports Rutte (rutte)",
            "  its word: support if sk supports rutte, which holds",
            "    sk supports rutte: so",
            "      Slovakia (sk) supports Rutte (rutte)",
            "        its word: support if hu supports rutte, which holds",
            "          hu supports rutte: so",
            "            Hungary (hu) and Slovakia (sk) hold each other up"),
        explanation.toString());
    assertTrue(explanation.circles().get(0).together());
  }

  /** Both abstain, but neither does so because of the other. */
  @Test
  void thoseWhoAbstainMayWaitForEachOtherToo() {
    Negotiation negotiation =
        allies()
            .commitments(
                supports(HUNGARY).when("sk supports it"),
                Commitment.of(HUNGARY, RUTTE, Stance.ABSTAIN),
                supports(SLOVAKIA).when("hu supports it"),
                Commitment.of(SLOVAKIA, RUTTE, Stance.ABSTAIN))
            .build();
    assertEquals(
        text(
            "Hungary (hu) abstains on Rutte (rutte)",
            "  its word: support if sk supports rutte, which does not hold",
            "    sk supports rutte: not so",
            "      Slovakia (sk) abstains on Rutte (rutte)",
            "        its word: support if hu supports rutte, which does not hold",
            "          hu supports rutte: not so",
            "            Hungary (hu) and Slovakia (sk) wait for each other",
            "        its word: abstain",
            "  its word: abstain"),
        Resolver.of(negotiation).resolve().explain(HUNGARY, RUTTE).toString());
  }

  @Test
  void oneIsAbsent() {
    Negotiation negotiation =
        allies(ROMANIA).commitments(supports(HUNGARY), supports(SLOVAKIA)).build();
    assertEquals(
        text(
            "Rutte (rutte) is rejected",
            "  none of members oppose rutte: not so",
            "    Romania (ro) opposes Rutte (rutte), being absent"),
        Resolver.of(negotiation).resolve().explain(RUTTE).toString());
  }

  /** Slovakia's support came first; Romania opposes only since Hungary supports. */
  @Test
  void ofTwoReasonsTheOneThatCameFirstIsTold() {
    Resolution resolution =
        Resolver.of(
                allies()
                    .commitments(
                        supports(HUNGARY).when("not ro supports rutte or sk supports rutte"),
                        opposes(HUNGARY),
                        opposes(ROMANIA).when("hu supports rutte"),
                        supports(ROMANIA),
                        supports(SLOVAKIA))
                    .build())
            .resolve();
    assertEquals(
        text(
            "Hungary (hu) supports Rutte (rutte)",
            "  its word: support if not ro supports rutte or sk supports rutte, which holds",
            "    sk supports rutte: so",
            "      Slovakia (sk) supports Rutte (rutte), by its word"),
        resolution.explain(HUNGARY, RUTTE).toString());
  }

  @Test
  void oneStandsAsAssumed() {
    Resolution resolution =
        Resolver.of(waitingForALever().build())
            .resolve(Assumptions.NONE.stance(HUNGARY, RUTTE, Stance.ABSTAIN));
    assertEquals(
        text(
            "Rutte (rutte) is adopted",
            "  none of members oppose rutte: so",
            "    Hungary (hu) abstains on Rutte (rutte), as assumed",
            "    Romania (ro) and Slovakia (sk) support Rutte (rutte), by their words"),
        resolution.explain(RUTTE).toString());
  }

  /** Told are the parts on which the truth of the whole rests, and what would have to change. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          storm and gale        | supports | which holds         | all of this holds:                     | storm: so; gale: so
          calm or storm         | supports | which holds         |                                        | storm: so
          storm and calm        | is open on | which does not hold |                                      | calm: not so
          mist and storm and calm | is open on | which does not hold | this fails, and all of it is needed: | mist: not so, LEVER; calm: not so
          mist or snow and calm | is open on | which does not hold | one of this is needed, and none holds: | mist: not so, LEVER; calm: not so
          snow and hail         | is open on | which is open       | this is open, and all of it is needed: | snow: open; hail: open
          snow or calm or hail  | is open on | which is open       | this is open, and one of it is needed: | snow: open; hail: open
          """)
  void partsAreToldByWhatTheyAreNeededFor(
      String when, String stands, String holds, String parts, String reasons) {
    Fact.Builder fact = Fact.builder();
    Negotiation negotiation =
        allies()
            .facts(
                fact.id("storm").state(Truth.TRUE).build(),
                fact.id("gale").build(),
                fact.id("snow").state(Truth.UNKNOWN).build(),
                fact.id("hail").build(),
                fact.id("calm").state(Truth.FALSE).build(),
                fact.id("mist").lever(true).by(ROMANIA).build())
            .commitment(
                supports(HUNGARY)
                    .when(when)
                    .from(LocalDate.of(2024, 5, 1))
                    .source(Source.of("news")))
            .build();
    List<String> lines = new ArrayList<>();
    lines.add("its word from 2024-05-01 [news]: support if " + when + ", " + holds);
    if (parts != null) {
      lines.add("  " + parts);
    }
    for (String reason : reasons.split("; ", -1)) {
      String told =
          reason.replace(
              ", LEVER", "; the lever mist, in the hand of Romania (ro), would change that");
      lines.add((parts == null ? "  " : "    ") + told);
    }
    Explanation explanation = Resolver.of(negotiation).resolve().explain(HUNGARY, RUTTE);
    assertEquals(
        "Hungary (hu) "
            + stands
            + " Rutte (rutte)\n  "
            + String.join("\n  ", lines)
            + (stands.equals("supports") ? "" : "\n  beyond that it has said nothing"),
        explanation.toString());
    // Each part can be told by itself.
    Explanation word = explanation.because().get(0);
    assertEquals(String.join("\n", lines), word.toString());
    assertEquals(
        String.join("\n", lines.subList(1, lines.size())).replaceAll("(?m)^  ", ""),
        word.because().get(0).toString());
  }

  @Test
  @Tag("slow")
  void longChainsAreCutShort() {
    int length = 100_000;
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      actors.add(Actor.of("a" + i));
    }
    NegotiationBuilder builder =
        Negotiation.builder()
            .issue(Issue.of("i", "I", Body.of("b", "B", DecisionRule.CONSENSUS, actors), RUTTE))
            .commitment(supports(actors.get(0)));
    for (int i = 1; i < length; i++) {
      builder.commitment(supports(actors.get(i)).when("a" + (i - 1) + " supports it"));
    }
    Resolution resolution = Resolver.of(builder.build()).resolve();
    String text = resolution.explain(actors.get(length - 1), RUTTE).toString();
    assertTrue(
        text.endsWith("a99899 supports Rutte (rutte), for reasons not followed this deep"), text);
    assertTrue(
        resolution
            .explain(actors.get(50), RUTTE)
            .toString()
            .endsWith("a0 supports Rutte (rutte), by its word"));
  }
}
