package org.concordat.internal.network;

import java.util.Arrays;
import org.concordat.condition.Threshold;
import org.concordat.condition.Verb;
import org.concordat.model.Position;
import org.concordat.model.Stance;

/**
 * Encodes a position in four bits: the ordinal of its low, plus four times the ordinal of its high.
 */
public final class PackedPosition {
  /** The number of codes; those whose low is above their high are no positions. */
  public static final int SIZE = 16;

  /** The position of a variable about which nothing is known. */
  public static final int UNDECLARED = of(0, 3);

  private static final Position[] POSITIONS = new Position[SIZE];

  static {
    for (Stance low : Stance.values()) {
      for (Stance high : Stance.values()) {
        if (low.compareTo(high) <= 0) {
          POSITIONS[of(low.ordinal(), high.ordinal())] = Position.between(low, high);
        }
      }
    }
  }

  private static final byte[][] TRUTHS =
      Arrays.stream(Verb.values()).map(PackedPosition::truths).toArray(byte[][]::new);

  private static final int[] STANCES =
      Arrays.stream(Verb.values()).mapToInt(PackedPosition::stances).toArray();

  private PackedPosition() {}

  /** Returns the position from {@code low} to {@code high}, given as ordinals. */
  public static int of(int low, int high) {
    return low | high << 2;
  }

  /** Returns the code of {@code position}. */
  public static int of(Position position) {
    return of(position.low().ordinal(), position.high().ordinal());
  }

  /** Returns the ordinal of the low. */
  public static int low(int packed) {
    return packed & 3;
  }

  /** Returns the ordinal of the high. */
  public static int high(int packed) {
    return packed >> 2;
  }

  /** Returns whether the code stands for a position. */
  public static boolean isPosition(int packed) {
    return low(packed) <= high(packed);
  }

  /** Returns the position with this code. */
  public static Position position(int packed) {
    return POSITIONS[packed];
  }

  /**
   * Returns bit 1 if the verb with this ordinal surely holds for the position, and bit 2 if it
   * possibly does.
   */
  public static int truth(int verb, int packed) {
    return TRUTHS[verb][packed];
  }

  /** Returns the stances for which the verb with this ordinal holds, a bit for each. */
  public static int stances(int verb) {
    return STANCES[verb];
  }

  private static int stances(Verb verb) {
    return Arrays.stream(Stance.values())
        .filter(verb.range()::contains)
        .mapToInt(stance -> 1 << stance.ordinal())
        .sum();
  }

  private static byte[] truths(Verb verb) {
    byte[] truths = new byte[SIZE];
    for (int packed = 0; packed < SIZE; packed++) {
      Position position = POSITIONS[packed];
      if (position != null) {
        truths[packed] =
            (byte)
                ((position.isWithin(verb.range()) ? 1 : 0)
                    | (position.meets(verb.range()) ? 2 : 0));
      }
    }
    return truths;
  }

  /**
   * Returns, for each position, the least value that {@code threshold} gives to one of its stances.
   */
  static long[] lowest(Threshold threshold) {
    long[] lowest = new long[SIZE];
    for (int packed = 0; packed < SIZE; packed++) {
      lowest[packed] = POSITIONS[packed] == null ? 0 : threshold.lowest(POSITIONS[packed]);
    }
    return lowest;
  }

  /**
   * Returns, for each position, the greatest value that {@code threshold} gives to one of its
   * stances.
   */
  static long[] highest(Threshold threshold) {
    long[] highest = new long[SIZE];
    for (int packed = 0; packed < SIZE; packed++) {
      highest[packed] = POSITIONS[packed] == null ? 0 : threshold.highest(POSITIONS[packed]);
    }
    return highest;
  }
}
