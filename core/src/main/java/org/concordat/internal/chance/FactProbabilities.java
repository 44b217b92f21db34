package org.concordat.internal.chance;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.internal.StepCounter;
import org.concordat.internal.diagram.CircuitDerivatives;
import org.concordat.internal.diagram.CircuitWeights;
import org.concordat.internal.diagram.ExclusionCircuit;
import org.concordat.internal.diagram.FactDistribution;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;

/**
 * Computes the probability of each random fact on condition that no exclusion is violated. The
 * weight of all choices that violate none is a sum of products. The part in which a fact is true is
 * the fact's weight times the derivative by that weight, so one pass serves all facts.
 */
public final class FactProbabilities {
  /**
   * The most facts examined, in all sets together; they take about half a second. These
   * probabilities accompany other answers, which should not wait for them.
   */
  private static final int MAX_LOOKED_AT = 1 << 24;

  private FactProbabilities() {}

  /**
   * Returns the probabilities; without the facts that exclusions tie if the counter is exhausted.
   */
  public static Map<Fact, Fraction> of(FactDistribution distribution, StepCounter ofQuestion) {
    BitSet bound = new BitSet();
    for (int i = 0; i < distribution.size(); i++) {
      bound.set(i, distribution.isBound(i));
    }
    StepCounter counter = ofQuestion.restarted(mostSets(bound.cardinality()));
    ExclusionCircuit choices = new ExclusionCircuit(distribution, counter);
    int all = choices.number(bound);
    CircuitWeights weights = new CircuitWeights(choices, distribution, false);
    CircuitDerivatives derivatives = new CircuitDerivatives(choices, weights, distribution.size());
    if (choices.isComplete()) {
      derivatives.addSet(all, BigDecimal.ONE);
      derivatives.spread();
    }
    Map<Fact, Fraction> found = new LinkedHashMap<>();
    for (int i = 0; i < distribution.size(); i++) {
      if (!bound.get(i)) {
        found.put(distribution.fact(i), Fraction.of(distribution.probability(i)));
      } else if (choices.isComplete()) {
        BigDecimal isTrue = weights.of(i, true).multiply(derivatives.to(i, true));
        found.put(distribution.fact(i), Fraction.of(isTrue, weights.of(all)));
      }
    }
    return found;
  }

  /** Returns how many sets to examine for a number of facts. */
  static int mostSets(int facts) {
    return Math.min(DiagramValuation.MAX_SETS, 1 + MAX_LOOKED_AT / Math.max(1, facts));
  }
}
