package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.concordat.condition.Condition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.DecisionRule;
import org.concordat.negotiation.Issue;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;

/** Chances that can be worked out by hand, and what is promised of all of them. */
class ChanceTest {
  private static final Alternative TEXT = Alternative.of("text");
  private static final Fact F = fact("f", "0.5");
  private static final Fact G = fact("g", "0.4");

  private static Fact fact(String id, String probability) {
    return Fact.builder().id(id).probability(new BigDecimal(probability)).build();
  }

  /** Makes a body of as many actors as there are conditions; each supports under its condition. */
  private static NegotiationBuilder body(List<Fact> facts, String... conditions) {
    NegotiationBuilder negotiation = Negotiation.builder().facts(facts);
    List<Commitment> words = new ArrayList<>();
    Body.Builder body = Body.builder().id("body").rule(DecisionRule.CONSENSUS);
    for (int i = 0; i < conditions.length; i++) {
      Actor actor = Actor.of("a" + i);
      negotiation.actors(actor);
      body.member(actor);
      words.add(Commitment.of(actor, TEXT, Stance.SUPPORT).when(Condition.parse(conditions[i])));
      words.add(Commitment.of(actor, TEXT, Stance.OPPOSE));
    }
    Body built = body.build();
    negotiation.body(built).issue(Issue.of("issue", "Issue", built, TEXT));
    words.forEach(negotiation::commitment);
    return negotiation;
  }

  private static Chances chances(NegotiationBuilder negotiation) {
    return Chances.on(Resolver.of(negotiation.build()));
  }

  private static Fraction ratio(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  @Test
  void independentFactsMultiply() {
    Chance chance = chances(body(List.of(F, G), "f", "g")).of(TEXT);
    assertEquals(ratio("0.2"), chance.adopted());
    assertEquals(ratio("0.8"), chance.rejected());
    assertEquals(Fraction.ZERO, chance.open());
    assertEquals(ratio("0.4"), chance.importance().get(F));
    assertEquals(ratio("0.5"), chance.importance().get(G));
    // 2 p (1 - p) times the square of the importance, where nothing is left open.
    assertEquals(ratio("0.08"), chance.learning().get(F));
    assertEquals(ratio("0.12"), chance.learning().get(G));
    assertEquals(Optional.of(G), chance.mostWorthLearning());
    assertEquals("adopted 0.2000, rejected 0.8000, open 0.0000", chance.toString());
  }

  @Test
  void exclusionsAreConditionedOn() {
    NegotiationBuilder negotiation = body(List.of(F, G), "f or g").exclusion(F, G);
    Chance chance = chances(negotiation).of(TEXT);
    // 0.5 * 0.6 + 0.5 * 0.4 of 1 - 0.5 * 0.4.
    assertEquals(ratio("0.625"), chance.adopted());
    // If f is true, g is not; if not, g alone decides.
    assertEquals(ratio("0.6"), chance.importance().get(F));
    Fact taken = Fact.builder().id("h").state(Truth.TRUE).build();
    Chance without = chances(body(List.of(F, G, taken), "f or g").exclusion(F, taken)).of(TEXT);
    assertEquals(ratio("0.4"), without.adopted());
    assertFalse(without.importance().containsKey(F));
  }

  @Test
  void coordinationsDiffer() {
    Chances chances = chances(body(List.of(F), "a1 supports text or f", "a0 supports text"));
    assertEquals(ratio("0.5"), chances.of(TEXT).adopted());
    assertEquals(Fraction.ONE, chances.with(Coordination.JOINT).of(TEXT).adopted());
    assertEquals(ratio("0.5"), chances.with(Coordination.ANY).of(TEXT).open());
    assertEquals(Fraction.ONE, chances.with(Coordination.ANY).of(TEXT).importance().get(F));
  }

  @Test
  void whatIsAssumedIsNotRandom() {
    Chances chances = chances(body(List.of(F, G), "f", "g"));
    Chance given = chances.assuming(Assumptions.NONE.fact(F, Truth.TRUE)).of(TEXT);
    assertEquals(ratio("0.4"), given.adopted());
    assertEquals(List.of(G), given.importance().keySet().asList());
    Chance unknown = chances.assuming(Assumptions.NONE.fact(F, Truth.UNKNOWN)).of(TEXT);
    assertEquals(ratio("0.4"), unknown.open());
    assertEquals(ratio("0.6"), unknown.rejected());
    Chance certain = chances.withProbability(F, BigDecimal.ONE).of(TEXT);
    assertEquals(given.adopted(), certain.adopted());
  }

  /** Whether the fact is true cannot matter where it is sure. */
  @Test
  void whatIsSureHasNoImportance() {
    Fact sure = fact("h", "1");
    Fact never = fact("i", "0");
    for (Chances chances :
        List.of(
            chances(body(List.of(F, sure, never), "f and h or i")),
            chances(body(List.of(F, sure, never), "f and h or i").exclusion(sure, never)),
            chances(body(List.of(F, sure, G), "f and h or g").exclusion(sure, G)))) {
      Chance exact = chances.of(TEXT);
      assertEquals(List.of(F), exact.importance().keySet().asList());
      assertEquals(List.of(F), exact.learning().keySet().asList());
      assertEquals(List.of(F), chances.sample(TEXT, 1000, 1).importance().keySet().asList());
    }
  }

  @Test
  void aSampleHasASize() {
    Chances chances = chances(body(List.of(F), "f"));
    for (long samples : new long[] {0, -1}) {
      assertEquals(
          "there should be at least one sample, not " + samples,
          assertThrows(IllegalArgumentException.class, () -> chances.sample(TEXT, samples, 1))
              .getMessage());
    }
    Fraction tenth = ratio("0.1");
    assertEquals(
        "the probabilities 6/5, -1/5, 0, 0 should not be negative and add to 1",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new Chance(
                        ratio("1.2"),
                        ratio("-0.2"),
                        Fraction.ZERO,
                        Fraction.ZERO,
                        null,
                        ImmutableMap.of(),
                        ImmutableMap.of()))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Chance(tenth, tenth, tenth, tenth, null, ImmutableMap.of(), ImmutableMap.of()));
    assertEquals(
        "2 adopted and 2 rejected of 3 cannot be",
        assertThrows(IllegalArgumentException.class, () -> new Sweep.WithFact(3, 2, 2))
            .getMessage());
  }

