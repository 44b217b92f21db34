package org.concordat.internal.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.StepCounter;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/** Compares the weight of the choices with the sum over all choices that violate no exclusion. */
class ExclusionCircuitProperties {
  private static final int MAX_FACTS = 11;

  @Property
  void weightsAreThoseOfAllChoices(@ForAll long seed) {
    Random random = new Random(seed);
    FactDistribution distribution = distribution(random);
    ExclusionCircuit choices =
        new ExclusionCircuit(distribution, new StepCounter(SearchLimit.DEFAULT));
    for (int i = 0; i < 3; i++) {
      BitSet facts = some(distribution.size(), random);
      int number = choices.number(facts);
      assertTrue(choices.isComplete());
      assertEquals(
          0,
          byDefinition(distribution, facts)
              .compareTo(new CircuitWeights(choices, distribution, false).of(number)));
    }
  }

  @Property
  void boundsContainTheWeight(@ForAll long seed) {
    isCutShort(seed);
  }

  /** Also where few samples are tried. */
  @Example
  void manyAreCutShort() {
    assertTrue(
        LongStream.range(0, 200).filter(ExclusionCircuitProperties::isCutShort).count() > 40);
  }

  /** Cut short at any step, one bound is below the weight and the other above it. */
  @CanIgnoreReturnValue
  private static boolean isCutShort(long seed) {
    Random random = new Random(seed);
    FactDistribution distribution = distribution(random);
    BitSet all = new BitSet();
    all.set(0, distribution.size());
    BigDecimal weight = byDefinition(distribution, all);
    int steps = 1 + random.nextInt(40);
    ExclusionCircuit choices =
        new ExclusionCircuit(distribution, new StepCounter(SearchLimit.DEFAULT.withSteps(steps)));
    int number = choices.number(all);
    BigDecimal low = new CircuitWeights(choices, distribution, false).of(number);
    BigDecimal high = new CircuitWeights(choices, distribution, true).of(number);
    assertTrue(low.compareTo(weight) <= 0, () -> low + " is more than " + weight);
    assertTrue(high.compareTo(weight) >= 0, () -> high + " is less than " + weight);
    assertTrue(!choices.isComplete() || low.compareTo(high) == 0);
    return !choices.isComplete();
  }

  private static FactDistribution distribution(Random random) {
    int number = 1 + random.nextInt(MAX_FACTS);
    List<Fact> facts = new ArrayList<>();
    ImmutableMap.Builder<String, BigDecimal> probabilities = ImmutableMap.builder();
    for (int i = 0; i < number; i++) {
      facts.add(Fact.of("f" + i));
      probabilities.put("f" + i, BigDecimal.valueOf(random.nextInt(10), 1));
    }
    NegotiationBuilder builder = Negotiation.builder().facts(facts);
    for (int i = random.nextInt(2 * number); i > 0 && number > 1; i--) {
      Collections.shuffle(facts, random);
      int size = Math.min(number, 2 + random.nextInt(3));
      builder.exclusion(facts.subList(0, size).toArray(new Fact[0]));
    }
    Negotiation negotiation = builder.build();
    Resolver resolver = Resolver.of(negotiation);
    return FactDistribution.of(
        negotiation,
        probabilities.buildOrThrow(),
        ResolverAccess.network(resolver),
        ResolverAccess.blank(resolver, Assumptions.NONE));
  }

  private static BitSet some(int size, Random random) {
    BitSet some = new BitSet();
    for (int i = 0; i < size; i++) {
      some.set(i, random.nextInt(4) > 0);
    }
    return some;
  }

  private static BigDecimal byDefinition(FactDistribution distribution, BitSet facts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (long choice = 0; choice < 1L << distribution.size(); choice++) {
      BitSet isTrue = BitSet.valueOf(new long[] {choice});
      BitSet outside = (BitSet) isTrue.clone();
      outside.andNot(facts);
      if (outside.isEmpty()
          && isTrue.stream().noneMatch(i -> distribution.excludes(i).intersects(isTrue))) {
        BigDecimal weight = BigDecimal.ONE;
        for (int i = facts.nextSetBit(0); i >= 0; i = facts.nextSetBit(i + 1)) {
          BigDecimal probability = distribution.probability(i);
          weight =
              weight.multiply(isTrue.get(i) ? probability : BigDecimal.ONE.subtract(probability));
        }
        sum = sum.add(weight);
      }
    }
    return sum;
  }
}
