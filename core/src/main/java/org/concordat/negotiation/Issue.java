package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.model.Term;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Describes what one body has to settle, and with what it could be settled. */
@Value.Immutable
@HouseStyle
public interface Issue extends Named {

  @Override
  String id();

  @Override
  @Value.Default
  default String name() {
    return id();
  }

  /** Returns the body that decides. */
  Body body();

  /** Returns the alternatives, in the order given. Each is judged on its own. */
  ImmutableSet<Alternative> alternatives();

  /**
   * Returns the days on which alternatives are on the table. One that has no terms here always is;
   * one whose list of terms is empty never is.
   */
  ImmutableMap<Alternative, ImmutableList<Term>> terms();

  /**
   * Returns what its terms make of an alternative on a day.
   *
   * @param day the day; {@code null} for the time after every date
   */
  default Tabling tabling(Alternative alternative, @Nullable LocalDate day) {
    ImmutableList<Term> terms = terms().get(requireNonNull(alternative, "alternative"));
    if (terms == null || terms.stream().anyMatch(term -> term.includes(day))) {
      return Tabling.TABLED;
    }
    return terms.stream().anyMatch(term -> hasBegun(term, day))
        ? Tabling.TAKEN_OFF
        : Tabling.NOT_YET;
  }

  private static boolean hasBegun(Term term, @Nullable LocalDate day) {
    LocalDate from = term.from();
    return day == null || from == null || !day.isBefore(from);
  }

  /** Returns what remains if no alternative is adopted. */
  Optional<String> statusQuo();

  // Repeated here since the generated toString can call it only from where it is declared.
  @Override
  default String label() {
    return Named.super.label();
  }

  /** Returns a builder, which wants an id, a body and alternatives. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the issue of this id and name that {@code body} settles with one of {@code
   * alternatives}.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Issue of(String id, String name, Body body, Alternative... alternatives) {
    requireNonNull(alternatives, "alternatives");
    return builder().id(id).name(name).body(body).addAlternatives(alternatives).build();
  }

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it cannot be one
   */
  @Value.Check
  default void check() {
    Named.requireId("an issue", id());
  }

  /** Builds an {@link Issue}. */
  final class Builder extends ImmutableIssue.Builder {
    Builder() {}

    /**
     * Adds an alternative.
     *
     * @param terms the days on which it is on the table; always, where none are given
     */
    @CanIgnoreReturnValue
    public Builder alternative(Alternative alternative, Term... terms) {
      requireNonNull(terms, "terms");
      Builder with = addAlternatives(requireNonNull(alternative, "alternative"));
      return terms.length == 0 ? with : with.terms(alternative, ImmutableList.copyOf(terms));
    }

    /** Says when an alternative is on the table: never, where there are no terms. */
    @CanIgnoreReturnValue
    public Builder terms(Alternative alternative, ImmutableList<Term> terms) {
      return putTerms(requireNonNull(alternative, "alternative"), requireNonNull(terms, "terms"));
    }
  }
}
