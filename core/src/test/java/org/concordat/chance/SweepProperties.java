package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.internal.chance.SweepPlan;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.RandomNegotiations.Size;

/** Compares scenarios swept 64 in a word with what the resolver says of each. */
@Comparison
class SweepProperties {
  private static final Size SMALL = new Size(2, 4, 1, 2, 2, 6, 3, 2, false);
  private static final Size MEDIUM = new Size(10, 25, 1, 3, 2, 8, 3, 2, false);

  private static final Size WIDE = new Size(12, 25, 1, 1, 1, 14, 3, 2, false);

  @Provide
  Arbitrary<Sample> wide() {
    return RandomNegotiations.all(WIDE);
  }

  @Provide
  Arbitrary<Sample> small() {
    return RandomNegotiations.all(SMALL);
  }

  @Provide
  Arbitrary<Sample> monotone() {
    return RandomNegotiations.all(SMALL.inMonotone());
  }

  @Provide
  Arbitrary<Sample> medium() {
    return RandomNegotiations.all(MEDIUM);
  }

  @Property
  void scenariosAreResolvedAsByTheResolver(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    compare(sample, coordination, 12);
  }

  @Property
  void monotoneScenariosAreResolvedAsByTheResolver(
      @ForAll("monotone") Sample sample, @ForAll Coordination coordination) {
    compare(sample, coordination, 12);
  }

  /** Fewer, since they are larger. */
  @Property(tries = 100)
  void largerScenariosAreResolvedAsByTheResolver(
      @ForAll("medium") Sample sample, @ForAll Coordination coordination) {
    compare(sample, coordination, 80);
  }

  /**
   * Diagrams with many cases in a level against the resolving of each scenario. Fewer, since they
   * are larger still.
   */
  @Property(tries = 40)
  void diagramsDecideAsTheProgramsDo(
      @ForAll("wide") Sample sample, @ForAll Coordination coordination) {
    ByDefinition defined =
        ByDefinition.draw(sample.negotiation(), new Random(sample.seed()), coordination);
    if (!defined.isPossible()) {
      return;
    }
    Chances chances = defined.chances();
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      SweepPlan diagram = chances.plan(alternative, true);
      SweepPlan programs = chances.plan(alternative, false);
      assertNotNull(diagram.branches());
      assertNull(programs.branches());
      assertEquals(
          chances.sweep(programs, alternative, sample.seed(), 100, 9_000),
          chances.sweep(diagram, alternative, sample.seed(), 100, 9_000));
    }
  }

  private static void compare(Sample sample, Coordination coordination, int scenarios) {
    ByDefinition defined =
        ByDefinition.draw(sample.negotiation(), new Random(sample.seed()), coordination);
    Alternative alternative = sample.negotiation().alternatives().values().iterator().next();
    if (!defined.isPossible()) {
      return;
    }
    Chances chances = defined.chances();
    List<Fact> random = defined.random();
    Sweep[] singles =
        LongStream.range(0, scenarios)
            .mapToObj(i -> chances.sweep(alternative, sample.seed(), i, i + 1))
            .toArray(Sweep[]::new);
    for (Sweep single : singles) {
      if (single.allowed() > 0) {
        long bits = 0;
        for (int i = 0; i < random.size(); i++) {
          Sweep.WithFact with = single.facts().get(random.get(i));
          bits |= with != null && with.allowed() > 0 ? 1L << i : 0;
        }
        Decision expected = defined.decision(bits, alternative);
        assertEquals(
            expected == Decision.ADOPTED ? 1 : 0, single.adopted(), () -> single + " " + expected);
        assertEquals(
            expected == Decision.REJECTED ? 1 : 0,
            single.rejected(),
            () -> single + " " + expected);
      }
    }
    Sweep whole = chances.sweep(alternative, sample.seed(), 0, scenarios);
    assertEquals(
        whole,
        chances.sweep(chances.plan(alternative, false), alternative, sample.seed(), 0, scenarios));
    assertEquals(
        whole,
        IntStream.range(0, scenarios).mapToObj(i -> singles[i]).reduce(Sweep::plus).orElseThrow());
  }

  /** A sweep that a limit cuts short equals a sweep over just the scenarios reached. */
  @Property(tries = 20)
  void aSweepThatIsCutCountsTheFirstScenarios(@ForAll("small") Sample sample) {
    Chances chances = Chances.of(Resolver.of(sample.negotiation()));
    Alternative alternative = sample.negotiation().alternatives().values().asList().get(0);
    long all = 5000;
    long before = -1;
    for (int steps = 1; before < all; steps++) {
      Sweep cut =
          chances
              .within(SearchLimit.DEFAULT.withSteps(steps))
              .sweep(alternative, sample.seed(), 0, all);
      assertTrue(cut.drawn() > before);
      before = cut.drawn();
      Sweep whole = chances.sweep(alternative, sample.seed(), 0, cut.drawn());
      assertEquals(whole.scenarios(), cut.scenarios());
      assertEquals(whole.allowed(), cut.allowed());
      assertEquals(whole.adopted(), cut.adopted());
      assertEquals(whole.rejected(), cut.rejected());
      assertEquals(whole.facts(), cut.facts());
      assertEquals(before < all ? StopReason.STEPS : null, cut.stopped());
    }
    assertEquals(all, before);
  }
}
