package org.concordat.internal.diagram;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Computes the partial derivatives of a sum of products of weights, by all weights in one backward
 * pass (A. Darwiche, "A differential approach to inference in Bayesian networks", 2003).
 *
 * <p>In such a sum, each choice contains the weight of a fact as true, or as false, at most once.
 * So the derivative by the weight as true is the total weight, without that factor, of the choices
 * in which the fact is true; the same for false.
 */
public final class CircuitDerivatives {
  private final ExclusionCircuit choices;
  private final CircuitWeights weights;
  private final BigDecimal[] toTrue;
  private final BigDecimal[] toFalse;
  private final BigDecimal[] toSets;

  /** Starts with the empty sum. */
  public CircuitDerivatives(ExclusionCircuit choices, CircuitWeights weights, int facts) {
    this.choices = choices;
    this.weights = weights;
    this.toTrue = zeros(facts);
    this.toFalse = zeros(facts);
    this.toSets = zeros(choices.size());
  }

  /** Returns an array of zeros. */
  public static BigDecimal[] zeros(int length) {
    BigDecimal[] zeros = new BigDecimal[length];
    Arrays.fill(zeros, BigDecimal.ZERO);
    return zeros;
  }

  /** Returns the derivative by the weight of a fact as true or as false. */
  public BigDecimal to(int fact, boolean isTrue) {
    return isTrue ? toTrue[fact] : toFalse[fact];
  }

  /** Adds to the sum {@code times} the weight of the choices among a set. */
  public void addSet(int set, BigDecimal times) {
    toSets[set] = toSets[set].add(times);
  }

  /**
   * Adds to the sum {@code times} a product: the weights of a fact, of the facts that it makes
   * false, and of the choices among a set.
   */
  public void addTerm(int fact, boolean isTrue, BitSet excluded, int set, BigDecimal times) {
    if (times.signum() == 0) {
      return;
    }
    int[] others = excluded.stream().toArray();
    // Suffix products: the product of all others behind each.
    BigDecimal[] behind = new BigDecimal[others.length + 1];
    behind[others.length] = BigDecimal.ONE;
    for (int i = others.length - 1; i >= 0; i--) {
      behind[i] = behind[i + 1].multiply(weights.of(others[i], false));
    }
    BigDecimal ofSet = weights.of(set);
    BigDecimal own = times.multiply(weights.of(fact, isTrue));
    addSet(set, own.multiply(behind[0]));
    BigDecimal[] to = isTrue ? toTrue : toFalse;
    to[fact] = to[fact].add(times.multiply(ofSet).multiply(behind[0]));
    BigDecimal before = own.multiply(ofSet);
    for (int i = 0; i < others.length; i++) {
      toFalse[others[i]] = toFalse[others[i]].add(before.multiply(behind[i + 1]));
      before = before.multiply(weights.of(others[i], false));
    }
  }

  /** Propagates the derivatives from the sets to the facts, after everything has been added. */
  public void spread() {
    BitSet none = new BitSet();
    for (int set = toSets.length - 1; set > ExclusionCircuit.NOTHING; set--) {
      BigDecimal times = toSets[set];
      if (times.signum() == 0) {
        continue;
      }
      if (choices.node(set) instanceof ExclusionCircuit.Branch branch) {
        addTerm(branch.fact(), true, branch.excluded(), branch.ifTrue(), times);
        addTerm(branch.fact(), false, none, branch.ifFalse(), times);
      } else if (choices.node(set) instanceof ExclusionCircuit.Parts parts) {
        spread(parts.parts(), times);
      }
    }
  }

  private void spread(int[] parts, BigDecimal times) {
    BigDecimal[] behind = new BigDecimal[parts.length + 1];
    behind[parts.length] = BigDecimal.ONE;
    for (int i = parts.length - 1; i >= 0; i--) {
      behind[i] = behind[i + 1].multiply(weights.of(parts[i]));
    }
    BigDecimal before = times;
    for (int i = 0; i < parts.length; i++) {
      addSet(parts[i], before.multiply(behind[i + 1]));
      before = before.multiply(weights.of(parts[i]));
    }
  }
}
