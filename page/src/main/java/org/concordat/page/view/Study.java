package org.concordat.page.view;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;
import org.concordat.resolve.Resolution;
import org.concordat.resolve.Resolver;
import org.concordat.resolve.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * Holds a negotiation on a day under a scenario, with whatever has been found out of it for the
 * page. Not safe to share between threads.
 */
public final class Study {
  private final Days days;
  private final Resolver resolver;
  private final Resolution now;
  private final Resolution before;
  private final Budget budget;
  private final Map<Fact, Resolution> tried = new HashMap<>();
  private final Map<LocalDate, Resolution> onDays = new HashMap<>();

  private Study(Days days, Resolver resolver, Resolution now, Budget budget) {
    this.days = days;
    this.resolver = resolver;
    this.now = now;
    this.before =
        now.assumptions().isEmpty() ? now : resolver.resolve(now.coordination(), Assumptions.NONE);
    this.budget = requireNonNull(budget, "budget");
  }

  /**
   * Begins to study a negotiation.
   *
   * @param days the days of the negotiation
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation
   */
  public static Study of(
      Days days,
      Negotiation negotiation,
      Coordination coordination,
      Assumptions assumptions,
      Budget budget) {
    Resolver resolver = days.resolver(negotiation);
    return new Study(days, resolver, resolver.resolve(coordination, assumptions), budget);
  }

  /** Returns the negotiation as of the day. */
  public Negotiation negotiation() {
    return resolver.negotiation();
  }

  /** Returns how cycles are closed. */
  public Coordination coordination() {
    return now.coordination();
  }

  /** Returns what is assumed. */
  public Assumptions assumptions() {
    return now.assumptions();
  }

  /** Returns how far searches may go. */
  public Budget budget() {
    return budget;
  }

  Resolver resolver() {
    return resolver;
  }

  Resolution now() {
    return now;
  }

  /** Returns the resolution without what is assumed. */
  Resolution before() {
    return before;
  }

  /**
   * Returns where everybody stands on another day, with the same assumptions, except for stances of
   * members who have no say that day, and facts that what is true that day excludes.
   */
  Resolution on(LocalDate day) {
    return onDays.computeIfAbsent(
        day,
        key -> {
          Resolver then = days.resolver(negotiation().asOf(key));
          return then.resolve(coordination(), fitting(then));
        });
  }

  /** Returns what is assumed and fits another day. */
  private Assumptions fitting(Resolver then) {
    Resolution plain = then.resolve(coordination(), Assumptions.NONE);
    ImmutableMap.Builder<String, Truth> facts = ImmutableMap.builder();
    assumptions()
        .facts()
        .forEach(
            (fact, state) -> {
              if (state != Truth.TRUE || !isExcluded(fact, plain)) {
                facts.put(fact, state);
              }
            });
    ImmutableMap.Builder<Assumptions.Variable, Position> positions = ImmutableMap.builder();
    assumptions()
        .positions()
        .forEach(
            (variable, position) -> {
              if (then.negotiation().hasSay(variable.actor(), variable.alternative())) {
                positions.put(variable, position);
              }
            });
    return new Assumptions(facts.buildOrThrow(), positions.buildOrThrow());
  }

  /** Returns whether a fact of which nothing is assumed is true that day, and excludes another. */
  private boolean isExcluded(String fact, Resolution plain) {
    return plain.negotiation().exclusions().stream()
        .filter(exclusion -> exclusion.stream().anyMatch(each -> each.id().equals(fact)))
        .flatMap(exclusion -> exclusion.stream())
        .filter(other -> !assumptions().facts().containsKey(other.id()))
        .anyMatch(other -> plain.evaluate(Condition.holds(other)) == Truth.TRUE);
  }

  /** Returns the days of the negotiation. */
  public Days days() {
    return days;
  }

  /** Resolves another day, ahead of need. */
  public void prepare(LocalDate day) {
    requireNonNull(on(day));
  }

  /** Resolves the negotiation with a lever true, ahead of need. */
  public void prepare(Fact lever) {
    requireNonNull(trying(lever));
  }

  /** Returns whether a fact is surely true. */
  public boolean isTrue(Fact fact) {
    return state(fact) == Truth.TRUE;
  }

  /** Returns what a fact is without what is assumed. */
  public Truth stateBefore(Fact fact) {
    return before.evaluate(Condition.holds(fact));
  }

  Truth state(Fact fact) {
    return now.evaluate(Condition.holds(fact));
  }

  /**
   * Returns the subjects: first who is asked about, or else what has the smallest shortfall, of
   * equals the last of the negotiation; the others as they are in it.
   */
  public ImmutableList<Subject> subjects(@Nullable Alternative about) {
    List<Alternative> alternatives = new ArrayList<>(negotiation().alternatives().values());
    // The last of equals comes first, so the list is reversed before it is sorted.
    Collections.reverse(alternatives);
    alternatives.sort(
        Comparator.comparing(
                (Alternative alternative) -> about != null && !alternative.id().equals(about.id()))
            .thenComparing(now::shortfall, Study::smallerFirst));
    return alternatives.stream()
        .map(alternative -> new Subject(this, alternative))
        .collect(ImmutableList.toImmutableList());
  }

  private static int smallerFirst(Shortfall one, Shortfall other) {
    int byLeast = Integer.compare(one.atLeast(), other.atLeast());
    return byLeast != 0 ? byLeast : Integer.compare(one.atMost(), other.atMost());
  }

  /** Returns whether a lever can be moved: it is not true, and no true fact excludes it. */
  public boolean isMovable(Fact fact) {
    return fact.lever() && state(fact) != Truth.TRUE && rival(fact).isEmpty();
  }

  /** Returns the levers that can be moved. */
  public ImmutableList<Fact> movableLevers() {
    return negotiation().facts().values().stream()
        .filter(this::isMovable)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a true fact that excludes another; empty where there is none. */
  public Optional<Fact> rival(Fact fact) {
    return negotiation().exclusions().stream()
        .filter(exclusion -> exclusion.contains(fact))
        .flatMap(exclusion -> exclusion.stream())
        .filter(other -> !other.equals(fact) && state(other) == Truth.TRUE)
        .findFirst();
  }

  /**
   * Returns the resolution in which one lever that can be moved is true, and nothing else changes.
   */
  Resolution trying(Fact lever) {
    return tried.computeIfAbsent(lever, key -> trying(List.of(key)));
  }

  /** Returns the resolution in which some facts that do not exclude each other are true. */
  Resolution trying(Iterable<Fact> facts) {
    Assumptions assumed = assumptions();
    for (Fact fact : facts) {
      assumed = assuming(assumed, fact, Truth.TRUE);
    }
    return resolver.resolve(coordination(), assumed);
  }

  /** Returns assumptions with another state of a fact, whatever was assumed of it before. */
  public static Assumptions assuming(Assumptions assumptions, Fact fact, Truth state) {
    Map<String, Truth> facts = new LinkedHashMap<>(assumptions.facts());
    facts.put(fact.id(), state);
    return new Assumptions(ImmutableMap.copyOf(facts), assumptions.positions());
  }

  @Override
  public String toString() {
    return "Study of " + now;
  }
}