  /** A limit of memory is kept before the memory is taken, and told by name. */
  @Test
  void theMemoryOfAQuestionIsLimited() {
    Chances chances = wide(12);
    Chance truth = chances.of(TEXT);
    int cut = 0;
    for (long bytes = 1; cut >= 0; bytes *= 2) {
      SearchLimit limit = SearchLimit.DEFAULT.withMemory(bytes);
      Chance now = chances.within(limit).of(TEXT);
      Sweep sweep = chances.within(limit).sweep(TEXT, 1, 0, 1000);
      long drawn = sweep.drawn();
      assertTrue(drawn == 0 || drawn == 1000, drawn + " were drawn");
      assertEquals(drawn == 0 ? StopReason.MEMORY : null, sweep.stopped());
      assertEquals(sweep.stopped(), sweep.estimate(0.95).stopped());
      assertEquals(sweep.complete(), chances.within(limit).sample(TEXT, 1000, 1).complete());
      assertEquals(drawn == 0, sweep.toString().endsWith(", stopped at the limit of memory"));
      Sweep more = chances.sweep(TEXT, 1, 1000, 2000);
      assertEquals(sweep.stopped(), sweep.plus(more).stopped());
      assertEquals(sweep.stopped(), more.plus(sweep).stopped());
      if (now.complete()) {
        assertEquals(truth, now);
        assertEquals(1000, drawn);
        break;
      }
      assertEquals(StopReason.MEMORY, now.stopped());
      cut++;
    }
    assertTrue(cut > 10, "cut " + cut + " times");
  }

