package org.concordat.model;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.Immutable;
import java.io.Serializable;

/**
 * Bounds a stance as far as it is known: it lies between {@link #low()} and {@link #high()}, both
 * included.
 *
 * @param low the lowest stance that is possible
 * @param high the highest stance that is possible, at least {@code low}
 */
@Immutable
public record Position(Stance low, Stance high) implements Serializable {

  /** The whole chain: nothing is known. */
  public static final Position UNDECLARED = new Position(Stance.OPPOSE, Stance.SUPPORT);

  /** Any stance but opposition. */
  public static final Position WILL_NOT_BLOCK = new Position(Stance.STAND_ASIDE, Stance.SUPPORT);

  /**
   * Bounds a stance.
   *
   * @throws IllegalArgumentException if {@code low} is higher in the chain than {@code high}
   */
  public Position {
    requireNonNull(low, "low");
    requireNonNull(high, "high");
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "a position should have its lower stance first; write ["
              + high
              + ", "
              + low
              + "], not ["
              + low
              + ", "
              + high
              + "]");
    }
  }

  /** Returns the position of an actor whose stance is known to be {@code stance}. */
  public static Position exactly(Stance stance) {
    requireNonNull(stance, "stance");
    return new Position(stance, stance);
  }

  /** Returns the position between {@code low} and {@code high}. */
  public static Position between(Stance low, Stance high) {
    return new Position(low, high);
  }

  /** Returns whether the stance is known exactly. */
  public boolean isExact() {
    return low == high;
  }

  /** Returns whether {@code stance} is possible. */
  public boolean contains(Stance stance) {
    requireNonNull(stance, "stance");
    return low.compareTo(stance) <= 0 && stance.compareTo(high) <= 0;
  }

  /**
   * Returns whether every stance of this position is in {@code other} too: whether this position is
   * at least as precise.
   */
  public boolean isWithin(Position other) {
    return other.low.compareTo(low) <= 0 && high.compareTo(other.high) <= 0;
  }

  /** Returns whether some stance is possible in this position and in {@code other}. */
  public boolean meets(Position other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** Returns the smallest position that contains this one and {@code other}. */
  public Position hull(Position other) {
    return new Position(low.min(other.low), high.max(other.high));
  }

  /**
   * Returns the one stance, or both bounds in brackets: {@code support}, {@code [stand-aside,
   * support]}.
   */
  @Override
  public String toString() {
    return isExact() ? low.toString() : "[" + low + ", " + high + "]";
  }
}
