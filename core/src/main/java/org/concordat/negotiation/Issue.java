package org.concordat.negotiation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.internal.Elements;
import org.concordat.internal.HouseStyle;
import org.concordat.model.Alternative;
import org.concordat.model.Named;
import org.concordat.model.Term;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Describes a question that one body has to settle, and the alternatives for settling it. */
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
   * Returns the days on which alternatives are on the table. An alternative without an entry always
   * is; one with an empty list of terms never is.
   */
  ImmutableMap<Alternative, ImmutableList<Term>> terms();

  /**
   * Returns whether an alternative's terms put it on the table on a day.
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

  // Declared again, since the generated toString calls it only if this interface declares it.
  @Override
  default String label() {
    return Named.super.label();
  }

  /** Returns an empty builder; an id, a body and alternatives must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts from these values. */
  default Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Returns the issue of this id and name that {@code body} settles with one of {@code
   * alternatives}.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Issue of(String id, String name, Body body, Alternative... alternatives) {
    return builder().id(id).name(name).body(body).alternatives(alternatives).build();
  }

  /**
   * Returns the issue of this id and name that {@code body} settles with one of {@code
   * alternatives}.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Issue of(String id, String name, Body body, Iterable<? extends Alternative> alternatives) {
    return builder().id(id).name(name).body(body).alternatives(alternatives).build();
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
  final class Builder {
    private final ImmutableIssue.Builder values = ImmutableIssue.builder();
    private final Set<Alternative> alternatives = new LinkedHashSet<>();
    private final Map<Alternative, ImmutableList<Term>> terms = new LinkedHashMap<>();

    Builder() {}

    Builder(Issue copied) {
      values.from(copied);
      alternatives.addAll(copied.alternatives());
      terms.putAll(copied.terms());
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

    /** Sets the body that decides. */
    @CanIgnoreReturnValue
    public Builder body(Body body) {
      values.body(requireNonNull(body, "body"));
      return this;
    }

    /**
     * Adds an alternative.
     *
     * @param terms the days on which it is on the table; always, where none are given
     */
    @CanIgnoreReturnValue
    public Builder alternative(Alternative alternative, Term... terms) {
      alternatives.add(requireNonNull(alternative, "alternative"));
      List<Term> given = Elements.copyOf(terms, "terms");
      return given.isEmpty() ? this : terms(alternative, given);
    }

    /** Adds alternatives. */
    @CanIgnoreReturnValue
    public Builder alternatives(Alternative... alternatives) {
      this.alternatives.addAll(Elements.copyOf(alternatives, "alternatives"));
      return this;
    }

    /** Adds alternatives. */
    @CanIgnoreReturnValue
    public Builder alternatives(Iterable<? extends Alternative> alternatives) {
      this.alternatives.addAll(Elements.copyOf(alternatives, "alternatives"));
      return this;
    }

    /**
     * Removes an alternative and its terms.
     *
     * @throws UnknownNameException if the issue has no alternative of this id
     */
    @CanIgnoreReturnValue
    public Builder removeAlternative(String id) {
      requireNonNull(id, "id");
      if (!alternatives.removeIf(each -> each.id().equals(id))) {
        throw UnknownNameException.of("alternative", id, alternatives);
      }
      terms.keySet().removeIf(each -> each.id().equals(id));
      return this;
    }

    /** Removes all alternatives and their terms. */
    @CanIgnoreReturnValue
    public Builder clearAlternatives() {
      alternatives.clear();
      terms.clear();
      return this;
    }

    /**
     * Sets when an alternative is on the table, replacing what was set before; without terms, it
     * never is.
     */
    @CanIgnoreReturnValue
    public Builder terms(Alternative alternative, Iterable<? extends Term> terms) {
      requireNonNull(alternative, "alternative");
      this.terms.put(alternative, Elements.copyOf(terms, "terms"));
      return this;
    }

    /** Sets when alternatives are on the table, replacing what was set for each of them before. */
    @CanIgnoreReturnValue
    public Builder terms(Map<? extends Alternative, ? extends Iterable<? extends Term>> terms) {
      Elements.copyOf(terms, "terms").forEach(this::terms);
      return this;
    }

    /** Sets what remains if no alternative is adopted. */
    @CanIgnoreReturnValue
    public Builder statusQuo(String statusQuo) {
      values.statusQuo(requireNonNull(statusQuo, "statusQuo"));
      return this;
    }

    /**
     * Sets what remains if no alternative is adopted, or removes it if {@code statusQuo} is empty.
     */
    @CanIgnoreReturnValue
    public Builder statusQuo(Optional<String> statusQuo) {
      values.statusQuo(requireNonNull(statusQuo, "statusQuo"));
      return this;
    }

    /**
     * Builds the issue.
     *
     * @throws IllegalArgumentException if there is no id or no body, or the id cannot be one
     */
    public Issue build() {
      return values.alternatives(alternatives).terms(terms).build();
    }
  }
}
