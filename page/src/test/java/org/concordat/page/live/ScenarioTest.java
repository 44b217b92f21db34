package org.concordat.page.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  private static final Scenario PLAIN =
      new Scenario("pact", "", ImmutableSortedMap.of(), ImmutableSortedMap.of(), "sequential");

  @Provide
  Arbitrary<Scenario> scenarios() {
    Arbitrary<String> ids = Arbitraries.of("a", "b-2", "opt-out-deal", "not");
    Arbitrary<Map<String, Boolean>> facts = Arbitraries.maps(ids, Arbitraries.of(true, false));
    Arbitrary<Map<String, String>> stances =
        Arbitraries.maps(
            Arbitraries.of("hu@rutte", "ro@rutte", "a@b-2"),
            Arbitraries.of("support", "stand-aside"));
    return Combinators.combine(
            ids,
            Arbitraries.of("", "2024-05-30"),
            facts,
            stances,
            Arbitraries.of("sequential", "joint", "any"))
        .as(
            (about, day, assumed, supposed, coordination) ->
                new Scenario(
                    about,
                    day,
                    ImmutableSortedMap.copyOf(assumed),
                    ImmutableSortedMap.copyOf(supposed),
                    coordination));
  }

  @Property
  void anAddressIsReadBack(
      @ForAll("scenarios") Scenario scenario, @ForAll("scenarios") Scenario opening) {
    List<String> ignored = new ArrayList<>();
    assertEquals(scenario, Scenario.parse(scenario.hash(opening), opening, ignored));
    assertEquals(List.of(), ignored);
    assertEquals("", scenario.hash(scenario));
  }

  @Test
  void anAddressLeavesDefaultsOutAndIsSorted() {
    Scenario scenario =
        PLAIN
            .about("rutte")
            .asOf("2024-05-30")
            .fact("opt-out-deal", false)
            .fact("iohannis-withdraws", true)
            .stance("hu@rutte", "support")
            .with("joint");
    assertEquals(
        "about=rutte&as-of=2024-05-30&assume=iohannis-withdraws&assume=not+opt-out-deal"
            + "&suppose=hu@rutte:support&coordination=joint",
        scenario.hash(PLAIN));
    assertEquals("assume=", PLAIN.hash(PLAIN.fact("a", true)));
  }

  @Test
  void whatMeansNothingIsKeptAside() {
    List<String> ignored = new ArrayList<>();
    assertEquals(
        PLAIN.fact("a b", true), Scenario.parse("loud=1&assume=a%20b&suppose=hu", PLAIN, ignored));
    assertEquals(List.of("loud=1", "hu"), ignored);
  }

  @Test
  void aPlaceIsFoundByLineAndColumn() {
    String text = "a\n\ud83d\ude00bc\nlast";
    assertEquals(0, Places.offset(text, 1, 1));
    assertEquals(4, Places.offset(text, 2, 2));
    assertEquals(6, Places.offset(text, 2, Integer.MAX_VALUE));
    assertEquals(7, Places.offset(text, 3, 1));
    assertEquals(text.length(), Places.offset(text, 9, 1));
  }
}
