package org.concordat.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.bitparallel.Program;
import org.concordat.internal.chance.SweepPlan;
import org.concordat.internal.diagram.BernoulliSampler;
import org.concordat.internal.diagram.DecisionDiagram;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.testing.RandomNegotiations;
import org.concordat.testing.RandomNegotiations.Size;

/**
 * Compares the chances of random negotiations with a resolution of every assignment of their random
 * facts, from scratch and as a what-if: {@code ManyChances SEED COUNT}. Stops with an error that
 * names the seed at the first difference.
 *
 * <p>Besides the exact numbers and importances, takes each way to an answer in turn: scenarios
 * evaluated by a diagram and by programs, and programs that solve one word at a time and many
 * together.
 */
public final class ManyChances {
  private static final Size SMALL = new Size(2, 4, 1, 2, 2, 8, 3, 2, false);
  private static final Size LARGER = new Size(4, 9, 1, 3, 3, 8, 3, 2, false);
  private static final int FROM = 37;
  private static final int TO = 700;
  private static final int PERCENT = 100;

  private final long seed;
  private final Random random;
  private final Resolver resolver;
  private final Negotiation negotiation;
  private final Coordination coordination;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Integer> percents = new ArrayList<>();

  /** The random facts in each exclusion, and how many others in it are true. */
  private final List<Integer> exclusions = new ArrayList<>();

  private final List<Integer> trueInExclusions = new ArrayList<>();
  private Assumptions given = Assumptions.NONE;
  private Chances chances;

  /** For each assignment, whose bits say which facts are true; null where it is excluded. */
  private final State[] resolutions;

  private ManyChances(
      long seed, Random random, Negotiation negotiation, Coordination coordination) {
    this.seed = seed;
    this.random = random;
    this.negotiation = negotiation;
    this.resolver = Resolver.of(negotiation);
    this.coordination = coordination;
    this.chances = Chances.of(resolver).with(coordination);
    drawQuestion();
    this.resolutions = new State[1 << facts.size()];
  }

  /** Resolves the assignments in which the facts before one are as assumed. */
  private void resolve(int fact, int bits, Assumptions assumed) {
    if (fact < facts.size()) {
      resolve(fact + 1, bits, assumed.fact(facts.get(fact), Truth.FALSE));
      resolve(fact + 1, bits | 1 << fact, assumed.fact(facts.get(fact), Truth.TRUE));
    } else if (isAllowed(bits)) {
      State state = ResolverAccess.blank(resolver, assumed);
      Fixpoints.settle(state, FixpointKind.of(coordination));
      resolutions[bits] = state;
      Resolution resolution = resolver.resolve(coordination, assumed);
      for (Alternative alternative : negotiation.alternatives().values()) {
        assertEquals(
            decision(bits, alternative), resolution.decision(alternative), assumed::toString);
      }
    }
  }

  private Decision decision(int bits, Alternative alternative) {
    return switch (resolutions[bits].adopted(
        ResolverAccess.network(resolver).alternative(alternative.id()))) {
      case TRUE -> Decision.ADOPTED;
      case FALSE -> Decision.REJECTED;
      case UNKNOWN -> Decision.OPEN;
    };
  }

