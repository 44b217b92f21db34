package org.concordat.internal.bitparallel;

/**
 * Holds the values of all nodes of a {@link Program} in one run, and works the steps on them. Each
 * step has a kind, a node that it writes, and three terms; {@link ManyWords} and {@link OneWord}
 * give the same values.
 */
interface Values {
  /** Does the steps of a straight line. */
  void execute(int[] code);

  /** Gives a node the same value in all cases. */
  void fill(int node, boolean value);

  /** Gives a node the values of another. */
  void copy(int from, int to);

  /**
   * Moves a node to what a term says, but in one direction only.
   *
   * @param rises whether only up; else only down
   * @return whether it was elsewhere in any case
   */
  boolean move(int node, int term, boolean rises);
}
