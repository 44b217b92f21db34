package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Source;
import org.immutables.value.Value;

/** Holds what one source published at one time. */
@Value.Immutable
@HouseStyle
public interface Report extends Serializable {

  /** Returns the source. */
  Source source();

  /** Returns the title. */
  Optional<String> title();

  /** Returns the day of publication. */
  Optional<LocalDate> published();

  /** Returns what the report claims, in the order given. */
  ImmutableList<Claim> claims();

  /** Returns a builder, which wants a source. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Report}. */
  final class Builder extends ImmutableReport.Builder {
    Builder() {}

    /**
     * Adds a claim.
     *
     * @throws ConditionSyntaxException if {@code says} is no condition
     */
    @CanIgnoreReturnValue
    public Builder claim(LocalDate on, String says) {
      requireNonNull(says, "says");
      return addClaims(Claim.of(on, says));
    }
  }
}
