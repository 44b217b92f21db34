package org.concordat.internal;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Gives other packages of this library access to the compiled form of a resolver, which is hidden
 * from users (the pattern of the JDK's {@code SharedSecrets}). The class {@code Resolver} registers
 * the access once, when it is initialized.
 */
public final class ResolverAccess {
  /** What a resolver gives access to. */
  public interface Compiled {
    /** Returns the compiled form. */
    Network network(Resolver resolver);

    /** Returns a new state in which only the facts and the assumptions are settled. */
    State blank(Resolver resolver, Assumptions assumptions);

    /** Returns a network with the variables, alternatives and facts of a resolver. */
    Network numbering(Resolver resolver);

    /**
     * Returns a base for patches with the rules of another, some positions in their place, and the
     * facts of a negotiation.
     */
    Resolver resettled(Resolver base, Negotiation negotiation, Map<Integer, Position> positions);

    /**
     * Returns the resolver of a negotiation that differs only by positions of variables and states
     * of facts.
     */
    Resolver patched(
        Resolver base,
        Negotiation negotiation,
        Map<Integer, Position> positions,
        Map<Integer, Truth> facts);
  }

  private static volatile @Nullable Compiled compiled;

  private ResolverAccess() {}

  /**
   * Registers the access.
   *
   * @throws IllegalStateException if it has been registered already
   */
  public static synchronized void give(Compiled access) {
    if (compiled != null) {
      throw new IllegalStateException("the access to resolvers is given already");
    }
    compiled = access;
  }

  /** Returns the compiled form of a resolver's negotiation. */
  public static Network network(Resolver resolver) {
    return requireNonNull(compiled, "a resolver").network(requireNonNull(resolver, "resolver"));
  }

  /**
   * Returns a new state of the compiled form in which only the facts and the assumptions are
   * settled.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks a fact, an
   *     actor or an alternative of the assumptions
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation otherwise
   */
  public static State blank(Resolver resolver, Assumptions assumptions) {
    return requireNonNull(compiled, "a resolver").blank(resolver, assumptions);
  }

  /**
   * Returns a network with the variables, alternatives and facts of a resolver; its rules may be
   * those of an earlier negotiation.
   */
  public static Network numbering(Resolver resolver) {
    return requireNonNull(compiled, "a resolver").numbering(requireNonNull(resolver, "resolver"));
  }

  /**
   * Returns a base for {@link #patched}, without compiling: it has the rules of another base, but
   * for variables with given positions, and the facts of a negotiation. It answers for no
   * negotiation by itself.
   */
  public static Resolver resettled(
      Resolver base, Negotiation negotiation, Map<Integer, Position> positions) {
    return requireNonNull(compiled, "a resolver")
        .resettled(base, requireNonNull(negotiation, "negotiation"), positions);
  }

  /**
   * Returns the resolver of a negotiation that differs little from that of another resolver. It is
   * compiled only when more is asked than where everyone stands.
   *
   * @param negotiation the negotiation, which has the members and the alternatives of the base
   * @param positions where variables of the base stand whose commitments differ: each variable's
   *     first commitment in the negotiation has no condition and this range, or it has none and
   *     this is what that counts as
   * @param facts the states of the facts that differ, by their numbers in the base
   */
  public static Resolver patched(
      Resolver base,
      Negotiation negotiation,
      Map<Integer, Position> positions,
      Map<Integer, Truth> facts) {
    return requireNonNull(compiled, "a resolver")
        .patched(base, requireNonNull(negotiation, "negotiation"), positions, facts);
  }
}
