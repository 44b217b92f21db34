package org.concordat.outcome;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.internal.StepCounter;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.Packed;
import org.concordat.internal.network.State;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Stance;
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
 * Outcomes.of(resolver).all()               // every outcome
 * Outcomes.of(resolver).verdict(rutte)      // certain, possible or impossible, with witnesses
 * }</pre>
 */
public final class Outcomes {
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

  /** Returns the outcomes of the kind that belongs to another coordination. */
  public Outcomes with(Coordination coordination) {
    return new Outcomes(resolver, coordination, assumptions, limit);
  }

  /** Returns the same under assumptions. */
  public Outcomes assuming(Assumptions assumptions) {
    return new Outcomes(resolver, coordination, assumptions, limit);
  }

  /** Returns the same with another limit to the search. */
  public Outcomes within(SearchLimit limit) {
    return new Outcomes(resolver, coordination, assumptions, limit);
  }

  /**
   * Finds all outcomes.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public OutcomeList all() {
    Negotiation negotiation = resolver.negotiation();
    return projectedOn(negotiation.facts().values(), negotiation.alternatives().values());
  }

  /**
   * Finds all outcomes as far as some facts and the stances on some alternatives are concerned:
   * those that differ only in the rest are one.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation, or it lacks a
   *     fact or an alternative
   */
  public OutcomeList projectedOn(Iterable<Fact> facts, Iterable<Alternative> alternatives) {
    List<Outcome> found = new ArrayList<>();
    boolean complete =
        forEach(
            facts,
            alternatives,
            outcome -> {
              found.add(outcome);
              return found.size() < limit.results();
            });
    return new OutcomeList(ImmutableList.copyOf(found), complete);
  }

  /**
   * Gives the outcomes, one after the other as they are found, to a consumer that says whether to
   * go on.
   *
   * @param facts the facts asked for
   * @param alternatives the alternatives whose stances are asked for
   * @param goOn takes an outcome, restricted to these, and returns whether to look for more
   * @return whether these were all
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation, or it lacks a
   *     fact or an alternative
   */
  public boolean forEach(
      Iterable<Fact> facts, Iterable<Alternative> alternatives, Predicate<Outcome> goOn) {
    requireNonNull(facts, "facts");
    requireNonNull(alternatives, "alternatives");
    ImmutableList<Fact> factsAsked = ImmutableList.copyOf(facts);
    ImmutableList<Alternative> asked = ImmutableList.copyOf(alternatives);
    State given = resolver.blank(assumptions);
    OutcomeSearch.Aim aim = aim(given, factsAsked, asked, -1, false);
    StepCounter counter = new StepCounter(limit);
    return search(counter, aim)
        .run(given, state -> goOn.test(outcome(given, state, factsAsked, asked)));
  }

  /**
   * Says whether an alternative is adopted in all outcomes, in some or in none.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public Verdict verdict(Alternative alternative) {
    Alternative known = resolver.negotiation().alternative(alternative.id());
    StepCounter counter = new StepCounter(limit);
    Optional<Outcome> adopted = witness(counter, known, true);
    Optional<Outcome> notAdopted = witness(counter, known, false);
    Prospect prospect =
        adopted.isPresent() && notAdopted.isPresent()
            ? Prospect.POSSIBLE
            : counter.isExhausted()
                ? Prospect.UNSETTLED
                : adopted.isPresent() ? Prospect.CERTAIN : Prospect.IMPOSSIBLE;
    return new Verdict(prospect, adopted, notAdopted);
  }

  private Optional<Outcome> witness(StepCounter counter, Alternative alternative, boolean wanted) {
    State given = resolver.blank(assumptions);
    int number = resolver.network().alternative(alternative.id());
    List<Outcome> found = new ArrayList<>(1);
    Negotiation negotiation = resolver.negotiation();
    search(counter, aim(given, List.of(), List.of(), number, wanted))
        .run(
            given,
            state -> {
              found.add(
                  outcome(
                      given,
                      state,
                      negotiation.facts().values(),
                      negotiation.alternatives().values()));
              return false;
            });
    return found.stream().findFirst();
  }

  /**
   * Finds commitments that cannot stand together: without any outcome of the kind, but with one as
   * soon as any of them is left out. Empty where there is an outcome, or the search reached its
   * limit.
   *
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public ImmutableList<Commitment> irreconcilable() {
    if (hasOutcome() != Truth.FALSE) {
      return ImmutableList.of();
    }
    List<Commitment> kept = new ArrayList<>(resolver.negotiation().standingCommitments());
    // A word that had to stay may be left out once others are: less said can leave less possible.
    for (int left = -1; left != kept.size(); ) {
      left = kept.size();
      for (Commitment commitment : List.copyOf(kept)) {
        List<Commitment> without = new ArrayList<>(kept);
        without.remove(commitment);
        Resolver fewer = Resolver.of(resolver.negotiation().withCommitments(without));
        if (new Outcomes(fewer, coordination, assumptions, limit).hasOutcome() == Truth.FALSE) {
          kept = without;
        }
      }
    }
    return ImmutableList.copyOf(kept);
  }

  /** Returns whether there is an outcome; unknown where the search reached its limit. */
  Truth hasOutcome() {
    State given = resolver.blank(assumptions);
    StepCounter counter = new StepCounter(limit);
    boolean none =
        search(counter, aim(given, List.of(), List.of(), -1, false)).run(given, state -> false);
    return counter.isExhausted() ? Truth.UNKNOWN : Truth.of(!none);
  }

