package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.StepCounter;
import org.concordat.internal.bargain.ImplicitHittingSets;
import org.concordat.internal.bargain.MinimumCostHittingSet;
import org.concordat.internal.bargain.NonMonotoneSearch;
import org.concordat.internal.fixpoint.Fixpoints;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.hitting.BitSets;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.StopReason;

/**
 * Finds what would close a deal, and what would undo it. Immutable; each {@code with…} method
 * returns another.
 *
 * <pre>{@code
 * Bargains bargains = Bargains.of(resolver);
 * BargainList paths = bargains.toAdopt(appointment); // all minimal ones, the cheapest first
 * CheapestBargain cheapest = bargains.cheapestToAdopt(appointment); // without the others
 * BargainList threats = bargains.threatsTo(appointment); // what would undo its adoption
 * Bargain path = paths.all().get(0);
 * String order = bargains.choreography(path).inWords(); // who announces what when
 * }</pre>
 *
 * <p>If the form of the conditions guarantees that no move can hurt the goal, more moves never
 * hurt, and minimal sets are found by implicit hitting sets, in time that grows with the number of
 * minimal sets and correction sets. Otherwise a search decides one move after the other, and cuts a
 * branch as soon as the result is certain with the remaining moves unknown.
 */
public final class Bargains {
  private final Resolver resolver;
  private final Coordination coordination;
  private final Assumptions assumptions;
  private final boolean declarations;
  private final SearchLimit limit;

  private Bargains(
      Resolver resolver,
      Coordination coordination,
      Assumptions assumptions,
      boolean declarations,
      SearchLimit limit) {
    this.resolver = requireNonNull(resolver, "resolver");
    this.coordination = requireNonNull(coordination, "coordination");
    this.assumptions = requireNonNull(assumptions, "assumptions");
    this.declarations = declarations;
    this.limit = requireNonNull(limit, "limit");
  }

  /**
   * Returns the bargains of a resolver's negotiation: levers only, {@link Coordination#SEQUENTIAL},
   * nothing assumed.
   */
  public static Bargains of(Resolver resolver) {
    return new Bargains(
        resolver, Coordination.SEQUENTIAL, Assumptions.NONE, false, SearchLimit.DEFAULT);
  }

  /** Returns a copy with another coordination. */
  public Bargains with(Coordination coordination) {
    return new Bargains(resolver, coordination, assumptions, declarations, limit);
  }

  /** Returns a copy under assumptions. */
  public Bargains assuming(Assumptions assumptions) {
    return new Bargains(resolver, coordination, assumptions, declarations, limit);
  }

  /** Returns a copy in which declarations of undeclared actors are moves, too. */
  public Bargains withDeclarations() {
    return new Bargains(resolver, coordination, assumptions, true, limit);
  }

  /** Returns a copy with another limit to the search. */
  public Bargains within(SearchLimit limit) {
    return new Bargains(resolver, coordination, assumptions, declarations, limit);
  }

