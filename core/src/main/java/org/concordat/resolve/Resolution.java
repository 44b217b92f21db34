package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.condition.Condition;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.concordat.model.Truth;
import org.concordat.negotiation.Body;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.negotiation.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Tells where everyone stands under one coordination, what carries, who blocks and who is awaited.
 * Immutable. A resolution is serialized as its negotiation and its question, and resolved anew.
 *
 * <pre>{@code
 * Decision decision = now.decision(rutte); // adopted, rejected, or open
 * Set<Actor> blockers = now.blockers(rutte); // who keeps it from being adopted
 * Position stands = now.position(hungary, rutte); // from which stance to which it may be
 * }</pre>
 *
 * <p>Two resolutions are equal if they have the same coordination and assumptions and the same
 * positions and decisions, whatever the order in which their negotiations were put together.
 */
public final class Resolution implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Resolver resolver;
  private final transient Network network;
  private final Coordination coordination;
  private final Assumptions assumptions;
  private final transient Interpretation standing;

  Resolution(
      Resolver resolver,
      Network network,
      Coordination coordination,
      Assumptions assumptions,
      Interpretation standing) {
    this.resolver = resolver;
    this.network = network;
    this.coordination = coordination;
    this.assumptions = assumptions;
    this.standing = standing;
  }

  /** Returns the resolver that made this resolution. */
  public Resolver resolver() {
    return resolver;
  }

  /** Returns the negotiation that is resolved. */
  public Negotiation negotiation() {
    return resolver.negotiation();
  }

  /** Returns how cycles are closed. */
  public Coordination coordination() {
    return coordination;
  }

  /** Returns what is assumed. */
  public Assumptions assumptions() {
    return assumptions;
  }

  /**
   * Returns where an actor stands on an alternative.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks one of them
   * @throws IllegalArgumentException if the actor has no say on the alternative that day
   */
  public Position position(Actor actor, Alternative alternative) {
    return PackedPosition.position(standing.position(resolver.variable(actor, alternative)));
  }

  /**
   * Returns where every member of the body that decides an alternative stands on it, in the order
   * of the body.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public ImmutableMap<Actor, Position> positions(Alternative alternative) {
    ImmutableMap.Builder<Actor, Position> positions = ImmutableMap.builder();
    int variable = network.firstVariable(number(alternative));
    for (Actor member : members(alternative)) {
      positions.put(member, PackedPosition.position(standing.position(variable++)));
    }
    return positions.buildOrThrow();
  }

  private ImmutableSet<Actor> members(Alternative alternative) {
    return negotiation().members(negotiation().bodyOf(alternative));
  }

  /**
   * Returns the actors whose position on an alternative differs from another resolution, or who
   * have a say on it in only one of the two: in the order of the body, the members of the other
   * resolution first.
   *
   * @throws org.concordat.negotiation.UnknownNameException if either negotiation lacks the
   *     alternative
   */
  public ImmutableSet<Actor> movedSince(Resolution earlier, Alternative alternative) {
    requireNonNull(earlier, "earlier");
    ImmutableSet.Builder<Actor> moved = ImmutableSet.builder();
    ImmutableSet<Actor> members = members(alternative);
    ImmutableSet<Actor> before = earlier.members(alternative);
    if (members.asList().equals(before.asList())) {
      int now = network.firstVariable(number(alternative));
      int then = earlier.network.firstVariable(earlier.number(alternative));
      for (int of : standing.moved(now, now + members.size(), earlier.standing, then)) {
        moved.add(members.asList().get(of - now));
      }
      return moved.build();
    }
    ImmutableMap<Actor, Position> were = earlier.positions(alternative);
    ImmutableMap<Actor, Position> are = positions(alternative);
    for (Actor member : Iterables.concat(were.keySet(), are.keySet())) {
      if (!Objects.equals(were.get(member), are.get(member))) {
        moved.add(member);
      }
    }
    return moved.build();
  }

  /**
   * Returns the commitments that may decide an actor's position, the latest first: those whose
   * condition may hold, up to the first whose condition surely holds. Empty for an absent member.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks one of them
   * @throws IllegalArgumentException if the actor has no say on the alternative that day
   */
  public ImmutableList<Commitment> mayDecide(Actor actor, Alternative alternative) {
    return resolver.withRules(this).decisive(resolver.variable(actor, alternative));
  }

  private ImmutableList<Commitment> decisive(int variable) {
    ImmutableList.Builder<Commitment> commitments = ImmutableList.builder();
    for (int rule = network.firstRule(variable); rule < network.firstRule(variable + 1); rule++) {
      Commitment commitment = network.commitment(rule);
      Truth holds = standing.holds(rule);
      if (commitment != null && holds != Truth.FALSE) {
        commitments.add(commitment);
      }
      if (holds == Truth.TRUE) {
        break;
      }
    }
    return commitments.build();
  }

  /**
   * Returns whether an alternative is adopted, rejected or open.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks it
   */
  public Decision decision(Alternative alternative) {
    return Decision.of(standing.adopted(number(alternative)));
  }

  /** Returns whether an alternative is withdrawn. */
  Truth withdrawn(Alternative alternative) {
    return standing.withdrawn(number(alternative));
  }

  /** Returns whether an alternative is on the table. */
  Truth onTheTable(Alternative alternative) {
    return standing.onTheTable(number(alternative));
  }

  private int number(Alternative alternative) {
    return network.alternative(negotiation().alternative(alternative.id()).id());
  }

  /**
   * Returns the members that block an alternative: with the member at its highest possible stance
   * and everyone else in support, the rule still fails.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public ImmutableSet<Actor> blockers(Alternative alternative) {
    return Margin.of(this, alternative).blockers();
  }

  /**
   * Returns the members that an alternative waits for: they do not block it, but with the member at
   * its lowest possible stance and everyone else in support, the rule fails.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public ImmutableSet<Actor> awaited(Alternative alternative) {
    return Margin.of(this, alternative).awaited();
  }

  /**
   * Returns how many members would have to rise to support for an alternative to carry; no number
   * suffices if it is surely off the table, or surely barred.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public Shortfall shortfall(Alternative alternative) {
    if (onTheTable(alternative) == Truth.FALSE
        || negotiation().adoption(alternative).bars().stream()
            .anyMatch(bar -> fact(bar.id()) == Truth.TRUE)) {
      return Shortfall.NONE_WOULD_DO;
    }
    return Margin.of(this, alternative).shortfall();
  }

  /**
   * Returns the rule of the body that decides an alternative, clause by clause: what each clause
   * counts and needs, whether it is met, and by what margin.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public Clause rule(Alternative alternative) {
    Body body = negotiation().bodyOf(alternative);
    return new ClauseReader(situation(Scope.ofRule(body, alternative)))
        .read(body.rule().condition().about(alternative).normalForm());
  }

  /**
   * Counts the members of the body that decides an alternative by where they stand on it.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the alternative
   */
  public Headcount headcount(Alternative alternative) {
    int[] at = new int[Stance.values().length];
    int open = 0;
    for (Position position : positions(alternative).values()) {
      if (position.isExact()) {
        at[position.low().ordinal()]++;
      } else {
        open++;
      }
    }
    return new Headcount(
        at[Stance.SUPPORT.ordinal()],
        at[Stance.ABSTAIN.ordinal()],
        at[Stance.STAND_ASIDE.ordinal()],
        at[Stance.OPPOSE.ordinal()],
        open);
  }

  /**
   * Evaluates a condition that belongs to no commitment and no rule, such as a report's claim:
   * {@code at least 20 of nato support rutte}.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the condition speaks of {@code it},
   *     {@code members} or {@code others}, which have no meaning here, or has an unknown name
   */
  public Truth evaluate(Condition condition) {
    return evaluate(condition, Scope.NONE);
  }

  /**
   * Evaluates a condition in a scope, that of a rule or a commitment, so that it may speak of
   * {@code it}, {@code members} and {@code others}. <a
   * href="{@docRoot}/doc-files/semantics.html#section-2">Section 2 of the semantics</a>.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the condition has a name that is
   *     unknown, or without meaning in the scope
   */
  public Truth evaluate(Condition condition, Scope scope) {
    requireNonNull(condition, "condition");
    return condition.evaluate(situation(requireNonNull(scope, "scope")));
  }

  /**
   * Returns whether the condition of a commitment holds, even if the commitment does not stand on
   * the day.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks the
   *     commitment's alternative
   * @throws IllegalArgumentException if the negotiation has no such commitment, neither declared
   *     nor from a preference
   */
  public Truth holds(Commitment commitment) {
    Alternative on = negotiation().alternative(commitment.alternative().id());
    if (!isOfTheNegotiation(commitment)) {
      throw new IllegalArgumentException(
          "the negotiation has no such commitment: " + commitment.label());
    }
    Scope scope = Scope.ofCommitment(negotiation().bodyOf(on), on, commitment.actor());
    return commitment.when().evaluate(situation(scope));
  }

  private boolean isOfTheNegotiation(Commitment commitment) {
    Network network = resolver.withRules(this).network;
    int variable = network.variable(commitment.actor().id(), number(commitment.alternative()));
    if (variable >= 0) {
      for (int rule = network.firstRule(variable); rule < network.firstRule(variable + 1); rule++) {
        if (commitment.equals(network.commitment(rule))) {
          return true;
        }
      }
    }
    return negotiation().commitments().contains(commitment)
        || negotiation().preferences().stream()
            .anyMatch(preference -> preference.commitments().contains(commitment));
  }

  ResolvedSituation situation(Scope scope) {
    return new ResolvedSituation(this, scope);
  }

  Truth fact(String id) {
    return standing.fact(network.fact(negotiation().fact(id).id()));
  }

  /**
   * Returns the levers that can be moved: those that are false, and that no true fact excludes. In
   * the order of the negotiation.
   */
  public ImmutableSet<Fact> movableLevers() {
    Set<Fact> excluded =
        negotiation().exclusions().stream()
            .filter(set -> set.stream().anyMatch(each -> fact(each.id()) == Truth.TRUE))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return negotiation().facts().values().stream()
        .filter(each -> each.lever() && fact(each.id()) == Truth.FALSE && !excluded.contains(each))
        .collect(ImmutableSet.toImmutableSet());
  }

  private ImmutableMap<String, Object> contents() {
    ImmutableMap.Builder<String, Object> contents = ImmutableMap.builder();
    for (Alternative alternative : negotiation().alternatives().values()) {
      contents.put(alternative.id(), positions(alternative));
      contents.put(alternative.id() + " is", decision(alternative));
    }
    return contents.buildOrThrow();
  }

  private Object writeReplace() {
    return new Serialized(resolver, coordination, assumptions);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "a resolution should be read from its serial form (what was asked), not field by field");
  }

  private record Serialized(Resolver resolver, Coordination coordination, Assumptions assumptions)
      implements Serializable {
    private Object readResolve() {
      return resolver.resolve(coordination, assumptions);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Resolution that
        && coordination == that.coordination
        && assumptions.equals(that.assumptions)
        && contents().equals(that.contents());
  }

  @Override
  public int hashCode() {
    return Objects.hash(coordination, assumptions, contents());
  }

  /** Returns, for each alternative, its decision and how the members stand. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Alternative alternative : negotiation().alternatives().values()) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(alternative.label())
          .append(": ")
          .append(decision(alternative));
      text.append(", ").append(headcount(alternative));
    }
    return text.toString();
  }
}
