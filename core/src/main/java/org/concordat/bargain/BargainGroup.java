package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.List;

/**
 * Holds bargains that differ only in exchangeable moves: those that are made of the fixed moves and
 * of so many of each choice, all of them. Section 6 of {@code docs/semantics.md}. Immutable.
 *
 * @param bargains the bargains, in the order in which they were given
 * @param fixed the moves that all of them make
 * @param choices of which moves each of them makes some; empty where there is one bargain only
 */
public record BargainGroup(
    ImmutableList<Bargain> bargains, ImmutableSet<Move> fixed, ImmutableList<Choice> choices)
    implements Serializable {

  /** Groups bargains. */
  public BargainGroup {
    requireNonNull(bargains, "bargains");
    requireNonNull(fixed, "fixed");
    requireNonNull(choices, "choices");
  }

  /**
   * Leaves a choice between exchangeable moves.
   *
   * @param number how many of the moves are made: one at least, and not all
   * @param moves the moves
   */
  public record Choice(int number, ImmutableSet<Move> moves) implements Serializable {
    /** Leaves a choice. */
    public Choice {
      requireNonNull(moves, "moves");
    }
  }

  /**
   * Groups bargains, those that were given earlier first. Moves are exchangeable in this list
   * alone, so that of a list that was cut short only those are one group of which no bargain is
   * missing. Takes as many looks as there are bargains times pairs of movers alike, so it is meant
   * for some thousands of bargains.
   */
  public static ImmutableList<BargainGroup> grouped(List<Bargain> bargains) {
    return new Exchanges(ImmutableList.copyOf(requireNonNull(bargains, "bargains"))).groups();
  }

  /** Returns the group of one bargain. */
  static BargainGroup ofOne(Bargain bargain) {
    return new BargainGroup(ImmutableList.of(bargain), bargain.moves(), ImmutableList.of());
  }
}
