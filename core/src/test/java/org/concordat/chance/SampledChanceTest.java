package org.concordat.chance;

import static org.concordat.chance.ChanceTest.F;
import static org.concordat.chance.ChanceTest.G;
import static org.concordat.chance.ChanceTest.TEXT;
import static org.concordat.chance.ChanceTest.body;
import static org.concordat.chance.ChanceTest.chances;
import static org.concordat.chance.ChanceTest.ratio;
import static org.concordat.chance.ChanceTest.wide;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.concordat.model.Fraction;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Coordination;
import org.junit.jupiter.api.Test;

/** Estimates from scenarios, and sums of parts of a sample. */
class SampledChanceTest {
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
        "adopted and rejected scenarios should not be negative, and no more than the 3 allowed; 2"
            + " and 2 are",
        assertThrows(IllegalArgumentException.class, () -> new Sweep.WithFact(3, 2, 2))
            .getMessage());
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
  void intervalsCoverTheTruthAsOftenAsTheySay() {
    Chances chances = chances(body(List.of(F, G), "f or g", "g or not f"));
    Chance exact = chances.ofAdopting(TEXT);
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
