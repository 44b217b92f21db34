package org.concordat.power;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.concordat.internal.power.AdditionCounter;
import org.concordat.internal.power.CoalitionCounts;
import org.concordat.internal.power.CoalitionEnumeration;
import org.concordat.internal.power.CoalitionsByClass;
import org.concordat.internal.power.CoalitionsByWeight;
import org.concordat.internal.power.CriticalCounts;
import org.concordat.internal.power.CriticalCountsByWeight;
import org.concordat.internal.power.MeetInTheMiddle;
import org.concordat.internal.power.QuotaBySize;
import org.concordat.model.Actor;
import org.concordat.model.Fraction;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.DecisionRule;
import org.junit.jupiter.api.Test;

/** Compares every counting method with the definitions, on random games. */
@Comparison
class PowerAgainstDefinitionsTest {
  private static final int TRIES = Math.max(60, Integer.getInteger("concordat.tries", 1000) / 5);

  /** A rule as a text and as a predicate of coalitions. */
  private record Rule(String text, IntPredicate wins) {
    Rule and(Rule other) {
      return new Rule("(" + text + " and " + other.text + ")", wins.and(other.wins));
    }

    Rule or(Rule other) {
      return new Rule("(" + text + " or " + other.text + ")", wins.or(other.wins));
    }
  }

  private final Random random = Seeds.random(PowerAgainstDefinitionsTest.class);
  private long[][] weights = new long[0][];

  private Rule bound(int weight) {
    long[] by = weights[weight];
    long all = sum(by, -1);
    long quota = random.nextInt(5) == 0 ? all : 1L + random.nextInt(Math.toIntExact(all) + 1);
    return new Rule(
        "at least "
            + quota
            + " of members "
            + (weight == 0 ? "" : "by w" + weight + " ")
            + "support it",
        coalition -> sum(by, coalition) >= quota);
  }

  private Rule share(int weight) {
    long[] by = weights[weight];
    int denominator = 2 + random.nextInt(4);
    int numerator = 1 + random.nextInt(denominator - 1);
    return new Rule(
        "more than "
            + numerator
            + "/"
            + denominator
            + " of members voting "
            + (weight == 0 ? "" : "by w" + weight + " ")
            + "support it",
        coalition -> sum(by, coalition) * denominator > numerator * sum(by, -1));
  }

  private Rule atMostOpposed() {
    int most = random.nextInt(weights[0].length + 1);
    return new Rule(
        "at most " + most + " of members oppose it",
        coalition -> weights[0].length - Integer.bitCount(coalition) <= most);
  }

  private Rule veto() {
    int member = random.nextInt(weights[0].length);
    return new Rule("a" + member + " supports it", coalition -> (coalition & 1 << member) != 0);
  }

  private static long sum(long[] by, int coalition) {
    return IntStream.range(0, by.length)
        .filter(i -> (coalition & 1 << i) != 0)
        .mapToLong(i -> by[i])
        .sum();
  }

  private void draw(int members, long largest) {
    weights = new long[3][members];
    Arrays.fill(weights[0], 1);
    for (int kind = 1; kind < 3; kind++) {
      for (int i = 0; i < members; i++) {
        weights[kind][i] = random.nextLong(largest + 1);
      }
    }
    if (sum(weights[1], -1) == 0) {
      weights[1][0] = 1;
    }
    if (sum(weights[2], -1) == 0) {
      weights[2][0] = 1;
    }
  }

