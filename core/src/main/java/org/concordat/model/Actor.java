package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.OptionalLong;
import org.concordat.internal.HouseStyle;
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

  /** Returns the weight called {@code weight}; empty where this actor has none of that name. */
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
  final class Builder extends ImmutableActor.Builder {
    Builder() {}

    /** Gives the actor {@code value} of the weight called {@code weight}. */
    @CanIgnoreReturnValue
    public Builder weight(String weight, long value) {
      return putWeights(requireNonNull(weight, "weight"), value);
    }
  }
}
