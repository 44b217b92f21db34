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

/** Which word counts first, and which stands on a day. */
class StandingCommitmentsTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

  private static Commitment word(Actor actor, Stance stance) {
    return Commitment.of(actor, RUTTE, stance);
  }

  private static List<Commitment> words(Negotiation negotiation, Actor actor) {
    return negotiation.standing().by(actor, RUTTE);
  }

  @Test
  void theLatestWordCountsFirst() {
    Commitment undated = word(HU, Stance.OPPOSE);
    Commitment april = word(HU, Stance.ABSTAIN).from(APRIL);
    Commitment alsoApril = word(HU, Stance.STAND_ASIDE).from(APRIL);
    Commitment may = word(HU, Stance.SUPPORT).from(MAY);
    Commitment alsoUndated = Commitment.of(HU, RUTTE, Position.WILL_NOT_BLOCK);
    Negotiation negotiation =
        Sample.builder().commitments(undated, april, may, alsoUndated, alsoApril).build();
    assertEquals(List.of(may, april, alsoApril, undated, alsoUndated), words(negotiation, HU));
    Negotiation reversed =
        Sample.builder().commitments(alsoApril, alsoUndated, may, april, undated).build();
    assertEquals(List.of(may, alsoApril, april, alsoUndated, undated), words(reversed, HU));
  }

  @Test
  void preferencesCountAfterAllThatIsDeclared() {
    Preference preference =
        Preference.builder().actor(HU).issue(HEAD).tier(RUTTE).term(Term.from(MAY)).build();
    Commitment undated = word(HU, Stance.OPPOSE);
    Negotiation negotiation = Sample.builder().preference(preference).commitments(undated).build();
    assertEquals(List.of(undated, preference.commitments().get(0)), words(negotiation, HU));
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
        words(negotiation, HU).stream().map(Commitment::label).toList());
  }

  @Test
  void onlyWhatStandsOnTheDayCounts() {
    Commitment always = word(HU, Stance.OPPOSE);
    Commitment april = word(HU, Stance.ABSTAIN).from(APRIL).until(MAY);
    Commitment may = word(HU, Stance.SUPPORT).from(MAY);
    Preference early =
        Preference.builder().actor(HU).issue(HEAD).tier(RUTTE).term(Term.until(APRIL)).build();
    Negotiation negotiation =
        Sample.builder().commitments(always, april, may).preference(early).build();
    Commitment ranked = early.commitments().get(0);
    assertEquals(List.of(may, always), words(negotiation, HU));
    assertEquals(List.of(always, ranked), words(negotiation.asOf(APRIL.minusDays(1)), HU));
    assertEquals(List.of(april, always), words(negotiation.asOf(APRIL), HU));
    assertEquals(List.of(april, always), words(negotiation.asOf(MAY.minusDays(1)), HU));
    assertEquals(List.of(may, always), words(negotiation.asOf(MAY), HU));
    assertEquals(List.of(), negotiation.standing().by(HU, IOHANNIS));
    assertEquals(List.of(), words(negotiation, SK));
    assertEquals(List.of(), negotiation.standing().by(HU, TEXT));
    assertEquals(List.of(), negotiation.standing().by(HU, Alternative.of("nobody")));
  }

  /** They say the same on their own: for the day, without preferences, in the order given. */
  @Test
  void standingCommitmentsSayTheSameOnTheirOwn() {
    Commitment late = word(HU, Stance.SUPPORT).from(MAY);
    Commitment early = word(HU, Stance.OPPOSE);
    Commitment over = word(HU, Stance.ABSTAIN).until(APRIL);
    Preference ranking = Preference.builder().actor(SK).issue(HEAD).tier(RUTTE).build();
    Negotiation negotiation =
        Sample.builder()
            .title("Sample")
            .asOf(MAY)
            .commitments(early, over, late)
            .preference(ranking)
            .report(Sample.REPORT)
            .build();
    ImmutableList<Commitment> standing = negotiation.standingCommitments();
    assertEquals(List.of(late, early, ranking.commitments().get(0)), standing);
    Negotiation alone =
        negotiation.toBuilder()
            .clearPreferences()
            .clearCommitments()
            .commitments(standing.stream().map(each -> each.term(Term.ALWAYS)).toList())
            .build();
    assertEquals(List.of(word(HU, Stance.SUPPORT), early), words(alone, HU));
    assertEquals(ranking.commitments(), words(alone, SK));
    assertEquals(List.of(), alone.preferences());
    assertEquals(standing.size(), alone.commitments().size());
    assertEquals(negotiation.reports(), alone.reports());
    assertEquals(negotiation.title(), alone.title());
    assertEquals(negotiation.asOf(), alone.asOf());
    assertEquals(words(alone, HU), words(alone.asOf(APRIL), HU));
  }

  @Test
  void onlyMembersOfTheDayHaveASay() {
    Commitment word = word(SE, Stance.SUPPORT);
    Preference ranking = Preference.builder().actor(SE).issue(HEAD).tier(RUTTE).build();
    Negotiation negotiation = Sample.builder().commitments(word).preference(ranking).build();
    Negotiation before = negotiation.asOf(ACCESSION.minusDays(1));
    assertEquals(List.of(), words(before, SE));
    assertEquals(2, words(negotiation.asOf(ACCESSION), SE).size());
    assertEquals(2, words(negotiation, SE).size());
  }
}
