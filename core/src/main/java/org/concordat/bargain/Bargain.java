package org.concordat.bargain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.model.Fact;
import org.concordat.model.Named;
import org.concordat.model.Truth;
import org.concordat.resolve.Assumptions;
import org.concordat.resolve.Coordination;

/**
 * Holds a minimal set of moves that bring about an adoption or, as a threat, undo one: none can be
 * left out. The set depends on how cycles are closed and on what is assumed, so a bargain records
 * both.
 *
 * @param moves the moves, in the order of the negotiation
 * @param coordination how cycles are closed
 * @param assumptions what is assumed beside the moves
 * @param provided the states that it supposes unknown facts to be in, which are among the
 *     assumptions; empty if it works whatever they are
 */
public record Bargain(
    ImmutableSet<Move> moves,
    Coordination coordination,
    Assumptions assumptions,
    ImmutableMap<Fact, Truth> provided)
    implements Serializable {

  /** Collects moves. */
  public Bargain {
    requireNonNull(moves, "moves");
    requireNonNull(coordination, "coordination");
    requireNonNull(assumptions, "assumptions");
    requireNonNull(provided, "provided");
  }

  /** Collects moves that suppose nothing about unknown facts. */
  public Bargain(ImmutableSet<Move> moves, Coordination coordination, Assumptions assumptions) {
    this(moves, coordination, assumptions, ImmutableMap.of());
  }

  /** Returns a copy that supposes states of unknown facts. */
  Bargain providing(ImmutableMap<Fact, Truth> supposed) {
    return new Bargain(moves, coordination, assumptions, supposed);
  }

  /** Returns what all moves cost together. */
  public BigDecimal cost() {
    return moves.stream().map(Move::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns the facts that are brought about. */
  public ImmutableSet<Fact> facts() {
    return moves.stream()
        .filter(Move.Lever.class::isInstance)
        .map(move -> ((Move.Lever) move).fact())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns the declarations that are won. */
  public ImmutableSet<Move.Declaration> declarations() {
    return moves.stream()
        .filter(Move.Declaration.class::isInstance)
        .map(Move.Declaration.class::cast)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns what each owner's moves cost together, in the order of the moves; moves without an
   * owner are left out.
   */
  public ImmutableMap<Named, BigDecimal> costByOwner() {
    Map<Named, BigDecimal> costs = new LinkedHashMap<>();
    for (Move move : moves) {
      move.owner().ifPresent(owner -> costs.merge(owner, move.cost(), BigDecimal::add));
    }
    return ImmutableMap.copyOf(costs);
  }

  /** Returns whether a move is made by {@code owner}. */
  public boolean needs(Named owner) {
    return moves.stream()
        .anyMatch(move -> move.owner().map(Named::id).equals(Optional.of(owner.id())));
  }

  /** Returns the moves, joined by {@code and}. */
  @Override
  public String toString() {
    return moves.isEmpty()
        ? "nothing"
        : moves.stream().map(Move::toString).collect(joining(" and "));
  }
}
