package org.concordat.bargain;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;

/**
 * Holds all bargains that make the fixed moves and, of each choice, the given number of its
 * exchangeable moves. Section 6 of {@code docs/semantics.md}. Immutable.
 *
 * @param bargains the bargains, in the order given
 * @param fixed the moves that all of them make
 * @param choices the choices between exchangeable moves; empty if there is only one bargain
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
   * States a choice between exchangeable moves.
   *
   * @param number how many of the moves are made: at least one, but not all
   * @param moves the moves
   */
  public record Choice(int number, ImmutableSet<Move> moves) implements Serializable {
    /** States a choice. */
    public Choice {
      requireNonNull(moves, "moves");
    }
  }

  /**
   * Groups bargains; a group comes where its first bargain is in the list. Moves are exchangeable
   * with regard to this list only, so a list that was cut short forms a group only of bargains of
   * which none is missing. The time is proportional to the number of bargains times the number of
   * pairs of similar movers, so this is meant for some thousands of bargains.
   */
  public static ImmutableList<BargainGroup> grouped(Iterable<? extends Bargain> bargains) {
    return new Exchanges(ImmutableList.copyOf(requireNonNull(bargains, "bargains"))).groups();
  }

  /** Returns the group of one bargain. */
  static BargainGroup ofOne(Bargain bargain) {
    return new BargainGroup(ImmutableList.of(bargain), bargain.moves(), ImmutableList.of());
  }
}
