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
  /**
   * So many facts are looked at, in all sets together: about half a second. These probabilities are
   * told beside other answers, which should not wait for them.
   */
  private static final int MOST_LOOKED_AT = 1 << 24;

  private FactProbabilities() {}

  /** Returns the probabilities; of the facts that exclusions tie, none if the counter gives out. */
  public static Map<Fact, Fraction> of(FactDistribution odds, StepCounter ofQuestion) {
    BitSet bound = new BitSet();
    for (int i = 0; i < odds.size(); i++) {
      bound.set(i, odds.isBound(i));
    }
    StepCounter counter = ofQuestion.afresh(mostSets(bound.cardinality()));
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

  /** Returns how many sets of so many facts are looked into. */
  static int mostSets(int facts) {
    return Math.min(DiagramValuation.MOST_SETS, 1 + MOST_LOOKED_AT / Math.max(1, facts));
  }
}
