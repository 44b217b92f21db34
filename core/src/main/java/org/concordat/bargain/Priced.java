package org.concordat.bargain;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * Holds a path with what it is sorted by, worked out once.
 *
 * @param path the path
 * @param cost what it costs
 * @param text its text
 */
record Priced(Path path, BigDecimal cost, String text) {
  /**
   * The cheapest first, then those with the fewest moves, then by their text, so that the order is
   * always the same.
   */
  static final Comparator<Priced> CHEAPEST_FIRST =
      comparing(Priced::cost)
          .thenComparing(priced -> priced.path().moves().size())
          .thenComparing(Priced::text);

  Priced(Path path) {
    this(path, path.cost(), path.toString());
  }
}
