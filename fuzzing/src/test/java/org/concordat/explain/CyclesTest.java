package org.concordat.explain;

import static org.concordat.explain.ExplanationTest.A;
import static org.concordat.explain.ExplanationTest.B;
import static org.concordat.explain.ExplanationTest.C;
import static org.concordat.explain.ExplanationTest.X;
import static org.concordat.explain.ExplanationTest.assertText;
import static org.concordat.explain.ExplanationTest.cycles;
import static org.concordat.explain.ExplanationTest.explained;
import static org.concordat.explain.ExplanationTest.says;
import static org.concordat.explain.ExplanationTest.unanimity;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Coordination;
import org.junit.jupiter.api.Test;

/** Who waits for each other, who rests on each other, and who are rivals. */
class CyclesTest {
  @Test
  void thoseWhoHaveMovedDoNotWait() {
    NegotiationBuilder builder =
        unanimity(A, B)
            .commitments(
                says(A, Stance.ABSTAIN, "b accepts it"),
                says(A, Stance.SUPPORT),
                says(B, Stance.ABSTAIN, "a accepts it"),
                says(B, Stance.SUPPORT));
    for (Coordination coordination : Coordination.values()) {
      assertEquals(List.of(), cycles(explained(builder, coordination, A)));
    }
  }

  @Test
  void thoseWhoSupportWhenTheOtherOpposesAreRivals() {
    NegotiationBuilder builder =
        unanimity(A, B)
            .commitments(
                says(A, Stance.SUPPORT, "b opposes it"),
                says(A, Stance.OPPOSE),
                says(B, Stance.SUPPORT, "a opposes it"),
                says(B, Stance.OPPOSE));
    for (Coordination coordination : Coordination.values()) {
      assertEquals(List.of("a and b are rivals"), cycles(explained(builder, coordination, A)));
    }
  }

  private static NegotiationBuilder waitingForEachOther() {
    return unanimity(A, B)
        .commitments(
            says(A, Stance.SUPPORT, "b supports it"),
            says(A, Stance.OPPOSE),
            says(B, Stance.SUPPORT, "a supports it"),
            says(B, Stance.OPPOSE));
  }

  @Test
  void twoWaitForEachOther() {
    assertText(
        explained(waitingForEachOther(), A),
        "a opposes x",
        "  no lever would raise it",
        "  supports it if those who wait for each other move together: --coordination joint",
        "  a and b wait for each other:",
        "    a: would support if b supports x",
        "    b: would support if a supports x",
        "  because:",
        "    would support if b supports x: not met",
        "      b opposes x",
        "        would support if a supports x: not met",
        "          a opposes x, as stated above",
        "        otherwise opposes",
        "    otherwise opposes");
  }

  @Test
  void twoRestOnEachOther() {
    assertText(
        explained(waitingForEachOther(), Coordination.JOINT, A),
        "a supports x",
        "  a and b rest on each other:",
        "    a: supports if b supports x",
        "    b: supports if a supports x",
        "  because:",
        "    supports if b supports x: met",
        "      b supports x",
        "        supports if a supports x: met",
        "          a supports x, as stated above");
  }

  @Test
  void twoPairsAreTwoCycles() {
    Actor d = Actor.of("d");
    NegotiationBuilder builder =
        unanimity(A, B, C, d)
            .commitments(
                says(A, Stance.SUPPORT, "b supports it"),
                says(A, Stance.OPPOSE),
                says(B, Stance.SUPPORT, "a supports it"),
                says(B, Stance.OPPOSE),
                says(C, Stance.SUPPORT, "d supports it"),
                says(C, Stance.OPPOSE),
                says(d, Stance.SUPPORT, "c supports it"),
                says(d, Stance.OPPOSE));
    assertEquals(
        List.of("a and b wait for each other", "c and d wait for each other"),
        cycles(ExplanationTest.of(builder).explain(X)));
  }
}
