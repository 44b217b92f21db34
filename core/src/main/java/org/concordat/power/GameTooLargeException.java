package org.concordat.power;

import java.util.Optional;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Tells that the coalitions of a game are too many to be counted exactly in reasonable time and
 * memory. {@link SampledPower} estimates what was asked for.
 */
public final class GameTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int members;
  private final @Nullable StopReason stopped;

  GameTooLargeException(int members, String what, String instead) {
    super(
        "the coalitions of "
            + members
            + " members under this rule cannot be counted exactly"
            + what
            + " in reasonable time; "
            + instead);
    this.members = members;
    this.stopped = null;
  }

  /** Tells that counting was cut short. */
  GameTooLargeException(int members, StopReason stopped) {
    super(
        "counting the coalitions of "
            + members
            + " members stopped "
            + stopped
            + "; allow more, or estimate the indices with SampledPower");
    this.members = members;
    this.stopped = stopped;
  }

  /** Returns the limit at which counting stopped; empty where it was not begun. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** Returns how many members the game has. */
  public int members() {
    return members;
  }
}