  private Game game(Rule rule) {
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < weights[0].length; i++) {
      members.add(
          Actor.builder()
              .id("a" + i)
              .weight("w1", weights[1][i])
              .weight("w2", weights[2][i])
              .build());
    }
    return Game.of(Body.of("body", "Body", DecisionRule.parse(rule.text()), members));
  }

  private void compare(
      Rule rule, CoalitionCounts tallies, CriticalCounts criticals, SlowPower slow) {
    assertEquals(slow.winning, tallies.winning(), rule.text());
    for (int i = 0; i < slow.members; i++) {
      assertEquals(slow.swings[i], tallies.swings(i), rule.text());
    }
    if (criticals != null) {
      BigInteger minimal =
          Arrays.stream(criticals.minimal()).reduce(BigInteger.ZERO, BigInteger::add);
      assertEquals(slow.minimal, minimal, rule.text());
    }
  }

  private void compare(Rule rule, Power power, SlowPower slow) {
    List<Actor> members = power.game().members();
    BigInteger losing = BigInteger.TWO.pow(members.size()).subtract(slow.winning);
    assertEquals(slow.winning, power.winningCoalitions(), rule.text());
    assertEquals(slow.minimal, power.minimalWinningCoalitions(), rule.text());
    for (int i = 0; i < members.size(); i++) {
      Actor member = members.get(i);
      assertEquals(slow.swings[i], power.swings().get(member), rule.text());
      assertEquals(slow.shapleyShubik[i], power.shapleyShubik().get(member), rule.text());
      assertEquals(slow.johnston[i], power.johnston().get(member), rule.text());
      assertEquals(slow.deeganPackel[i], power.deeganPackel().get(member), rule.text());
      assertEquals(slow.publicGood[i], power.publicGood().get(member), rule.text());
      assertEquals(
          among(slow.swings[i], slow.winning), power.colemanToPrevent().get(member), rule.text());
      assertEquals(
          among(slow.swings[i], losing), power.colemanToInitiate().get(member), rule.text());
    }
    assertEquals(among(slow.winning, slow.winning.add(losing)), power.colemanToAct(), rule.text());
  }

  private static Fraction among(BigInteger some, BigInteger all) {
    return all.signum() == 0 ? Fraction.ZERO : Fraction.of(some, all);
  }

  @Test
  void any_rule() {
    for (int i = 0; i < TRIES; i++) {
      draw(1 + random.nextInt(9), random.nextBoolean() ? 3 : 50);
      Rule rule = bound(random.nextInt(3));
      for (int more = random.nextInt(4); more > 0; more--) {
        Rule other =
            switch (random.nextInt(4)) {
              case 0 -> veto();
              case 1 -> atMostOpposed();
              case 2 -> share(random.nextInt(3));
              default -> bound(random.nextInt(3));
            };
        rule = random.nextBoolean() ? rule.and(other) : rule.or(other);
      }
      Game game = game(rule);
      SlowPower slow = new SlowPower(game.size(), rule.wins());
      compare(rule, Power.of(game), slow);
      compare(
          rule,
          CoalitionEnumeration.of(game.inNumbers(), AdditionCounter.unlimited()).tallies(),
          CoalitionEnumeration.of(game.inNumbers(), AdditionCounter.unlimited()).criticals(),
          slow);
      CoalitionsByClass kinds =
          CoalitionsByClass.count(
              game.inNumbers(),
              CoalitionsByClass.of(game.inNumbers()),
              AdditionCounter.unlimited());
      compare(rule, kinds.tallies(), kinds.criticals(), slow);
    }
  }

  @Test
  void rules_of_size_and_one_weight() {
    for (int i = 0; i < TRIES; i++) {
      draw(1 + random.nextInt(9), random.nextBoolean() ? 3 : 40);
      Rule rule = bound(1);
      for (int more = random.nextInt(4); more > 0; more--) {
        Rule other =
            switch (random.nextInt(3)) {
              case 0 -> bound(0);
              case 1 -> atMostOpposed();
              default -> bound(1);
            };
        rule = random.nextBoolean() ? rule.and(other) : rule.or(other);
      }
      Game game = game(rule);
      SlowPower slow = new SlowPower(game.size(), rule.wins());
      QuotaBySize sized = QuotaBySize.of(game.inNumbers()).orElseThrow();
      CriticalCounts criticals = CriticalCountsByWeight.count(sized, AdditionCounter.unlimited());
      CoalitionCounts bySize = new CoalitionsByWeight(sized, AdditionCounter.unlimited()).bySize();
      compare(rule, bySize, criticals, slow);
      compare(rule, MeetInTheMiddle.count(sized, AdditionCounter.unlimited()), null, slow);
      CriticalCounts expected =
          CoalitionEnumeration.of(game.inNumbers(), AdditionCounter.unlimited()).criticals();
      assertEquals(
          Arrays.deepToString(expected.minimalWith()),
          Arrays.deepToString(criticals.minimalWith()),
          rule.text());
      assertEquals(
          Arrays.deepToString(
              CoalitionEnumeration.of(game.inNumbers(), AdditionCounter.unlimited())
                  .tallies()
                  .swings()),
          Arrays.deepToString(bySize.swings()),
          rule.text());
      assertEquals(
          Arrays.deepToString(MeetInTheMiddle.count(sized, AdditionCounter.unlimited()).swings()),
          Arrays.deepToString(bySize.swings()),
          rule.text());
      if (sized.commonQuota() >= 0) {
        compare(
            rule,
            new CoalitionsByWeight(sized, AdditionCounter.unlimited()).whateverSize(),
            null,
            slow);
        assertEquals(
            Arrays.deepToString(expected.critical()),
            Arrays.deepToString(criticals.critical()),
            rule.text());
      }
    }
  }

  @Test
  void more_critical_members_than_four_bits_count() {
    for (int least : new int[] {1, 7, 8, 9, 15, 16, 17}) {
      List<Actor> members = IntStream.range(0, 17).mapToObj(i -> Actor.of("a" + i)).toList();
      String rule = "at least " + least + " of members support it";
      Game game = Game.of(Body.of("body", "Body", DecisionRule.parse(rule), members));
      CriticalCounts kinds =
          CoalitionsByClass.count(
                  game.inNumbers(),
                  CoalitionsByClass.of(game.inNumbers()),
                  AdditionCounter.unlimited())
              .criticals();
      CriticalCounts looked =
          CoalitionEnumeration.of(game.inNumbers(), AdditionCounter.unlimited()).criticals();
      assertEquals(
          Arrays.deepToString(kinds.critical()), Arrays.deepToString(looked.critical()), rule);
      assertEquals(
          Arrays.deepToString(kinds.minimalWith()),
          Arrays.deepToString(looked.minimalWith()),
          rule);
      assertEquals(Arrays.toString(kinds.minimal()), Arrays.toString(looked.minimal()), rule);
    }
  }

  /**
   * Members with three weights, counted by symmetry classes, and with generating functions in two
   * or three words.
   */
  private static Game wide(int number, String rule) {
    List<Actor> members = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      members.add(Actor.builder().id("a" + i).weight("w1", i % 3 + 1).build());
    }
    return Game.of(Body.of("body", "Body", DecisionRule.parse(rule), members));
  }

  @Test
  void numbers_wider_than_a_word() {
    Game game =
        wide(130, "at least 55% of members by w1 support it and at least 60 of members support it");
    CoalitionsByClass kinds =
        CoalitionsByClass.count(
            game.inNumbers(), CoalitionsByClass.of(game.inNumbers()), AdditionCounter.unlimited());
    QuotaBySize sized = QuotaBySize.of(game.inNumbers()).orElseThrow();
    CoalitionCounts wide = new CoalitionsByWeight(sized, AdditionCounter.unlimited()).bySize();
    assertEquals(kinds.tallies().winning(), wide.winning());
    assertEquals(Arrays.deepToString(kinds.tallies().swings()), Arrays.deepToString(wide.swings()));
    CriticalCounts criticals = CriticalCountsByWeight.count(sized, AdditionCounter.unlimited());
    assertEquals(
        Arrays.deepToString(kinds.criticals().minimalWith()),
        Arrays.deepToString(criticals.minimalWith()));
  }

  @Test
  void numbers_wider_than_a_word_under_one_quota() {
    Game game = wide(70, "at least 55% of members by w1 support it");
    CoalitionsByClass kinds =
        CoalitionsByClass.count(
            game.inNumbers(), CoalitionsByClass.of(game.inNumbers()), AdditionCounter.unlimited());
    QuotaBySize sized = QuotaBySize.of(game.inNumbers()).orElseThrow();
    CoalitionCounts wide =
        new CoalitionsByWeight(sized, AdditionCounter.unlimited()).whateverSize();
    assertEquals(kinds.tallies().winning(), wide.winning());
    for (int member = 0; member < 3; member++) {
      assertEquals(kinds.tallies().swings(member), wide.swings(member));
    }
    CriticalCounts criticals = CriticalCountsByWeight.count(sized, AdditionCounter.unlimited());
    assertEquals(
        Arrays.deepToString(kinds.criticals().critical()),
        Arrays.deepToString(criticals.critical()));
    assertEquals(
        Arrays.toString(kinds.criticals().minimal()), Arrays.toString(criticals.minimal()));
  }
}
