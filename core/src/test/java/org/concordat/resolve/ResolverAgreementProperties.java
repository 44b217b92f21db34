package org.concordat.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.concordat.checks.Comparison;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.SlowConditions.Variable;
import org.concordat.testing.CycleChains;
import org.concordat.testing.DrawnNegotiations;
import org.concordat.testing.RandomNegotiations.Sample;

/** Compares the resolver with the slow one, which does what section 4 says and nothing else. */
@Comparison
@PropertyDefaults(tries = 400)
class ResolverAgreementProperties implements DrawnNegotiations {
  private static final int FEW = 8;
  private static final List<Position> POSITIONS =
      Sets.cartesianProduct(EnumSet.allOf(Stance.class), EnumSet.allOf(Stance.class)).stream()
          .filter(ends -> ends.get(0).compareTo(ends.get(1)) <= 0)
          .map(ends -> Position.between(ends.get(0), ends.get(1)))
          .toList();
  private static final List<Position> STANCES =
      POSITIONS.stream().filter(Position::isExact).toList();

  @Property
  void smallNegotiations(@ForAll("small") Sample sample) {
    compare(sample.negotiation(), Assumptions.NONE);
  }

  @Property
  void smallNegotiationsUnderAssumptions(@ForAll("small") Sample sample) {
    compare(sample.negotiation(), assumptions(sample));
  }

  @Property
  void monotoneNegotiationsUnderAssumptions(@ForAll("monotone") Sample sample) {
    compare(sample.negotiation(), assumptions(sample));
  }

  @Provide
  Arbitrary<Sample> chains() {
    return CycleChains.all();
  }

  /** Negotiations that settle little by little, in many stable revisions. */
  @Property(tries = 100)
  void chainsOfCycles(@ForAll("chains") Sample sample) {
    compareBoth(sample);
  }

  /** Fewer tries, since the slow resolver takes long for each. */
  @Property(tries = 25)
  @Tag("slow")
  void mediumNegotiations(@ForAll("medium") Sample sample) {
    compareBoth(sample);
  }

  private static void compareBoth(Sample sample) {
    compare(sample.negotiation(), Assumptions.NONE);
    compare(sample.negotiation(), assumptions(sample));
  }

  /** What-ifs on negotiations that settle little by little. */
  @Property(tries = 25)
  void changesInChainsSettleAsFromTheBeginning(
      @ForAll("chains") Sample sample, @ForAll Coordination coordination) {
    compareEachChange(sample, coordination, STANCES);
  }

  @Property(tries = 60)
  void changesSettleAsFromTheBeginning(
      @ForAll("medium") Sample sample, @ForAll Coordination coordination) {
    compareEachChange(sample, coordination, STANCES);
  }

  /** Also assumes positions that are wider, or narrower at one end only. */
  @Property(tries = 60)
  void everySingleChangeSettlesAsFromTheBeginning(
      @ForAll("small") Sample sample, @ForAll Coordination coordination) {
    compareEachChange(sample, coordination, POSITIONS);
  }

  /**
   * A what-if revisits only what depends on its changes, and undoes them before the next one. Its
   * answer is the same as that of a resolution from scratch.
   */
  private static void compareEachChange(
      Sample sample, Coordination coordination, List<Position> positions) {
    Resolver resolver = Resolver.of(sample.negotiation());
    compareEachFact(resolver, coordination);
    for (Alternative alternative : sample.negotiation().alternatives().values()) {
      for (Actor actor : resolver.resolve(coordination).positions(alternative).keySet()) {
        for (Position position : positions) {
          compareWithSettlingAnew(
              resolver, coordination, Assumptions.NONE.position(actor, alternative, position));
        }
      }
    }
  }

  private static void compareEachFact(Resolver resolver, Coordination coordination) {
    for (Fact fact : resolver.negotiation().facts().values()) {
      for (Truth truth : new Truth[] {Truth.FALSE, Truth.UNKNOWN}) {
        compareWithSettlingAnew(resolver, coordination, Assumptions.NONE.fact(fact, truth));
      }
    }
  }

  private static void compareWithSettlingAnew(
      Resolver resolver, Coordination coordination, Assumptions change) {
    Negotiation negotiation = resolver.negotiation();
    State expected = ResolverAccess.blank(resolver, change);
    Fixpoints.settle(expected, FixpointKind.of(coordination));
    Resolution found = resolver.resolve(coordination, change);
    for (Alternative alternative : negotiation.alternatives().values()) {
      int number = ResolverAccess.network(resolver).alternative(alternative.id());
      assertEquals(Decision.of(expected.adopted(number)), found.decision(alternative));
      assertEquals(expected.withdrawn(number), found.withdrawn(alternative));
      found
          .positions(alternative)
          .forEach(
              (actor, position) ->
                  assertEquals(
                      PackedPosition.position(
                          expected.position(resolver.variable(actor, alternative))),
                      position,
                      () -> coordination + " with " + change));
    }
    for (Commitment commitment : negotiation.commitments()) {
      if (negotiation.hasSay(commitment.actor(), commitment.alternative())) {
        assertEquals(
            mayDecide(resolver, expected, commitment),
            found.mayDecide(commitment.actor(), commitment.alternative()));
      }
    }
  }

