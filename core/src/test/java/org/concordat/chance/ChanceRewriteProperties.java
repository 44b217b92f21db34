package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.checks.Comparison;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.Rewrite;

/** Compares the chances of negotiations that mean the same. */
@Comparison
class ChanceRewriteProperties implements DrawnNegotiations {
  @Property(tries = 150)
  void namesDoNotCount(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    Negotiation relabelled = Rewrite.relabelled(sample.negotiation());
    Map<String, BigDecimal> distribution = distribution(sample);
    Map<String, BigDecimal> others = new LinkedHashMap<>();
    distribution.forEach((fact, probability) -> others.put(Rewrite.label(fact), probability));
    compare(sample.negotiation(), distribution, relabelled, others, coordination);
  }

  /** Two independent facts that matter only together are one fact with the probability of both. */
  @Property(tries = 150)
  void aFactMayBeSplitInTwo(@ForAll("small") Sample sample, @ForAll Coordination coordination) {
    Negotiation negotiation = sample.negotiation();
    Map<String, BigDecimal> distribution = distribution(sample);
    for (Fact fact : negotiation.facts().values()) {
      boolean excluded = negotiation.exclusions().stream().anyMatch(set -> set.contains(fact));
      if (fact.withdraws().or(fact::adopts).or(fact::bars).isEmpty()
          && !excluded
          && distribution.containsKey(fact.id())) {
        Fact one = fact.toBuilder().id("one-half").build();
        Fact other = fact.toBuilder().id("other-half").build();
        BigDecimal half = new BigDecimal("0.25");
        Map<String, BigDecimal> whole = new LinkedHashMap<>(distribution);
        whole.put(fact.id(), distribution.get(fact.id()).multiply(half));
        Map<String, BigDecimal> parts = new LinkedHashMap<>(distribution);
        parts.remove(fact.id());
        parts.put(one.id(), distribution.get(fact.id()));
        parts.put(other.id(), half);
        Negotiation split = Rewrite.split(negotiation, fact, one, other);
        compare(negotiation, whole, split, parts, coordination);
      }
    }
  }

  /** Every fact that nothing excludes has a probability. */
  private static Map<String, BigDecimal> distribution(Sample sample) {
    Random random = new Random(sample.seed());
    Map<String, BigDecimal> distribution = new LinkedHashMap<>();
    for (Fact fact : sample.negotiation().facts().values()) {
      if (sample.negotiation().exclusions().stream().noneMatch(set -> set.contains(fact))) {
        distribution.put(fact.id(), BigDecimal.valueOf(random.nextInt(101), 2));
      }
    }
    return distribution;
  }

  private static void compare(
      Negotiation negotiation,
      Map<String, BigDecimal> distribution,
      Negotiation rewritten,
      Map<String, BigDecimal> itsProbabilities,
      Coordination coordination) {
    List<Alternative> alternatives = negotiation.alternatives().values().asList();
    for (int i = 0; i < alternatives.size(); i++) {
      Alternative other = rewritten.alternatives().values().asList().get(i);
      Chance chance =
          chances(negotiation, distribution, coordination).ofAdopting(alternatives.get(i));
      Chance its = chances(rewritten, itsProbabilities, coordination).ofAdopting(other);
      assertEquals(chance.adopted(), its.adopted());
      assertEquals(chance.rejected(), its.rejected());
      assertEquals(chance.open(), its.open());
    }
  }

  private static Chances chances(
      Negotiation negotiation, Map<String, BigDecimal> distribution, Coordination coordination) {
    Chances chances = Chances.of(Resolver.of(negotiation)).with(coordination);
    for (Map.Entry<String, BigDecimal> each : distribution.entrySet()) {
      chances = chances.withProbability(negotiation.fact(each.getKey()), each.getValue());
    }
    return chances;
  }
}
