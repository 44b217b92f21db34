package org.concordat.documents;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.stream.IntStream;
import org.concordat.internal.HouseStyle;
import org.immutables.value.Value;

/**
 * Limits what a reader accepts, so that no document can exhaust the memory or time of the program
 * that reads it. A document that exceeds a limit is refused with the name of the limit. With the
 * default limits, 1 GiB of memory suffices for any document.
 */
@Value.Immutable
@HouseStyle
public interface Limits extends Serializable {

  /** The default limits. */
  Limits STANDARD = Limits.builder().build();

  /** Returns how many bytes a file may have; 32 MiB by default. */
  @Value.Default
  default int bytes() {
    return 32 * 1024 * 1024;
  }

  /** Returns how deeply lists and mappings may be nested; 64 by default. */
  @Value.Default
  default int nesting() {
    return 64;
  }

  /** Returns how many keys, values, lists and mappings a file may have; 3,000,000 by default. */
  @Value.Default
  default int nodes() {
    return 3_000_000;
  }

  /**
   * Returns how many items lists and groups may expand to; 1,000,000 by default. Every membership,
   * every actor of a group and every commitment or preference of one actor counts as one. A
   * commitment counts one more for each 100 characters of its condition, a preference for each
   * tier, and a membership or preference for each earlier one of the same actor in the same place.
   */
  @Value.Default
  default int expansion() {
    return 1_000_000;
  }

  /** Returns how many characters a condition may have; 1,000,000 by default. */
  @Value.Default
  default int condition() {
    return 1_000_000;
  }

  /**
   * Returns how many errors are reported; 1000 by default. A last one says that there were more.
   */
  @Value.Default
  default int errors() {
    return 1000;
  }

  /** Returns a builder that starts from the default limits. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these values. */
  default Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  @Value.Check
  default void check() {
    if (IntStream.of(bytes(), nesting(), nodes(), expansion(), condition(), errors())
        .anyMatch(limit -> limit < 1)) {
      throw new IllegalArgumentException("every limit should be positive, not as in " + this);
    }
  }

  /** Builds {@link Limits}. */
  final class Builder {
    private final ImmutableLimits.Builder values = ImmutableLimits.builder();

    Builder() {}

    Builder(Limits copied) {
      values.from(copied);
    }

    /** Sets how many bytes a file may have; 32 MiB by default. */
    @CanIgnoreReturnValue
    public Builder bytes(int bytes) {
      values.bytes(bytes);
      return this;
    }

    /** Sets how deeply lists and mappings may be nested; 64 by default. */
    @CanIgnoreReturnValue
    public Builder nesting(int nesting) {
      values.nesting(nesting);
      return this;
    }

    /** Sets how many keys, values, lists and mappings a file may have; 3,000,000 by default. */
    @CanIgnoreReturnValue
    public Builder nodes(int nodes) {
      values.nodes(nodes);
      return this;
    }

    /** Sets how many items lists and groups may expand to; 1,000,000 by default. */
    @CanIgnoreReturnValue
    public Builder expansion(int expansion) {
      values.expansion(expansion);
      return this;
    }

    /** Sets how many characters a condition may have; 1,000,000 by default. */
    @CanIgnoreReturnValue
    public Builder condition(int condition) {
      values.condition(condition);
      return this;
    }

    /** Sets how many errors are reported; 1000 by default. */
    @CanIgnoreReturnValue
    public Builder errors(int errors) {
      values.errors(errors);
      return this;
    }

    /**
     * Builds the limits.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Limits build() {
      return values.build();
    }
  }
}
