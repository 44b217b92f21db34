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
 * Computes how likely each random fact is given the exclusions. The weight of all choices that
 * violate none is a sum of products; the part of it in which a fact is true is the fact's own
 * weight times the derivative by it, and so all facts take one pass.
 */
public final class FactProbabilities {
  private FactProbabilities() {}

  /** Returns the probabilities; of the facts that exclusions tie, none if the counter gives out. */
  public static Map<Fact, Fraction> of(FactDistribution odds, StepCounter ofQuestion) {
    StepCounter counter = ofQuestion.afresh(DiagramValuation.MOST_SETS);
    BitSet bound = new BitSet();
    for (int i = 0; i < odds.size(); i++) {
      bound.set(i, odds.isBound(i));
    }
    ExclusionCircuit choices = new ExclusionCircuit(odds, counter);
    int all = choices.number(bound);
    CircuitWeights weights = new CircuitWeights(choices, odds, false);
    CircuitDerivatives derivatives = new CircuitDerivatives(choices, weights, odds.size());
    if (choices.isComplete()) {
      derivatives.addSet(all, BigDecimal.ONE);
      derivatives.spread();
    }
    Map<Fact, Fraction> found = new LinkedHashMap<>();
    for (int i = 0; i < odds.size(); i++) {
      if (!bound.get(i)) {
        found.put(odds.fact(i), Fraction.of(odds.probability(i)));
      } else if (choices.isComplete()) {
        BigDecimal isTrue = weights.of(i, true).multiply(derivatives.to(i, true));
        found.put(odds.fact(i), Fraction.of(isTrue, weights.of(all)));
      }
    }
    return found;
  }
}