  /**
   * Finds all minimal sets of moves that carry an alternative. If it is adopted already, the empty
   * set is the only one.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public BargainList toAdopt(Alternative alternative) {
    requireNonNull(alternative, "alternative");
    return minimal(question(alternative, true));
  }

  /**
   * Finds all minimal sets of moves that carry an alternative; if none does whatever the unknown
   * facts are, those that do under the smallest sets of {@linkplain Bargain#provided() provisos}
   * about them. <a href="{@docRoot}/doc-files/semantics.html#section-6">Section 6 of the
   * semantics</a>. Takes one search for each set of provisos that contains no smaller set under
   * which something carries.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public BargainList toAdoptProvided(Alternative alternative) {
    BargainList whatever = toAdopt(alternative);
    return whatever.all().isEmpty() && whatever.complete()
        ? provided(alternative, new Provisos(resolver.negotiation(), assumptions, alternative))
        : whatever;
  }

  private BargainList provided(Alternative alternative, Provisos provisos) {
    StepCounter counter = new StepCounter(limit);
    SearchLimit part = limit.withCancellation(() -> !counter.look());
    List<ImmutableMap<Fact, Truth>> enough = new ArrayList<>();
    ImmutableList.Builder<Bargain> found = ImmutableList.builder();
    StopReason stopped = null;
    for (int size = 1; size <= provisos.facts(); size++) {
      for (ImmutableMap<Fact, Truth> supposed : provisos.ofSize(size)) {
        if (!counter.step()) {
          return new BargainList(cheapestFirst(found.build()), counter.stopped().orElse(null));
        }
        if (enough.stream().anyMatch(less -> supposed.entrySet().containsAll(less.entrySet()))) {
          continue;
        }
        Bargains then = assuming(given(supposed)).within(part);
        BargainList bargains = then.minimal(then.question(alternative, true, supposed.keySet()));
        stopped = stopped == null ? bargains.stopped() : stopped;
        if (!bargains.all().isEmpty()) {
          enough.add(supposed);
          bargains.all().forEach(each -> found.add(each.providing(supposed)));
        }
      }
    }
    return new BargainList(cheapestFirst(found.build()), stopped);
  }

  private Assumptions given(ImmutableMap<Fact, Truth> supposed) {
    Map<String, Truth> facts = new LinkedHashMap<>(assumptions.facts());
    supposed.forEach((fact, state) -> facts.put(fact.id(), state));
    return new Assumptions(ImmutableMap.copyOf(facts), assumptions.positions());
  }

  private static ImmutableList<Bargain> cheapestFirst(ImmutableList<Bargain> bargains) {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Bargain::cost).thenComparing(each -> each.moves().size()), bargains);
  }

  /**
   * Finds one cheapest set of moves that carries an alternative.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public CheapestBargain cheapestToAdopt(Alternative alternative) {
    requireNonNull(alternative, "alternative");
    BargainQuestion question = question(alternative, true);
    StepCounter counter = new StepCounter(limit);
    long[] costs = MinimumCostHittingSet.costs(question.costs());
    if (question.isMonotone() && costs == null) {
      // The costs have too many digits for the search: find all sets, and compare them.
      BargainList all = minimal(question);
      return new CheapestBargain(all.cheapest(), all.stopped());
    }
    long[] cheapest =
        question.isMonotone()
            ? new MinimumCostHittingSet(
                    question.trial(), question.exclusions(), requireNonNull(costs), counter)
                .cheapest()
            : nonMonotone(question, counter).cheapest();
    return new CheapestBargain(
        Optional.ofNullable(cheapest).map(set -> bargain(question, BitSets.members(set))),
        counter.stopped().orElse(null));
  }

  /**
   * Finds all minimal sets of levers that undo the adoption of an alternative. There are none if it
   * is not adopted.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public BargainList threatsTo(Alternative alternative) {
    boolean adopted =
        resolver.resolve(coordination, assumptions).decision(alternative) == Decision.ADOPTED;
    return adopted
        ? minimal(
            new Bargains(resolver, coordination, assumptions, false, limit)
                .question(alternative, false))
        : new BargainList(ImmutableList.of(), null);
  }

  /**
   * Finds the blocking sets: minimal sets of moves such that the alternative cannot carry if all
   * moves of the set are prevented. They are dual to the bargains: a bargain is a minimal set that
   * has a move of each blocking set. Exclusions are ignored.
   *
   * @return the list of sets; an empty list if the alternative cannot carry anyway, or carries
   *     without any move. An empty optional if a move may hurt, since the duality then fails
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public Optional<BargainList> blockingSets(Alternative alternative) {
    requireNonNull(alternative, "alternative");
    BargainQuestion question = question(alternative, true);
    if (!question.isMonotone()) {
      return Optional.empty();
    }
    StepCounter counter = new StepCounter(limit);
    ImplicitHittingSets search = new ImplicitHittingSets(question.trial(), set -> true, counter);
    search.minimalSets();
    return Optional.of(bargains(question, search.correctionSets(), counter));
  }

  /**
   * Orders the announcements that a bargain leads to: first its moves, then, round by round, every
   * actor who ends up elsewhere than now by a commitment whose condition is met by then. An actor
   * who only might stand elsewhere announces nothing. <a
   * href="{@docRoot}/doc-files/semantics.html#section-6">Section 6 of the semantics</a>. Takes time
   * linear in the size of the negotiation, and the size of a component each time that something
   * within it is settled.
   *
   * @throws IllegalArgumentException if the bargain was found with another coordination or under
   *     other assumptions, or its moves do not fit the negotiation
   */
  public Choreography choreography(Bargain bargain) {
    requireNonNull(bargain, "bargain");
    if (bargain.coordination() != coordination) {
      throw new IllegalArgumentException(
          "the bargain "
              + bargain
              + " is one with "
              + bargain.coordination()
              + " coordination, not with "
              + coordination
              + "; ask Bargains.of(...).with(bargain.coordination())");
    }
    if (!bargain.assumptions().equals(assumptions)) {
      throw new IllegalArgumentException(
          "the bargain "
              + bargain
              + " was found under other assumptions: "
              + bargain.assumptions()
              + ", not "
              + assumptions
              + "; ask Bargains.of(...).assuming(bargain.assumptions())");
    }
    // A lever that the bargain brings about may have been assumed false until then.
    Map<String, Truth> facts = new LinkedHashMap<>(assumptions.facts());
    for (Fact fact : bargain.facts()) {
      requireLever(fact);
      facts.put(fact.id(), Truth.TRUE);
    }
    Assumptions moved = new Assumptions(ImmutableMap.copyOf(facts), assumptions.positions());
    for (Move.Declaration won : bargain.declarations()) {
      moved = moved.stance(won.actor(), won.alternative(), won.stance());
    }
    return new Choreographer(
            ResolverAccess.network(resolver),
            settled(assumptions),
            settled(moved),
            new StepCounter(limit))
        .order(bargain);
  }

