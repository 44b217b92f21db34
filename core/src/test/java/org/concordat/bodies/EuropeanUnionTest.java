package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.negotiation.Body;
import org.junit.jupiter.api.Test;

class EuropeanUnionTest {
  private static final LocalDate DAY = AllBodies.DAY;
  private static final EuropeanUnion EU = EuropeanUnion.on(DAY);
  private static final String THIRTEEN_SMALLEST = "mt lu cy ee lv si lt hr ie sk fi dk bg";
  private static final String NINE_SMALLEST = "mt lu cy ee lv si lt hr ie";

  private static Vote majority() {
    return Vote.of(EU.qualifiedMajority());
  }

  @Test
  void members() {
    assertEquals(6, sizeOn(1958));
    assertEquals(9, sizeOn(1973));
    assertEquals(10, sizeOn(1981));
    assertEquals(12, sizeOn(1986));
    assertEquals(15, sizeOn(1995));
    assertEquals(28, sizeOn(2016));
    assertEquals(27, sizeOn(2025));
    assertEquals(28, EuropeanUnion.on(LocalDate.of(2020, 1, 31)).members().size());
    assertEquals(27, EuropeanUnion.on(LocalDate.of(2020, 2, 1)).members().size());
  }

  private static int sizeOn(int year) {
    return EuropeanUnion.on(LocalDate.of(year, 1, 1)).members().size();
  }

  @Test
  void population_shares_add_up_to_10001_hundredths() {
    for (int year : new int[] {2016, 2025}) {
      assertEquals(
          10001,
          EuropeanUnion.on(LocalDate.of(year, 5, 5)).members().stream()
              .mapToLong(member -> member.weight("population").orElseThrow())
              .sum());
    }
  }

  @Test
  void weighted_votes_add_up_to_what_is_published() {
    int[] sums = {17, 58, 63, 76, 87, 124, 321, 345, 352};
    assertArrayEquals(
        sums,
        AllBodies.weightedVotes().values().stream()
            .mapToInt(
                first ->
                    EuropeanUnion.on(first).members().stream()
                        .mapToInt(member -> Math.toIntExact(member.weight("votes").orElseThrow()))
                        .sum())
            .toArray());
  }

  @Test
  void days_outside_the_tables_are_refused_with_what_is_known() {
    assertEquals(
        "the member states of the European Union are known here from 1958-01-01 until 2026-01-01,"
            + " not on 1957-12-31",
        assertThrows(UnknownDateException.class, () -> EuropeanUnion.on(LocalDate.of(1957, 12, 31)))
            .getMessage());
    EuropeanUnion in2024 = EuropeanUnion.on(LocalDate.of(2024, 6, 17));
    UnknownDateException shares =
        assertThrows(UnknownDateException.class, in2024::qualifiedMajority);
    assertEquals(
        "the population shares of the member states are known here from 2016-01-01 until"
            + " 2017-01-01, and from 2025-01-01 until 2026-01-01, not on 2024-06-17",
        shares.getMessage());
    assertEquals(LocalDate.of(2024, 6, 17), shares.day());
    assertEquals(2, shares.known().size());
    assertTrue(Vote.of(in2024.unanimity()).adopts());
    EuropeanUnion in2015 = EuropeanUnion.on(LocalDate.of(2015, 1, 1));
    assertThrows(UnknownDateException.class, in2015::qualifiedMajority);
    EuropeanUnion in2010 = EuropeanUnion.on(LocalDate.of(2010, 1, 1));
    assertEquals(
        List.of(Term.from(LocalDate.of(2014, 11, 1))),
        assertThrows(UnknownDateException.class, in2010::europeanCouncilQualifiedMajority).known());
    EuropeanUnion in2005 = EuropeanUnion.on(LocalDate.of(2005, 1, 1));
    assertEquals(
        List.of(Term.from(LocalDate.of(2009, 12, 1))),
        assertThrows(UnknownDateException.class, in2005::constructiveAbstention).known());
  }

  @Test
  void fifteen_members_is_what_55_percent_of_27_takes_and_28_take_16() {
    for (int year : new int[] {2016, 2025}) {
      int members = sizeOn(year);
      int least = (55 * members + 99) / 100;
      assertEquals(members == 27 ? 15 : 16, least);
    }
    assertTrue(majority().oppose("mt lu cy ee lv si lt hr ie sk fi dk").adopts());
    assertFalse(majority().oppose(THIRTEEN_SMALLEST).adopts());
  }

