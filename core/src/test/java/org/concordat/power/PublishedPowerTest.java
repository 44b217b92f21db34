package org.concordat.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.bodies.EuropeanUnion;
import org.concordat.bodies.Jury;
import org.concordat.bodies.Nato;
import org.concordat.bodies.UnitedNations;
import org.concordat.chance.Interval;
import org.concordat.internal.power.AdditionCounter;
import org.concordat.internal.power.CoalitionCounts;
import org.concordat.internal.power.CoalitionEnumeration;
import org.concordat.model.Actor;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Group;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values that are published, or follow from the definitions. */
class PublishedPowerTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final String CLAUSE = " or at most 3 of members do not support it";

  /** Electoral votes of the elections of 1992, 1996 and 2000. */
  private static final String STATES_OF_THE_1990S =
      "ca 54, ny 33, tx 32, fl 25, pa 23, il 22, oh 21, mi 18, nj 15, nc 14, ga 13, va 13, in 12,"
          + " ma 12, mo 11, tn 11, wa 11, wi 11, md 10, mn 10, al 9, la 9, az 8, co 8, ct 8, ky 8,"
          + " ok 8, sc 8, ia 7, ms 7, or-1 7, ar 6, ks 6, ne 5, nm 5, ut 5, wv 5, hi 4, id 4,"
          + " me 4, nh 4, nv 4, ri 4, ak 3, dc 3, de 3, mt 3, nd 3, sd 3, vt 3, wy 3";

  static Game electoralCollege() {
    Map<Actor, Long> votes = new LinkedHashMap<>();
    for (String state : Splitter.on(", ").split(STATES_OF_THE_1990S)) {
      List<String> parts = Splitter.on(' ').splitToList(state);
      votes.put(Actor.of(parts.get(0)), Long.valueOf(parts.get(1)));
    }
    assertEquals(51, votes.size());
    assertEquals(538, votes.values().stream().mapToLong(Long::longValue).sum());
    return Game.weighted(270, votes);
  }

  private static <T> T of(ImmutableMap<Actor, T> values, String id) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().id().equals(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void security_council() {
    Body council = UnitedNations.securityCouncil(DAY);
    Power power = Power.of(Game.of(council, UnitedNations.permanentMembers()));
    assertEquals(Power.Method.KINDS, power.method());
    assertEquals(BigInteger.valueOf(848), power.winningCoalitions());
    assertEquals(BigInteger.valueOf(848), of(power.swings(), "us"));
    assertEquals(BigInteger.valueOf(84), of(power.swings(), "kr"));
    assertEquals(Fraction.of(4, 2145), of(power.shapleyShubik(), "kr"));
    assertEquals(Fraction.of(421, 2145), of(power.shapleyShubik(), "fr"));
    assertEquals(Fraction.of(848, 5080), of(power.normalizedBanzhaf(), "cn"));
    assertEquals(Fraction.ONE, of(power.colemanToPrevent(), "ru"));
    assertEquals(BigInteger.valueOf(210), power.minimalWinningCoalitions());
    assertEquals(Power.Method.KINDS, power.methodForCriticals());
  }

  @Test
  void a_party_to_a_dispute_has_no_power() {
    Body council = UnitedNations.securityCouncilOnDispute(DAY, "ru");
    Power power = Power.of(Game.of(council, UnitedNations.permanentMembers()));
    assertEquals(BigInteger.ZERO, of(power.swings(), "ru"));
    assertTrue(of(power.swings(), "us").signum() > 0);
  }

  @Test
  void california_in_the_electoral_college_of_the_1990s() {
    Power power = Power.of(electoralCollege());
    assertEquals(Power.Method.GENERATING_FUNCTION, power.method());
    assertEquals(Power.Method.GENERATING_FUNCTION, power.methodForCriticals());
    assertEquals("with generating functions", power.method().toString());
    assertEquals(new BigInteger("525180666785903"), of(power.swings(), "ca"));
    assertEquals(Fraction.ONE, sum(power.shapleyShubik()));
    assertEquals(Fraction.ONE, sum(power.johnston()));
    assertEquals(Fraction.ONE, sum(power.deeganPackel()));
    assertEquals(Fraction.ONE, sum(power.publicGood()));
  }

  @Test
  void luxembourg_in_1958() {
    EuropeanUnion six = EuropeanUnion.on(LocalDate.of(1958, 1, 1));
    Power power = Power.of(Game.of(six.qualifiedMajority()));
    assertEquals(BigInteger.ZERO, of(power.swings(), "lu"));
    assertEquals(Fraction.of(5, 21), of(power.normalizedBanzhaf(), "de"));
    assertEquals(Fraction.of(3, 21), of(power.normalizedBanzhaf(), "be"));
    assertEquals(Fraction.of(14, 60), of(power.shapleyShubik(), "de"));
    assertEquals(Fraction.of(9, 60), of(power.shapleyShubik(), "nl"));
    Power without = Power.of(Game.of(six.qualifiedMajorityWithoutProposal()));
    assertTrue(of(without.swings(), "lu").signum() > 0);
  }

  @Test
  @Tag("slow")
  void the_clause_on_four_members_adds_20_winning_coalitions() {
    Body with = EuropeanUnion.on(DAY).qualifiedMajority();
    Body without = with.toBuilder().rule(with.rule().toString().replace(CLAUSE, "")).build();
    assertNotEquals(with.rule(), without.rule());
    Power plain = Power.of(Game.of(without));
    Power clause = Power.of(Game.of(with));
    assertEquals(BigInteger.valueOf(17_729_918), plain.winningCoalitions());
    assertEquals(
        BigInteger.valueOf(20), clause.winningCoalitions().subtract(plain.winningCoalitions()));
    assertTrue(of(clause.shapleyShubik(), "de").compareTo(of(plain.shapleyShubik(), "de")) < 0);
    assertEquals(Fraction.ONE, sum(clause.shapleyShubik()));
    assertEquals(Fraction.ONE, sum(clause.johnston()));
    assertEquals(Fraction.ONE, sum(clause.deeganPackel()));
    assertEquals(Fraction.ONE, sum(clause.publicGood()));
  }

  private static Fraction sum(ImmutableMap<Actor, Fraction> values) {
    return values.values().stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  @Test
  void unanimity_and_majorities_are_closed_forms() {
    Power unanimity = Power.of(Game.of(Nato.council(DAY)));
    assertEquals(Power.Method.KINDS, unanimity.method());
    assertEquals(BigInteger.ONE, unanimity.winningCoalitions());
    assertEquals(Fraction.of(1, 32), of(unanimity.shapleyShubik(), "hu"));
    assertEquals(Fraction.of(1, 32), of(unanimity.johnston(), "hu"));
    assertEquals(Fraction.ONE, of(unanimity.colemanToPrevent(), "hu"));
    Power assembly = Power.of(Game.of(UnitedNations.generalAssembly(DAY)));
    assertEquals(Fraction.of(1, 193), of(assembly.shapleyShubik(), "hu"));
    assertEquals(Fraction.of(1, 193), of(assembly.publicGood(), "hu"));
    assertEquals(Fraction.of(1, 2), assembly.colemanToAct());
    assertEquals(Fraction.of(1, 193), of(assembly.deeganPackel(), "hu"));
  }

  @Test
  @Tag("slow")
  void persons_instead_of_shares() {
    List<Actor> members =
        EuropeanUnion.on(DAY).members().stream()
            .map(
                member ->
                    Actor.builder()
                        .id(member.id())
                        .weight(
                            "population", member.weight("population").orElseThrow() * 45_103 + 7)
                        .build())
            .toList();
    Body council =
        Body.of("council", "Council", EuropeanUnion.on(DAY).qualifiedMajority().rule(), members);
    Power power = Power.of(Game.of(council));
    assertEquals(Power.Method.MEETING_IN_THE_MIDDLE, power.method());
    assertEquals(Fraction.ONE, sum(power.shapleyShubik()));
    CoalitionCounts enumerated =
        CoalitionEnumeration.of(Game.of(council).inNumbers(), AdditionCounter.unlimited())
            .tallies();
    assertEquals(enumerated.winning(), power.winningCoalitions());
    List<Actor> inOrder = power.game().members();
    for (int i = 0; i < inOrder.size(); i++) {
      assertEquals(enumerated.swings(i), power.swings().get(inOrder.get(i)));
    }
  }

  @Test
  void a_jury_needs_to_know_whether_a_majority_is_accepted() {
    Group jurors =
        Group.of(
            "jurors",
            "Jurors",
            "abcdefghijkl"
                .chars()
                .mapToObj(c -> Character.toString((char) c))
                .map(Actor::of)
                .toList());
    Body jury = Jury.crownCourt(jurors);
    Fact fact = Jury.majorityAccepted();
    assertEquals(
        BigInteger.ONE, Power.of(Game.of(jury, List.of(), List.of(fact))).winningCoalitions());
    Fact accepted = fact.toBuilder().lever(false).state(Truth.TRUE).build();
    assertEquals(
        BigInteger.valueOf(1 + 12 + 66),
        Power.of(Game.of(jury, List.of(), List.of(accepted))).winningCoalitions());
    Fact unknown = fact.toBuilder().lever(false).state(Truth.UNKNOWN).build();
    assertThrows(IllegalArgumentException.class, () -> Game.of(jury, List.of(), List.of(unknown)));
  }

  @Test
  void wins_asks_the_rule() {
    Game game = Game.of(UnitedNations.securityCouncilOnProcedure(DAY));
    assertTrue(game.wins(Set.copyOf(game.members().subList(0, 9))));
    assertTrue(!game.wins(Set.copyOf(game.members().subList(0, 8))));
    assertThrows(IllegalArgumentException.class, () -> game.wins(Set.of(Actor.of("zz"))));
  }

  @Test
  void sampling_covers_the_exact_values_and_is_asked_for() {
    Body council = UnitedNations.securityCouncil(DAY);
    Game game = Game.of(council, UnitedNations.permanentMembers());
    SampledPower sampled = SampledPower.of(game, 20_000, 7);
    Power exact = Power.of(game);
    exact
        .shapleyShubik()
        .forEach((member, share) -> assertNear(sampled.shapleyShubik().get(member), share));
    exact.banzhaf().forEach((member, share) -> assertNear(sampled.banzhaf().get(member), share));
    assertEquals(sampled.banzhaf(), SampledPower.of(game, 20_000, 7).banzhaf());
    Game large = Game.of(twoWeightBody(40));
    GameTooLargeException tooLarge =
        assertThrows(GameTooLargeException.class, () -> Power.of(large).banzhaf());
    assertEquals(40, tooLarge.members());
    assertEquals(
        "the coalitions of 40 members under this rule cannot be counted exactly in reasonable time;"
            + " estimate Banzhaf's and Shapley and Shubik's index with SampledPower",
        tooLarge.getMessage());
    assertTrue(
        assertThrows(GameTooLargeException.class, () -> Power.of(large).publicGood())
            .getMessage()
            .endsWith("ask for Banzhaf's or Shapley and Shubik's index"));
    assertThrows(IllegalArgumentException.class, () -> SampledPower.of(large, 0, 1));
  }

  private static Body twoWeightBody(int number) {
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      members.add(
          Actor.builder().id("a" + i).weight("x", 100 + 13 * i).weight("y", 500 - 11 * i).build());
    }
    return Body.of(
        "body",
        "Body",
        DecisionRule.parse(
            "more than 1/2 of members by x support it and more than 1/2 of members by y support it"),
        members);
  }

  private static void assertNear(Interval estimate, Fraction exact) {
    double value = exact.doubleValue();
    double reach = Math.max(estimate.high() - estimate.low(), 1e-4);
    assertTrue(
        estimate.low() - reach <= value && value <= estimate.high() + reach,
        estimate + " " + value);
  }
}
