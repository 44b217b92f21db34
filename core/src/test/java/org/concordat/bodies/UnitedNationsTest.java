package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Stance;
import org.concordat.negotiation.InvalidNegotiationException;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.junit.jupiter.api.Test;

class UnitedNationsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private static Vote council(LocalDate day) {
    return Vote.of(UnitedNations.securityCouncil(day)).with(UnitedNations.permanentMembers());
  }

  @Test
  void fifteen_members_in_every_year() {
    for (int year = 2015; year <= 2025; year++) {
      LocalDate day = LocalDate.of(year, 12, 31);
      assertEquals(15, UnitedNations.securityCouncil(day).membersOn(day).size());
    }
  }

  @Test
  void nine_in_favour_and_a_permanent_member_abstaining() {
    assertTrue(council(DAY).abstain("us ru gb fr dz ec").adopts());
    assertFalse(council(DAY).abstain("us ru gb fr dz ec mt").adopts());
  }

  @Test
  void fourteen_in_favour_and_a_veto() {
    assertFalse(council(DAY).oppose("ru").adopts());
    assertTrue(council(DAY).oppose("mt").adopts());
  }

  @Test
  void seven_elected_members_are_a_collective_veto() {
    assertFalse(council(DAY).oppose("dz ec gy jp kr mt mz").adopts());
    assertTrue(council(DAY).oppose("dz ec gy jp kr mt").adopts());
  }

  @Test
  void no_veto_on_procedure() {
    Vote vote = Vote.of(UnitedNations.securityCouncilOnProcedure(DAY));
    assertTrue(vote.oppose("cn fr gb ru us mt").adopts());
  }

  @Test
  void a_party_to_a_dispute_abstains_whatever_it_says_and_nine_stays_nine() {
    Vote vote = Vote.of(UnitedNations.securityCouncilOnDispute(DAY, "ru"));
    assertTrue(vote.with(UnitedNations.permanentMembers()).oppose("ru").adopts());
    Vote eight = Vote.of(UnitedNations.securityCouncilOnDispute(DAY, "ru"));
    assertFalse(eight.with(UnitedNations.permanentMembers()).abstain("dz ec gy jp kr mt").adopts());
    assertThrows(
        IllegalArgumentException.class, () -> UnitedNations.securityCouncilOnDispute(DAY, "br"));
  }

  @Test
  void an_absent_permanent_member_does_not_veto() {
    assertEquals(Stance.ABSTAIN, UnitedNations.securityCouncil(DAY).absence());
  }

  @Test
  void general_assembly_counts_those_voting() {
    assertEquals(193, UnitedNations.generalAssembly(DAY).everyMember().size());
    Vote majority = Vote.of(UnitedNations.generalAssembly(DAY)).rest(Stance.ABSTAIN);
    assertTrue(majority.support("hu at").oppose("de").adopts());
    Vote tied = Vote.of(UnitedNations.generalAssembly(DAY)).rest(Stance.ABSTAIN);
    assertFalse(tied.support("hu").oppose("de").adopts());
    Vote nobody = Vote.of(UnitedNations.generalAssembly(DAY)).rest(Stance.ABSTAIN);
    assertFalse(nobody.adopts());
    Vote twoThirds =
        Vote.of(UnitedNations.generalAssemblyOnImportantQuestion(DAY)).rest(Stance.ABSTAIN);
    assertTrue(twoThirds.support("hu at").oppose("de").adopts());
    Vote short1 =
        Vote.of(UnitedNations.generalAssemblyOnImportantQuestion(DAY)).rest(Stance.ABSTAIN);
    assertFalse(short1.support("hu at fr").oppose("de it").adopts());
  }

  @Test
  void days_outside_the_tables_are_refused() {
    for (LocalDate day : List.of(LocalDate.of(2014, 12, 31), LocalDate.of(2026, 1, 1))) {
      assertThrows(UnknownDateException.class, () -> UnitedNations.securityCouncil(day));
    }
    assertThrows(
        UnknownDateException.class, () -> UnitedNations.generalAssembly(LocalDate.of(2011, 7, 13)));
  }

  @Test
  void italy_and_the_netherlands_shared_a_term() {
    assertTrue(ids(2017).contains("it"));
    assertFalse(ids(2017).contains("nl"));
    assertTrue(ids(2018).contains("nl"));
    assertFalse(ids(2018).contains("it"));
  }

  private static List<String> ids(int year) {
    LocalDate day = LocalDate.of(year, 6, 1);
    return UnitedNations.securityCouncil(day).membersOn(day).stream().map(Actor::id).toList();
  }

  /** S/RES/2728: 14 in favour, the United States abstaining. */
  @Test
  void published_vote_of_25_march_2024() {
    assertTrue(council(LocalDate.of(2024, 3, 25)).abstain("us").adopts());
  }

  /** A ceasefire in Gaza: 14 in favour, the United States against (press release SC/15907). */
  @Test
  void published_vote_of_20_november_2024() {
    assertFalse(council(LocalDate.of(2024, 11, 20)).oppose("us").adopts());
  }

  /** A Russian draft: 5 in favour, 4 against, 6 abstaining. */
  @Test
  void published_vote_of_16_october_2023() {
    assertFalse(
        council(LocalDate.of(2023, 10, 16))
            .rest(Stance.ABSTAIN)
            .support("ru cn ae mz ga")
            .oppose("us gb fr jp")
            .adopts());
  }

  /** A Brazilian draft: 12 in favour, the United States against, Russia and the UK abstaining. */
  @Test
  void published_vote_of_18_october_2023() {
    assertFalse(council(LocalDate.of(2023, 10, 18)).oppose("us").abstain("ru gb").adopts());
  }

  @Test
  void thePermanentMembersAreAskedForWhereTheyAreMissing() {
    NegotiationBuilder withoutThem =
        Negotiation.builder()
            .issue(
                Issue.of(
                    "text",
                    "a text",
                    UnitedNations.securityCouncil(LocalDate.of(2024, 1, 1)),
                    Alternative.of("draft")));
    assertEquals(
        "the negotiation has a problem:\n  bodies.un-security-council.rule: there is no group, body"
            + " or actor called \"p5\"; what a rule speaks of is to be added to the negotiation",
        assertThrows(InvalidNegotiationException.class, withoutThem::build).getMessage());
    assertEquals(1, withoutThem.group(UnitedNations.permanentMembers()).build().issues().size());
  }
}
