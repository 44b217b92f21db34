package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.fixpoint.GroundedState;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.internal.whatif.GroundedStates;
import org.concordat.internal.whatif.WhatIf;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;

/**
 * Resolves a negotiation as of its day: finds where everyone stands and what carries. Immutable,
 * and safe to share between threads.
 *
 * <pre>{@code
 * Resolver resolver = Resolver.of(negotiation);
 * Resolution now = resolver.resolve();
 * Resolution then = resolver.resolve(Assumptions.NONE.fact(iohannisWithdraws, Truth.TRUE));
 * }</pre>
 *
 * <p>The negotiation is compiled once, in time linear in its size; each resolution then takes time
 * linear in its size for each stable revision (one, if no condition has a falling literal or an
 * unknown fact). A resolver is serialized as its negotiation.
 *
 * <p>The fixpoints are those of approximation fixpoint theory: M. Denecker, V. Marek and M.
 * Truszczyński, "Approximations, stable operators, well-founded fixpoints and applications in
 * nonmonotonic reasoning" (2000). The propagation keeps counters as W. Dowling and J. Gallier do in
 * "Linear-time algorithms for testing the satisfiability of propositional Horn formulae" (1984).
 */
public final class Resolver implements Serializable {
  private static final long serialVersionUID = 1L;

  static {
    ResolverAccess.give(
        new ResolverAccess.Compiled() {
          @Override
          public Network network(Resolver resolver) {
            return resolver.network;
          }

          @Override
          public State blank(Resolver resolver, Assumptions assumptions) {
            return resolver.blank(assumptions);
          }

          @Override
          public Resolver withLatest(
              Resolver resolver, Negotiation negotiation, List<Commitment> latest) {
            return resolver.withLatest(negotiation, latest);
          }
        });
  }

  private final Negotiation negotiation;
  private final transient Network network;

  /** The state where every resolution starts: only the facts are settled. */
  private final transient State blank;

  /** The Kripke–Kleene fixpoint, at which everything is settled that rests on no cycle. */
  private final transient GroundedState grounded;

  /**
   * A pool of idle what-ifs, by the ordinals of their coordinations; as many of each as have been
   * in use at once.
   */
  private final transient ImmutableList<Queue<WhatIf>> idle =
      Stream.of(Coordination.values())
          .<Queue<WhatIf>>map(coordination -> new ConcurrentLinkedQueue<>())
          .collect(ImmutableList.toImmutableList());

  private final transient GroundedStates settledWithout;

  private Resolver(Negotiation negotiation, Network network) {
    this.negotiation = negotiation;
    this.network = network;
    this.blank = State.blank(network, negotiation);
    this.grounded = new GroundedState(blank);
    this.settledWithout = new GroundedStates(network, blank);
  }

  /** Returns the resolver of a negotiation. */
  public static Resolver of(Negotiation negotiation) {
    return new Resolver(requireNonNull(negotiation, "negotiation"), Network.of(negotiation));
  }

  private Resolver withLatest(Negotiation after, List<Commitment> latest) {
    Network changed = network;
    for (Commitment each : latest) {
      int on = network.alternative(each.alternative().id());
      int variable = network.variable(each.actor().id(), on);
      boolean absent =
          negotiation.absent(negotiation.bodyOf(each.alternative())).contains(each.actor());
      if (variable >= 0 && !absent) {
        changed = changed.withLatest(variable, each);
      }
    }
    return new Resolver(after, changed);
  }

  /** Returns the negotiation. */
  public Negotiation negotiation() {
    return negotiation;
  }

  /** Resolves with {@link Coordination#SEQUENTIAL}. */
  public Resolution resolve() {
    return resolve(Coordination.SEQUENTIAL);
  }

  /** Resolves with the given coordination. */
  public Resolution resolve(Coordination coordination) {
    return resolve(coordination, Assumptions.NONE);
  }

  /**
   * Resolves with {@link Coordination#SEQUENTIAL} under assumptions.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks a fact, an
   *     actor or an alternative of the assumptions
   * @throws IllegalArgumentException if an actor has no say on the alternative, or two facts of one
   *     exclusion would be true
   */
  public Resolution resolve(Assumptions assumptions) {
    return resolve(Coordination.SEQUENTIAL, assumptions);
  }