  /** What is not explored shrinks with each step, and the truth never leaves the bounds. */
  @Test
  void theBoundsOfACutSearchHoldTheTruthAndClose() {
    int cut = 0;
    for (Chances chances : List.of(wide(8), wide(12).with(Coordination.JOINT), tied())) {
      Chance truth = chances.of(TEXT);
      assertTrue(truth.complete());
      Chance before = null;
      for (long steps = 1; before == null || !before.complete(); steps++) {
        Chance now = chances.within(SearchLimit.DEFAULT.withSteps(steps)).of(TEXT);
        assertBetween(now.adopted(), truth.adopted(), now.adopted().plus(now.unexplored()));
        assertBetween(now.rejected(), truth.rejected(), now.rejected().plus(now.unexplored()));
        assertBetween(now.open(), truth.open(), now.open().plus(now.unexplored()));
        if (before != null) {
          assertBetween(before.adopted(), now.adopted(), Fraction.ONE);
          assertBetween(before.rejected(), now.rejected(), Fraction.ONE);
          assertBetween(before.open(), now.open(), Fraction.ONE);
          assertBetween(Fraction.ZERO, now.unexplored(), before.unexplored());
        }
        assertEquals(now.complete() ? null : StopReason.STEPS, now.stopped());
        cut += now.complete() ? 0 : 1;
        before = now;
      }
      assertEquals(truth, before);
    }
    assertTrue(cut > 60, "cut " + cut + " times");
  }

  /** What all assignments are resolved for can be given up between any two of them. */
  @Test
  void assignmentsThatWereNotResolvedAreUnexplored() {
    for (Chances chances : List.of(wide(8), tied())) {
      Chance truth = chances.of(TEXT);
      AtomicInteger looks = new AtomicInteger();
      int cut = 0;
      Chance now;
      do {
        int most = cut++;
        looks.set(0);
        now =
            chances
                .within(SearchLimit.DEFAULT.withCancellation(() -> looks.incrementAndGet() > most))
                .of(TEXT);
        assertBetween(now.adopted(), truth.adopted(), now.adopted().plus(now.unexplored()));
        assertBetween(now.rejected(), truth.rejected(), now.rejected().plus(now.unexplored()));
        assertEquals(now.complete() ? null : StopReason.CANCELLED, now.stopped());
      } while (!now.complete());
      assertEquals(truth, now);
      assertTrue(cut > 1, "cut " + cut + " times");
    }
  }

  private static void assertBetween(Fraction low, Fraction number, Fraction high) {
    assertTrue(
        low.compareTo(number) <= 0 && number.compareTo(high) <= 0,
        () -> low + " <= " + number + " <= " + high);
  }

  /** A wide one in which facts exclude one another along a line, and one ends it early. */
  private static Chances tied() {
    List<Fact> facts = new ArrayList<>();
    String[] conditions = new String[9];
    for (int i = 0; i < 9; i++) {
      facts.add(fact("f" + i, "0." + (i + 1)));
      conditions[i] = "f" + i + " or at least " + (2 + i % 4) + " of others support text";
    }
    NegotiationBuilder negotiation = body(facts, conditions);
    for (int i = 0; i < 8; i++) {
      negotiation.exclusion(facts.get(i), facts.get(i + 1));
    }
    return chances(negotiation);
  }

  @Test
  void whatIsCertainMayNotBeExcluded() {
    Fact sure = fact("f", "1");
    Fact too = fact("g", "1");
    Chances chances = chances(body(List.of(sure, too), "f").exclusion(sure, too));
    assertThrows(IllegalArgumentException.class, () -> chances.of(TEXT));
    assertThrows(IllegalArgumentException.class, () -> chances.sample(TEXT, 10, 1));
    Chances taken =
        chances(body(List.of(sure, G), "f").exclusion(sure, G))
            .assuming(Assumptions.NONE.fact(G, Truth.TRUE));
    assertThrows(IllegalArgumentException.class, () -> taken.of(TEXT));
  }

  /** Makes a diagram wide: it has to remember how many of many facts are true. */
  private static Chances wide() {
    return wide(24);
  }

