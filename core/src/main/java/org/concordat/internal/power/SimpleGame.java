package org.concordat.internal.power;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Holds a simple game in numbers: members from 0, their weights of each kind, and the formula over
 * the sums of weights that says which coalitions win. Immutable.
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
   * @param weights the weights of each kind, by the number of the member; the game takes over the
   *     array
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

  /** Returns the weight of a member of one kind. */
  public long weight(int kind, int member) {
    return weights[kind][member];
  }

  long[] weights(int kind) {
    return weights[kind].clone();
  }
}
