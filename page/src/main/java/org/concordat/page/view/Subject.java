package org.concordat.page.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.bargain.BargainList;
import org.concordat.bargain.Bargains;
import org.concordat.condition.Condition;
import org.concordat.explain.Explanation;
import org.concordat.explain.Explanations;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.concordat.negotiation.Tabling;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Decision;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.SearchLimit;
import org.concordat.resolve.Shortfall;
import org.jspecify.annotations.Nullable;

/** Holds what a section is about: an alternative, and what has been found out of it. */
public final class Subject {
  /** How many members are explained with all that they wait for. */
  static final int EXPLAINED_FULLY = 8;

  private final Study study;
  private final Alternative alternative;
  private final ImmutableSet<Actor> blockers;
  private final ImmutableSet<Actor> awaited;
  private final ImmutableList<Actor> inTheWay;
  private final Map<Actor, Explanation> explanations = new HashMap<>();
  private @Nullable BargainList sets;
  private @Nullable ImmutableListMultimap<Actor, Fact> bringingRound;

  Subject(Study study, Alternative alternative) {
    this.study = study;
    this.alternative = alternative;
    this.blockers = study.now().blockers(alternative);
    this.awaited = study.now().awaited(alternative);
    // Nobody is awaited for what is withdrawn, whatever its rule still lacks.
    this.inTheWay =
        isWithdrawn()
            ? ImmutableList.of()
            : ImmutableList.<Actor>builder().addAll(blockers).addAll(awaited).build();
  }

  /** Returns the study that it is part of. */
  public Study study() {
    return study;
  }

  /** Returns the alternative. */
  public Alternative alternative() {
    return alternative;
  }

  Resolution now() {
    return study.now();
  }

  Negotiation negotiation() {
    return study.negotiation();
  }

  Assumptions assumptions() {
    return study.assumptions();
  }

  Body body() {
    return negotiation().bodyOf(alternative);
  }

  /** Returns what has become of it. */
  public Decision decision() {
    return now().decision(alternative);
  }

  boolean isAdopted() {
    return decision() == Decision.ADOPTED;
  }

  /** Returns whether every member is undeclared. */
  boolean isUndeclared() {
    return now().positions(alternative).values().stream().allMatch(Position.UNDECLARED::equals);
  }

  Shortfall shortfall() {
    return now().shortfall(alternative);
  }

  boolean isWithdrawn() {
    return isWithdrawn(now());
  }

  /** Returns whether it is withdrawn in another resolution. */
  boolean isWithdrawn(Resolution then) {
    return then.evaluate(Condition.isWithdrawn(alternative)) == Truth.TRUE;
  }

