package org.concordat.negotiation;

import static org.concordat.negotiation.Sample.ACCESSION;
import static org.concordat.negotiation.Sample.HEAD;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.IOHANNIS;
import static org.concordat.negotiation.Sample.KALLAS;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.model.Term;
import org.junit.jupiter.api.Test;

/** The commitments that a ranking stands for. */
class PreferenceTest {

  private static Preference.Builder ranking() {
    return Preference.builder().actor(HU).issue(HEAD);
  }

  private static void assertCommitments(Preference preference, String... commitments) {
    assertEquals(
        Stream.of(commitments).map(commitment -> "hu on " + commitment).toList(),
        preference.commitments().stream().map(Commitment::label).toList());
  }

  @Test
  void approvalSupportsTheAcceptable() {
    assertCommitments(
        ranking().tier(KALLAS).tier(RUTTE).tier(IOHANNIS).acceptable(1).tolerable(1).build(),
        "kallas: support",
        "rutte: abstain",
        "iohannis: oppose");
    assertCommitments(
        ranking().tier(KALLAS).tier(RUTTE).build(), "kallas: support", "rutte: oppose");
    assertCommitments(
        ranking().tier(KALLAS).tier(RUTTE).acceptable(0).build(),
        "kallas: oppose",
        "rutte: oppose");
    assertCommitments(
        ranking().tier(KALLAS).tier(RUTTE).acceptable(0).tolerable(2).build(),
        "kallas: abstain",
        "rutte: abstain");
  }

  @Test
  void tiersAreRankedEqual() {
    assertCommitments(
        ranking().tier(KALLAS, RUTTE).tier(IOHANNIS).build(),
        "kallas: support",
        "rutte: support",
        "iohannis: oppose");
    assertCommitments(
        ranking().tier(KALLAS, RUTTE).tier(IOHANNIS).acceptable(2).policy(Policy.HOLD_OUT).build(),
        "kallas: support",
        "rutte: support",
        "iohannis: support when kallas is withdrawn and rutte is withdrawn",
        "iohannis: oppose");
  }

  @Test
  void theUnrankedIsLeftOpen() {
    assertCommitments(ranking().tier(KALLAS).build(), "kallas: support");
    assertCommitments(ranking().build());
  }

  @Test
  void holdingOutWaitsForWithdrawals() {
    assertCommitments(
        ranking()
            .tier(KALLAS)
            .tier(RUTTE)
            .tier(IOHANNIS)
            .acceptable(2)
            .tolerable(1)
            .policy(Policy.HOLD_OUT)
            .build(),
        "kallas: support",
        "rutte: support when kallas is withdrawn",
        "rutte: oppose",
        "iohannis: abstain when kallas is withdrawn and rutte is withdrawn",
        "iohannis: oppose");
    assertCommitments(
        ranking().tier(KALLAS).tier(RUTTE).tier(IOHANNIS).policy(Policy.HOLD_OUT).build(),
        "kallas: support",
        "rutte: oppose",
        "iohannis: oppose");
    assertCommitments(
        ranking()
            .tier(KALLAS)
            .tier(RUTTE)
            .acceptable(0)
            .tolerable(2)
            .policy(Policy.HOLD_OUT)
            .build(),
        "kallas: abstain",
        "rutte: abstain when kallas is withdrawn",
        "rutte: oppose");
  }

  @Test
  void preferencesHaveTheTermAndTheSource() {
    Preference preference =
        ranking().tier(KALLAS).tier(RUTTE).term(Term.from(ACCESSION)).source(Sample.NEWS).build();
    assertEquals(2, preference.commitments().size());
    for (Commitment commitment : preference.commitments()) {
      assertEquals(HU, commitment.actor());
      assertEquals(Term.from(ACCESSION), commitment.term());
      assertEquals(Optional.of(Sample.NEWS), commitment.source());
    }
  }

  @Test
  void defaults() {
    Preference preference = ranking().tier(List.of(KALLAS)).build();
    assertEquals(1, preference.acceptable());
    assertEquals(0, preference.tolerable());
    assertEquals(Policy.APPROVE, preference.policy());
    assertEquals(Term.ALWAYS, preference.term());
    assertTrue(preference.source().isEmpty());
    assertEquals("approve", Policy.APPROVE.toString());
    assertEquals("hold-out", Policy.HOLD_OUT.toString());
  }
}
