package org.concordat.chance;

import static org.concordat.chance.ChanceTest.TEXT;
import static org.concordat.chance.ChanceTest.body;
import static org.concordat.chance.ChanceTest.chances;
import static org.concordat.chance.ChanceTest.fact;
import static org.concordat.chance.ChanceTest.tied;
import static org.concordat.chance.ChanceTest.wide;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;

/** What a search reports when it reaches its limit. */
class ChanceLimitsTest {
  /** How many facts the exclusions tie together. */
  private static final int TIED = 400;

  /** A limit of memory is checked before the memory is taken, and named. */
  @Test
  void theMemoryOfAQuestionIsLimited() {
    Chances chances = wide(12);
    Chance truth = chances.ofAdopting(TEXT);
    int cut = 0;
    for (long bytes = 1; cut >= 0; bytes *= 2) {
      SearchLimit limit = SearchLimit.DEFAULT.withMemory(bytes);
      Chance now = chances.within(limit).ofAdopting(TEXT);
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
      Chance truth = chances.ofAdopting(TEXT);
      assertTrue(truth.complete());
      Chance before = null;
      for (long steps = 1; before == null || !before.complete(); steps++) {
        Chance now = chances.within(SearchLimit.DEFAULT.withSteps(steps)).ofAdopting(TEXT);
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

  /** A question that resolves all assignments can stop between any two of them. */
  @Test
  void assignmentsThatWereNotResolvedAreUnexplored() {
    for (Chances chances : List.of(wide(8), tied())) {
      Chance truth = chances.ofAdopting(TEXT);
      AtomicInteger looks = new AtomicInteger();
      int cut = 0;
      Chance now;
      do {
        int most = cut++;
        looks.set(0);
        now =
            chances
                .within(SearchLimit.DEFAULT.withCancellation(() -> looks.incrementAndGet() > most))
                .ofAdopting(TEXT);
        assertBetween(now.adopted(), truth.adopted(), now.adopted().plus(now.unexplored()));
        assertBetween(now.rejected(), truth.rejected(), now.rejected().plus(now.unexplored()));
        assertEquals(now.complete() ? null : StopReason.CANCELLED, now.stopped());
      } while (!now.complete());
      assertEquals(truth, now);
      assertTrue(cut > 1, "cut " + cut + " times");
    }
  }

  /**
   * Returns facts that exclusions tie together in more ways than can be counted, and one free fact.
   */
  private static NegotiationBuilder manyExclusions() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i <= TIED; i++) {
      facts.add(fact("f" + i, "0.02"));
    }
    NegotiationBuilder negotiation = body(facts, "f0");
    for (int i = 0; i < TIED; i++) {
      negotiation.exclusion(facts.get(i), facts.get((7 * i + 1) % TIED));
      negotiation.exclusion(facts.get(i), facts.get((31 * i + 2) % TIED));
    }
    return negotiation;
  }

  /** Exclusions are examined only as long as there is time left to weigh what was found. */
  @Test
  void weighingEndsInTime() {
    AtomicLong clock = new AtomicLong();
    SearchLimit limit =
        SearchLimit.DEFAULT
            .withSteps(Long.MAX_VALUE)
            .withClock(() -> clock.addAndGet(1_000_000))
            .withDeadline(Duration.ofMillis(200));
    Chance bounds = chances(manyExclusions()).within(limit).ofAdopting(TEXT);
    assertEquals(StopReason.DEADLINE, bounds.stopped());
    assertTrue(bounds.unexplored().signum() > 0);
    assertTrue(clock.get() < 180_000_000, clock + " nanoseconds");
  }

  /**
   * Beside an answer, the facts that exclusions tie together in too many ways are left out, and the
   * others are counted.
   */
  @Test
  void probabilitiesAreCountedInAMoment() {
    AtomicLong most = new AtomicLong();
    SearchLimit limit =
        SearchLimit.DEFAULT.withSteps(Long.MAX_VALUE).withProgress(steps -> most.set(steps));
    assertEquals(
        ImmutableMap.of(fact("f" + TIED, "0.02"), Fraction.of(1, 50)),
        chances(manyExclusions()).within(limit).probabilities());
    assertTrue(most.get() > 1000 && most.get() < 50_000, most + " steps");
  }

  private static void assertBetween(Fraction low, Fraction number, Fraction high) {
    assertTrue(
        low.compareTo(number) <= 0 && number.compareTo(high) <= 0,
        () -> low + " <= " + number + " <= " + high);
  }

  @Test
  void anAnswerThatReachesItsLimitSaysHowMuchItLeavesOut() {
    Chance whole = wide().ofAdopting(TEXT);
    assertTrue(whole.complete());
    Chance part = wide().within(SearchLimit.DEFAULT.withSteps(20)).ofAdopting(TEXT);
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
            .ofAdopting(TEXT)
            .complete());
  }
}
