package org.concordat.bargain;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Computes the sort keys of sets of moves once per set, since there may be thousands of sets. */
final class Pricing {
  /**
   * Orders by cost, then by the number of moves, then by text, so that the order is deterministic.
   */
  static final Comparator<Priced> CHEAPEST_FIRST =
      comparing(Priced::cost)
          .thenComparing(priced -> priced.moves().length)
          .thenComparing(Priced::text);

  private final BigDecimal[] costs;
  private final String[] texts;
  private final StringBuilder text = new StringBuilder();

  /**
   * Holds a set of moves.
   *
   * @param moves the numbers of the moves
   * @param cost their total cost
   * @param text their text
   */
  record Priced(int[] moves, BigDecimal cost, String text) {}

  Pricing(List<Move> moves) {
    this.costs = moves.stream().map(Move::cost).toArray(BigDecimal[]::new);
    this.texts = moves.stream().map(Move::toString).toArray(String[]::new);
  }

  Priced of(int[] moves) {
    BigDecimal cost = BigDecimal.ZERO;
    text.setLength(0);
    for (int move : moves) {
      cost = cost.add(costs[move]);
      text.append(text.isEmpty() ? "" : " and ").append(texts[move]);
    }
    return new Priced(moves, cost, text.toString());
  }
}
