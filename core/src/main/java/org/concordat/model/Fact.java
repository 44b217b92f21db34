package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.concordat.internal.HouseStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Names a proposition about the world: an event, a pledge made by someone, the withdrawal of an
 * alternative.
 *
 * <p>A fact is in a {@link #state()}, which may change on days: its {@link #history()}. A
 * <em>lever</em> is a fact that somebody can bring about on the days on which it is false, at a
 * {@link #cost()}. Section 1 of {@code docs/semantics.md}.
 */
@Value.Immutable
@HouseStyle
public interface Fact extends Named {

  /** The most digits, before and after the point, that a cost or a probability may have. */
  int MOST_DIGITS = 30;

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
   * Returns the alternative that is adopted when this fact is true, whatever its rule says: section
   * 2 of {@code docs/semantics.md}.
   */
  Optional<Alternative> adopts();

  /** Returns the alternative that cannot be adopted while this fact is true. */
  Optional<Alternative> bars();

  /**
   * Returns who can bring it about, or whose pledge it is: an {@link Actor} or an {@link
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
   * Returns the day of the latest change on or before a day; empty where the fact has not changed
   * yet.
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
   * Returns the fact of this id, false and in nobody's hand.
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
   * Checks the values, and writes numbers without trailing zeros, so that equal numbers are equal.
   *
   * @throws IllegalArgumentException if the id cannot be one, the cost is negative, the probability
   *     is not between 0 and 1, either has too many digits, or the fact is brought about by
   *     something that is no actor and no alternative
   */
  @Value.Check
  default Fact check() {
    Named.requireId("a fact", id());
    requireShort("cost", cost());
    probability().ifPresent(p -> requireShort("probability", p));
    if (cost().signum() < 0) {
      throw new IllegalArgumentException(
          "the cost of fact " + id() + " is " + cost() + "; it should not be negative");
    }
    probability()
        .ifPresent(
            p -> {
              if (p.signum() < 0 || p.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException(
                    "the probability of fact "
                        + id()
                        + " is "
                        + p
                        + "; it should lie between 0 and 1");
              }
            });
    by().ifPresent(
            by -> {
              if (!(by instanceof Actor || by instanceof Alternative)) {
                throw new IllegalArgumentException(
                    "fact "
                        + id()
                        + " is brought about by "
                        + by.label()
                        + "; that should be an actor or an alternative");
              }
            });
    return isPlain(cost()) && probability().map(Fact::isPlain).orElse(true)
        ? this
        : builder()
            .from(this)
            .cost(plain(cost()))
            .probability(probability().map(Fact::plain))
            .build();
  }

  private static boolean isPlain(BigDecimal number) {
    return number.scale() == plain(number).scale();
  }

  private void requireShort(String what, BigDecimal number) {
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " of fact "
              + id()
              + " is "
              + number
              + "; it should have at most "
              + MOST_DIGITS
              + " digits");
    }
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Builds a {@link Fact}. */
  final class Builder extends ImmutableFact.Builder {
    Builder() {}

    /** Adds the change to true on {@code day}. A day has one change at most. */
    @CanIgnoreReturnValue
    public Builder occurs(LocalDate day) {
      return change(requireNonNull(day, "day"), Truth.TRUE);
    }

    /**
     * Adds the change to false on {@code day}, the first on which the fact no longer holds. A day
     * has one change at most.
     */
    @CanIgnoreReturnValue
    public Builder until(LocalDate day) {
      return change(requireNonNull(day, "day"), Truth.FALSE);
    }

    /** Adds a change to the history. A day has one change at most. */
    @CanIgnoreReturnValue
    public Builder change(LocalDate day, Truth state) {
      return putHistory(requireNonNull(day, "day"), requireNonNull(state, "state"));
    }
  }
}
