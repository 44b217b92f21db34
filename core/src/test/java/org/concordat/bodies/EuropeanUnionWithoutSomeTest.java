package org.concordat.bodies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.concordat.model.Actor;
import org.concordat.model.Stance;
import org.concordat.negotiation.Body;
import org.junit.jupiter.api.Test;

/** Tests the thresholds and the blocking minority of the Council where not all members vote. */
@Comparison
class EuropeanUnionWithoutSomeTest {
  private static final EuropeanUnion EU = EuropeanUnion.on(AllBodies.DAY);

  @Test
  void among_the_euro_area_the_blocking_minority_is_computed() {
    EuropeanUnion euro = EU.among(AllBodies.euroArea());
    assertEquals(
        "at least 55% of members support it and (at least 65% of members by population support it"
            + " or at most 2 of members do not support it)",
        euro.qualifiedMajority().rule().toString());
    assertTrue(Vote.of(euro.qualifiedMajority()).oppose("de fr").adopts());
    assertFalse(Vote.of(euro.qualifiedMajority()).oppose("de fr mt").adopts());
    assertFalse(Vote.of(euro.qualifiedMajorityWithoutProposal()).oppose("de fr").adopts());
  }

  @Test
  void all_the_members_are_all_the_members_however_they_are_named() {
    String[] all = EU.members().stream().map(Actor::id).toArray(String[]::new);
    assertEquals(EU.qualifiedMajority(), EU.among(all).qualifiedMajority());
    EuropeanUnion euro = EU.among(AllBodies.euroArea());
    assertEquals(euro.qualifiedMajority(), euro.among(AllBodies.euroArea()).qualifiedMajority());
  }

  /** Art. 238(3)(a) TFEU by its definition: so few members do not block, whoever they are. */
  @Test
  void the_blocking_minority_is_one_more_than_the_fewest_with_more_than_35_percent() {
    // Of these Italy alone has 35 %, and not more.
    checkBlockingMinority("it es pl ro lt si mt");
    List<String> ids = EU.members().stream().map(Actor::id).toList();
    Random random = Seeds.random(EuropeanUnionWithoutSomeTest.class);
    for (int i = 0; i < 40; i++) {
      List<String> some = new ArrayList<>(ids);
      Collections.shuffle(some, random);
      checkBlockingMinority(String.join(" ", some.subList(0, 1 + random.nextInt(8))));
    }
  }

  private static void checkBlockingMinority(String ids) {
    EuropeanUnion some = EU.among(AllBodies.ids(ids));
    long[] population =
        some.members().stream()
            .mapToLong(member -> member.weight("population").orElseThrow())
            .toArray();
    int fewest = population.length;
    for (int set = 0; set < 1 << population.length; set++) {
      long represented = 0;
      for (int i = 0; i < population.length; i++) {
        represented += (set >> i & 1) * population[i];
      }
      if (100 * represented > 35 * LongStream.of(population).sum()) {
        fewest = Math.min(fewest, Integer.bitCount(set));
      }
    }
    assertTrue(
        some.qualifiedMajority()
            .rule()
            .toString()
            .endsWith(" or at most " + fewest + " of members do not support it)"),
        ids);
  }

  @Test
  void thresholds_where_not_all_take_part() {
    // Members left out, members taking part, 55 % and 72 % of these.
    String[] smallest = AllBodies.ids("mt lu cy ee lv si lt");
    int[][] expected = {{1, 26, 15, 19}, {2, 25, 14, 18}, {6, 21, 12, 16}, {7, 20, 11, 15}};
    for (int[] row : expected) {
      EuropeanUnion some = EU.without(List.of(smallest).subList(0, row[0]).toArray(new String[0]));
      assertEquals(row[1], some.members().size());
      assertEquals(row[2], least(some.qualifiedMajority()));
      assertEquals(row[3], least(some.qualifiedMajorityWithoutProposal()));
    }
  }

  /** Returns with how many supporters the body adopts, the most populous first. */
  private static int least(Body body) {
    List<String> largestFirst =
        body.everyMember().stream()
            .sorted(
                (a, b) ->
                    Long.compare(
                        b.weight("population").orElseThrow(), a.weight("population").orElseThrow()))
            .map(member -> member.id())
            .toList();
    for (int number = 1; ; number++) {
      Vote vote =
          Vote.of(body)
              .rest(Stance.OPPOSE)
              .support(String.join(" ", largestFirst.subList(0, number)));
      if (vote.adopts()) {
        return number;
      }
    }
  }

  @Test
  void under_article_7_the_state_concerned_is_left_out() {
    assertEquals(26, EU.clearRiskOfBreach("hu").everyMember().size());
    // Four fifths of 26 is 20.8.
    assertTrue(Vote.of(EU.clearRiskOfBreach("hu")).abstain("mt lu cy ee lv").adopts());
    assertFalse(Vote.of(EU.clearRiskOfBreach("hu")).abstain("mt lu cy ee lv si").adopts());
    assertTrue(Vote.of(EU.breach("hu")).abstain("sk pl").adopts());
    assertFalse(Vote.of(EU.breach("hu")).oppose("sk").adopts());
    // 72 % of 26 is 18.72.
    assertTrue(Vote.of(EU.suspensionOfRights("hu")).oppose("mt lu cy ee lv si lt").adopts());
    assertFalse(Vote.of(EU.suspensionOfRights("hu")).oppose("mt lu cy ee lv si lt hr").adopts());
  }

  @Test
  void who_takes_part_is_checked() {
    assertThrows(IllegalArgumentException.class, () -> EU.among("de", "gb"));
    assertThrows(IllegalArgumentException.class, () -> EU.without("gb"));
    assertThrows(IllegalArgumentException.class, () -> EU.among());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> EuropeanUnion.on(LocalDate.of(1960, 1, 1)).without("fr").qualifiedMajority())
            .getMessage()
            .endsWith("let all take part, or write the rule in a body of your own"));
  }
}
