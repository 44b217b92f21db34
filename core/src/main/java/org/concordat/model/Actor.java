package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.concordat.internal.Elements;
import org.concordat.internal.HouseStyle;
import org.concordat.internal.Spelling;
import org.immutables.value.Value;

/** Describes a party with a position: a state, a ministry, a shareholder. */
@Value.Immutable
@HouseStyle
public interface Actor extends Named {

  /**
   * The largest weight an actor may have, 10<sup>15</sup>, so that weights can be added up without
   * overflow.
   */
  long LARGEST_WEIGHT = 1_000_000_000_000_000L;

  @Override
  String id();

  @Override
  @Value.Default
  default String name() {
    return id();
  }

  /**
   * Returns the weights by name, such as {@code population} or {@code shares}: whole numbers from 0
   * to {@link #LARGEST_WEIGHT}. Where only shares in hundredths of a per cent are published, they
   * are given as the whole number of hundredths.
   */
  @Value.NaturalOrder
  ImmutableSortedMap<String, Long> weights();

  /** Returns the weight called {@code weight}; empty if this actor has none of that name. */
  default OptionalLong weight(String weight) {
    Long value = weights().get(requireNonNull(weight, "weight"));
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /**
   * Returns the actor of this id, named by it, without weights.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Actor of(String id) {
    return builder().id(id).build();
  }

  /**
   * Returns the actor of this id and name, without weights.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Actor of(String id, String name) {
    return builder().id(id).name(name).build();
  }

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
   * Checks the id and the weights.
   *
   * @throws IllegalArgumentException if the id cannot be one, a weight's name is not of the same
   *     form, or a weight is out of range
   */
  @Value.Check
  default void check() {
    Named.requireId("an actor", id(), "members", "others");
    weights()
        .forEach(
            (weight, value) -> {
              Named.requireId("a weight of actor " + id(), weight);
              if (value < 0 || value > LARGEST_WEIGHT) {
                throw new IllegalArgumentException(
                    "the weight "
                        + weight
                        + " of actor "
                        + id()
                        + " is "
                        + value
                        + "; it should lie between 0 and "
                        + LARGEST_WEIGHT);
              }
            });
  }

  /** Builds an {@link Actor}. */
  final class Builder {
    private final ImmutableActor.Builder values = ImmutableActor.builder();
    private final Map<String, Long> weights = new TreeMap<>();

    Builder() {}

    Builder(Actor copied) {
      values.from(copied);
      weights.putAll(copied.weights());
    }

    /** Sets the id. */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      values.id(requireNonNull(id, "id"));
      return this;
    }

    /** Sets the name for people; the id by default. */
    @CanIgnoreReturnValue
    public Builder name(String name) {
      values.name(requireNonNull(name, "name"));
      return this;
    }

    /** Sets a weight, replacing any of that name. */
    @CanIgnoreReturnValue
    public Builder weight(String weight, long value) {
      weights.put(requireNonNull(weight, "weight"), value);
      return this;
    }

    /** Sets weights by name, each replacing any of that name. */
    @CanIgnoreReturnValue
    public Builder weights(Map<String, Long> weights) {
      this.weights.putAll(Elements.copyOf(weights, "weights"));
      return this;
    }

    /**
     * Removes a weight.
     *
     * @throws NoSuchElementException if the actor has none of that name
     */
    @CanIgnoreReturnValue
    public Builder removeWeight(String weight) {
      if (weights.remove(requireNonNull(weight, "weight")) == null) {
        throw new NoSuchElementException(
            "the actor has no weight \"" + weight + "\"" + Spelling.hint(weight, weights.keySet()));
      }
      return this;
    }

    /**
     * Builds the actor.
     *
     * @throws IllegalArgumentException if there is no id, the id cannot be one, a weight's name is
     *     not of the same form, or a weight is out of range
     */
    public Actor build() {
      return values.weights(weights).build();
    }
  }
}
