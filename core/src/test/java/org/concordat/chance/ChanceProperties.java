package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.RandomNegotiations.Size;

/** Compares exact chances with what they are by definition. */
@Comparison
class ChanceProperties {
  private static final Size SMALL = new Size(2, 4, 1, 2, 2, 6, 3, 2, false);

  @Provide
  Arbitrary<Sample> small() {
    return RandomNegotiations.all(SMALL);
  }

  @Property
  void probabilitiesAreThoseOfAllAssignments(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    ByDefinition defined =
        ByDefinition.draw(sample.negotiation(), new Random(sample.seed()), coordination);
    sample.negotiation().alternatives().values().forEach(defined::assertChances);
  }

  /** Fewer tries, since each importance takes all assignments twice. */
  @Property(tries = 400)
  void importanceAndLearningAreThoseOfAllAssignments(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    ByDefinition defined =
        ByDefinition.draw(sample.negotiation(), new Random(sample.seed()), coordination);
    defined.assertWorthOfFacts(sample.negotiation().alternatives().values().iterator().next());
  }

  @Property(tries = 300)
  void whatNothingDependsOnDoesNotCount(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    ByDefinition defined =
        ByDefinition.draw(sample.negotiation(), new Random(sample.seed()), coordination);
    if (!defined.isPossible()) {
      return;
    }
    Fact idle = Fact.builder().id("idle").probability(new BigDecimal("0.3")).build();
    Negotiation larger =
        sample.negotiation().toBuilder().actors(Actor.of("bystander")).facts(idle).build();
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      Chance chance = defined.chances().ofAdopting(alternative);
      Chance with = defined.in(larger).chances().ofAdopting(alternative);
      assertEquals(chance.adopted(), with.adopted());
      assertEquals(chance.rejected(), with.rejected());
      assertEquals(chance.open(), with.open());
      assertEquals(Fraction.ZERO, with.importance().get(idle));
      assertEquals(Fraction.ZERO, with.learning().get(idle));
      chance
          .importance()
          .forEach((fact, importance) -> assertEquals(importance, with.importance().get(fact)));
    }
  }
}
