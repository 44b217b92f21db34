package org.concordat.internal.power;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Holds a simple game in numbers: members from 0, what each weighs in each kind of weights, and the
 * formula over the sums that says which coalitions win. Immutable.
 */
public final class SimpleGame implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int size;
  private final ThresholdFormula formula;

  /** The weights of each kind, by the number of the member. */
  private final long[][] weights;

  /**
   * Holds a game.
   *
   * @param size how many members there are
   * @param formula says which coalitions win
   * @param weights the weights of each kind, by the number of the member; it becomes the game's own
   */
  public SimpleGame(int size, ThresholdFormula formula, long[][] weights) {
    this.size = size;
    this.formula = requireNonNull(formula, "formula");
    this.weights = weights;
  }

  /** Returns how many members there are. */
  public int size() {
    return size;
  }

  /** Returns the formula that says which coalitions win. */
  public ThresholdFormula formula() {
    return formula;
  }

  /** Returns how many kinds of weights there are. */
  public int kindsOfWeights() {
    return weights.length;
  }

  /** Returns what a member weighs in one kind. */
  public long weight(int kind, int member) {
    return weights[kind][member];
  }

  long[] weights(int kind) {
    return weights[kind].clone();
  }
}
