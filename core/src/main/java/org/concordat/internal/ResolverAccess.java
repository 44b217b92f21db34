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

    /**
     * Returns the resolver of a negotiation that differs only by later unconditional commitments
     * and by the histories of facts.
     */
    Resolver withLatest(Resolver resolver, Negotiation negotiation, List<Commitment> latest);
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
   * Returns the resolver of a negotiation that differs from another resolver's only by later
   * commitments and by the histories of facts, without compiling it.
   *
   * @param negotiation the negotiation
   * @param latest the later commitments in order, each without a condition
   */
  public static Resolver withLatest(
      Resolver resolver, Negotiation negotiation, List<Commitment> latest) {
    return requireNonNull(compiled, "a resolver")
        .withLatest(resolver, requireNonNull(negotiation, "negotiation"), latest);
  }
}
