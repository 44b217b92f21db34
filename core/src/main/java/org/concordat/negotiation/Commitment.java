package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.condition.Condition;
import org.concordat.condition.ConditionSyntaxException;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Actor;
import org.concordat.model.Alternative;
import org.concordat.model.Position;
import org.concordat.model.Source;
import org.concordat.model.Stance;
import org.concordat.model.Term;
import org.immutables.value.Value;

/**
 * States one actor's commitment on one alternative: its stance lies in a range when a condition
 * holds. Of several commitments the latest whose condition holds decides; an earlier one is what
 * the actor falls back on. <a href="{@docRoot}/doc-files/semantics.html#section-3">Section 3 of the
 * semantics</a>.
 *
 * <pre>{@code
 * Commitment pledge =
 *     Commitment.of(hungary, rutte, Position.WILL_NOT_BLOCK)
 *         .when("iohannis is withdrawn")
 *         .from(LocalDate.of(2024, 4, 2));
 * }</pre>
 */
@Value.Immutable
@HouseStyle
public interface Commitment extends Serializable {

  /** Returns whose commitment it is. */
  Actor actor();

  /** Returns the alternative that it is about. */
  Alternative alternative();

  /** Returns the stances it commits to. */
  Position range();

  /** Returns the condition under which it counts; {@link Condition#always()} by default. */
  @Value.Default
  default Condition when() {
    return Condition.always();
  }

  /** Returns the days on which it stands. */
  @Value.Default
  default Term term() {
    return Term.ALWAYS;
  }

  /** Returns where it is known from. */
  Optional<Source> source();

  /**
   * Returns the unconditional commitment of {@code actor} for {@code stance} on {@code
   * alternative}.
   */
  static Commitment of(Actor actor, Alternative alternative, Stance stance) {
    requireNonNull(stance, "stance");
    return of(actor, alternative, Position.exactly(stance));
  }

  /**
   * Returns the unconditional commitment of {@code actor} for a stance in {@code range} on {@code
   * alternative}.
   */
  static Commitment of(Actor actor, Alternative alternative, Position range) {
    return builder().actor(actor).alternative(alternative).range(range).build();
  }

  /** Returns an empty builder; an actor, an alternative and a range must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these values. */
  default Builder toBuilder() {
    return new Builder(this);
  }

  /** Returns the same commitment, given only when {@code condition} holds. */
  default Commitment when(Condition condition) {
    requireNonNull(condition, "condition");
    return toBuilder().when(condition).build();
  }

  /**
   * Returns the same commitment, given only when a condition holds.
   *
   * @throws ConditionSyntaxException if {@code condition} is no condition
   */
  default Commitment when(String condition) {
    return when(Condition.parse(requireNonNull(condition, "condition")));
  }

  /** Returns the same commitment, standing from {@code date} on. */
  default Commitment from(LocalDate date) {
    return term(new Term(requireNonNull(date, "date"), term().until()));
  }

  /** Returns the same commitment, standing until the day before {@code date}. */
  default Commitment until(LocalDate date) {
    return term(new Term(term().from(), requireNonNull(date, "date")));
  }

  /** Returns the same commitment, standing on the days of {@code term}. */
  default Commitment term(Term term) {
    return toBuilder().term(term).build();
  }

  /** Returns the same commitment, known from {@code source}. */
  default Commitment source(Source source) {
    return toBuilder().source(source).build();
  }

  /**
   * Returns the commitment as a sentence of ids: {@code hu on rutte: [stand-aside, support] when
   * iohannis-withdraws, from 2024-04-02}.
   */
  default String label() {
    return actor().id()
        + " on "
        + alternative().id()
        + ": "
        + range()
        + (when().equals(Condition.always()) ? "" : " when " + when())
        + (term().equals(Term.ALWAYS) ? "" : ", " + term());
  }

  /** Builds a {@link Commitment}. */
  final class Builder {
    private final ImmutableCommitment.Builder values = ImmutableCommitment.builder();

    Builder() {}

    Builder(Commitment copied) {
      values.from(copied);
    }

    /** Sets whose commitment it is. */
    @CanIgnoreReturnValue
    public Builder actor(Actor actor) {
      values.actor(requireNonNull(actor, "actor"));
      return this;
    }

    /** Sets the alternative that it is about. */
    @CanIgnoreReturnValue
    public Builder alternative(Alternative alternative) {
      values.alternative(requireNonNull(alternative, "alternative"));
      return this;
    }

    /** Sets the stances it commits to. */
    @CanIgnoreReturnValue
    public Builder range(Position range) {
      values.range(requireNonNull(range, "range"));
      return this;
    }

    /** Sets the one stance it commits to. */
    @CanIgnoreReturnValue
    public Builder stance(Stance stance) {
      return range(Position.exactly(requireNonNull(stance, "stance")));
    }

    /** Sets the condition under which it counts; {@link Condition#always()} by default. */
    @CanIgnoreReturnValue
    public Builder when(Condition condition) {
      values.when(requireNonNull(condition, "condition"));
      return this;
    }

    /**
     * Sets the condition under which it counts, from its text.
     *
     * @throws ConditionSyntaxException if {@code condition} is no condition
     */
    @CanIgnoreReturnValue
    public Builder when(String condition) {
      return when(Condition.parse(requireNonNull(condition, "condition")));
    }

    /** Sets the days on which it stands; always by default. */
    @CanIgnoreReturnValue
    public Builder term(Term term) {
      values.term(requireNonNull(term, "term"));
      return this;
    }

    /** Sets where it is known from. */
    @CanIgnoreReturnValue
    public Builder source(Source source) {
      values.source(requireNonNull(source, "source"));
      return this;
    }

    /** Sets where it is known from, or removes it if {@code source} is empty. */
    @CanIgnoreReturnValue
    public Builder source(Optional<? extends Source> source) {
      values.source(requireNonNull(source, "source"));
      return this;
    }

    /**
     * Builds the commitment.
     *
     * @throws IllegalArgumentException if there is no actor, no alternative or no range
     */
    public Commitment build() {
      return values.build();
    }
  }
}
