package org.concordat.power;

import java.util.Optional;
import org.concordat.resolve.StopReason;
import org.jspecify.annotations.Nullable;

/**
 * Reports that a game has too many coalitions to count them exactly in reasonable time and memory.
 * {@link SampledPower} estimates Banzhaf's and Shapley and Shubik's index.
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

  /** Reports that a limit stopped the counting. */
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

  /** Returns the limit that stopped the counting; empty if it was refused from the start. */
  public Optional<StopReason> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** Returns how many members the game has. */
  public int members() {
    return members;
  }
}
