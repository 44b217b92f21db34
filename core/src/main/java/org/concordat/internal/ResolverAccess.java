package org.concordat.internal;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Resolver;
import org.jspecify.annotations.Nullable;

/**
 * Gives the questions of this library what a resolver has compiled, of which its users see nothing:
 * Java has no friends, and the packages that ask are not the resolver's own. The resolver's class
 * gives the access when it is initialized, once.
 */
public final class ResolverAccess {
  /** What a resolver has. */
  public interface Compiled {
    /** Returns the compiled form. */
    Network network(Resolver resolver);

    /** Returns a new state in which nothing is settled but the facts and what is assumed. */
    State blank(Resolver resolver, Assumptions assumptions);

    /**
     * Returns the resolver of a negotiation in which only some unconditional commitments are later,
     * and facts may have another history.
     */
    Resolver withLatest(Resolver resolver, Negotiation negotiation, List<Commitment> said);
  }

  private static volatile @Nullable Compiled compiled;

  private ResolverAccess() {}

  /**
   * Gives the access.
   *
   * @throws IllegalStateException if it is given already
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
   * Returns a new state of the compiled form in which nothing is settled but the facts and what is
   * assumed.
   *
   * @throws org.concordat.negotiation.UnknownNameException if the negotiation lacks a fact, an
   *     actor or an alternative of the assumptions
   * @throws IllegalArgumentException if the assumptions do not fit the negotiation otherwise
   */
  public static State blank(Resolver resolver, Assumptions assumptions) {
    return requireNonNull(compiled, "a resolver").blank(resolver, assumptions);
  }

  /**
   * Returns the resolver of a negotiation that is another resolver's but for what some actors have
   * said last and for the histories of facts, without compiling it.
   *
   * @param negotiation the negotiation
   * @param said what has been said since, one after the other, each without a condition
   */
  public static Resolver withLatest(
      Resolver resolver, Negotiation negotiation, List<Commitment> said) {
    return requireNonNull(compiled, "a resolver")
        .withLatest(resolver, requireNonNull(negotiation, "negotiation"), said);
  }
}
