package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

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
 * the actor falls back on. Section 3 of {@code docs/semantics.md}.
 *
 * <pre>{@code
 * Commitment.of(hungary, rutte, Position.WILL_NOT_BLOCK).when(Condition.isWithdrawn(iohannis)).from(LocalDate.of(2024, 4, 2))
 * }</pre>
 */
@Value.Immutable
@HouseStyle
public interface Commitment extends Serializable {

  /** Returns whose commitment it is. */
  Actor actor();

  /** Returns what it is about. */
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

  /** Returns a builder, which wants an actor, an alternative and a range. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns the same commitment, given only when {@code condition} holds. */
  default Commitment when(Condition condition) {
    requireNonNull(condition, "condition");
    return builder().from(this).when(condition).build();
  }

  /**
   * Returns the same commitment, given only when a condition holds.
   *
   * @throws ConditionSyntaxException if {@code condition} is none
   */
  default Commitment when(String condition) {
    return when(Condition.parse(requireNonNull(condition, "condition")));
  }

  /** Returns the same commitment, standing from {@code date} on. */
  default Commitment from(LocalDate date) {
    return builder()
        .from(this)
        .term(new Term(requireNonNull(date, "date"), term().until()))
        .build();
  }

  /**
   * Returns the same commitment, of which {@code date} is the first day on which it no longer
   * stands.
   */
  default Commitment until(LocalDate date) {
    return builder().from(this).term(new Term(term().from(), requireNonNull(date, "date"))).build();
  }

  /** Returns the same commitment, known from {@code source}. */
  default Commitment source(Source source) {
    return builder().from(this).source(source).build();
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
  final class Builder extends ImmutableCommitment.Builder {
    Builder() {}
  }
}
