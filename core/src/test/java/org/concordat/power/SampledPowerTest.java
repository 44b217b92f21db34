package org.concordat.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.concordat.chance.Interval;
import org.concordat.model.Actor;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.junit.jupiter.api.Test;

/** Estimates where the answer is known, and their intervals by their definition. */
class SampledPowerTest {
  /** The deviation that 95 % of a normal distribution do not exceed, from any table of it. */
  private static final double Z = 1.959964;

  private static Game weighted(long quota, long... votes) {
    Map<Actor, Long> all = new LinkedHashMap<>();
    for (int i = 0; i < votes.length; i++) {
      all.put(Actor.of("a" + i), votes[i]);
    }
    return Game.weighted(quota, all);
  }

  /**
   * The ends are the probabilities from which the share found is {@code Z} standard deviations
   * away: E. Wilson (1927).
   */
  private static void checkInterval(Interval estimate, int samples) {
    assertTrue(estimate.low() <= estimate.estimate() && estimate.estimate() <= estimate.high());
    for (double end : new double[] {estimate.low(), estimate.high()}) {
      assertEquals(
          Z * Math.sqrt(end * (1 - end) / samples), Math.abs(end - estimate.estimate()), 1e-7);
    }
  }

  @Test
  void intervalsAreThoseOfWilson() {
    Game game = weighted(6, 4, 3, 2, 1, 0);
    for (int samples : new int[] {1, 2, 30, 1000}) {
      SampledPower sampled = SampledPower.of(game, samples, samples);
      for (ImmutableMap<Actor, Interval> estimates :
          List.of(sampled.banzhaf(), sampled.shapleyShubik())) {
        estimates.values().forEach(estimate -> checkInterval(estimate, samples));
      }
    }
  }

  @Test
  void aDictatorDecidesInEverySampleAndOthersInNone() {
    SampledPower sampled = SampledPower.of(weighted(5, 5, 1, 1), 40, 3);
    for (ImmutableMap<Actor, Interval> estimates :
        List.of(sampled.banzhaf(), sampled.shapleyShubik())) {
      List<Interval> inOrder = estimates.values().asList();
      assertEquals(1, inOrder.get(0).estimate());
      assertEquals(1, inOrder.get(0).high());
      for (Interval other : inOrder.subList(1, 3)) {
        assertEquals(0, other.estimate());
        assertEquals(0, other.low());
        checkInterval(other, 40);
      }
    }
  }

  @Test
  void nobodyDecidesWhereNoCoalitionWinsOrAllDo() {
    for (long quota : new long[] {0, 8}) {
      SampledPower sampled = SampledPower.of(weighted(quota, 5, 1, 1), 10, 3);
      sampled.banzhaf().values().forEach(estimate -> assertEquals(0, estimate.estimate()));
      sampled.shapleyShubik().values().forEach(estimate -> assertEquals(0, estimate.estimate()));
    }
  }

  @Test
  void whatIsCutShortSaysWhere() {
    SampledPower sampled = SampledPower.of(weighted(5, 5, 1, 1), 1000, 3);
    assertTrue(sampled.complete());
    assertEquals(Optional.empty(), sampled.stopped());
    SampledPower cut = sampled.within(SearchLimit.DEFAULT.withSteps(100));
    assertFalse(cut.complete());
    assertEquals(Optional.of(StopReason.STEPS), cut.stopped());
    assertTrue(cut.samples() < 1000, cut.samples() + " samples");
    // The last sample may be the last step.
    assertTrue(sampled.within(SearchLimit.DEFAULT.withSteps(1000)).complete());
    assertTrue(SampledPower.of(weighted(1, 1), 1, 3).within(cancelled()).complete());
  }

  /** Counting that is cut short reports the limit, not that the game is too large. */
  @Test
  void countingThatIsCutShortSaysWhere() {
    long[] votes = LongStream.range(0, 60).map(i -> 1000 + i * i).toArray();
    Power power = Power.of(weighted(70_000, votes)).within(cancelled());
    assertEquals(
        Optional.of(StopReason.CANCELLED),
        assertThrows(GameTooLargeException.class, power::banzhaf).stopped());
  }

  /** A second question is answered from the first, unless counting again is asked for. */
  @Test
  void whatWasCutShortIsNotCountedAgain() {
    long[] votes = LongStream.range(0, 60).map(i -> 1000 + i * i).toArray();
    AtomicInteger asked = new AtomicInteger();
    SearchLimit limit = SearchLimit.DEFAULT.withCancellation(() -> asked.incrementAndGet() > 0);
    Power power = Power.of(weighted(70_000, votes)).within(limit);
    assertThrows(GameTooLargeException.class, power::banzhaf);
    int first = asked.get();
    assertThrows(GameTooLargeException.class, power::banzhaf);
    assertThrows(GameTooLargeException.class, power::normalizedBanzhaf);
    assertEquals(first, asked.get());
    assertThrows(GameTooLargeException.class, power.within(limit)::banzhaf);
    assertEquals(2 * first, asked.get());
  }

  private static SearchLimit cancelled() {
    return SearchLimit.DEFAULT.withCancellation(() -> true);
  }
}
