package org.concordat.negotiation;

import static org.concordat.negotiation.Sample.ACCESSION;
import static org.concordat.negotiation.Sample.HEAD;
import static org.concordat.negotiation.Sample.HU;
import static org.concordat.negotiation.Sample.IOHANNIS;
import static org.concordat.negotiation.Sample.RUTTE;
import static org.concordat.negotiation.Sample.SE;
import static org.concordat.negotiation.Sample.SK;
import static org.concordat.negotiation.Sample.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.junit.jupiter.api.Test;

/** Which commitment counts first, and which ones stand on a day. */
class StandingCommitmentsTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  private static Commitment commitment(Actor actor, Stance stance) {
    return Commitment.of(actor, RUTTE, stance);
  }

  private static List<Commitment> commitments(Negotiation negotiation, Actor actor) {
    return negotiation.standing().by(actor, RUTTE);
  }

  @Test
  void theLatestCommitmentCountsFirst() {
    Commitment undated = commitment(HU, Stance.OPPOSE);
    Commitment april = commitment(HU, Stance.ABSTAIN).from(APRIL);
    Commitment alsoApril = commitment(HU, Stance.STAND_ASIDE).from(APRIL);
    Commitment may = commitment(HU, Stance.SUPPORT).from(MAY);
    Commitment alsoUndated = Commitment.of(HU, RUTTE, Position.WILL_NOT_BLOCK);
    Negotiation negotiation =
        Sample.builder().commitments(undated, april, may, alsoUndated, alsoApril).build();
    assertEquals(
        List.of(may, april, alsoApril, undated, alsoUndated), commitments(negotiation, HU));
    Negotiation reversed =
        Sample.builder().commitments(alsoApril, alsoUndated, may, april, undated).build();
    assertEquals(List.of(may, alsoApril, april, alsoUndated, undated), commitments(reversed, HU));
  }

  @Test
  void preferencesCountAfterAllThatIsDeclared() {
    Preference preference =
        Preference.builder().actor(HU).issue(HEAD).tier(RUTTE).term(Term.from(MAY)).build();
    Commitment undated = commitment(HU, Stance.OPPOSE);
    Negotiation negotiation = Sample.builder().preference(preference).commitments(undated).build();
    assertEquals(List.of(undated, preference.commitments().get(0)), commitments(negotiation, HU));
  }

  @Test
  void holdingOutFallsBackOnOpposition() {
    Preference preference =
        Preference.builder()
            .actor(HU)
            .issue(HEAD)
            .tier(IOHANNIS)
            .tier(RUTTE)
            .acceptable(2)
            .policy(Policy.HOLD_OUT)
            .build();
    Negotiation negotiation = Sample.builder().preference(preference).build();
    assertEquals(
        List.of("hu on rutte: support when iohannis is withdrawn", "hu on rutte: oppose"),
        commitments(negotiation, HU).stream().map(Commitment::label).toList());
  }

  @Test
  void onlyWhatStandsOnTheDayCounts() {
    Commitment always = commitment(HU, Stance.OPPOSE);
    Commitment april = commitment(HU, Stance.ABSTAIN).from(APRIL).until(MAY);
    Commitment may = commitment(HU, Stance.SUPPORT).from(MAY);
    Preference early =
        Preference.builder().actor(HU).issue(HEAD).tier(RUTTE).term(Term.until(APRIL)).build();
    Negotiation negotiation =
        Sample.builder().commitments(always, april, may).preference(early).build();
    Commitment ranked = early.commitments().get(0);
    assertEquals(List.of(may, always), commitments(negotiation, HU));
    assertEquals(List.of(always, ranked), commitments(negotiation.asOf(APRIL.minusDays(1)), HU));
    assertEquals(List.of(april, always), commitments(negotiation.asOf(APRIL), HU));
    assertEquals(List.of(april, always), commitments(negotiation.asOf(MAY.minusDays(1)), HU));
    assertEquals(List.of(may, always), commitments(negotiation.asOf(MAY), HU));
    assertEquals(List.of(), negotiation.standing().by(HU, IOHANNIS));
    assertEquals(List.of(), commitments(negotiation, SK));
    assertEquals(List.of(), negotiation.standing().by(HU, TEXT));
    assertEquals(List.of(), negotiation.standing().by(HU, Alternative.of("nobody")));
  }

  /**
   * Standing commitments of a list alone are the same: for the day, without preferences, in the
   * order given.
   */
  @Test
  void standingCommitmentsSayTheSameOnTheirOwn() {
    Commitment late = commitment(HU, Stance.SUPPORT).from(MAY);
    Commitment early = commitment(HU, Stance.OPPOSE);
    Commitment over = commitment(HU, Stance.ABSTAIN).until(APRIL);
    Preference ranking = Preference.builder().actor(SK).issue(HEAD).tier(RUTTE).build();
    Negotiation negotiation =
        Sample.builder()
            .title("Sample")
            .asOf(MAY)
            .commitments(early, over, late)
            .preference(ranking)
            .report(Sample.REPORT)
            .build();
    ImmutableList<Commitment> standing = negotiation.standing().all();
    assertEquals(List.of(late, early, ranking.commitments().get(0)), standing);
    Negotiation alone =
        negotiation.toBuilder()
            .clearPreferences()
            .clearCommitments()
            .commitments(standing.stream().map(each -> each.term(Term.ALWAYS)).toList())
            .build();
    assertEquals(List.of(commitment(HU, Stance.SUPPORT), early), commitments(alone, HU));
    assertEquals(ranking.commitments(), commitments(alone, SK));
    assertEquals(List.of(), alone.preferences());
    assertEquals(standing.size(), alone.commitments().size());
    assertEquals(negotiation.reports(), alone.reports());
    assertEquals(negotiation.title(), alone.title());
    assertEquals(negotiation.asOf(), alone.asOf());
    assertEquals(commitments(alone, HU), commitments(alone.asOf(APRIL), HU));
  }

  @Test
  void onlyMembersOfTheDayHaveASay() {
    Commitment commitment = commitment(SE, Stance.SUPPORT);
    Preference ranking = Preference.builder().actor(SE).issue(HEAD).tier(RUTTE).build();
    Negotiation negotiation = Sample.builder().commitments(commitment).preference(ranking).build();
    Negotiation before = negotiation.asOf(ACCESSION.minusDays(1));
    assertEquals(List.of(), commitments(before, SE));
    assertEquals(2, commitments(negotiation.asOf(ACCESSION), SE).size());
    assertEquals(2, commitments(negotiation, SE).size());
  }
}
