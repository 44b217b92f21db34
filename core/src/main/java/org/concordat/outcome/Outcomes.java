package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.StepCounter;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.outcome.OutcomeSearch;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;

/**
 * Finds outcomes: the founded ones for {@link Coordination#SEQUENTIAL}, the co-founded ones for
 * {@link Coordination#JOINT}, all consistent ones for {@link Coordination#ANY}. Immutable; each
 * {@code with…} method returns another.
 *
 * <pre>{@code
 * Outcomes outcomes = Outcomes.of(resolver);
 * OutcomeList all = outcomes.all(); // every outcome
 * OutcomeVerdict verdict = outcomes.verdict(pact); // certain, possible or impossible, with witnesses
 * Map<Alternative, OutcomeVerdict> verdicts = outcomes.verdicts(); // the same of every alternative
 * }</pre>
 */
public final class Outcomes {
  /** The approximate size of a map, and of each of its entries, in bytes. */
  private static final long BYTES_OF_MAP = 256;

  private static final long BYTES_OF_ENTRY = 64;

  private final Resolver resolver;
  private final Coordination coordination;
  private final Assumptions assumptions;
  private final SearchLimit limit;

  private Outcomes(
      Resolver resolver, Coordination coordination, Assumptions assumptions, SearchLimit limit) {
    this.resolver = requireNonNull(resolver, "resolver");
    this.coordination = requireNonNull(coordination, "coordination");
    this.assumptions = requireNonNull(assumptions, "assumptions");
    this.limit = requireNonNull(limit, "limit");
  }

  /** Returns the outcomes of a resolver's negotiation: the founded ones, nothing assumed. */
  public static Outcomes of(Resolver resolver) {
    return new Outcomes(resolver, Coordination.SEQUENTIAL, Assumptions.NONE, SearchLimit.DEFAULT);
  }

  /** Returns a copy for another coordination, whose kind of outcomes it finds. */
  public Outcomes with(Coordination coordination) {
    return new Outcomes(resolver, coordination, assumptions, limit);
  }

  /** Returns a copy under assumptions. */
  public Outcomes assuming(Assumptions assumptions) {
    return new Outcomes(resolver, coordination, assumptions, limit);
  }

  /** Returns a copy with another limit to the search. */
  public Outcomes within(SearchLimit limit) {
    return new Outcomes(resolver, coordination, assumptions, limit);
  }

  /**
   * Finds all outcomes. The list takes no more memory than the limit allows; {@link #forEach} keeps
   * none.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public OutcomeList all() {
    Negotiation negotiation = resolver.negotiation();
    return projectedOn(negotiation.facts().values(), negotiation.alternatives().values());
  }

  /**
   * Finds all outcomes, restricted to some facts and the stances on some alternatives: outcomes
   * that differ only elsewhere count as one.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks a fact or an
   *     alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public OutcomeList projectedOn(
      Iterable<? extends Fact> facts, Iterable<? extends Alternative> alternatives) {
    requireNonNull(facts, "facts");
    requireNonNull(alternatives, "alternatives");
    List<Outcome> found = new ArrayList<>();
    StepCounter counter = new StepCounter(limit);
    boolean complete =
        search(
            counter,
            facts,
            alternatives,
            outcome -> {
              boolean goesOn = counter.hasRoomBeyond(found.size()) && counter.keep(bytes(outcome));
              if (goesOn) {
                found.add(outcome);
              }
              return goesOn;
            });
    return new OutcomeList(
        ImmutableList.copyOf(found), complete ? null : counter.stopped().orElseThrow());
  }

  /** Returns about how much memory an outcome takes. */
  private static long bytes(Outcome outcome) {
    long entries = outcome.facts().size();
    for (ImmutableMap<Actor, Stance> members : outcome.stances().values()) {
      entries += BYTES_OF_MAP / BYTES_OF_ENTRY + members.size();
    }
    return 3 * BYTES_OF_MAP + BYTES_OF_ENTRY * entries;
  }

