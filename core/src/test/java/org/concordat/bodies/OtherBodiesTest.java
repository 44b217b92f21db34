package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Group;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.junit.jupiter.api.Test;

class OtherBodiesTest {
  private static final LocalDate DAY = AllBodies.DAY;

  @Test
  void nato_had_31_allies_and_32_from_7_march_2024() {
    assertEquals(30, Nato.council(LocalDate.of(2023, 4, 3)).everyMember().size());
    assertEquals(31, Nato.council(LocalDate.of(2023, 4, 4)).everyMember().size());
    assertEquals(31, Nato.council(LocalDate.of(2024, 3, 6)).everyMember().size());
    assertEquals(32, Nato.council(LocalDate.of(2024, 3, 7)).everyMember().size());
    assertEquals(12, Nato.council(LocalDate.of(1949, 8, 24)).everyMember().size());
    assertEquals(19, Nato.council(LocalDate.of(2003, 2, 6)).everyMember().size());
    assertThrows(UnknownDateException.class, () -> Nato.council(LocalDate.of(2030, 1, 1)));
  }

  @Test
  void nato_over_a_span_knows_when_members_joined() {
    Body council = Nato.council(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
    assertEquals(31, council.membersOn(LocalDate.of(2024, 3, 6)).size());
    assertEquals(32, council.membersOn(LocalDate.of(2024, 3, 7)).size());
    assertEquals(
        31, Nato.council(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 6)).everyMember().size());
    assertThrows(
        UnknownDateException.class,
        () -> Nato.council(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1)));
  }

  @Test
  void nato_decides_by_consensus_and_canvasses_for_support() {
    assertTrue(Vote.of(Nato.council(DAY)).standAside("hu").abstain("sk").adopts());
    assertFalse(Vote.of(Nato.council(DAY)).oppose("hu").adopts());
    assertFalse(Vote.of(Nato.canvass(DAY)).abstain("hu").adopts());
    assertTrue(Vote.of(Nato.canvass(DAY)).adopts());
  }

  @Test
  void osce_consensus_and_minus_one() {
    assertEquals(57, Osce.consensus(DAY).everyMember().size());
    assertFalse(Vote.of(Osce.consensus(DAY)).oppose("ru").adopts());
    assertTrue(Vote.of(Osce.consensusMinusOne(DAY)).oppose("ru").adopts());
    assertFalse(Vote.of(Osce.consensusMinusOne(DAY)).oppose("ru by").adopts());
    assertEquals(56, Osce.consensusWithout(DAY, "ru").everyMember().size());
    assertFalse(Vote.of(Osce.consensusWithout(DAY, "ru")).oppose("by").adopts());
    assertThrows(IllegalArgumentException.class, () -> Osce.consensusWithout(DAY, "cn"));
  }

  @Test
  void wto_members_grew_to_166() {
    assertEquals(164, Wto.consensus(LocalDate.of(2024, 8, 20)).everyMember().size());
    assertEquals(165, Wto.consensus(LocalDate.of(2024, 8, 21)).everyMember().size());
    assertEquals(166, Wto.consensus(LocalDate.of(2024, 8, 30)).everyMember().size());
    assertThrows(UnknownDateException.class, () -> Wto.consensus(LocalDate.of(2016, 7, 28)));
  }

  @Test
  void wto_special_majorities_are_of_the_members() {
    Body threeQuarters = Wto.threeQuarters(DAY);
    assertEquals(165, threeQuarters.everyMember().size());
    // Three quarters of 165 is 123.75; two thirds are 110.
    assertTrue(Vote.of(threeQuarters).abstain(first(threeQuarters, 41)).adopts());
    assertFalse(Vote.of(threeQuarters).abstain(first(threeQuarters, 42)).adopts());
    Body twoThirds = Wto.twoThirds(DAY);
    assertTrue(Vote.of(twoThirds).abstain(first(twoThirds, 55)).adopts());
    assertFalse(Vote.of(twoThirds).abstain(first(twoThirds, 56)).adopts());
    assertTrue(Vote.of(Wto.vote(DAY)).rest(Stance.ABSTAIN).support("fr").adopts());
  }

  private static String first(Body body, int number) {
    return String.join(" ", body.everyMember().stream().map(Actor::id).limit(number).toList());
  }

  @Test
  void one_absentee_in_six_bodies() {
    assertFalse(adoptsWithout(Mercosur.consensus(LocalDate.of(2020, 1, 1)), "uy"));
    assertFalse(adoptsWithout(EuropeanUnion.on(DAY).unanimity(), "hu"));
    assertFalse(adoptsWithout(EuropeanUnion.on(DAY).europeanCouncil(), "hu"));
    assertTrue(adoptsWithout(EuropeanUnion.on(DAY).qualifiedMajority(), "hu"));
    assertTrue(adoptsWithout(Wto.consensus(DAY), "in"));
    assertTrue(adoptsWithout(UnitedNations.securityCouncil(DAY), "ru"));
    assertTrue(adoptsWithout(UnitedNations.generalAssembly(DAY), "ru"));
  }

  private static boolean adoptsWithout(Body body, String absentee) {
    Actor member =
        body.everyMember().stream()
            .filter(actor -> actor.id().equals(absentee))
            .findFirst()
            .orElseThrow();
    Vote vote = Vote.of(body.toBuilder().absent(member).build());
    return (body.id().equals("un-security-council")
            ? vote.with(UnitedNations.permanentMembers())
            : vote)
        .adopts();
  }

  @Test
  void mercosur_refuses_days_on_which_its_members_are_not_confirmed() {
    assertThrows(UnknownDateException.class, () -> Mercosur.consensus(LocalDate.of(2024, 7, 5)));
    assertThrows(UnknownDateException.class, () -> Mercosur.consensus(LocalDate.of(2015, 1, 1)));
  }

  @Test
  void imf_votes() {
    LocalDate day = LocalDate.of(2022, 10, 1);
    Body eightyFive = Imf.eightyFivePercent(day);
    assertEquals(190, eightyFive.everyMember().size());
    assertFalse(Vote.of(eightyFive).abstain("us").adopts());
    assertTrue(Vote.of(eightyFive).abstain("jp cn").adopts());
    assertTrue(Vote.of(Imf.seventyPercent(day)).abstain("us jp").adopts());
    assertTrue(Vote.of(Imf.seventyPercent(day)).oppose("us jp cn").adopts());
    assertFalse(Vote.of(Imf.seventyPercent(day)).oppose("us jp cn de").adopts());
    assertTrue(
        Vote.of(Imf.majority(day)).rest(Stance.ABSTAIN).support("us").oppose("cn jp").adopts());
    assertFalse(Vote.of(Imf.amendment(day)).oppose(small(eightyFive, 77)).adopts());
    assertTrue(Vote.of(Imf.amendment(day)).oppose(small(eightyFive, 76)).adopts());
    assertThrows(UnknownDateException.class, () -> Imf.majority(LocalDate.of(2024, 1, 1)));
  }

  private static String small(Body body, int number) {
    return String.join(
        " ",
        body.everyMember().stream()
            .sorted(
                (a, b) ->
                    Long.compare(a.weight("votes").orElseThrow(), b.weight("votes").orElseThrow()))
            .map(Actor::id)
            .limit(number)
            .toList());
  }

  @Test
  void iso_counts_twice() {
    Group pMembers = AllBodies.people("p-members", 12);
    Body ballot = Iso.draftStandard(pMembers, AllBodies.people("others-voting", 4));
    assertTrue(Vote.of(ballot).with(pMembers).oppose("p-1 p-2 p-3 p-4").adopts());
    assertFalse(Vote.of(ballot).with(pMembers).oppose("p-1 p-2 p-3 p-4 p-5").adopts());
    assertFalse(Vote.of(ballot).with(pMembers).oppose("p-1 p-2 p-3 p-4 o-1").adopts());
    assertTrue(Vote.of(ballot).with(pMembers).oppose("o-1 o-2 o-3 o-4").adopts());
    assertThrows(
        IllegalArgumentException.class,
        () -> Iso.draftStandard(AllBodies.people("members-1", 2), pMembers));
  }

  @Test
  void apache_votes() {
    Group committee = AllBodies.people("committee", 7);
    Vote three = Vote.of(Apache.codeChange(committee)).rest(Stance.ABSTAIN).support("c-1 c-2 c-3");
    assertTrue(three.adopts());
    Vote two = Vote.of(Apache.codeChange(committee)).rest(Stance.ABSTAIN).support("c-1 c-2");
    assertFalse(two.adopts());
    assertFalse(Vote.of(Apache.codeChange(committee)).oppose("c-1").adopts());
    assertTrue(Vote.of(Apache.lazyConsensus(committee)).rest(Stance.ABSTAIN).adopts());
    assertFalse(Vote.of(Apache.lazyConsensus(committee)).oppose("c-7").adopts());
    assertTrue(Vote.of(Apache.release(committee)).oppose("c-1 c-2 c-3").adopts());
    assertFalse(Vote.of(Apache.release(committee)).oppose("c-1 c-2 c-3").abstain("c-4").adopts());
    assertTrue(Vote.of(Apache.procedure(committee)).rest(Stance.ABSTAIN).support("c-1").adopts());
  }

  @Test
  void a_jury_falls_back_to_a_majority() {
    assertEquals(
        "all of members support it or majority-accepted and at least 10 of members support it",
        Jury.crownCourt(AllBodies.people("jury", 11)).rule().toString());
    Fact accepted = Jury.majorityAccepted().toBuilder().lever(false).state(Truth.TRUE).build();
    int[][] sizesAndFewest = {{12, 10}, {11, 10}, {10, 9}, {9, 9}};
    for (int[] row : sizesAndFewest) {
      Body jury = Jury.crownCourt(AllBodies.people("jury", row[0]));
      assertEquals(row[1] < row[0], Vote.of(jury).with(accepted).oppose("j-1").adopts());
      assertFalse(Vote.of(jury).with(Jury.majorityAccepted()).oppose("j-1").adopts());
      assertTrue(Vote.of(jury).with(Jury.majorityAccepted()).adopts());
    }
    Body twelve = Jury.crownCourt(AllBodies.people("jury", 12));
    assertTrue(Vote.of(twelve).with(accepted).oppose("j-1 j-2").adopts());
    assertFalse(Vote.of(twelve).with(accepted).oppose("j-1 j-2 j-3").adopts());
    Body eight = Jury.countyCourt(AllBodies.people("jury", 8));
    assertTrue(Vote.of(eight).with(accepted).oppose("j-1").adopts());
    assertFalse(Vote.of(eight).with(accepted).oppose("j-1 j-2").adopts());
    Body seven = Jury.countyCourt(AllBodies.people("jury", 7));
    assertTrue(Vote.of(seven).with(accepted).adopts());
    assertFalse(Vote.of(seven).with(accepted).oppose("j-1").adopts());
    assertThrows(
        IllegalArgumentException.class, () -> Jury.countyCourt(AllBodies.people("jury", 6)));
    assertThrows(
        IllegalArgumentException.class, () -> Jury.crownCourt(AllBodies.people("jury", 8)));
    assertThrows(
        IllegalArgumentException.class, () -> Jury.countyCourt(AllBodies.people("jury", 9)));
  }

  @Test
  void a_board_and_its_chair() {
    Group directors = AllBodies.people("directors", 6);
    Actor chair = directors.actors().asList().get(0);
    assertFalse(Vote.of(Board.majority(directors)).oppose("d-1 d-2 d-3").adopts());
    assertTrue(
        Vote.of(Board.majorityWithCastingVote(directors, chair)).oppose("d-4 d-5 d-6").adopts());
    assertFalse(
        Vote.of(Board.majorityWithCastingVote(directors, chair)).oppose("d-1 d-2 d-3").adopts());
    assertTrue(Vote.of(Board.consent(directors)).rest(Stance.ABSTAIN).adopts());
    assertThrows(
        IllegalArgumentException.class,
        () -> Board.majorityWithCastingVote(directors, Actor.of("x")));
  }

  @Test
  void a_country_that_is_not_known_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> Countries.actor("zz"));
  }
}
