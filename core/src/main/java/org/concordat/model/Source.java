package org.concordat.model;

import java.io.Serializable;
import java.util.Optional;
import org.concordat.internal.HouseStyle;
import org.immutables.value.Value;

/** Names where something is known from: a newspaper article, a treaty, a letter. */
@Value.Immutable
@HouseStyle
public interface Source extends Serializable {

  /**
   * Returns the id, of the form that {@link Named#isId} tells, unique among the sources of a
   * negotiation.
   */
  String id();

  /** Returns the title for people. */
  Optional<String> title();

  /** Returns the address where it can be read. */
  Optional<String> url();

  /**
   * Returns the source of this id, without a title.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Source of(String id) {
    return builder().id(id).build();
  }

  /**
   * Returns the source of this id and title.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Source of(String id, String title) {
    return builder().id(id).title(title).build();
  }

  /** Returns a builder, which wants an id. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it cannot be one
   */
  @Value.Check
  default void check() {
    Named.requireId("a source", id());
  }

  /** Builds a {@link Source}. */
  final class Builder extends ImmutableSource.Builder {
    Builder() {}
  }
}
