package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.internal.Elements;
import org.concordat.internal.HouseStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Names a proposition about the world: an event, a pledge made by someone, the withdrawal of an
 * alternative.
 *
 * <p>A fact is in a {@link #state()}, which may change on days: its {@link #history()}. A
 * <em>lever</em> is a fact that somebody can bring about on the days on which it is false, at a
 * {@link #cost()}. <a href="{@docRoot}/doc-files/semantics.html#section-1">Section 1 of the
 * semantics</a>.
 */
@Value.Immutable
@HouseStyle
public interface Fact extends Named {

  /** The most digits, before and after the point, that a cost or a probability may have. */
  int MAX_DIGITS = 30;

  @Override
  String id();

  /** Returns the fact as a sentence for people, without a full stop. */
  Optional<String> says();

  /** Returns what the fact says; its id where it says nothing. */
  @Override
  default String name() {
    return says().orElse(id());
  }

  /** Returns the state before any change; {@link Truth#FALSE} by default. */
  @Value.Default
  default Truth state() {
    return Truth.FALSE;
  }

  /** Returns the days on which the state changes, each with the state from then on. */
  @Value.NaturalOrder
  ImmutableSortedMap<LocalDate, Truth> history();

  /** Returns the alternative that is withdrawn when this fact is true. */
  Optional<Alternative> withdraws();

  /**
   * Returns the alternative that is adopted when this fact is true, whatever its rule says: <a
   * href="{@docRoot}/doc-files/semantics.html#section-2">section 2 of the semantics</a>.
   */
  Optional<Alternative> adopts();

  /** Returns the alternative that this fact bars: it cannot be adopted while the fact is true. */
  Optional<Alternative> bars();

  /**
   * Returns who can bring the fact about, or whose pledge it is: an {@link Actor} or an {@link
   * Alternative}.
   */
  Optional<Named> by();

  /** Returns whether somebody can bring this fact about. */
  @Value.Default
  default boolean lever() {
    return false;
  }

  /**
   * Returns what it costs to bring the fact about, in units that the modeller chooses: not
   * negative, 1 by default.
   */
  @Value.Default
  default BigDecimal cost() {
    return BigDecimal.ONE;
  }

  /** Returns the probability of the fact, from 0 to 1, for questions of chance. */
  Optional<BigDecimal> probability();

  /** Returns where the fact is known from. */
  Optional<Source> source();

  /**
   * Returns the state on a day.
   *
   * @param day the day; {@code null} for the time after every date
   */
  default Truth stateOn(@Nullable LocalDate day) {
    Map.Entry<LocalDate, Truth> latest = latestChange(day);
    return latest == null ? state() : latest.getValue();
  }

  /**
   * Returns the day of the latest change on or before a day; empty if the fact has not changed yet.
   *
   * @param day the day; {@code null} for the time after every date
   */
  default Optional<LocalDate> changedOn(@Nullable LocalDate day) {
    return Optional.ofNullable(latestChange(day)).map(Map.Entry::getKey);
  }

  private Map.@Nullable Entry<LocalDate, Truth> latestChange(@Nullable LocalDate day) {
    return day == null ? history().lastEntry() : history().floorEntry(day);
  }

  /**
   * Returns the fact of this id: false, and no lever.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Fact of(String id) {
    return builder().id(id).build();
  }

  /**
   * Returns the lever of this id, false until someone brings it about, at a cost of 1.
   *
   * @throws IllegalArgumentException if {@code id} cannot be an id
   */
  static Fact lever(String id, String says) {
    return builder().id(id).says(says).lever(true).build();
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
   * Checks the values, and strips trailing zeros from numbers, so that equal facts are {@code
   * equals}.
   */
  @Value.Check
  default Fact check() {
    return FactCheck.checked(this);
  }

  /** Builds a {@link Fact}. */
  final class Builder {
    private final ImmutableFact.Builder values = ImmutableFact.builder();
    private final Map<LocalDate, Truth> history = new TreeMap<>();

    Builder() {}

    Builder(Fact copied) {
      values.from(copied);
      history.putAll(copied.history());
    }

    /** Sets the id. */
    @CanIgnoreReturnValue
    public Builder id(String id) {
      values.id(requireNonNull(id, "id"));
      return this;
    }

    /** Sets the fact as a sentence for people, without a full stop. */
    @CanIgnoreReturnValue
    public Builder says(String says) {
      values.says(requireNonNull(says, "says"));
      return this;
    }

    /**
     * Sets the fact as a sentence for people, without a full stop, or removes it if {@code
     * sentence} is empty.
     */
    @CanIgnoreReturnValue
    public Builder says(Optional<String> says) {
      values.says(requireNonNull(says, "says"));
      return this;
    }

    /** Sets the state before any change; {@link Truth#FALSE} by default. */
    @CanIgnoreReturnValue
    public Builder state(Truth state) {
      values.state(requireNonNull(state, "state"));
      return this;
    }

    /**
     * Adds the change to true on {@code day}.
     *
     * @throws IllegalArgumentException if the fact changes on that day already
     */
    @CanIgnoreReturnValue
    public Builder occurs(LocalDate day) {
      return change(day, Truth.TRUE);
    }

    /**
     * Adds the change to false on {@code day}, the first on which the fact no longer holds.
     *
     * @throws IllegalArgumentException if the fact changes on that day already
     */
    @CanIgnoreReturnValue
    public Builder until(LocalDate day) {
      return change(day, Truth.FALSE);
    }

    /**
     * Adds a change to the history.
     *
     * @throws IllegalArgumentException if the fact changes on that day already
     */
    @CanIgnoreReturnValue
    public Builder change(LocalDate day, Truth state) {
      requireNonNull(day, "day");
      requireNonNull(state, "state");
      Truth earlier = history.putIfAbsent(day, state);
      if (earlier != null) {
        throw new IllegalArgumentException(
            "the fact changes to "
                + earlier
                + " on "
                + day
                + " already, and cannot change to "
                + state
                + " too; remove that change first");
      }
      return this;
    }

    /**
     * Adds changes to the history, by their days.
     *
     * @throws IllegalArgumentException if the fact changes on one of these days already
     */
    @CanIgnoreReturnValue
    public Builder changes(Map<LocalDate, Truth> changes) {
      Elements.copyOf(changes, "changes").forEach(this::change);
      return this;
    }

    /**
     * Removes the change of a day.
     *
     * @throws NoSuchElementException if the fact does not change on that day
     */
    @CanIgnoreReturnValue
    public Builder removeChange(LocalDate day) {
      if (history.remove(requireNonNull(day, "day")) == null) {
        throw new NoSuchElementException(
            "the fact does not change on " + day + "; it does on: " + history.keySet());
      }
      return this;
    }

    /** Removes all changes. */
    @CanIgnoreReturnValue
    public Builder clearChanges() {
      history.clear();
      return this;
    }

    /** Sets the alternative that is withdrawn when the fact is true. */
    @CanIgnoreReturnValue
    public Builder withdraws(Alternative alternative) {
      values.withdraws(requireNonNull(alternative, "alternative"));
      return this;
    }

    /**
     * Sets the alternative that is withdrawn when the fact is true, or removes it if {@code
     * alternative} is empty.
     */
    @CanIgnoreReturnValue
    public Builder withdraws(Optional<? extends Alternative> alternative) {
      values.withdraws(requireNonNull(alternative, "alternative"));
      return this;
    }

    /** Sets the alternative that is adopted when the fact is true. */
    @CanIgnoreReturnValue
    public Builder adopts(Alternative alternative) {
      values.adopts(requireNonNull(alternative, "alternative"));
      return this;
    }

    /**
     * Sets the alternative that is adopted when the fact is true, or removes it if {@code
     * alternative} is empty.
     */
    @CanIgnoreReturnValue
    public Builder adopts(Optional<? extends Alternative> alternative) {
      values.adopts(requireNonNull(alternative, "alternative"));
      return this;
    }

    /** Sets the alternative that cannot be adopted while the fact is true. */
    @CanIgnoreReturnValue
    public Builder bars(Alternative alternative) {
      values.bars(requireNonNull(alternative, "alternative"));
      return this;
    }

    /**
     * Sets the alternative that cannot be adopted while the fact is true, or removes it if {@code
     * alternative} is empty.
     */
    @CanIgnoreReturnValue
    public Builder bars(Optional<? extends Alternative> alternative) {
      values.bars(requireNonNull(alternative, "alternative"));
      return this;
    }

    /** Sets who can bring the fact about, or whose pledge it is. */
    @CanIgnoreReturnValue
    public Builder by(Named someone) {
      values.by(requireNonNull(someone, "someone"));
      return this;
    }

    /**
     * Sets who can bring it about, or whose pledge it is, or removes it if {@code someone} is
     * empty.
     */
    @CanIgnoreReturnValue
    public Builder by(Optional<? extends Named> someone) {
      values.by(requireNonNull(someone, "someone"));
      return this;
    }

    /** Sets whether somebody can bring the fact about; nobody can by default. */
    @CanIgnoreReturnValue
    public Builder lever(boolean lever) {
      values.lever(lever);
      return this;
    }

    /** Sets what it costs to bring the fact about; 1 by default. */
    @CanIgnoreReturnValue
    public Builder cost(BigDecimal cost) {
      values.cost(requireNonNull(cost, "cost"));
      return this;
    }

    /** Sets the probability, from 0 to 1. */
    @CanIgnoreReturnValue
    public Builder probability(BigDecimal probability) {
      values.probability(requireNonNull(probability, "probability"));
      return this;
    }

    /** Sets the probability, from 0 to 1, or removes it if {@code probability} is empty. */
    @CanIgnoreReturnValue
    public Builder probability(Optional<? extends BigDecimal> probability) {
      values.probability(requireNonNull(probability, "probability"));
      return this;
    }

    /** Sets where the fact is known from. */
    @CanIgnoreReturnValue
    public Builder source(Source source) {
      values.source(requireNonNull(source, "source"));
      return this;
    }

    /** Sets where the fact is known from, or removes it if {@code source} is empty. */
    @CanIgnoreReturnValue
    public Builder source(Optional<? extends Source> source) {
      values.source(requireNonNull(source, "source"));
      return this;
    }

    /**
     * Builds the fact.
     *
     * @throws IllegalArgumentException if there is no id or it cannot be one, the cost is negative,
     *     the probability is not between 0 and 1, either has too many digits, or the fact is
     *     brought about by something that is no actor and no alternative
     */
    public Fact build() {
      return values.history(history).build();
    }
  }
}