  private void requireLever(Fact fact) {
    Fact known = resolver.negotiation().facts().get(fact.id());
    if (known != null && !known.equals(fact)) {
      throw new IllegalArgumentException(
          "the bargain is one of another negotiation, in which the fact \""
              + fact.id()
              + "\" says something else");
    }
  }

  private State settled(Assumptions given) {
    State state = ResolverAccess.blank(resolver, given);
    Fixpoints.settle(state, FixpointKind.of(coordination));
    return state;
  }

  /** Returns a line for people: how cycles are closed, what is assumed, in which negotiation. */
  @Override
  public String toString() {
    return "Bargains ("
        + coordination
        + (assumptions.isEmpty() ? "" : ", assuming " + assumptions)
        + (declarations ? ", with declarations" : "")
        + ") in "
        + resolver.negotiation();
  }

  private BargainQuestion question(Alternative alternative, boolean toAdopt) {
    return question(alternative, toAdopt, ImmutableSet.of());
  }

  /** Returns the question, with facts that must not be moved. */
  private BargainQuestion question(
      Alternative alternative, boolean toAdopt, ImmutableSet<Fact> still) {
    return BargainQuestion.of(
        resolver, coordination, assumptions, declarations, still, alternative, toAdopt);
  }

  private static NonMonotoneSearch nonMonotone(BargainQuestion question, StepCounter counter) {
    return new NonMonotoneSearch(
        question.trial(), question.exclusions(), question.costs(), counter);
  }

  private BargainList minimal(BargainQuestion question) {
    StepCounter counter = new StepCounter(limit);
    List<long[]> sets =
        question.isMonotone()
            ? new ImplicitHittingSets(question.trial(), question.exclusions()::allow, counter)
                .minimalSets()
            : nonMonotone(question, counter).minimalSets();
    return bargains(question, sets, counter);
  }

  private BargainList bargains(BargainQuestion question, List<long[]> sets, StepCounter counter) {
    Pricing pricing = new Pricing(question.moves());
    return new BargainList(
        sets.stream()
            .map(set -> pricing.of(BitSets.members(set)))
            .sorted(Pricing.CHEAPEST_FIRST)
            .map(priced -> bargain(question, priced.moves()))
            .collect(ImmutableList.toImmutableList()),
        counter.stopped().orElse(null));
  }

  private Bargain bargain(BargainQuestion question, int[] numbers) {
    ImmutableSet.Builder<Move> moves = ImmutableSet.builder();
    for (int number : numbers) {
      moves.add(question.moves().get(number));
    }
    return new Bargain(moves.build(), coordination, assumptions);
  }
}
