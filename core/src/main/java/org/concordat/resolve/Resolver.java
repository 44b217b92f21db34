package org.concordat.resolve;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.function.IntFunction;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.ResolverAccess;
import org.concordat.internal.fixpoint.Interpretation;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Fact;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

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
            return resolver.compiled().network;
          }

          @Override
          public State blank(Resolver resolver, Assumptions assumptions) {
            return resolver.blank(assumptions);
          }

          @Override
          public Network numbering(Resolver resolver) {
            return resolver.numbering();
          }

          @Override
          public Resolver resettled(
              Resolver base, Negotiation negotiation, Map<Integer, Position> positions) {
            Resolver resolver = new Resolver(negotiation, null);
            resolver.compilation = new Compilation(base.compiled().network, negotiation, positions);
            return resolver;
          }

          @Override
          public Resolver patched(
              Resolver base,
              Negotiation negotiation,
              Map<Integer, Position> positions,
              Map<Integer, Truth> facts) {
            return new Resolver(negotiation, new Patch(base.compiled(), positions, facts));
          }
        });
  }

  private final Negotiation negotiation;

  /** How it differs from a compiled negotiation; {@code null} if it has been compiled itself. */
  private final transient @Nullable Patch patch;

  /** The compiled negotiation; {@code null} as long as only its patch has been asked. */
  private transient volatile @Nullable Compilation compilation;

  private Resolver(Negotiation negotiation, @Nullable Patch patch) {
    this.negotiation = negotiation;
    this.patch = patch;
  }

  /** Returns the resolver of a negotiation. */
  public static Resolver of(Negotiation negotiation) {
    Resolver resolver = new Resolver(requireNonNull(negotiation, "negotiation"), null);
    resolver.compiled();
    return resolver;
  }

  @CanIgnoreReturnValue
  private Compilation compiled() {
    Compilation known = compilation;
    if (known == null) {
      synchronized (this) {
        known = compilation;
        if (known == null) {
          known = new Compilation(Network.of(negotiation), negotiation, Map.of());
          compilation = known;
        }
      }
    }
    return known;
  }

  /**
   * Returns a network with the variables, alternatives and facts of this, and maybe other rules.
   */
  private Network numbering() {
    return patch == null ? compiled().network : patch.base().network;
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
    return patch != null && assumptions.isEmpty()
        ? new Resolution(
            this, patch.base().network, coordination, assumptions, patch.settle(coordination))
        : compiled(coordination, assumptions);
  }

  /** Returns a resolution of this from which rules can be read, as the network numbers them. */
  Resolution withRules(Resolution resolution) {
    return patch == null || !resolution.assumptions().isEmpty()
        ? resolution
        : patch.withRules(
            resolution.coordination(), coordination -> compiled(coordination, Assumptions.NONE));
  }

  private Resolution compiled(Coordination coordination, Assumptions assumptions) {
    Interpretation standing =
        assumptions.isEmpty() ? compiled().settle(coordination) : settle(coordination, assumptions);
    return new Resolution(this, compiled().network, coordination, assumptions, standing);
  }

  private Interpretation settle(Coordination coordination, Assumptions assumptions) {
    Compilation from = compiled();
    if (assumptions.isOneFact() && from.settledWithout.isSmall()) {
      Map.Entry<String, Truth> one = assumptions.facts().entrySet().iterator().next();
      Interpretation standing =
          from.settledWithout.at(
              FixpointKind.of(coordination), factNumber(one.getKey()), one.getValue());
      requireExclusions(assumptions, standing::fact);
      return standing;
    }
    return from.settle(
        coordination,
        whatIf -> {
          assumptions.facts().forEach((fact, truth) -> whatIf.setFact(factNumber(fact), truth));
          requireExclusions(assumptions, whatIf::fact);
          assumptions.positions().forEach((of, at) -> whatIf.fix(variable(of), at));
        });
  }

  private State blank(Assumptions assumptions) {
    State state = compiled().blank();
    assumptions.facts().forEach((fact, truth) -> state.setFact(factNumber(fact), truth));
    requireExclusions(assumptions, state::fact);
    assumptions.positions().forEach((of, at) -> state.fix(variable(of), at));
    return state;
  }

  private int variable(Assumptions.Variable of) {
    return variable(of.actor(), of.alternative());
  }

  private int factNumber(String fact) {
    return numbering().fact(negotiation.fact(fact).id());
  }

  private void requireExclusions(Assumptions assumptions, IntFunction<Truth> state) {
    if (!assumptions.facts().containsValue(Truth.TRUE)) {
      return;
    }
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      ImmutableSet<Fact> together =
          exclusion.stream()
              .filter(fact -> state.apply(numbering().fact(fact.id())) == Truth.TRUE)
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
    Network network = numbering();
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
