package org.concordat.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Names one of the things an issue can be settled with: a candidate, a text, a package.
 *
 * @param id the id, unique in the negotiation; not {@code it}
 * @param name the name for people
 */
public record Alternative(String id, String name) implements Named {

  /**
   * Stands, in a condition, for the alternative at hand: the one that a rule decides or a
   * commitment is on. It is no alternative of any issue.
   */
  public static final Alternative IT = new Alternative("it", "the alternative at hand");

  /**
   * Names an alternative.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  public Alternative {
    requireNonNull(name, "name");
    requireNonNull(id, "id");
    if (!(id.equals("it") && name.equals("the alternative at hand"))) {
      Named.requireId("an alternative", id, "it");
    }
  }

  /** Returns the alternative of this id, named by it. */
  public static Alternative of(String id) {
    requireNonNull(id, "id");
    return new Alternative(id, id);
  }

  /** Returns the alternative of this id and name. */
  public static Alternative of(String id, String name) {
    return new Alternative(id, name);
  }

  // Written by hand: to generate it at run time would cost milliseconds when a program starts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Alternative that && id.equals(that.id) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return label();
  }
}