  /**
   * Resolves with the given coordination under assumptions, without compiling anew: only what may
   * depend on the assumptions is settled again.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks a fact, an
   *     actor or an alternative of the assumptions
   * @throws IllegalArgumentException if an actor has no say on the alternative, or two facts of one
   *     exclusion would be true
   */
  public Resolution resolve(Coordination coordination, Assumptions assumptions) {
    Interpretation standing =
        assumptions.isEmpty()
            ? grounded.at(FixpointKind.of(coordination))
            : settle(coordination, assumptions);
    return new Resolution(this, network, coordination, assumptions, standing);
  }

  private Interpretation settle(Coordination coordination, Assumptions assumptions) {
    FixpointKind fixpoint = FixpointKind.of(coordination);
    if (assumptions.isOneFact() && settledWithout.isSmall()) {
      Map.Entry<String, Truth> one = assumptions.facts().entrySet().iterator().next();
      Interpretation standing =
          settledWithout.at(fixpoint, factNumber(one.getKey()), one.getValue());
      requireExclusions(assumptions, standing::fact);
      return standing;
    }
    Queue<WhatIf> ready = idle.get(coordination.ordinal());
    WhatIf first = ready.poll();
    WhatIf whatIf =
        first == null ? new WhatIf(network, grounded.copyAt(fixpoint), fixpoint) : first;
    assumptions.facts().forEach((fact, truth) -> whatIf.setFact(factNumber(fact), truth));
    requireExclusions(assumptions, whatIf::fact);
    assumptions
        .positions()
        .forEach(
            (variable, position) ->
                whatIf.fix(variable(variable.actor(), variable.alternative()), position));
    Interpretation standing = whatIf.settle();
    // Only after success: a what-if that has thrown has not undone its changes.
    ready.add(whatIf);
    return standing;
  }

  private State blank(Assumptions assumptions) {
    State state = blank.copy();
    assumptions.facts().forEach((fact, truth) -> state.setFact(factNumber(fact), truth));
    requireExclusions(assumptions, state::fact);
    assumptions
        .positions()
        .forEach(
            (variable, position) ->
                state.fix(variable(variable.actor(), variable.alternative()), position));
    return state;
  }

  private int factNumber(String fact) {
    return network.fact(negotiation.fact(fact).id());
  }

  private void requireExclusions(Assumptions assumptions, IntFunction<Truth> state) {
    if (!assumptions.facts().containsValue(Truth.TRUE)) {
      return;
    }
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      ImmutableSet<Fact> together =
          exclusion.stream()
              .filter(fact -> state.apply(network.fact(fact.id())) == Truth.TRUE)
              .collect(ImmutableSet.toImmutableSet());
      if (together.size() > 1) {
        throw new IllegalArgumentException(
            "under the assumptions, "
                + String.join(" and ", together.stream().map(Fact::id).toList())
                + " would be true together, but exclude each other; assume all but one of them false");
      }
    }
  }

  /**
   * Returns the variable of an actor and an alternative.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks one of them
   * @throws IllegalArgumentException if the actor has no say on the alternative that day
   */
  int variable(Actor actor, Alternative alternative) {
    int on = network.alternative(negotiation.alternative(alternative.id()).id());
    int variable = network.variable(actor.id(), on);
    if (variable < 0) {
      throw new IllegalArgumentException(
          "\""
              + negotiation.actor(actor.id()).id()
              + "\" has no say on \""
              + alternative.id()
              + "\""
              + negotiation.asOf().map(day -> " on " + day).orElse(""));
    }
    return variable;
  }

  private Object writeReplace() {
    return new Serialized(negotiation);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException(
        "a resolver should be read from its serial form (its negotiation), not field by field");
  }

  private record Serialized(Negotiation negotiation) implements Serializable {
    private Object readResolve() {
      return Resolver.of(negotiation);
    }
  }

  @Override
  public String toString() {
    return "Resolver of " + negotiation;
  }
}