  @Test
  void the_three_largest_opposed_with_46_9_percent_and_still_adopted() {
    assertTrue(majority().oppose("de fr it").adopts());
  }

  @Test
  void the_three_largest_and_malta_opposed_not_adopted() {
    assertFalse(majority().oppose("de fr it mt").adopts());
  }

  @Test
  void an_abstention_counts_as_not_in_favour() {
    assertFalse(majority().oppose("de fr it").abstain("mt").adopts());
    assertFalse(majority().abstain(THIRTEEN_SMALLEST).adopts());
  }

  @Test
  void the_population_test_never_rounds() {
    // 65 % of 10001 is 6500.65: 6501 in favour are enough, 6500 are not.
    assertTrue(majority().oppose("de fr ie lu").adopts());
    assertFalse(majority().oppose("de it gr hr mt").adopts());
  }

  @Test
  void without_a_proposal_twenty_members_and_no_clause_on_four() {
    Body body = EU.qualifiedMajorityWithoutProposal();
    assertTrue(Vote.of(body).oppose("mt lu cy ee lv si lt").adopts());
    assertFalse(Vote.of(body).oppose("mt lu cy ee lv si lt hr").adopts());
    assertFalse(Vote.of(body).oppose("de fr it").adopts());
    assertFalse(Vote.of(body).oppose("de fr hu").adopts());
    assertTrue(Vote.of(body).oppose("de fr").adopts());
  }

  @Test
  void unanimity_with_abstentions() {
    assertTrue(Vote.of(EU.unanimity()).abstain("hu").adopts());
    assertTrue(Vote.of(EU.unanimity()).rest(Stance.ABSTAIN).adopts());
    assertFalse(Vote.of(EU.unanimity()).oppose("mt").adopts());
  }

  @Test
  void nine_small_qualified_abstainers_do_not_prevent_adoption() {
    assertTrue(Vote.of(EU.constructiveAbstention()).standAside(NINE_SMALLEST).adopts());
  }

  @Test
  void nine_qualified_abstainers_with_germany_and_france_do() {
    assertFalse(
        Vote.of(EU.constructiveAbstention()).standAside("de fr mt lu cy ee lv si lt").adopts());
  }

  @Test
  void both_thirds_are_needed_and_plain_abstentions_count_towards_neither() {
    assertTrue(Vote.of(EU.constructiveAbstention()).standAside("de fr it es").adopts());
    assertTrue(
        Vote.of(EU.constructiveAbstention())
            .standAside("de fr mt lu cy ee lv si")
            .abstain("lt hr ie it")
            .adopts());
    assertTrue(Vote.of(EU.constructiveAbstention()).rest(Stance.ABSTAIN).adopts());
    assertFalse(Vote.of(EU.constructiveAbstention()).oppose("mt").adopts());
  }

  @Test
  void fourteen_of_27_are_a_simple_majority_of_component_members() {
    String thirteen = THIRTEEN_SMALLEST;
    assertTrue(Vote.of(EU.simpleMajority()).abstain(thirteen).adopts());
    assertFalse(Vote.of(EU.simpleMajority()).abstain(thirteen + " at").adopts());
  }

  @Test
  void the_european_council_by_majorities() {
    Body simple = EU.europeanCouncilSimpleMajority();
    assertTrue(Vote.of(simple).abstain(THIRTEEN_SMALLEST).adopts());
    assertFalse(Vote.of(simple).abstain(THIRTEEN_SMALLEST + " at").adopts());
    Body qualified = EU.europeanCouncilQualifiedMajority();
    assertTrue(Vote.of(qualified).oppose("mt lu cy ee lv si lt").adopts());
    assertFalse(Vote.of(qualified).oppose("mt lu cy ee lv si lt hr").adopts());
  }

  @Test
  void the_weighted_votes_of_1958() {
    EuropeanUnion six = EuropeanUnion.on(LocalDate.of(1960, 1, 1));
    assertTrue(Vote.of(six.qualifiedMajority()).oppose("be nl lu").adopts());
    assertFalse(Vote.of(six.qualifiedMajorityWithoutProposal()).oppose("be nl lu").adopts());
    assertTrue(Vote.of(six.qualifiedMajority()).oppose("de lu").adopts());
    assertFalse(Vote.of(six.qualifiedMajority()).oppose("de be").adopts());
  }

