package org.concordat.internal.fixpoint;

import org.concordat.internal.network.Network;
import org.concordat.internal.primitives.StronglyConnectedComponents;

/**
 * A part of a network to which moves are confined for a while: one component of an {@link
 * UnsettledGraph}, whose nodes it takes.
 */
final class Part {
  private final int[] component;
  private final int firstSum;
  private final int firstGate;
  private final int firstLiteral;
  private int number;

  /**
   * Starts with no part.
   *
   * @param component for each node, its component
   */
  Part(Network network, int[] component) {
    this.component = component;
    firstSum = network.variables;
    firstGate = firstSum + network.literals.sums;
    firstLiteral = firstGate + network.gates;
    number = StronglyConnectedComponents.NONE;
  }

  /** Makes this the component of a number. */
  void become(int component) {
    number = component;
  }

  boolean hasSum(int sum) {
    return component[firstSum + sum] == number;
  }

  boolean hasGate(int gate) {
    return component[firstGate + gate] == number;
  }

  boolean hasLiteral(int literal) {
    return component[firstLiteral + literal] == number;
  }
}
