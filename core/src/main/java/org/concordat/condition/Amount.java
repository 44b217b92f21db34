package org.concordat.condition;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.concordat.model.Actor;
import org.concordat.model.Group;

/**
 * Compares a count with a quantity: {@code at least 9}, {@code more than 2/3}, {@code none}.
 *
 * <p>{@code all} is at least 100%, {@code none} at most 0, {@code any} at least 1; they print so.
 *
 * @param comparison how the count compares
 * @param quantity the quantity that it is compared with
 */
public record Amount(Comparison comparison, Quantity quantity) implements Serializable {

  private static final Quantity WHOLE = Quantity.percent("100");

  /** At least 100%: every actor of the set. */
  public static final Amount ALL = new Amount(Comparison.AT_LEAST, WHOLE);

  /** At most 0: no actor of the set. */
  public static final Amount NONE = new Amount(Comparison.AT_MOST, Quantity.number(0));

  /** At least 1: some actor of the set. */
  public static final Amount ANY = new Amount(Comparison.AT_LEAST, Quantity.number(1));

  /** Says how a count compares with a quantity. */
  public enum Comparison {
    /** The count is the quantity or more. */
    AT_LEAST("at least"),
    /** The count is more than the quantity. */
    MORE_THAN("more than"),
    /** The count is the quantity or less. */
    AT_MOST("at most"),
    /** The count is less than the quantity. */
    FEWER_THAN("fewer than"),
    /** The count is the quantity. */
    EXACTLY("exactly");

    private final String text;

    Comparison(String text) {
      this.text = text;
    }

    /** Returns whether the comparison sets a lower bound to the count. */
    public boolean boundsBelow() {
      return this == AT_LEAST || this == MORE_THAN || this == EXACTLY;
    }

    /** Returns whether the comparison sets an upper bound to the count. */
    public boolean boundsAbove() {
      return this == AT_MOST || this == FEWER_THAN || this == EXACTLY;
    }

    /**
     * Returns the comparison that holds exactly if this one does not; {@link #EXACTLY} has none.
     */
    Comparison complement() {
      return switch (this) {
        case AT_LEAST -> FEWER_THAN;
        case FEWER_THAN -> AT_LEAST;
        case MORE_THAN -> AT_MOST;
        case AT_MOST -> MORE_THAN;
        case EXACTLY ->
            throw new IllegalStateException(
                "\"exactly\" has no single opposite; negate the condition instead");
      };
    }

    /** Returns the words for it: {@code at least}. */
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Compares a count with a quantity.
   *
   * @throws IllegalArgumentException if {@code EXACTLY} is combined with a share, which need not be
   *     a whole number
   */
  public Amount {
    requireNonNull(comparison, "comparison");
    requireNonNull(quantity, "quantity");
    if (comparison == Comparison.EXACTLY && quantity.isShare()) {
      throw new IllegalArgumentException(
          "\"exactly\" takes a number, not the share "
              + quantity
              + ", which need not be a whole number");
    }
  }

  /** Returns {@code number} or more. */
  public static Amount atLeast(long number) {
    return new Amount(Comparison.AT_LEAST, Quantity.number(number));
  }

  /** Returns {@code quantity} or more. */
  public static Amount atLeast(Quantity quantity) {
    return new Amount(Comparison.AT_LEAST, quantity);
  }

  /** Returns more than {@code number}. */
  public static Amount moreThan(long number) {
    return new Amount(Comparison.MORE_THAN, Quantity.number(number));
  }

  /** Returns more than {@code quantity}. */
  public static Amount moreThan(Quantity quantity) {
    return new Amount(Comparison.MORE_THAN, quantity);
  }

  /** Returns {@code number} or fewer. */
  public static Amount atMost(long number) {
    return new Amount(Comparison.AT_MOST, Quantity.number(number));
  }

  /** Returns {@code quantity} or less. */
  public static Amount atMost(Quantity quantity) {
    return new Amount(Comparison.AT_MOST, quantity);
  }

  /** Returns fewer than {@code number}. */
  public static Amount fewerThan(long number) {
    return new Amount(Comparison.FEWER_THAN, Quantity.number(number));
  }

  /** Returns less than {@code quantity}. */
  public static Amount fewerThan(Quantity quantity) {
    return new Amount(Comparison.FEWER_THAN, quantity);
  }

  /** Returns {@code number}, no more and no fewer. */
  public static Amount exactly(long number) {
    return new Amount(Comparison.EXACTLY, Quantity.number(number));
  }

  /** Returns whether {@code part} of {@code whole} is this amount. */
  public boolean isMet(long part, long whole) {
    return switch (comparison) {
      case AT_LEAST -> part >= quantity.ceilingOf(whole);
      case MORE_THAN -> part > quantity.floorOf(whole);
      case AT_MOST -> part <= quantity.floorOf(whole);
      case FEWER_THAN -> part < quantity.ceilingOf(whole);
      case EXACTLY -> part == quantity.numerator();
    };
  }

  /**
   * Returns the least part of {@code whole} that meets a lower bound, or the greatest that meets an
   * upper bound.
   */
  public long bound(long whole) {
    return switch (comparison) {
      case AT_LEAST, EXACTLY -> quantity.ceilingOf(whole);
      case MORE_THAN -> quantity.floorOf(whole) + 1;
      case AT_MOST -> quantity.floorOf(whole);
      case FEWER_THAN -> quantity.ceilingOf(whole) - 1;
    };
  }

  /** Returns the beginning of a condition that counts in {@code set}. */
  public Tally of(ActorSet set) {
    return new Tally(this, requireNonNull(set, "set"), null, false);
  }

  /** Returns the beginning of a condition that counts in {@code group}. */
  public Tally of(Group group) {
    return of(ActorSet.of(group));
  }

  /** Returns the beginning of a condition that asks one actor. */
  public Tally of(Actor actor) {
    return of(ActorSet.of(actor));
  }

  /** Returns the words for it: {@code at least 2/3}, {@code all}. */
  @Override
  public String toString() {
    if (equals(ALL)) {
      return "all";
    }
    if (equals(NONE)) {
      return "none";
    }
    return equals(ANY) ? "any" : comparison + " " + quantity;
  }
}
