package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.model.Actor;
import org.concordat.model.Group;
import org.concordat.model.Named;
import org.jspecify.annotations.Nullable;

/**
 * Names the set of actors that a condition counts in: a group, a body (its members that day), a
 * single actor, or one of the two sets whose meaning depends on where the condition stands.
 *
 * @param id the id of the group, body or actor, or {@code members} or {@code others}
 */
public record ActorSet(String id) implements Serializable {

  /** The members of the body that decides the alternative at hand. */
  public static final ActorSet MEMBERS = new ActorSet("members");

  /** {@link #MEMBERS} less the actor whose commitment the condition belongs to. */
  public static final ActorSet OTHERS = new ActorSet("others");

  /**
   * Names a set.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  public ActorSet {
    requireNonNull(id, "id");
    Named.requireId("a set of actors", id);
  }

  /** Returns the actors of a group. */
  public static ActorSet of(Group group) {
    return new ActorSet(group.id());
  }

  /** Returns the set of one actor. */
  public static ActorSet of(Actor actor) {
    return new ActorSet(actor.id());
  }

  /** Returns the group, body or actor of this id. */
  public static ActorSet of(String id) {
    requireNonNull(id, "id");
    return new ActorSet(id);
  }

  // Written by hand: to generate it at run time would cost milliseconds when a program starts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ActorSet that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
