package org.concordat.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.concordat.checks.Comparison;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;
import org.concordat.testkit.laws.ExplanationCheck;

/** Checks all that explanations of random negotiations claim against its definition. */
@Comparison
class ExplanationProperties implements DrawnNegotiations {
  @Property(tries = 60)
  void smallNegotiations(@ForAll("small") Sample sample) {
    check(sample.negotiation(), Assumptions.NONE);
  }

  @Property(tries = 40)
  void smallNegotiationsUnderAssumptions(@ForAll("small") Sample sample) {
    check(sample.negotiation(), assumptions(sample));
  }

  @Property(tries = 2)
  @Tag("slow")
  void mediumNegotiations(@ForAll("medium") Sample sample) {
    check(sample.negotiation(), Assumptions.NONE);
  }

  private static Assumptions assumptions(Sample sample) {
    Random random = new Random(sample.seed());
    Negotiation negotiation = sample.negotiation();
    Assumptions assumptions = Assumptions.NONE;
    for (Fact fact : negotiation.facts().values()) {
      if (random.nextInt(4) == 0) {
        assumptions = assumptions.fact(fact, Truth.FALSE);
      }
    }
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor member : negotiation.members(negotiation.bodyOf(alternative))) {
        if (random.nextInt(6) == 0) {
          Stance stance = Stance.values()[random.nextInt(Stance.values().length)];
          assumptions = assumptions.stance(member, alternative, stance);
        }
      }
    }
    return assumptions;
  }

  private static void check(Negotiation negotiation, Assumptions assumptions) {
    Resolver resolver = Resolver.of(negotiation);
    for (Coordination coordination : Coordination.values()) {
      Resolution resolution = resolver.resolve(coordination, assumptions);
      ExplanationCheck check = new ExplanationCheck(resolution);
      Explanations explanations = Explanations.of(resolution);
      for (Alternative alternative : negotiation.alternatives().values()) {
        checkAll(check, explanations.explain(alternative));
        for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
          checkAll(check, explanations.explain(actor, alternative));
        }
      }
    }
  }

  private static void checkAll(ExplanationCheck check, Explanation explanation) {
    check.check(explanation);
    for (String text : List.of(explanation.toString(), explanation.toString(1))) {
      for (String line : text.split("\n", -1)) {
        assertFalse(
            line.isBlank() || line.contains("null") || line.contains("Optional"), () -> text);
      }
    }
  }
}
