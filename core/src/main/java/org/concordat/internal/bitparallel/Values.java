package org.concordat.internal.bitparallel;

/**
 * Holds the values of all nodes of a {@link Program} in one run, and executes steps on them. Each
 * step has a kind, a node that it writes, and three terms. {@link ManyWords} and {@link OneWord}
 * compute the same values.
 */
interface Values {
  /** Executes a sequence of steps without branches. */
  void execute(int[] code);

  /** Gives a node the same value in all cases. */
  void fill(int node, boolean value);

  /** Gives a node the values of another. */
  void copy(int from, int to);

  /**
   * Moves a node to the value of a term, but in one direction only.
   *
   * @param rises whether the node may only rise, rather than only fall
   * @return whether its value changed in any case
   */
  boolean move(int node, int term, boolean rises);
}