  /**
   * Passes each outcome to a consumer as it is found, until the consumer declines more. No outcome
   * is kept, so memory is linear in the size of the negotiation. The limit of results does not
   * apply; the consumer can count.
   *
   * @param facts the facts asked for
   * @param alternatives the alternatives whose stances are asked for
   * @param goOn receives an outcome, restricted to these, and returns whether to look for more
   * @return whether these were all; false if the consumer or a limit ended the search
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks a fact or an
   *     alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public boolean forEach(
      Iterable<? extends Fact> facts,
      Iterable<? extends Alternative> alternatives,
      Predicate<? super Outcome> goOn) {
    requireNonNull(facts, "facts");
    requireNonNull(alternatives, "alternatives");
    requireNonNull(goOn, "goOn");
    return search(new StepCounter(limit), facts, alternatives, goOn);
  }

  private boolean search(
      StepCounter counter,
      Iterable<? extends Fact> facts,
      Iterable<? extends Alternative> alternatives,
      Predicate<? super Outcome> goOn) {
    Negotiation known = resolver.negotiation();
    ImmutableSet<Fact> factsAsked =
        Streams.stream(facts).map(x -> known.fact(x.id())).collect(ImmutableSet.toImmutableSet());
    ImmutableSet<Alternative> asked =
        Streams.stream(alternatives)
            .map(x -> known.alternative(x.id()))
            .collect(ImmutableSet.toImmutableSet());
    State given = ResolverAccess.blank(resolver, assumptions);
    OutcomeSearch.Aim aim =
        new OutcomeSearch.Aim(unknown(given, factsAsked), variables(asked), -1, false);
    return search(given, counter)
        .run(aim, state -> goOn.test(outcome(given, state, factsAsked, asked)));
  }

  /**
   * Returns whether an alternative is adopted in all outcomes, in some or in none.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public OutcomeVerdict verdict(Alternative alternative) {
    requireNonNull(alternative, "alternative");
    Alternative known = resolver.negotiation().alternative(alternative.id());
    return requireNonNull(verdicts(ImmutableList.of(known)).get(known));
  }

  /**
   * Returns for each alternative, in the order of the negotiation, whether it is adopted in all
   * outcomes, in some or in none. This is one question with one limit, and faster than a question
   * for each alternative: an outcome found for one tells something about the others, too.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public ImmutableMap<Alternative, OutcomeVerdict> verdicts() {
    return verdicts(resolver.negotiation().alternatives().values().asList());
  }

  private ImmutableMap<Alternative, OutcomeVerdict> verdicts(ImmutableList<Alternative> asked) {
    State given = ResolverAccess.blank(resolver, assumptions);
    StepCounter counter = new StepCounter(limit);
    OutcomeSearch search = search(given, counter);
    int[] numbers =
        asked.stream()
            .mapToInt(x -> ResolverAccess.network(resolver).alternative(x.id()))
            .toArray();
    Map<Alternative, Outcome> adopted = new HashMap<>();
    Map<Alternative, Outcome> notAdopted = new HashMap<>();
    ImmutableMap.Builder<Alternative, OutcomeVerdict> verdicts = ImmutableMap.builder();
    List<Boolean> settled = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      boolean all = true;
      for (boolean wanted : new boolean[] {true, false}) {
        if (all && !(wanted ? adopted : notAdopted).containsKey(asked.get(i))) {
          OutcomeSearch.Aim aim = new OutcomeSearch.Aim(new int[0], new int[0], numbers[i], wanted);
          search.run(
              aim,
              state -> {
                note(given, state, counter, asked, numbers, adopted, notAdopted);
                return false;
              });
          all = !counter.isExhausted();
        }
      }
      settled.add(all);
    }
    for (int i = 0; i < numbers.length; i++) {
      Optional<Outcome> with = Optional.ofNullable(adopted.get(asked.get(i)));
      Optional<Outcome> without = Optional.ofNullable(notAdopted.get(asked.get(i)));
      verdicts.put(
          asked.get(i),
          new OutcomeVerdict(
              with.isPresent() && without.isPresent()
                  ? Prospect.POSSIBLE
                  : !settled.get(i)
                      ? Prospect.UNSETTLED
                      : with.isPresent() ? Prospect.CERTAIN : Prospect.IMPOSSIBLE,
              with,
              without));
    }
    return verdicts.buildOrThrow();
  }

  /**
   * Notes, for each alternative, the first outcome with it adopted and the first with it not
   * adopted.
   */
  private void note(
      State given,
      State found,
      StepCounter counter,
      ImmutableList<Alternative> asked,
      int[] numbers,
      Map<Alternative, Outcome> adopted,
      Map<Alternative, Outcome> notAdopted) {
    Negotiation negotiation = resolver.negotiation();
    Outcome outcome = null;
    for (int i = 0; i < numbers.length; i++) {
      Map<Alternative, Outcome> same =
          found.adopted(numbers[i]) == Truth.TRUE ? adopted : notAdopted;
      if (!same.containsKey(asked.get(i))) {
        if (outcome == null) {
          outcome =
              outcome(
                  given, found, negotiation.facts().values(), negotiation.alternatives().values());
          counter.keep(bytes(outcome));
        }
        same.put(asked.get(i), outcome);
      }
    }
  }

