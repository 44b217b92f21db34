package org.concordat.chance;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.StepCounter;
import org.concordat.internal.chance.DiagramValuation;
import org.concordat.internal.chance.FactProbabilities;
import org.concordat.internal.chance.ScenarioSampler;
import org.concordat.internal.chance.SweepPlan;
import org.concordat.internal.diagram.DecisionDiagram;
import org.concordat.internal.diagram.FactDistribution;
import org.concordat.internal.diagram.RandomDecision;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/**
 * Asks how likely alternatives are to carry. Facts that have a probability are random, independent
 * of each other except that no exclusion is violated; all others keep their states. Immutable, and
 * safe to share between threads; each {@code with…} method returns another.
 *
 * <pre>{@code
 * Chances chances = Chances.of(resolver).with(Coordination.JOINT);
 * Chance chance = chances.ofAdopting(appointment);
 * Fraction exactly = chance.adopted();
 * Map<Fact, Fraction> importance = chance.importance();
 * }</pre>
 *
 * <p>Chances are serialized with their resolver, and without the limit of their search.
 */
public final class Chances implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double CONFIDENCE = 0.95;

  /**
   * Keeps the numbers of scenarios so far from the largest long that those of a run do not
   * overflow.
   */
  private static final long MARGIN = 1 << 20;

  private final Resolver resolver;
  private final Coordination coordination;
  private final Assumptions assumptions;
  private final ImmutableMap<String, BigDecimal> probabilities;
  private final transient SearchLimit limit;

  /** The plans that sweeps have compiled, by alternative. */
  private final transient Map<Alternative, SweepPlan> plans = new ConcurrentHashMap<>();

  private Chances(
      Resolver resolver,
      Coordination coordination,
      Assumptions assumptions,
      ImmutableMap<String, BigDecimal> probabilities,
      SearchLimit limit) {
    this.resolver = requireNonNull(resolver, "resolver");
    this.coordination = requireNonNull(coordination, "coordination");
    this.assumptions = requireNonNull(assumptions, "assumptions");
    this.probabilities = probabilities;
    this.limit = requireNonNull(limit, "limit");
  }

  /**
   * Returns the chances in a resolver's negotiation: with the probabilities that its facts carry,
   * {@link Coordination#SEQUENTIAL}, nothing assumed.
   */
  public static Chances of(Resolver resolver) {
    ImmutableMap.Builder<String, BigDecimal> probabilities = ImmutableMap.builder();
    for (Fact fact : resolver.negotiation().facts().values()) {
      fact.probability().ifPresent(p -> probabilities.put(fact.id(), p));
    }
    return new Chances(
        resolver,
        Coordination.SEQUENTIAL,
        Assumptions.NONE,
        probabilities.buildOrThrow(),
        SearchLimit.DEFAULT);
  }

  /** Returns a copy with another coordination. */
  public Chances with(Coordination coordination) {
    return new Chances(resolver, coordination, assumptions, probabilities, limit);
  }

  /** Returns a copy under assumptions. A fact whose state is assumed is not random. */
  public Chances assuming(Assumptions assumptions) {
    return new Chances(resolver, coordination, assumptions, probabilities, limit);
  }

  /**
   * Returns a copy with another probability of a fact, which makes it random if it was not.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the fact
   * @throws IllegalArgumentException if the probability is not one that {@link Fact} allows
   */
  public Chances withProbability(Fact fact, BigDecimal probability) {
    Fact changed = negotiation().fact(fact.id()).toBuilder().probability(probability).build();
    Map<String, BigDecimal> all = new LinkedHashMap<>(probabilities);
    all.put(fact.id(), changed.probability().orElseThrow());
    return new Chances(resolver, coordination, assumptions, ImmutableMap.copyOf(all), limit);
  }

  /**
   * Returns a copy with another limit to each search for an exact answer, and to each sample. With
   * up to ten random facts all assignments are tried if the limit allows it, and a step assigns one
   * fact. Otherwise a step is a case: an assignment of some of the random facts whose residual
   * (what the decision still depends on) is new. Sets of facts that exclusions tie together are
   * counted separately, up to the same number and at most a million. In a sample a step draws some
   * hundred scenarios.
   */
  public Chances within(SearchLimit limit) {
    return new Chances(resolver, coordination, assumptions, probabilities, limit);
  }

  private Negotiation negotiation() {
    return resolver.negotiation();
  }

  /**
   * Returns exactly how likely an alternative is to carry. If the limit is reached, the answer says
   * how much is unexplored; {@link #sample} then gives an estimate.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation, or facts that
   *     are certain exclude each other
   */
  public Chance ofAdopting(Alternative alternative) {
    return ofAdopting(alternative, (decision, counter) -> DecisionDiagram.of(decision, counter));
  }

  /** Answers from a diagram built in the way given. */
  Chance ofAdopting(
      Alternative alternative, BiFunction<RandomDecision, StepCounter, DecisionDiagram> built) {
    RandomDecision decision = decision(negotiation().alternative(alternative.id()));
    StepCounter counter = new StepCounter(limit);
    DiagramValuation found =
        new DiagramValuation(built.apply(decision, counter), decision.distribution(), counter);
    return new Chance(
        found.adopted(),
        found.rejected(),
        found.open(),
        found.unexplored(),
        found.unexplored().signum() == 0 ? null : found.counter().stopped().orElse(null),
        found.importance(),
        found.learning());
  }

  /** Returns the random facts: those that have a probability and of which nothing is assumed. */
  public ImmutableSet<Fact> randomFacts() {
    return random().keySet().stream().map(negotiation()::fact).collect(toImmutableSet());
  }

  /**
   * Returns the exact probability of each random fact on condition that no exclusion is violated.
   * It differs from the fact's own probability if an exclusion contains the fact. Facts that
   * exclusions tie together in more ways than the limit allows, or than some hundred thousand, are
   * left out: what {@link #randomFacts} has besides.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation, or facts that
   *     are certain exclude each other
   */
  public ImmutableMap<Fact, Fraction> probabilities() {
    FactDistribution distribution =
        FactDistribution.of(negotiation(), random(), ResolverAccess.network(resolver), given());
    Map<Fact, Fraction> found = FactProbabilities.of(distribution, new StepCounter(limit));
    ImmutableMap.Builder<Fact, Fraction> inOrder = ImmutableMap.builder();
    for (String id : random().keySet()) {
      Fact fact = negotiation().fact(id);
      if (!distribution.facts().contains(fact)) {
        inOrder.put(fact, Fraction.ZERO);
      } else if (found.containsKey(fact)) {
        inOrder.put(fact, requireNonNull(found.get(fact)));
      }
    }
    return inOrder.buildOrThrow();
  }

  /**
   * Estimates how likely an alternative is to carry, with a confidence of 95 percent, from the
   * first {@code samples} scenarios.
   *
   * @param alternative the alternative
   * @param samples how many scenarios to draw; those that violate an exclusion do not count. Fewer
   *     are drawn if the limit is reached, and the answer says so
   * @param seed the seed of the random numbers; the same seed gives the same answer
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if {@code samples} is not positive, the assumptions do not fit
   *     the negotiation, or facts that are certain exclude each other
   */
  public SampledChance sample(Alternative alternative, long samples, long seed) {
    requireNonNull(alternative, "alternative");
    if (samples < 1) {
      throw new IllegalArgumentException("there should be at least one sample, not " + samples);
    }
    return sweep(alternative, seed, 0, samples).estimate(CONFIDENCE);
  }

  /**
   * Counts the decisions on an alternative over some scenarios of a sample. A scenario depends on
   * its number and the seed only, so parts can be swept in parallel and on any machine:
   *
   * <pre>{@code
   * Sweep whole =
   *     LongStream.range(0, 64)
   *         .parallel()
   *         .mapToObj(i -> chances.sweep(appointment, seed, i * 1_000, (i + 1) * 1_000))
   *         .reduce(Sweep::plus)
   *         .orElseThrow();
   * }</pre>
   *
   * <p>The first call for an alternative compiles the question, which takes some milliseconds;
   * further calls on the same object reuse it.
   *
   * @param alternative the alternative
   * @param seed the seed of the random numbers
   * @param from the number of the first scenario
   * @param to the number after that of the last scenario
   * @return the counts; if the limit is reached, over the first scenarios only, or over none, as
   *     {@link Sweep#scenarios()} and {@link Sweep#stopped()} say
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if {@code from} is negative or more than {@code to}, the
   *     assumptions do not fit the negotiation, or facts that are certain exclude each other
   */
  public Sweep sweep(Alternative alternative, long seed, long from, long to) {
    if (from < 0 || to < from || to > Long.MAX_VALUE - MARGIN) {
      throw new IllegalArgumentException(
          "scenarios are numbered from 0; the first should not be negative and the end not before it, not from "
              + from
              + " to "
              + to);
    }
    Alternative known = negotiation().alternative(alternative.id());
    // The clock of the question starts before it is compiled.
    StepCounter counter = new StepCounter(limit);
    SweepPlan plan = plans.get(known);
    if (plan == null) {
      plan = plan(known, true, counter);
      if (plan.isComplete()) {
        plans.put(known, plan);
      }
    }
    return sweep(plan, known, seed, from, to, counter);
  }

  /** Compiles the decision on an alternative, as a diagram if one is asked for and small enough. */
  SweepPlan plan(Alternative known, boolean asDiagram) {
    return plan(known, asDiagram, new StepCounter(limit));
  }

  private SweepPlan plan(Alternative known, boolean asDiagram, StepCounter counter) {
    RandomDecision decision = decision(known);
    return asDiagram ? SweepPlan.of(decision, counter) : SweepPlan.resolving(decision, counter);
  }

  private RandomDecision decision(Alternative known) {
    Network network = ResolverAccess.network(resolver);
    State given = given();
    return new RandomDecision(
        network,
        network.alternative(known.id()),
        FixpointKind.of(coordination),
        given,
        FactDistribution.of(negotiation(), random(), network, given));
  }

  /** Counts scenarios by a plan. */
  Sweep sweep(SweepPlan plan, Alternative known, long seed, long from, long to) {
    return sweep(plan, known, seed, from, to, new StepCounter(limit));
  }

  private Sweep sweep(
      SweepPlan plan, Alternative known, long seed, long from, long most, StepCounter counter) {
    ScenarioSampler sampler = new ScenarioSampler(plan, seed);
    long to = sampler.sweep(from, most, counter);
    ImmutableMap.Builder<Fact, Sweep.WithFact> facts = ImmutableMap.builder();
    for (int i = 0; i < plan.distribution().size(); i++) {
      long[] with = sampler.withFact(i);
      facts.put(plan.distribution().fact(i), new Sweep.WithFact(with[0], with[1], with[2]));
    }
    return new Sweep(
        question(known, seed),
        from == to ? ImmutableRangeSet.of() : ImmutableRangeSet.of(Range.closedOpen(from, to)),
        sampler.allowed(),
        sampler.adopted(),
        sampler.rejected(),
        facts.buildOrThrow(),
        to == most ? null : counter.stopped().orElseThrow());
  }

  private Sweep.Question question(Alternative known, long seed) {
    ImmutableMap.Builder<Fact, BigDecimal> randomFacts = ImmutableMap.builder();
    random().forEach((id, p) -> randomFacts.put(negotiation().fact(id), p));
    return new Sweep.Question(known, coordination, assumptions, randomFacts.buildOrThrow(), seed);
  }

  /** Returns the probabilities of the facts whose states are not assumed. */
  private ImmutableMap<String, BigDecimal> random() {
    Map<String, BigDecimal> random = new LinkedHashMap<>(probabilities);
    random.keySet().removeAll(assumptions.facts().keySet());
    return ImmutableMap.copyOf(random);
  }

  /**
   * Returns the state before the random facts are known: assumptions made, random facts false for
   * now.
   */
  private State given() {
    Assumptions all = assumptions;
    for (String id : random().keySet()) {
      all = all.fact(negotiation().fact(id), Truth.FALSE);
    }
    return ResolverAccess.blank(resolver, all);
  }

  private Object writeReplace() {
    return new Serialized(resolver, coordination, assumptions, probabilities);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "chances should be read from their serial form (what they are asked of), not field by field");
  }

  private record Serialized(
      Resolver resolver,
      Coordination coordination,
      Assumptions assumptions,
      ImmutableMap<String, BigDecimal> probabilities)
      implements Serializable {
    private Object readResolve() {
      return new Chances(resolver, coordination, assumptions, probabilities, SearchLimit.DEFAULT);
    }
  }

  /** Returns a line for people: the coordination and the negotiation. */
  @Override
  public String toString() {
    return "Chances (" + coordination + ") in " + negotiation();
  }
}
