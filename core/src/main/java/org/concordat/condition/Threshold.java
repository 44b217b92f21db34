package org.concordat.condition;

import java.io.Serializable;
import org.concordat.model.Position;
import org.concordat.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Bounds a weighted sum of stances from below: each actor of a set who has a say adds the value of
 * its stance times its weight, and the sum has to reach {@link #least()}. Every count and every
 * vote share is a conjunction of one or two such bounds, which makes their evaluation and their
 * polarity uniform.
 *
 * @param oppose the value of {@link Stance#OPPOSE}
 * @param standAside the value of {@link Stance#STAND_ASIDE}
 * @param abstain the value of {@link Stance#ABSTAIN}
 * @param support the value of {@link Stance#SUPPORT}
 * @param least the least sum that satisfies the bound
 */
public record Threshold(long oppose, long standAside, long abstain, long support, long least)
    implements Serializable {

  // Written by hand: to generate it at run time would cost milliseconds when a program starts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Threshold that
        && oppose == that.oppose
        && standAside == that.standAside
        && abstain == that.abstain
        && support == that.support
        && least == that.least;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * (31 * (31 * (31 * oppose + standAside) + abstain) + support) + least);
  }

  /** Returns the value that an actor with this stance and the weight 1 adds. */
  public long value(Stance stance) {
    return switch (stance) {
      case OPPOSE -> oppose;
      case STAND_ASIDE -> standAside;
      case ABSTAIN -> abstain;
      case SUPPORT -> support;
    };
  }

  /** Returns the least value that some stance of {@code position} has. */
  public long lowest(Position position) {
    long lowest = value(position.low());
    for (Stance stance : Stance.values()) {
      if (position.contains(stance)) {
        lowest = Math.min(lowest, value(stance));
      }
    }
    return lowest;
  }

  /** Returns the greatest value that some stance of {@code position} has. */
  public long highest(Position position) {
    return -negated().lowest(position);
  }

  /**
   * Returns what happens to the bound when an actor moves up the chain; {@link Polarity#NONE} if no
   * stance can change whether the bound is met.
   */
  public Polarity polarity() {
    if (isDecidedByNobody()) {
      return Polarity.NONE;
    }
    boolean rises = oppose <= standAside && standAside <= abstain && abstain <= support;
    boolean falls = oppose >= standAside && standAside >= abstain && abstain >= support;
    if (rises) {
      return falls ? Polarity.NONE : Polarity.RISING;
    }
    return falls ? Polarity.FALLING : Polarity.MIXED;
  }

  private boolean isDecidedByNobody() {
    long smallest = Math.min(Math.min(oppose, standAside), Math.min(abstain, support));
    long largest = Math.max(Math.max(oppose, standAside), Math.max(abstain, support));
    return (smallest >= 0 && least <= 0) || (largest <= 0 && least > 0);
  }

  private Threshold negated() {
    return new Threshold(-oppose, -standAside, -abstain, -support, -least);
  }

  /**
   * Returns the bound: at least {@code least} have a stance for which {@code verb} holds or, if
   * {@code negated}, does not hold.
   */
  static Threshold atLeast(Verb verb, boolean negated, long least) {
    return new Threshold(
        qualifies(verb, negated, Stance.OPPOSE),
        qualifies(verb, negated, Stance.STAND_ASIDE),
        qualifies(verb, negated, Stance.ABSTAIN),
        qualifies(verb, negated, Stance.SUPPORT),
        least);
  }

  /**
   * Returns the bound: at most {@code most} have a stance for which {@code verb} holds or, if
   * {@code negated}, does not hold.
   */
  static Threshold atMost(Verb verb, boolean negated, long most) {
    return atLeast(verb, negated, most).negated();
  }

  /**
   * Returns the bound: {@code supporting} times the supporters plus {@code opposing} times the
   * opponents is at least {@code least}.
   */
  static Threshold votes(long opposing, long supporting, long least) {
    return new Threshold(opposing, 0, 0, supporting, least);
  }

  private static long qualifies(Verb verb, boolean negated, Stance stance) {
    return verb.range().contains(stance) != negated ? 1 : 0;
  }
}
