package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.concordat.checks.Comparison;
import org.concordat.condition.ActorSet;
import org.concordat.condition.Condition;
import org.concordat.condition.Situation;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.resolve.Assumptions.Seat;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Tests that every explanation is true, and that what it gives as a reason is one. */
@Comparison
class ExplanationProperties {

  @Provide
  Arbitrary<Sample> small() {
    return RandomNegotiations.all(RandomNegotiations.SMALL);
  }

  @Provide
  Arbitrary<Sample> medium() {
    return RandomNegotiations.all(RandomNegotiations.MEDIUM);
  }

  @Property(tries = 300)
  void smallNegotiations(@ForAll("small") Sample sample) {
    check(sample.negotiation(), Assumptions.NONE);
  }

  @Property(tries = 300)
  void smallNegotiationsUnderAssumptions(@ForAll("small") Sample sample) {
    check(sample.negotiation(), ResolverAgreementProperties.assumptions(sample));
  }

  @Property(tries = 15)
  @Tag("slow")
  void mediumNegotiations(@ForAll("medium") Sample sample) {
    check(sample.negotiation(), Assumptions.NONE);
  }

  private static void check(Negotiation negotiation, Assumptions assumptions) {
    Resolver resolver = Resolver.of(negotiation);
    for (Coordination coordination : Coordination.values()) {
      Resolution resolution = resolver.resolve(coordination, assumptions);
      for (Alternative alternative : negotiation.alternatives().values()) {
        new Check(resolution).tree(resolution.explain(alternative));
        for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
          new Check(resolution).tree(resolution.explain(actor, alternative));
        }
      }
    }
  }

  /** Checks one tree. */
  private static final class Check {
    private final Resolution resolution;
    private final Set<Seat> inFull = new HashSet<>();

    Check(Resolution resolution) {
      this.resolution = resolution;
    }

    void tree(Explanation explanation) {
      node(explanation, Scope.NONE);
      for (String line : explanation.toString().split("\n", -1)) {
        assertFalse(line.isBlank());
        assertFalse(line.contains("null"), line);
        assertFalse(line.contains("Optional"), line);
      }
    }

    /** Checks a node and what is below it; returns its truth, true for what has none. */
    @CanIgnoreReturnValue
    private Truth node(Explanation explanation, Scope scope) {
      if (explanation instanceof Explanation.OfStance stance) {
        stance(stance);
      } else if (explanation instanceof Explanation.OfParts parts) {
        return parts(parts, scope);
      } else if (explanation instanceof Explanation.OfLiteral literal) {
        return literal(literal, scope);
      } else if (explanation instanceof Explanation.OfDecision decision) {
        decision(decision);
      } else if (explanation instanceof Explanation.Circle circle) {
        assertFalse(circle.seats().isEmpty());
        assertTrue(!circle.together() || resolution.coordination() == Coordination.JOINT);
      }
      return Truth.TRUE;
    }

    private void stance(Explanation.OfStance stance) {
      assertEquals(resolution.position(stance.actor(), stance.alternative()), stance.position());
      assertEquals(stance.basis() != Explanation.Basis.WORDS, stance.words().isEmpty());
      if (stance.basis() != Explanation.Basis.WORDS) {
        return;
      }
      assertTrue(inFull.add(new Seat(stance.actor(), stance.alternative())));
      Scope scope =
          Scope.ofCommitment(
              resolution.negotiation().bodyOf(stance.alternative()),
              stance.alternative(),
              stance.actor());
      Position hull = null;
      for (Explanation.OfWord word : stance.words()) {
        word(word, scope);
        if (word.holds() != Truth.FALSE) {
          hull = hull == null ? word.range() : hull.hull(word.range());
        }
      }
      assertEquals(stance.position(), hull);
    }

    private void word(Explanation.OfWord word, Scope scope) {
      Condition when = word.commitment().map(Commitment::when).orElse(Condition.always());
      assertEquals(when.evaluate(resolution.situation(scope)), word.holds());
      for (Explanation because : word.because()) {
        assertEquals(word.holds(), node(because, scope));
      }
    }

    private Truth parts(Explanation.OfParts parts, Scope scope) {
      Truth whole = Truth.of(parts.all());
      for (Explanation because : parts.because()) {
        Truth part = node(because, scope);
        whole = parts.all() ? whole.and(part) : whole.or(part);
      }
      assertEquals(whole, parts.truth());
      return whole;
    }

    private Truth literal(Explanation.OfLiteral literal, Scope scope) {
      assertEquals(
          literal.literal().evaluate(resolution.situation(scope)),
          literal.truth(),
          () -> literal.literal().toString());
      literal.because().forEach(each -> node(each, scope));
      if (literal.truth() != Truth.UNKNOWN) {
        Situation known = new Known(resolution.situation(scope), literal.because());
        assertEquals(literal.truth(), literal.literal().evaluate(known), literal::toString);
      }
      return literal.truth();
    }

    private void decision(Explanation.OfDecision decision) {
      assertEquals(resolution.decision(decision.alternative()), decision.decision());
      Scope scope =
          Scope.ofRule(
              resolution.negotiation().bodyOf(decision.alternative()), decision.alternative());
      Truth whole = Truth.TRUE;
      for (Explanation because : decision.because()) {
        whole = whole.and(node(because, scope));
      }
      if (decision.followed()) {
        assertEquals(
            switch (decision.decision()) {
              case ADOPTED -> Truth.TRUE;
              case REJECTED -> Truth.FALSE;
              case OPEN -> Truth.UNKNOWN;
            },
            whole);
      }
    }
  }

  /** Knows all facts, but only the positions and decisions that some nodes state. */
  private record Known(ResolvedSituation whole, List<Explanation> nodes) implements Situation {
    @Override
    public Truth fact(String fact) {
      return whole.fact(fact);
    }

    @Override
    public Truth adopted(String alternative) {
      return nodes.stream()
              .anyMatch(
                  node ->
                      node instanceof Explanation.OfDecision decision
                          && decision.alternative().id().equals(alternative))
          ? whole.adopted(alternative)
          : Truth.UNKNOWN;
    }

    @Override
    public Truth withdrawn(String alternative) {
      return whole.withdrawn(alternative);
    }

    @Override
    public Optional<Position> position(String actor, String alternative) {
      return whole
          .position(actor, alternative)
          .map(
              position ->
                  nodes.stream().anyMatch(node -> tells(node, actor, alternative))
                      ? position
                      : Position.UNDECLARED);
    }

    private static boolean tells(Explanation node, String actor, String alternative) {
      Seat seat =
          node instanceof Explanation.OfStance stance
              ? new Seat(stance.actor(), stance.alternative())
              : node instanceof Explanation.Circle circle ? circle.seats().get(0) : null;
      return seat != null
          && seat.actor().id().equals(actor)
          && seat.alternative().id().equals(alternative);
    }

    @Override
    public ImmutableSet<String> actors(ActorSet set) {
      return whole.actors(set);
    }

    @Override
    public long weight(String actor, String weight) {
      return whole.weight(actor, weight);
    }

    @Override
    public LocalDate day() {
      return whole.day();
    }
  }
}