  @Test
  void votes_enough_but_too_few_members_under_the_treaty_of_nice() {
    String twelveLargest = "de fr it gb es pl nl be gr pt cz hu";
    // 243 of 321 votes, where 232 are enough, but of 13 members.
    Vote in2005 = Vote.of(EuropeanUnion.on(LocalDate.of(2005, 1, 1)).qualifiedMajority());
    assertFalse(in2005.rest(Stance.OPPOSE).support(twelveLargest).adopts());
    Vote withMalta = Vote.of(EuropeanUnion.on(LocalDate.of(2005, 1, 1)).qualifiedMajority());
    assertTrue(withMalta.rest(Stance.OPPOSE).support(twelveLargest + " mt").adopts());
    // 257 of 345 votes, where 255 are enough, but of 14 members.
    Vote in2008 = Vote.of(EuropeanUnion.on(LocalDate.of(2008, 1, 1)).qualifiedMajority());
    assertFalse(in2008.rest(Stance.OPPOSE).support(twelveLargest + " ro").adopts());
    EuropeanUnion in2014 = EuropeanUnion.on(LocalDate.of(2014, 10, 31));
    // 93 of 352 votes are the fewest that block, whoever else is in favour.
    assertFalse(Vote.of(in2014.qualifiedMajority()).oppose("de fr gb se").adopts());
    assertTrue(Vote.of(in2014.qualifiedMajority()).oppose("de fr gb lu").adopts());
  }

  /**
   * The general approach on the climate target for 2040, 5 November 2025: CZ, HU, PL and SK
   * against, BE and BG abstaining (intellinews.com 409907).
   */
  @Test
  void published_vote_on_the_climate_target_for_2040() {
    Vote vote =
        Vote.of(EuropeanUnion.on(LocalDate.of(2025, 11, 5)).qualifiedMajority())
            .oppose("cz hu pl sk")
            .abstain("be bg");
    assertTrue(vote.adopts());
  }

  /** Regulation 2025/2600, 12 December 2025: 25 in favour, HU and SK against (uisjournal.com). */
  @Test
  void published_vote_on_immobilised_assets() {
    EuropeanUnion then = EuropeanUnion.on(LocalDate.of(2025, 12, 12));
    assertTrue(Vote.of(then.qualifiedMajority()).oppose("hu sk").adopts());
    assertFalse(Vote.of(then.unanimity()).oppose("hu sk").adopts());
  }

  /** A blocking minority follows the populations given, even in a year without a table. */
  @Test
  void populations_of_ones_own() {
    Map<String, Long> like2025 = new HashMap<>();
    EU.members().forEach(each -> like2025.put(each.id(), each.weight("population").orElseThrow()));
    EuropeanUnion euro = EU.without("dk", "pl", "se");
    Map<String, Long> giant = new HashMap<>(like2025);
    giant.put("mt", 20_000L);

    assertEquals(EU.qualifiedMajority(), EU.withPopulations(like2025).qualifiedMajority());
    assertEquals(
        20_000, weight(EU.withPopulations(Map.of("mt", 20_000L)).qualifiedMajority(), "mt"));
    assertEquals(1849, weight(EU.withPopulations(Map.of("mt", 20_000L)).members(), "de"));
    // Malta alone would be more than 35 %, so that a blocking minority has two members.
    giant.keySet().removeAll(Set.of("dk", "pl", "se"));
    assertTrue(
        euro.withPopulations(giant)
            .qualifiedMajority()
            .rule()
            .toString()
            .contains("at most 1 of members do not support"));
    LocalDate unknown = LocalDate.of(2019, 6, 1);
    assertThrows(UnknownDateException.class, () -> EuropeanUnion.on(unknown).qualifiedMajority());
    Map<String, Long> of2019 = new HashMap<>(like2025);
    of2019.put("gb", 1290L);
    assertEquals(
        28,
        EuropeanUnion.on(unknown).withPopulations(of2019).qualifiedMajority().everyMember().size());
    assertThrows(
        UnknownDateException.class,
        () -> EuropeanUnion.on(unknown).withPopulations(like2025).qualifiedMajority());
    assertThrows(IllegalArgumentException.class, () -> EU.withPopulations(Map.of("gb", 1290L)));
    assertThrows(IllegalArgumentException.class, () -> EU.withPopulations(Map.of("mt", 0L)));
  }

  private static long weight(Body body, String id) {
    return weight(body.everyMember(), id);
  }

  private static long weight(Iterable<Actor> members, String id) {
    for (Actor member : members) {
      if (member.id().equals(id)) {
        return member.weight("population").orElseThrow();
      }
    }
    throw new AssertionError(id);
  }
}
