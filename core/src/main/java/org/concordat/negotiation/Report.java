package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.internal.Elements;
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

  /** Returns an empty builder; a source must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these values. */
  default Builder toBuilder() {
    return new Builder(this);
  }

  /** Builds a {@link Report}. */
  final class Builder {
    private final ImmutableReport.Builder values = ImmutableReport.builder();
    private final List<Claim> claims = new ArrayList<>();

    Builder() {}

    Builder(Report copied) {
      values.from(copied);
      claims.addAll(copied.claims());
    }

    /** Sets the source. */
    @CanIgnoreReturnValue
    public Builder source(Source source) {
      values.source(requireNonNull(source, "source"));
      return this;
    }

    /** Sets the title. */
    @CanIgnoreReturnValue
    public Builder title(String title) {
      values.title(requireNonNull(title, "title"));
      return this;
    }

    /** Sets the title, or removes it if {@code title} is empty. */
    @CanIgnoreReturnValue
    public Builder title(Optional<String> title) {
      values.title(requireNonNull(title, "title"));
      return this;
    }

    /** Sets the day of publication. */
    @CanIgnoreReturnValue
    public Builder published(LocalDate day) {
      values.published(requireNonNull(day, "day"));
      return this;
    }

    /** Sets the day of publication, or removes it if {@code day} is empty. */
    @CanIgnoreReturnValue
    public Builder published(Optional<? extends LocalDate> day) {
      values.published(requireNonNull(day, "day"));
      return this;
    }

    /**
     * Adds a claim.
     *
     * @param on the day that the claim is about
     * @param says the condition that is claimed to hold, as text
     * @throws ConditionSyntaxException if {@code says} is no condition
     */
    @CanIgnoreReturnValue
    public Builder claim(LocalDate on, String says) {
      return claim(Claim.of(on, says));
    }

    /** Adds a claim. */
    @CanIgnoreReturnValue
    public Builder claim(Claim claim) {
      claims.add(requireNonNull(claim, "claim"));
      return this;
    }

    /** Adds claims. */
    @CanIgnoreReturnValue
    public Builder claims(Claim... claims) {
      this.claims.addAll(Elements.copyOf(claims, "claims"));
      return this;
    }

    /** Adds claims. */
    @CanIgnoreReturnValue
    public Builder claims(Iterable<? extends Claim> claims) {
      this.claims.addAll(Elements.copyOf(claims, "claims"));
      return this;
    }

    /** Removes all claims. */
    @CanIgnoreReturnValue
    public Builder clearClaims() {
      claims.clear();
      return this;
    }

    /**
     * Builds the report.
     *
     * @throws IllegalArgumentException if there is no source
     */
    public Report build() {
      return values.claims(claims).build();
    }
  }
}
