package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.Optional;
import org.concordat.internal.HouseStyle;
import org.immutables.value.Value;

/** Names a source of information: a newspaper article, a treaty, a letter. */
@Value.Immutable
@HouseStyle
public interface Source extends Serializable {

  /**
   * Returns the id, of the form that {@link Named#isId} checks, unique among the sources of a
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
    Named.requireId("a source", id());
  }

  /** Builds a {@link Source}. */
  final class Builder {
    private final ImmutableSource.Builder values = ImmutableSource.builder();

    Builder() {}

    Builder(Source copied) {
      values.from(copied);
    }

    /** Sets the id. */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      values.id(requireNonNull(id, "id"));
      return this;
    }

    /** Sets the title for people. */
    @CanIgnoreReturnValue
    public Builder title(String title) {
      values.title(requireNonNull(title, "title"));
      return this;
    }

    /** Sets the title for people, or removes it if {@code title} is empty. */
    @CanIgnoreReturnValue
    public Builder title(Optional<String> title) {
      values.title(requireNonNull(title, "title"));
      return this;
    }

    /** Sets the address where it can be read. */
    @CanIgnoreReturnValue
    public Builder url(String url) {
      values.url(requireNonNull(url, "url"));
      return this;
    }

    /** Sets the address where it can be read, or removes it if {@code url} is empty. */
    @CanIgnoreReturnValue
    public Builder url(Optional<String> url) {
      values.url(requireNonNull(url, "url"));
      return this;
    }

    /**
     * Builds the source.
     *
     * @throws IllegalArgumentException if there is no id, or it cannot be one
     */
    public Source build() {
      return values.build();
    }
  }
}
