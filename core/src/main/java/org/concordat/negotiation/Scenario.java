package org.concordat.negotiation;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.immutables.value.Value;

/**
 * Names what is assumed together in a what-if: facts that are taken as true or false. It changes
 * nothing until somebody asks for it.
 */
@Value.Immutable
@HouseStyle
public interface Scenario extends Named {

  @Override
  String id();

  /** Returns what it stands for, for people. */
  Optional<String> says();

  /** Returns what it stands for; its id where it says nothing. */
  @Override
  default String name() {
    return says().orElse(id());
  }

  /** Returns the facts of which something is assumed, and whether they are taken as true. */
  ImmutableMap<Fact, Boolean> facts();

  // Repeated here since the generated toString can call it only from where it is declared.
  @Override
  default String label() {
    return Named.super.label();
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
    Named.requireId("a scenario", id());
  }

  /** Builds a {@link Scenario}. */
  final class Builder extends ImmutableScenario.Builder {
    Builder() {}
  }
}