  private static Chances wide(int size) {
    List<Fact> facts = new ArrayList<>();
    String[] conditions = new String[size];
    for (int i = 0; i < size; i++) {
      facts.add(fact("f" + i, "0.5"));
      int others = size / 4 + i % (size * 3 / 8);
      conditions[i] = "f" + i + " or at least " + others + " of others support text";
    }
    return chances(body(facts, conditions));
  }

  @Test
  void anAnswerThatReachesItsLimitSaysHowMuchItLeavesOut() {
    Chance whole = wide().of(TEXT);
    assertTrue(whole.complete());
    Chance part = wide().within(SearchLimit.DEFAULT.withSteps(20)).of(TEXT);
    assertFalse(part.complete());
    assertTrue(part.unexplored().signum() > 0);
    assertTrue(part.adopted().compareTo(whole.adopted()) <= 0);
    assertTrue(part.adopted().plus(part.unexplored()).compareTo(whole.adopted()) >= 0);
    assertTrue(part.rejected().compareTo(whole.rejected()) <= 0);
    assertTrue(part.importance().isEmpty());
    assertTrue(part.toString().contains("unexplored"));
    assertFalse(
        wide()
            .within(SearchLimit.DEFAULT.withCancellation(() -> true).withSteps(20))
            .of(TEXT)
            .complete());
  }

  /** What is known of so many facts takes two words; the exclusions are across both. */
  @Test
  void moreFactsThanAWordHolds() {
    int count = 70;
    List<Fact> facts = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    Fraction expected = Fraction.ONE;
    for (int i = 0; i < count; i++) {
      facts.add(fact("f" + i, "0.9"));
      if (i < 3) {
        // One of two that exclude each other: 2 * 0.9 * 0.1 of 1 - 0.9 * 0.9.
        conditions.add("f" + i + " or f" + (count - 1 - i));
        expected = expected.times(Fraction.of(new BigDecimal("0.18"), new BigDecimal("0.19")));
      } else if (i < count - 3) {
        conditions.add((i % 2 == 0 ? "" : "not ") + "f" + i);
        expected = expected.times(ratio(i % 2 == 0 ? "0.9" : "0.1"));
      }
    }
    NegotiationBuilder negotiation = body(facts, conditions.toArray(new String[0]));
    for (int i = 0; i < 3; i++) {
      negotiation.exclusion(facts.get(i), facts.get(count - 1 - i));
    }
    Chance chance = chances(negotiation).of(TEXT);
    assertTrue(chance.complete());
    assertEquals(expected, chance.adopted());
    assertEquals(Fraction.ONE.minus(expected), chance.rejected());
  }

  /** So many wait for each other that who depends on whom is not kept. */
  @Test
  void aLargeCircleRisesFromOneFactAndFallsByAnother() {
    int actors = 180;
    String[] conditions = new String[actors];
    for (int i = 0; i < actors; i++) {
      conditions[i] = "a" + (i + actors - 1) % actors + " supports text";
    }
    conditions[0] += " or f";
    conditions[actors / 2] += " and not g";
    Chances chances = chances(body(List.of(F, G), conditions));
    assertEquals(ratio("0.3"), chances.of(TEXT).adopted());
    assertEquals(ratio("0.6"), chances.with(Coordination.JOINT).of(TEXT).adopted());
    assertEquals(ratio("0.4"), chances.with(Coordination.JOINT).of(TEXT).rejected());
  }

  /**
   * Each supports if one of two facts holds; all first ones are declared before all second ones.
   */
  @Test
  void factsThatBelongTogetherAreAskedForTogether() {
    List<Fact> facts = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    int pairs = 12;
    for (int i = 0; i < pairs; i++) {
      facts.add(i, fact("f" + i, "0.5"));
      facts.add(fact("g" + i, "0.5"));
      conditions.add("f" + i + " or g" + i);
    }
    Negotiation negotiation = body(facts, conditions.toArray(new String[0])).build();
    Chances chances = Chances.on(Resolver.of(negotiation));
    // In the order in which they are declared there would be 2^12 cases.
    Chance chance = chances.within(SearchLimit.DEFAULT.withSteps(3L * pairs)).of(TEXT);
    assertTrue(chance.complete());
    Fraction each = Fraction.of(new BigDecimal(3), new BigDecimal(4));
    Fraction all = Fraction.ONE;
    for (int i = 0; i < pairs; i++) {
      all = all.times(each);
    }
    assertEquals(all, chance.adopted());
  }

