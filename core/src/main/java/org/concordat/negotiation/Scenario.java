package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.internal.Elements;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.immutables.value.Value;

/**
 * Names a set of assumptions for a what-if: facts that are taken as true or false. A scenario has
 * no effect unless a question asks for it.
 */
@Value.Immutable
@HouseStyle
public interface Scenario extends Named {

  @Override
  String id();

  /** Returns a description for people. */
  Optional<String> says();

  /** Returns the description; the id if there is none. */
  @Override
  default String name() {
    return says().orElse(id());
  }

  /** Returns the assumed facts, each with whether it is taken as true. */
  ImmutableMap<Fact, Boolean> facts();

  // Declared again, since the generated toString calls it only if this interface declares it.
  @Override
  default String label() {
    return Named.super.label();
  }

  /** Returns an empty builder; an id must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these values. */
  default Builder toBuilder() {
    return new Builder(this);
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
  final class Builder {
    private final ImmutableScenario.Builder values = ImmutableScenario.builder();
    private final Map<Fact, Boolean> facts = new LinkedHashMap<>();

    Builder() {}

    Builder(Scenario copied) {
      values.from(copied);
      facts.putAll(copied.facts());
    }

    /** Sets the id. */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      values.id(requireNonNull(id, "id"));
      return this;
    }

    /** Sets the description for people. */
    @CanIgnoreReturnValue
    public Builder says(String says) {
      values.says(requireNonNull(says, "says"));
      return this;
    }

    /** Sets the description for people, or removes it if {@code says} is empty. */
    @CanIgnoreReturnValue
    public Builder says(Optional<String> says) {
      values.says(requireNonNull(says, "says"));
      return this;
    }

    /** Assumes a fact to be true or false, replacing any assumption about it. */
    @CanIgnoreReturnValue
    public Builder fact(Fact fact, boolean isTrue) {
      facts.put(requireNonNull(fact, "fact"), isTrue);
      return this;
    }

    /** Assumes facts to be true or false, replacing any assumptions about them. */
    @CanIgnoreReturnValue
    public Builder facts(Map<? extends Fact, Boolean> facts) {
      this.facts.putAll(Elements.copyOf(facts, "facts"));
      return this;
    }

    /**
     * Removes the assumption about a fact.
     *
     * @throws UnknownNameException if nothing is assumed of a fact of this id
     */
    @CanIgnoreReturnValue
    public Builder removeFact(String id) {
      requireNonNull(id, "id");
      if (!facts.keySet().removeIf(fact -> fact.id().equals(id))) {
        throw UnknownNameException.of("fact", id, facts.keySet());
      }
      return this;
    }

    /** Removes all assumptions. */
    @CanIgnoreReturnValue
    public Builder clearFacts() {
      facts.clear();
      return this;
    }

    /**
     * Builds the scenario.
     *
     * @throws IllegalArgumentException if there is no id, or it cannot be one
     */
    public Scenario build() {
      return values.facts(facts).build();
    }
  }
}
