package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import org.concordat.checks.Comparison;
import org.concordat.condition.Condition;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.NegotiationBuilder;
import org.concordat.resolve.SlowConditions.Variable;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/**
 * Tests what holds of every resolution. The tests of the testkit check that order does not matter,
 * and that coordinations nest.
 */
@Comparison
@PropertyDefaults(tries = 400)
class ResolverProperties implements DrawnNegotiations {
  private static void assertSame(Resolution one, Resolution other) {
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    for (Alternative alternative : one.negotiation().alternatives().values()) {
      assertEquals(one.positions(alternative), other.positions(alternative));
      assertEquals(one.decision(alternative), other.decision(alternative));
      assertEquals(one.blockers(alternative), other.blockers(alternative));
      assertEquals(one.awaited(alternative), other.awaited(alternative));
      Shortfall shortfall = one.shortfall(alternative);
      assertEquals(shortfall.isReachable(), other.shortfall(alternative).isReachable());
      if (shortfall.isExact() && other.shortfall(alternative).isExact()) {
        assertEquals(shortfall, other.shortfall(alternative));
      }
      assertEquals(one.headcount(alternative), other.headcount(alternative));
    }
  }

  private static void assertWithin(Resolution narrow, Resolution wide) {
    Map<Variable, Position> bounds = OutcomeBoundsProperties.positions(wide);
    OutcomeBoundsProperties.positions(narrow)
        .forEach(
            (variable, position) ->
                assertTrue(
                    position.isWithin(bounds.get(variable)),
                    () -> variable + ": " + position + " is not within " + bounds.get(variable)));
    for (Alternative alternative : wide.negotiation().alternatives().values()) {
      Decision decision = wide.decision(alternative);
      assertTrue(decision == Decision.OPEN || decision == narrow.decision(alternative));
    }
  }

  @Property
  void learningNeverGivesLessPrecisePositions(@ForAll("small") Sample sample) {
    Random random = new Random(sample.seed());
    Negotiation negotiation = sample.negotiation();
    Assumptions before = ResolverAgreementProperties.assumptions(sample);
    Map<String, Truth> states = new SlowConditions(negotiation, before.facts()).facts;
    Map<String, Truth> facts = new LinkedHashMap<>(before.facts());
    for (Fact fact : negotiation.facts().values()) {
      if (states.get(fact.id()) == Truth.UNKNOWN && random.nextInt(3) > 0) {
        boolean excluded =
            negotiation.exclusions().stream()
                .filter(exclusion -> exclusion.contains(fact))
                .flatMap(exclusion -> exclusion.stream())
                .anyMatch(other -> states.get(other.id()) == Truth.TRUE);
        Truth learned = Truth.of(!excluded && random.nextBoolean());
        states.put(fact.id(), learned);
        facts.put(fact.id(), learned);
      }
    }
    Map<Assumptions.Variable, Position> positions = new LinkedHashMap<>();
    before.positions().forEach((variable, at) -> positions.put(variable, narrowed(at, random)));
    Assumptions after = new Assumptions(ImmutableMap.copyOf(facts), ImmutableMap.copyOf(positions));
    Resolver resolver = Resolver.of(negotiation);
    Resolver narrower = Resolver.of(narrowed(negotiation, random));
    for (Coordination coordination : Coordination.values()) {
      Resolution wide = resolver.resolve(coordination, before);
      assertWithin(resolver.resolve(coordination, after), wide);
      assertWithin(narrower.resolve(coordination, before), wide);
    }
  }

  /** A lever that is false can be moved if no exclusion forbids assuming it true. */
  @Property
  void aLeverCanBeMovedThatIsFalseAndMayBeAssumedTrue(@ForAll("medium") Sample sample) {
    Assumptions assumed = ResolverAgreementProperties.assumptions(sample);
    Resolver resolver = Resolver.of(sample.negotiation());
    Resolution now = resolver.resolve(assumed);
    List<Fact> movable = new ArrayList<>();
    for (Fact fact : sample.negotiation().facts().values()) {
      if (fact.lever() && now.evaluate(Condition.holds(fact)) == Truth.FALSE) {
        Map<String, Truth> facts = new LinkedHashMap<>(assumed.facts());
        facts.put(fact.id(), Truth.TRUE);
        try {
          assertNotNull(
              resolver.resolve(new Assumptions(ImmutableMap.copyOf(facts), assumed.positions())));
          movable.add(fact);
        } catch (IllegalArgumentException excluded) {
          assertTrue(excluded.getMessage().contains(fact.id()), excluded::getMessage);
        }
      }
    }
    assertEquals(movable, now.movableLevers().asList());
  }

  private static Position narrowed(Position range, Random random) {
    List<Stance> stances =
        Arrays.stream(Stance.values()).filter(range::contains).collect(Collectors.toList());
    Stance one = stances.get(random.nextInt(stances.size()));
    Stance other = stances.get(random.nextInt(stances.size()));
    return Position.between(one.min(other), one.max(other));
  }

  private static Negotiation narrowed(Negotiation negotiation, Random random) {
    NegotiationBuilder builder = Negotiation.builder();
    negotiation.asOf().ifPresent(builder::asOf);
    builder.actors(negotiation.actors().values());
    negotiation.groups().values().forEach(builder::group);
    negotiation.bodies().values().forEach(builder::body);
    negotiation.issues().values().forEach(builder::issue);
    builder.facts(negotiation.facts().values());
    negotiation.exclusions().forEach(builder::exclusion);
    for (Commitment commitment : negotiation.commitments()) {
      Position range =
          random.nextBoolean() ? commitment.range() : narrowed(commitment.range(), random);
      builder.commitment(commitment.toBuilder().range(range).build());
    }
    negotiation.preferences().forEach(builder::preference);
    return builder.build();
  }

  /** Whatever has been asked before, in whatever order, changes no answer. */
  @Property(tries = 60)
  @Tag("slow")
  void resolutionsDoNotTouchEachOther(@ForAll("medium") Sample sample) {
    List<Supplier<Resolution>> questions = new ArrayList<>();
    Resolver asked = Resolver.of(sample.negotiation());
    List<Resolution> expected = new ArrayList<>();
    for (Assumptions assumptions :
        List.of(Assumptions.NONE, ResolverAgreementProperties.assumptions(sample))) {
      for (Coordination coordination : Coordination.values()) {
        questions.add(() -> asked.resolve(coordination, assumptions));
        expected.add(Resolver.of(sample.negotiation()).resolve(coordination, assumptions));
      }
    }
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5));
    Collections.shuffle(order, new Random(sample.seed()));
    List<Resolution> kept = order.stream().map(i -> questions.get(i).get()).toList();
    List<Resolution> parallel = order.parallelStream().map(i -> questions.get(i).get()).toList();
    for (int i = 0; i < order.size(); i++) {
      assertEquals(expected.get(order.get(i)), kept.get(i));
      assertEquals(expected.get(order.get(i)), parallel.get(i));
    }
  }

  @Property
  void aResolverThatHasBeenWrittenAndReadAgainSaysTheSame(@ForAll("small") Sample sample)
      throws Exception {
    Resolver resolver = Resolver.of(sample.negotiation());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(resolver);
    }
    Resolver copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (Resolver) in.readObject();
    }
    Assumptions assumptions = ResolverAgreementProperties.assumptions(sample);
    for (Coordination coordination : Coordination.values()) {
      assertSame(resolver.resolve(coordination), copy.resolve(coordination));
      assertSame(
          resolver.resolve(coordination, assumptions), copy.resolve(coordination, assumptions));
    }
  }
}