  /** Returns the facts by which it is withdrawn. */
  ImmutableList<Fact> withdrawing() {
    return negotiation().adoption(alternative).withdrawals().stream()
        .filter(fact -> now().evaluate(Condition.holds(fact)) == Truth.TRUE)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns since when it is withdrawn; empty where that is assumed, or no day is known. */
  Optional<LocalDate> withdrawnOn() {
    LocalDate today = negotiation().asOf().orElse(null);
    Stream<LocalDate> byFacts =
        withdrawing().stream()
            .filter(fact -> !assumptions().facts().containsKey(fact.id()))
            .flatMap(fact -> fact.changedOn(today).stream());
    Stream<LocalDate> byTerms =
        negotiation().tabling(alternative) == Tabling.TAKEN_OFF
            ? negotiation()
                .issueOf(alternative)
                .terms()
                .getOrDefault(alternative, ImmutableList.of())
                .stream()
                .flatMap(term -> Optional.ofNullable(term.until()).stream())
                .filter(until -> today == null || !until.isAfter(today))
                .max(Comparator.naturalOrder())
                .stream()
            : Stream.of();
    return Stream.concat(byFacts, byTerms).min(Comparator.naturalOrder());
  }

  boolean isOffTheTable() {
    return now().evaluate(Condition.isOnTheTable(alternative)) == Truth.FALSE;
  }

  /** Returns the facts that keep it from being adopted. */
  ImmutableList<Fact> bars() {
    return negotiation().adoption(alternative).bars().stream()
        .filter(bar -> now().evaluate(Condition.holds(bar)) == Truth.TRUE)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the facts by which it is adopted though its rule does not surely hold. */
  ImmutableList<Fact> adopting() {
    if (evaluate(body().rule().condition()) == Truth.TRUE) {
      return ImmutableList.of();
    }
    return negotiation().adoption(alternative).adopters().stream()
        .filter(fact -> now().evaluate(Condition.holds(fact)) == Truth.TRUE)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableSet<Actor> blockers() {
    return blockers;
  }

  ImmutableSet<Actor> awaited() {
    return awaited;
  }

  /** Returns who blocks, and after them who is awaited. */
  ImmutableList<Actor> inTheWay() {
    return inTheWay;
  }

  /** Returns who blocks or is awaited in another resolution. */
  ImmutableSet<Actor> inTheWay(Resolution then) {
    return ImmutableSet.<Actor>builder()
        .addAll(then.blockers(alternative))
        .addAll(then.awaited(alternative))
        .build();
  }

  Position position(Actor actor) {
    return now().position(actor, alternative);
  }

  /** Returns whether a condition of the body's rule holds of the alternative. */
  Truth evaluate(Condition ofRule) {
    return now().evaluate(ofRule.about(alternative), Scope.ofRule(body(), alternative));
  }

  Bargains bargains() {
    return Bargains.of(study.resolver())
        .with(study.coordination())
        .assuming(study.assumptions())
        .within(study.budget().limit());
  }

  /** Returns the minimal sets of moves that would carry it, or undo it where it is adopted. */
  BargainList sets() {
    if (sets == null) {
      sets = isAdopted() ? bargains().threatsTo(alternative) : bargains().toAdopt(alternative);
      study.budget().cutShort(!sets.complete());
    }
    return sets;
  }

  /** Searches for those sets, ahead of need. */
  public void search() {
    Objects.requireNonNull(sets());
  }

  /** Returns those sets, once they have been searched for. */
  Optional<BargainList> knownSets() {
    return Optional.ofNullable(sets);
  }

  /**
   * Returns for each member in the way the levers that bring it round alone: it is tried with each
   * that can be moved.
   */
  ImmutableListMultimap<Actor, Fact> bringingRound() {
    if (bringingRound == null) {
      ImmutableListMultimap.Builder<Actor, Fact> found = ImmutableListMultimap.builder();
      if (!inTheWay.isEmpty()) {
        for (Fact lever : study.movableLevers()) {
          if (study.budget().isOver()) {
            break;
          }
          ImmutableSet<Actor> left = inTheWay(study.trying(lever));
          inTheWay.stream()
              .filter(actor -> !left.contains(actor))
              .forEach(actor -> found.put(actor, lever));
        }
      }
      bringingRound = found.build();
    }
    return bringingRound;
  }

  /**
   * Returns why a member stands in the way; empty where there is no time to find out. What the
   * first few wait for is searched for, and that this was cut short is kept; of the others only the
   * reasons are complete.
   */
  Optional<Explanation> explanation(Actor actor) {
    Explanation known = explanations.get(actor);
    if (known != null) {
      return Optional.of(known);
    }
    Budget budget = study.budget();
    if (budget.isOver() || !budget.mayExplain(explanations.size())) {
      return Optional.empty();
    }
    Explanations all = Explanations.of(now());
    boolean fully = inTheWay.stream().limit(EXPLAINED_FULLY).anyMatch(actor::equals);
    SearchLimit limit = budget.steps(fully ? all.limit().steps() : 1);
    Explanation explanation =
        all.within(limit.withResults(all.limit().results())).explain(actor, alternative);
    budget.cutShort(fully && !explanation.isComplete());
    explanations.put(actor, explanation);
    return Optional.of(explanation);
  }

  @Override
  public String toString() {
    return alternative.id() + " in the " + study;
  }
}
