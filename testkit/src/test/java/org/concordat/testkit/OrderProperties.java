package org.concordat.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.chance.Chance;
import org.concordat.chance.Chances;
import org.concordat.checks.Comparison;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.Shortfall;
import org.concordat.testkit.arbitraries.NegotiationArbitrary;
import org.concordat.testkit.arbitraries.Step;

/**
 * No answer of core depends on the order in which a negotiation was entered. Core's own tests
 * cannot use the kit, with which this one is shorter.
 */
@Comparison
class OrderProperties {

  /** A negotiation in two orders, and the assumptions about both. */
  private record Asked(Step<Negotiation> step, Assumptions assumptions) {}

  @Provide
  Arbitrary<Asked> small() {
    return asked(Negotiations.negotiations());
  }

  @Provide
  Arbitrary<Asked> large() {
    return asked(
        Negotiations.negotiations()
            .actors(10, 30)
            .alternatives(2, 4)
            .bodies(2, 3)
            .facts(2, 8)
            .commitments(20, 80)
            .preferences(0, 6)
            .depth(2));
  }

  private static Arbitrary<Asked> asked(NegotiationArbitrary negotiations) {
    return negotiations
        .reordered()
        .flatMap(
            step -> Things.assumptions(step.before()).map(assumed -> new Asked(step, assumed)));
  }

  @Property(tries = 200)
  void aResolutionIsTheSame(@ForAll("small") Asked asked, @ForAll Coordination coordination) {
    checkResolutions(asked, coordination);
  }

  @Property(tries = 40)
  void aLargeResolutionIsTheSame(@ForAll("large") Asked asked, @ForAll Coordination coordination) {
    checkResolutions(asked, coordination);
  }

  private static void checkResolutions(Asked asked, Coordination coordination) {
    Resolution one = Resolver.of(asked.step().before()).resolve(coordination, asked.assumptions());
    Resolution other = Resolver.of(asked.step().after()).resolve(coordination, asked.assumptions());
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    for (Alternative alternative : asked.step().before().alternatives().values()) {
      assertEquals(one.positions(alternative), other.positions(alternative));
      assertEquals(one.decision(alternative), other.decision(alternative));
      assertEquals(one.blockers(alternative), other.blockers(alternative));
      assertEquals(one.awaited(alternative), other.awaited(alternative));
      assertEquals(one.headcount(alternative), other.headcount(alternative));
      Shortfall shortfall = one.shortfall(alternative);
      assertEquals(shortfall.isReachable(), other.shortfall(alternative).isReachable());
      if (shortfall.isExact() && other.shortfall(alternative).isExact()) {
        assertEquals(shortfall, other.shortfall(alternative));
      }
    }
  }

  @Property(tries = 150)
  void chancesAreTheSame(@ForAll("small") Asked asked, @ForAll Coordination coordination) {
    Chances one = chances(asked.step().before(), asked.assumptions(), coordination);
    Chances other = chances(asked.step().after(), asked.assumptions(), coordination);
    for (Alternative alternative : asked.step().before().alternatives().values()) {
      Optional<Chance> chance = chance(one, alternative);
      assertEquals(chance, chance(other, alternative));
      if (chance.isPresent()) {
        assertEquals(one.sweep(alternative, 1, 0, 300), other.sweep(alternative, 1, 0, 300));
      }
    }
  }

  /** Every other fact is random. */
  private static Chances chances(
      Negotiation negotiation, Assumptions assumptions, Coordination coordination) {
    Chances chances = Chances.of(Resolver.of(negotiation)).with(coordination).assuming(assumptions);
    for (Fact fact : negotiation.facts().values()) {
      if (List.of("f", "h").contains(fact.id())) {
        chances = chances.withProbability(fact, new BigDecimal("0.3"));
      }
    }
    return chances;
  }

  /** Empty where no assignment of the facts respects the exclusions. */
  private static Optional<Chance> chance(Chances chances, Alternative alternative) {
    try {
      return Optional.of(chances.ofAdopting(alternative));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