  /**
   * Finds commitments that cannot stand together: they have no outcome of the kind, and they have
   * one as soon as any single one of them is left out. Empty if the negotiation has an outcome, or
   * the search reached its limit.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public ImmutableList<Commitment> irreconcilable() {
    StepCounter counter = new StepCounter(limit);
    if (hasOutcome(counter) != Truth.FALSE) {
      return ImmutableList.of();
    }
    List<Commitment> kept = new ArrayList<>(resolver.negotiation().standing().all());
    // A second pass is needed: a commitment that could not be left out may become superfluous once
    // others are gone, since fewer commitments can also mean fewer outcomes.
    for (int left = -1; left != kept.size(); ) {
      left = kept.size();
      for (Commitment commitment : List.copyOf(kept)) {
        List<Commitment> without = new ArrayList<>(kept);
        without.remove(commitment);
        Resolver fewer = Resolver.of(withCommitments(without));
        Outcomes outcomes = new Outcomes(fewer, coordination, assumptions, limit);
        if (outcomes.hasOutcome(counter) == Truth.FALSE) {
          kept = without;
        }
        if (counter.isExhausted()) {
          return ImmutableList.of();
        }
      }
    }
    return ImmutableList.copyOf(kept);
  }

  /** Returns the negotiation with these commitments only, in this order whatever their days. */
  private Negotiation withCommitments(List<Commitment> commitments) {
    return resolver.negotiation().toBuilder()
        .clearPreferences()
        .clearCommitments()
        .commitments(Lists.transform(commitments, each -> each.term(Term.ALWAYS)))
        .build();
  }

  /** Returns whether there is an outcome; unknown where the search reached its limit. */
  private Truth hasOutcome(StepCounter counter) {
    OutcomeSearch.Aim any = new OutcomeSearch.Aim(new int[0], new int[0], -1, false);
    boolean none =
        search(ResolverAccess.blank(resolver, assumptions), counter).run(any, state -> false);
    return counter.isExhausted() ? Truth.UNKNOWN : Truth.of(!none);
  }

  /** Returns a line for people: the coordination, the assumptions and the negotiation. */
  @Override
  public String toString() {
    return "Outcomes ("
        + coordination
        + (assumptions.isEmpty() ? "" : ", assuming " + assumptions)
        + ") of "
        + resolver.negotiation();
  }

  private OutcomeSearch search(State given, StepCounter counter) {
    return new OutcomeSearch(
        resolver.negotiation(),
        ResolverAccess.network(resolver),
        FixpointKind.of(coordination),
        given,
        counter);
  }

  /** Returns the numbers of the facts in a list that are unknown. */
  private int[] unknown(State given, ImmutableSet<Fact> facts) {
    Network network = ResolverAccess.network(resolver);
    return facts.stream()
        .mapToInt(fact -> network.fact(fact.id()))
        .filter(fact -> given.fact(fact) == Truth.UNKNOWN)
        .toArray();
  }

  /** Returns the variables of some alternatives. */
  private int[] variables(ImmutableSet<Alternative> alternatives) {
    Network network = ResolverAccess.network(resolver);
    return alternatives.stream()
        .mapToInt(x -> network.alternative(x.id()))
        .flatMap(x -> IntStream.range(network.firstVariable(x), network.firstVariable(x + 1)))
        .toArray();
  }

  private Outcome outcome(
      State given,
      State settled,
      ImmutableCollection<Fact> facts,
      ImmutableCollection<Alternative> alternatives) {
    Network network = ResolverAccess.network(resolver);
    ImmutableMap.Builder<Fact, Boolean> truths = ImmutableMap.builder();
    for (Fact fact : facts) {
      int number = network.fact(fact.id());
      if (given.fact(number) == Truth.UNKNOWN) {
        truths.put(fact, settled.fact(number) == Truth.TRUE);
      }
    }
    ImmutableMap.Builder<Alternative, ImmutableMap<Actor, Stance>> stances = ImmutableMap.builder();
    ImmutableMap.Builder<Alternative, Boolean> adopted = ImmutableMap.builder();
    Negotiation negotiation = resolver.negotiation();
    for (Alternative alternative : alternatives) {
      int number = network.alternative(alternative.id());
      ImmutableMap.Builder<Actor, Stance> members = ImmutableMap.builder();
      // The variables of an alternative are numbered in the order of the members.
      int variable = network.firstVariable(number);
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        members.put(actor, PackedPosition.position(settled.position(variable++)).low());
      }
      stances.put(alternative, members.buildOrThrow());
      adopted.put(alternative, settled.adopted(number) == Truth.TRUE);
    }
    return new Outcome(truths.buildOrThrow(), stances.buildOrThrow(), adopted.buildOrThrow());
  }
}