  @Test
  void partsAddUpToTheWholeOnAnyNumberOfThreads() throws Exception {
    Chances chances = wide();
    Sweep whole = chances.sweep(TEXT, 7, 0, 100_000);
    for (int threads = 1; threads <= 8; threads++) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      long parts = 3L * threads + 1;
      Sweep added =
          pool.submit(
                  () ->
                      LongStream.range(0, parts)
                          .parallel()
                          .mapToObj(
                              i ->
                                  chances.sweep(
                                      TEXT, 7, i * 100_000 / parts, (i + 1) * 100_000 / parts))
                          .reduce(Sweep::plus)
                          .orElseThrow())
              .get();
      pool.shutdown();
      assertEquals(whole, added);
    }
    assertEquals(whole.estimate(0.95), chances.sample(TEXT, 100_000, 7));
  }

  @Test
  void onlyPartsOfTheSameWholeAddUp() {
    Chances chances = chances(body(List.of(F, G), "f", "g"));
    Sweep part = chances.sweep(TEXT, 7, 0, 100);
    assertThrows(IllegalArgumentException.class, () -> part.plus(chances.sweep(TEXT, 7, 99, 200)));
    assertThrows(IllegalArgumentException.class, () -> part.plus(chances.sweep(TEXT, 8, 100, 200)));
    assertThrows(
        IllegalArgumentException.class,
        () -> part.plus(chances.with(Coordination.ANY).sweep(TEXT, 7, 100, 200)));
    assertThrows(IllegalArgumentException.class, () -> chances.sweep(TEXT, 7, 5, 4));
    assertThrows(IllegalArgumentException.class, () -> chances.sweep(TEXT, 7, -1, 4));
    assertEquals(part, part.plus(chances.sweep(TEXT, 7, 50, 50)));
  }

  @Test
  void chancesAndSweepsTravel() throws Exception {
    Chances chances = wide();
    Sweep here = chances.sweep(TEXT, 3, 0, 5_000);
    Sweep there = copy(chances).sweep(TEXT, 3, 5_000, 10_000);
    assertEquals(chances.sweep(TEXT, 3, 0, 10_000), copy(here).plus(copy(there)));
    assertEquals(chances.of(TEXT), copy(copy(chances).of(TEXT)));
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T thing) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thing);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @Test
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    Chances chances = chances(body(List.of(F, G), "f or g", "g or not f"));
    Chance exact = chances.of(TEXT);
    int adopted = 0;
    int importance = 0;
    int seeds = 2_000;
    for (int seed = 0; seed < seeds; seed++) {
      SampledChance sampled = chances.sample(TEXT, 400, seed);
      assertEquals(400, sampled.samples());
      adopted += sampled.adopted().contains(exact.adopted().doubleValue()) ? 1 : 0;
      importance +=
          sampled.importance().get(G).contains(exact.importance().get(G).doubleValue()) ? 1 : 0;
    }
    // 95 percent, and five standard deviations of such a count, 0.5 percent each.
    assertTrue(adopted > 0.925 * seeds && adopted < 0.975 * seeds, "adopted " + adopted);
    assertTrue(importance > 0.925 * seeds, "importance " + importance);
  }

  @Test
  void excludedScenariosDoNotCount() {
    NegotiationBuilder negotiation = body(List.of(F, G), "f or g").exclusion(F, G);
    SampledChance sampled = chances(negotiation).sample(TEXT, 100_000, 1);
    assertEquals(80_000.0, (double) sampled.samples(), 1_000.0);
    assertEquals(0.625, sampled.adopted().estimate(), 0.01);
    assertEquals(0.6, sampled.importance().get(F).estimate(), 0.01);
  }
}