  /** Compares negotiations of the seeds from one on. */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    long assignments = 0;
    for (long each = seed; each < seed + count; each++) {
      assignments += compare(each);
      if ((each - seed + 1) % (count / 50 + 1) == 0) {
        System.out.println(report(each - seed + 1, seed, assignments));
      }
    }
    System.out.println(report(count, seed, assignments));
  }

  private static String report(long count, long seed, long assignments) {
    return count
        + " negotiations from seed "
        + seed
        + ", in "
        + assignments
        + " assignments, none different";
  }

  /**
   * Compares the negotiation of a seed under each coordination, and returns in how many
   * assignments.
   */
  static long compare(long seed) {
    Random random = new Random(seed);
    Negotiation negotiation =
        RandomNegotiations.of(random, random.nextInt(16) == 0 ? LARGER : SMALL);
    long assignments = 0;
    for (Coordination coordination : Coordination.values()) {
      ManyChances question = new ManyChances(seed, random, negotiation, coordination);
      try {
        question.compare();
      } catch (AssertionError | RuntimeException difference) {
        throw new AssertionError(question.text(), difference);
      }
      assignments += question.resolutions.length;
    }
    return assignments;
  }

  private String text() {
    return "seed "
        + seed
        + ", "
        + coordination
        + ", random "
        + facts
        + percents
        + ", given "
        + given
        + "\n"
        + RandomNegotiations.describe(negotiation);
  }

  private void drawQuestion() {
    for (Fact fact : negotiation.facts().values()) {
      if (random.nextInt(8) > 0) {
        // Now and then 0 or 1.
        int percent = Math.max(0, Math.min(PERCENT, random.nextInt(110) - 5));
        facts.add(fact);
        percents.add(percent);
        chances = chances.withProbability(fact, BigDecimal.valueOf(percent, 2));
      } else if (random.nextInt(3) == 0) {
        given = given.fact(fact, random.nextBoolean() ? Truth.FALSE : Truth.UNKNOWN);
      }
    }
    if (random.nextInt(4) == 0) {
      Alternative x = anyOf(negotiation.alternatives().values().asList());
      Actor actor = anyOf(negotiation.bodyOf(x).everyMember().asList());
      if (negotiation.hasSay(actor, x)) {
        given = given.stance(actor, x, anyOf(List.of(Stance.values())));
      }
    }
    chances = chances.assuming(given);
    for (var exclusion : negotiation.exclusions()) {
      int mask = 0;
      int others = 0;
      for (Fact fact : exclusion) {
        if (facts.contains(fact)) {
          mask |= 1 << facts.indexOf(fact);
        } else {
          Truth assumed = given.facts().get(fact.id());
          Truth state = assumed != null ? assumed : fact.stateOn(negotiation.asOf().orElse(null));
          others += state == Truth.TRUE ? 1 : 0;
        }
      }
      exclusions.add(mask);
      trueInExclusions.add(others);
    }
  }

  private <T> T anyOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean isAllowed(int bits) {
    for (int i = 0; i < exclusions.size(); i++) {
      if (Integer.bitCount(bits & exclusions.get(i)) + trueInExclusions.get(i) > 1) {
        return false;
      }
    }
    return true;
  }

  /** Returns the weight of an assignment, one fact left out, or none; in powers of a percent. */
  private long weight(int bits, int without) {
    long weight = isAllowed(bits) ? 1 : 0;
    for (int i = 0; i < facts.size(); i++) {
      int percent = percents.get(i);
      if (i != without) {
        weight *= (bits >> i & 1) != 0 ? percent : PERCENT - percent;
      }
    }
    return weight;
  }

  private boolean isPossible() {
    for (int bits = 0; bits < resolutions.length; bits++) {
      if (weight(bits, -1) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Compares the exact numbers, and one other way: over three coordinations, each in turn. */
  private void compare() {
    resolve(0, 0, given);
    Alternative alternative = anyOf(negotiation.alternatives().values().asList());
    if (!isPossible()) {
      assertThrows(IllegalArgumentException.class, () -> chances.ofAdopting(alternative));
      return;
    }
    compareExact(alternative);
    switch ((int) ((seed + coordination.ordinal()) % 3)) {
      case 0 -> compareScenarios(chances.plan(alternative, true), alternative);
      case 1 -> compareScenarios(chances.plan(alternative, false), alternative);
      default ->
          new ProgramComparison(resolver, coordination, given, facts, random)
              .compare(
                  alternative,
                  bits -> !isAllowed(bits) ? null : decision(bits, alternative),
                  resolutions.length);
    }
  }

  private void compareExact(Alternative alternative) {
    for (DecisionDiagram.Way way : DecisionDiagram.Way.values()) {
      compareExact(
          alternative,
          chances.ofAdopting(
              alternative, (decision, counter) -> DecisionDiagram.of(decision, way, counter)));
    }
  }

  private void compareExact(Alternative alternative, Chance chance) {
    assertTrue(chance.complete());
    Map<Decision, Long> sums = new EnumMap<>(Decision.class);
    long whole = 0;
    for (int bits = 0; bits < resolutions.length; bits++) {
      if (isAllowed(bits)) {
        long weight = weight(bits, -1);
        sums.merge(decision(bits, alternative), weight, Long::sum);
        whole += weight;
      }
    }
    assertEquals(ratio(sums.getOrDefault(Decision.ADOPTED, 0L), whole), chance.adopted());
    assertEquals(ratio(sums.getOrDefault(Decision.REJECTED, 0L), whole), chance.rejected());
    assertEquals(ratio(sums.getOrDefault(Decision.OPEN, 0L), whole), chance.open());
    if (seed % 4 > 0) {
      return;
    }
    chance
        .importance()
        .forEach(
            (fact, importance) -> {
              int i = facts.indexOf(fact);
              Fraction difference =
                  adopted(alternative, i, true).minus(adopted(alternative, i, false));
              assertEquals(difference, importance, fact::id);
            });
  }

  private static Fraction ratio(long part, long whole) {
    return Fraction.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  private Fraction adopted(Alternative alternative, int fact, boolean value) {
    long adopted = 0;
    long whole = 0;
    for (int bits = 0; bits < resolutions.length; bits++) {
      if (isAllowed(bits) && (bits >> fact & 1) != 0 == value) {
        long weight = weight(bits, fact);
        adopted += decision(bits, alternative) == Decision.ADOPTED ? weight : 0;
        whole += weight;
      }
    }
    return ratio(adopted, whole);
  }

  /** Compares counts with those of the same scenarios, found by their assignments. */
  private void compareScenarios(SweepPlan plan, Alternative alternative) {
    Sweep sweep = chances.sweep(plan, alternative, seed, FROM, TO);
    List<Fact> drawn =
        sweep.facts().keySet().stream().sorted(Comparator.comparing(Fact::id)).toList();
    int[] places = drawn.stream().mapToInt(facts::indexOf).toArray();
    long[][] isTrue = new long[drawn.size()][Program.WORDS];
    for (int i = 0; i < drawn.size(); i++) {
      int percent = percents.get(places[i]);
      new BernoulliSampler(seed, i, BigDecimal.valueOf(percent, 2)).fill(0, isTrue[i]);
    }
    long allowed = 0;
    long adopted = 0;
    long rejected = 0;
    long[][] with = new long[drawn.size()][3];
    for (int scenario = FROM; scenario < TO; scenario++) {
      int bits = 0;
      for (int i = 0; i < drawn.size(); i++) {
        if ((isTrue[i][scenario >> 6] >>> scenario & 1) != 0) {
          bits |= 1 << places[i];
        }
      }
      if (isAllowed(bits)) {
        Decision decision = decision(bits, alternative);
        int isAdopted = decision == Decision.ADOPTED ? 1 : 0;
        int isRejected = decision == Decision.REJECTED ? 1 : 0;
        allowed++;
        adopted += isAdopted;
        rejected += isRejected;
        for (int i = 0; i < drawn.size(); i++) {
          if ((bits >> places[i] & 1) != 0) {
            with[i][0]++;
            with[i][1] += isAdopted;
            with[i][2] += isRejected;
          }
        }
      }
    }
    assertEquals(allowed, sweep.allowed());
    assertEquals(adopted, sweep.adopted());
    assertEquals(rejected, sweep.rejected());
    for (int i = 0; i < drawn.size(); i++) {
      assertEquals(
          new Sweep.WithFact(with[i][0], with[i][1], with[i][2]), sweep.facts().get(drawn.get(i)));
    }
  }
}
