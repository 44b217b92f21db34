package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testing.RandomNegotiations.Size;

/** Compares exact chances with what they are by definition. */
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
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      Map<Decision, Ratio> expected = defined.decisions(alternative);
      if (expected.isEmpty()) {
        assertThrows(IllegalArgumentException.class, () -> defined.chances().of(alternative));
        return;
      }
      Chance chance = defined.chances().of(alternative);
      assertTrue(chance.complete());
      assertEquals(
          expected,
          Map.of(
              Decision.ADOPTED,
              chance.adopted(),
              Decision.REJECTED,
              chance.rejected(),
              Decision.OPEN,
              chance.open()));
    }
  }

  /** Fewer, since each importance takes all assignments twice. */
  @Property(tries = 400)
  void importanceAndLearningAreThoseOfAllAssignments(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    ByDefinition defined =
        ByDefinition.draw(sample.negotiation(), new Random(sample.seed()), coordination);
    Alternative alternative = sample.negotiation().alternatives().values().iterator().next();
    Map<Decision, Ratio> all = defined.decisions(alternative);
    if (all.isEmpty()) {
      return;
    }
    Chance chance = defined.chances().of(alternative);
    Map<Fact, Map<Decision, Ratio>> ifTrue = defined.given(alternative, true);
    Map<Fact, Map<Decision, Ratio>> ifFalse = defined.given(alternative, false);
    assertEquals(ifTrue.keySet(), chance.importance().keySet());
    assertEquals(ifTrue.keySet(), chance.learning().keySet());
    for (Fact fact : ifTrue.keySet()) {
      Map<Decision, Ratio> yes = ifTrue.get(fact);
      Map<Decision, Ratio> no = ifFalse.get(fact);
      assertEquals(
          yes.get(Decision.ADOPTED).minus(no.get(Decision.ADOPTED)), chance.importance().get(fact));
      Ratio probability = defined.probability(fact);
      Ratio after =
          probability
              .times(ByDefinition.impurity(yes))
              .plus(Ratio.ONE.minus(probability).times(ByDefinition.impurity(no)));
      assertEquals(ByDefinition.impurity(all).minus(after), chance.learning().get(fact));
    }
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
      Chance chance = defined.chances().of(alternative);
      Chance with = defined.on(larger).chances().of(alternative);
      assertEquals(chance.adopted(), with.adopted());
      assertEquals(chance.rejected(), with.rejected());
      assertEquals(chance.open(), with.open());
      assertEquals(Ratio.ZERO, with.importance().get(idle));
      assertEquals(Ratio.ZERO, with.learning().get(idle));
      chance
          .importance()
          .forEach((fact, importance) -> assertEquals(importance, with.importance().get(fact)));
    }
  }
}
