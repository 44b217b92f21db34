package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
