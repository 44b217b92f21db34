package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * Says what {@code it}, {@code members} and {@code others} mean where a condition stands.
 *
 * @param body the body that decides the alternative at hand; {@code null} if there is none, as in a
 *     report's claim
 * @param alternative the alternative at hand; {@code null} if there is none, or if it may be any
 *     alternative of the body
 * @param actor the actor whose commitment the condition belongs to; {@code null} if it belongs to
 *     none
 */
public record Scope(@Nullable Body body, @Nullable Alternative alternative, @Nullable Actor actor)
    implements Serializable {

  /** The scope of a condition outside of rules and commitments, such as a report's claim. */
  public static final Scope NONE = new Scope(null, null, null);

  /** Returns the scope of the rule of a body. */
  public static Scope ofRule(Body body) {
    return new Scope(requireNonNull(body, "body"), null, null);
  }

  /** Returns the scope of the rule of a body as applied to one alternative. */
  public static Scope ofRule(Body body, Alternative alternative) {
    return new Scope(
        requireNonNull(body, "body"), requireNonNull(alternative, "alternative"), null);
  }

  /** Returns the scope of the condition of a commitment. */
  public static Scope ofCommitment(Body body, Alternative alternative, Actor actor) {
    return new Scope(
        requireNonNull(body, "body"),
        requireNonNull(alternative, "alternative"),
        requireNonNull(actor, "actor"));
  }
}