  /** Returns a line for people: of which kind, what is assumed, in which negotiation. */
  @Override
  public String toString() {
    return "Outcomes ("
        + coordination
        + (assumptions.isEmpty() ? "" : ", assuming " + assumptions)
        + ") of "
        + resolver.negotiation();
  }

  private OutcomeSearch search(StepCounter counter, OutcomeSearch.Aim aim) {
    return new OutcomeSearch(
        resolver.negotiation(), resolver.network(), coordination.closure(), counter, aim);
  }

  private OutcomeSearch.Aim aim(
      State given,
      List<Fact> factsAsked,
      List<Alternative> asked,
      int alternative,
      boolean wanted) {
    Network network = resolver.network();
    List<Integer> facts = new ArrayList<>();
    factsAsked.forEach(fact -> addUnknown(given, facts, resolver.negotiation().fact(fact.id())));
    int count = facts.size();
    resolver.negotiation().facts().values().forEach(fact -> addUnknown(given, facts, fact));
    List<Integer> pairs = new ArrayList<>();
    asked.forEach(
        each ->
            addPairs(
                pairs, network.alternative(resolver.negotiation().alternative(each.id()).id())));
    int pairCount = pairs.size();
    Set<Integer> settled = Set.copyOf(pairs);
    // The members who decide what is wanted come before those who decide other things.
    List<Integer> rest = new ArrayList<>();
    if (alternative >= 0) {
      addPairs(rest, alternative);
    }
    for (int pair = 0; pair < network.pairs(); pair++) {
      rest.add(pair);
    }
    rest.stream().filter(pair -> !settled.contains(pair)).forEach(pairs::add);
    return new OutcomeSearch.Aim(ints(facts), count, ints(pairs), pairCount, alternative, wanted);
  }

  private void addUnknown(State given, List<Integer> facts, Fact fact) {
    int number = resolver.network().fact(fact.id());
    if (given.fact(number) == Truth.UNKNOWN && !facts.contains(number)) {
      facts.add(number);
    }
  }

  private void addPairs(List<Integer> pairs, int alternative) {
    Network network = resolver.network();
    for (int pair = network.firstPair(alternative);
        pair < network.firstPair(alternative + 1);
        pair++) {
      pairs.add(pair);
    }
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private Outcome outcome(
      State given, State settled, Iterable<Fact> facts, Iterable<Alternative> alternatives) {
    Network network = resolver.network();
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
      for (Actor actor : negotiation.members(negotiation.bodyOf(alternative))) {
        members.put(
            actor, Packed.position(settled.position(network.pair(actor.id(), number))).low());
      }
      stances.put(alternative, members.buildOrThrow());
      adopted.put(alternative, settled.adopted(number) == Truth.TRUE);
    }
    return new Outcome(truths.buildOrThrow(), stances.buildOrThrow(), adopted.buildOrThrow());
  }
}
