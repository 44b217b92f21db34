package org.concordat.bargain;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Works out what sets of moves are sorted by, once for each of thousands. */
final class Pricing {
  /**
   * The cheapest first, then those with the fewest moves, then by their text, so that the order is
   * always the same.
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
   * @param cost what they cost together
   * @param text what is written of them
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
