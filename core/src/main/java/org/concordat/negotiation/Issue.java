package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.immutables.value.Value;

/** Describes what one body has to settle, and with what it could be settled. */
@Value.Immutable
@HouseStyle
public interface Issue extends Named {

  @Override
  String id();

  @Override
  @Value.Default
  default String name() {
    return id();
  }

  /** Returns the body that decides. */
  Body body();

  /** Returns the alternatives, in the order given. Each is judged on its own. */
  ImmutableSet<Alternative> alternatives();

  /** Returns what remains if no alternative is adopted. */
  Optional<String> statusQuo();

  // Repeated here since the generated toString can call it only from where it is declared.
  @Override
  default String label() {
    return Named.super.label();
  }

  /** Returns a builder, which wants an id, a body and alternatives. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the issue of this id and name that {@code body} settles with one of {@code
   * alternatives}.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Issue of(String id, String name, Body body, Alternative... alternatives) {
    requireNonNull(alternatives, "alternatives");
    return builder().id(id).name(name).body(body).addAlternatives(alternatives).build();
  }

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it cannot be one
   */
  @Value.Check
  default void check() {
    Named.requireId("an issue", id());
  }

  /** Builds an {@link Issue}. */
  final class Builder extends ImmutableIssue.Builder {
    Builder() {}
  }
}
