package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.junit.jupiter.api.Test;

/** The figures of a sweep with given counts. */
class SweepTest {
  private static final Fact ALWAYS = Fact.lever("sure", "sure");
  private static final Fact NEVER = Fact.lever("out", "ruled out");
  private static final Fact AT_TIMES = Fact.lever("at-times", "at times");

  private static final Sweep SWEEP =
      new Sweep(
          new Sweep.Question(
              Alternative.of("text"),
              Coordination.SEQUENTIAL,
              Assumptions.NONE,
              ImmutableMap.of(AT_TIMES, new BigDecimal("0.5")),
              1),
          ImmutableRangeSet.of(Range.closedOpen(0L, 1200L)),
          1000,
          370,
          500,
          ImmutableMap.of(
              ALWAYS, new Sweep.WithFact(1000, 370, 500),
              NEVER, new Sweep.WithFact(0, 0, 0),
              AT_TIMES, new Sweep.WithFact(600, 300, 200)),
          null);

  /** If a fact is never or always true, there is nothing to compare. */
  @Test
  void importanceIsTheDifferenceThatAFactMakes() {
    SampledChance chance = SWEEP.estimate(0.95);
    assertEquals(ImmutableSet.of(AT_TIMES), chance.importance().keySet());
    assertEquals(
        Interval.wilson(300, 600, 0.95).minus(Interval.wilson(70, 400, 0.95)),
        chance.importance().get(AT_TIMES));
    assertEquals(Interval.wilson(130, 1000, 0.95), chance.open());
  }

  @Test
  void countsAndEstimatesAreWrittenForPeople() {
    assertEquals("370 adopted, 500 rejected of 1000", SWEEP.toString());
    assertEquals(
        "adopted [0.3406, 0.3700, 0.4004], rejected [0.4691, 0.5000, 0.5309], open [0.1106, 0.1300,"
            + " 0.1523]",
        SWEEP.estimate(0.95).toString());
  }
}
