package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import org.concordat.internal.Elements;

/**
 * Names a set of actors, such as the Baltic states or the permanent members, so that conditions can
 * count in it.
 *
 * @param id the id, unique in the negotiation
 * @param name the name for people
 * @param actors the actors in it, in the order given
 */
public record Group(String id, String name, ImmutableSet<Actor> actors) implements Named {

  /**
   * Names a set of actors.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  public Group {
    requireNonNull(id, "id");
    Named.requireId("a group", id, "members", "others");
    requireNonNull(name, "name");
    requireNonNull(actors, "actors");
  }

  /** Returns the group of these actors. */
  public static Group of(String id, String name, Actor... actors) {
    return of(id, name, Elements.copyOf(actors, "actors"));
  }

  /** Returns the group of these actors. */
  public static Group of(String id, String name, Iterable<? extends Actor> actors) {
    return new Group(id, name, ImmutableSet.copyOf(Elements.copyOf(actors, "actors")));
  }

  @Override
  public String toString() {
    return label();
  }
}