  private static List<Commitment> mayDecide(Resolver resolver, State state, Commitment commitment) {
    int variable = resolver.variable(commitment.actor(), commitment.alternative());
    Network network = ResolverAccess.network(resolver);
    List<Commitment> commitments = new ArrayList<>();
    Truth holds = Truth.FALSE;
    for (int entry = network.firstRule(variable); holds != Truth.TRUE; entry++) {
      holds = state.holds(entry);
      Commitment next = network.commitment(entry);
      if (holds != Truth.FALSE && next != null) {
        commitments.add(next);
      }
    }
    return commitments;
  }

  /** Assumes a random half of what can be assumed. */
  static Assumptions assumptions(Sample sample) {
    Negotiation negotiation = sample.negotiation();
    Random random = new Random(sample.seed());
    Map<String, Truth> assumed = new LinkedHashMap<>();
    for (Fact fact : negotiation.facts().values()) {
      if (random.nextInt(3) == 0) {
        assumed.put(fact.id(), Truth.values()[random.nextInt(3)]);
      }
    }
    // What would violate an exclusion is assumed to be false.
    Map<String, Truth> facts = new SlowConditions(negotiation, assumed).facts;
    for (Iterable<Fact> exclusion : negotiation.exclusions()) {
      boolean someTrue = false;
      for (Fact fact : exclusion) {
        if (facts.get(fact.id()) == Truth.TRUE) {
          if (someTrue) {
            assumed.put(fact.id(), Truth.FALSE);
            facts.put(fact.id(), Truth.FALSE);
          }
          someTrue = true;
        }
      }
    }
    Assumptions assumptions = new Assumptions(ImmutableMap.copyOf(assumed), ImmutableMap.of());
    for (Alternative alternative : negotiation.alternatives().values()) {
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        if (random.nextInt(4) == 0) {
          Stance one = Stance.values()[random.nextInt(4)];
          Stance other = random.nextBoolean() ? one : Stance.values()[random.nextInt(4)];
          assumptions =
              assumptions.position(
                  actor, alternative, Position.between(one.min(other), one.max(other)));
        }
      }
    }
    return assumptions;
  }

  private static void compare(Negotiation negotiation, Assumptions assumptions) {
    Resolver resolver = Resolver.of(negotiation);
    SlowResolver slow = new SlowResolver(negotiation, assumptions);
    for (Coordination coordination : Coordination.values()) {
      Resolution resolution = resolver.resolve(coordination, assumptions);
      Map<Variable, Position> expected = slow.resolve(coordination);
      Map<Variable, Position> found = new LinkedHashMap<>();
      for (Alternative alternative : negotiation.alternatives().values()) {
        resolution
            .positions(alternative)
            .forEach((actor, at) -> found.put(new Variable(actor.id(), alternative.id()), at));
      }
      String what = coordination + " under " + assumptions;
      assertEquals(expected, found, () -> what);
      for (Alternative alternative : negotiation.alternatives().values()) {
        compare(slow, expected, resolution, alternative, what + " on " + alternative.id());
      }
      for (Commitment commitment : negotiation.commitments()) {
        Variable variable = new Variable(commitment.actor().id(), commitment.alternative().id());
        assertEquals(
            slow.holds(variable, commitment, expected), resolution.holds(commitment), () -> what);
      }
    }
  }

  private static void compare(
      SlowResolver slow,
      Map<Variable, Position> positions,
      Resolution resolution,
      Alternative alternative,
      String what) {
    String id = alternative.id();
    assertEquals(
        Decision.of(slow.conditions.adopted(id, positions)),
        resolution.decision(alternative),
        () -> what);
    assertEquals(
        slow.blockers(id, positions), resolution.blockers(alternative), () -> what + ": blockers");
    assertEquals(
        slow.awaited(id, positions), resolution.awaited(alternative), () -> what + ": awaited");
    if (slow.members(id).size() <= FEW) {
      OptionalInt fewest = slow.shortfall(id, positions);
      Shortfall expected =
          fewest.isPresent() ? Shortfall.exactly(fewest.getAsInt()) : Shortfall.NONE_WOULD_DO;
      assertEquals(expected, resolution.shortfall(alternative), () -> what + ": shortfall");
    }
    for (Actor actor : slow.members(id)) {
      assertEquals(
          slow.mayDecide(new Variable(actor.id(), id), positions),
          resolution.mayDecide(actor, alternative),
          () -> what + ": may decide for " + actor.id());
    }
  }
}
