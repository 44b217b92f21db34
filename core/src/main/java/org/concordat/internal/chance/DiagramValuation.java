package org.concordat.internal.chance;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.BitSet;
import org.concordat.internal.StepCounter;
import org.concordat.internal.diagram.CircuitDerivatives;
import org.concordat.internal.diagram.CircuitWeights;
import org.concordat.internal.diagram.DecisionDiagram;
import org.concordat.internal.diagram.ExclusionCircuit;
import org.concordat.internal.diagram.FactDistribution;
import org.concordat.model.Fact;
import org.concordat.model.Fraction;

/**
 * Computes probabilities from a diagram, in exact decimals. Weights are products of the
 * probabilities of independent facts. Choices that violate an exclusion have no weight; at the end
 * everything is divided by the total weight of the others.
 *
 * <p>If the {@link ExclusionCircuit} is incomplete, the weights of the ends are lower bounds and
 * the divisor is an upper bound. So each chance is a lower bound, and the three together lack the
 * unexplored probability.
 */
public final class DiagramValuation {
  /** The most sets of facts examined, if time and memory allow it. */
  public static final int MAX_SETS = 1_000_000;

  private final DecisionDiagram diagram;
  private final FactDistribution distribution;
  private final ExclusionCircuit choices;
  private final CircuitWeights weights;
  private final StepCounter ofDiagram;
  private final StepCounter ofChoices;
  private final Fraction adopted;
  private final Fraction rejected;
  private final Fraction open;
  private final Fraction unexplored;
  private final ImmutableMap.Builder<Fact, Fraction> importance = ImmutableMap.builder();
  private final ImmutableMap.Builder<Fact, Fraction> learning = ImmutableMap.builder();

  /**
   * For each node, the facts that matter no longer once its fact is true; below, once it is false.
   */
  private final int[] looseIfTrue;

  private final int[] looseIfFalse;

  /** The number of the set of facts tied to the decision, on each of which something may depend. */
  private final int whole;

  /**
   * Computes the probabilities of a diagram.
   *
   * @param ofDiagram the counter of the diagram's search; its limits hold here, too
   */
  public DiagramValuation(
      DecisionDiagram diagram, FactDistribution distribution, StepCounter ofDiagram) {
    this.diagram = diagram;
    this.distribution = distribution;
    this.ofDiagram = ofDiagram;
    this.ofChoices = ofDiagram.restartedInPartOfTime(MAX_SETS);
    this.choices = new ExclusionCircuit(distribution, ofChoices);
    this.looseIfTrue = new int[diagram.end()];
    this.looseIfFalse = new int[diagram.end()];
    this.whole = choices.number(diagram.ties(diagram.root()));
    for (int i = DecisionDiagram.FIRST; i < diagram.end(); i++) {
      looseIfTrue[i] = choices.number(diagram.node(i).looseIfTrue());
      looseIfFalse[i] = choices.number(diagram.node(i).looseIfFalse());
    }
    this.weights = new CircuitWeights(choices, distribution, false);
    BigDecimal[] toAdopted = values(DecisionDiagram.ADOPTED);
    BigDecimal[] toRejected = values(DecisionDiagram.REJECTED);
    BigDecimal all =
        choices.isComplete()
            ? weights.of(whole)
            : new CircuitWeights(choices, distribution, true).of(whole);
    this.adopted = Fraction.of(toAdopted[diagram.root()], all);
    this.rejected = Fraction.of(toRejected[diagram.root()], all);
    this.open = Fraction.of(values(DecisionDiagram.OPEN)[diagram.root()], all);
    this.unexplored = Fraction.ONE.minus(adopted).minus(rejected).minus(open);
    if (unexplored.signum() == 0) {
      weighFacts(toAdopted, toRejected);
    }
  }

  /** Returns the probability of adoption. */
  public Fraction adopted() {
    return adopted;
  }

  /** Returns the probability of rejection. */
  public Fraction rejected() {
    return rejected;
  }

  /** Returns the probability that neither comes about. */
  public Fraction open() {
    return open;
  }

  /** Returns the probability of the part not explored. */
  public Fraction unexplored() {
    return unexplored;
  }

  /** Returns the counter with the limit that stopped the search, if anything is unexplored. */
  public StepCounter counter() {
    return ofDiagram.isExhausted() ? ofDiagram : ofChoices;
  }

  /** Returns Birnbaum's importance of each fact that may be true and may be false. */
  public ImmutableMap<Fact, Fraction> importance() {
    return importance.buildOrThrow();
  }

  /** Returns the value of learning each of these facts. */
  public ImmutableMap<Fact, Fraction> learning() {
    return learning.buildOrThrow();
  }

  /** Returns, for each node, the weight of all paths from it to an end. */
  private BigDecimal[] values(int end) {
    BigDecimal[] values = CircuitDerivatives.zeros(diagram.end());
    values[end] = BigDecimal.ONE;
    for (int i = DecisionDiagram.FIRST; i < values.length; i++) {
      DecisionDiagram.Node node = diagram.node(i);
      values[i] =
          toTrue(i)
              .multiply(values[node.ifTrue()], weights.rounding())
              .add(
                  toFalse(i).multiply(values[node.ifFalse()], weights.rounding()),
                  weights.rounding());
    }
    return values;
  }

  /** Returns the weight of the branch on which the fact of a node is true. */
  private BigDecimal toTrue(int i) {
    return weights.term(diagram.node(i).fact(), true, excluded(i), weights.of(looseIfTrue[i]));
  }

  private BigDecimal toFalse(int i) {
    return weights
        .of(diagram.node(i).fact(), false)
        .multiply(weights.of(looseIfFalse[i]), weights.rounding());
  }

  /**
   * Returns the facts that become false when the fact of a node is true, and were not known before.
   */
  private BitSet excluded(int i) {
    DecisionDiagram.Node node = diagram.node(i);
    BitSet excluded = new BitSet();
    if (distribution.isBound(node.fact())) {
      excluded.or(diagram.ties(node.ifFalse()));
      excluded.or(node.looseIfFalse());
      excluded.and(distribution.excludes(node.fact()));
    }
    return excluded;
  }

  private void weighFacts(BigDecimal[] toAdopted, BigDecimal[] toRejected) {
    CircuitDerivatives ofAdopted = sensitivity(toAdopted);
    CircuitDerivatives ofRejected = sensitivity(toRejected);
    CircuitDerivatives ofAll = sensitivityOfAll();
    BigDecimal all = weights.of(whole);
    for (int i = 0; i < distribution.size(); i++) {
      if (weights.of(i, true).signum() == 0 || weights.of(i, false).signum() == 0) {
        continue;
      }
      if (distribution.isBound(i)) {
        weighBound(i, ofAdopted, ofRejected, ofAll);
      } else {
        BigDecimal adoptedMore = ofAdopted.to(i, true).subtract(ofAdopted.to(i, false));
        BigDecimal rejectedMore = ofRejected.to(i, true).subtract(ofRejected.to(i, false));
        importance.put(distribution.fact(i), Fraction.of(adoptedMore, all));
        learning.put(distribution.fact(i), learning(i, adoptedMore, rejectedMore, all));
      }
    }
  }

  /** Returns the derivatives, by the facts, of the weight of all paths from the root to an end. */
  private CircuitDerivatives sensitivity(BigDecimal[] values) {
    CircuitDerivatives sensitivity = new CircuitDerivatives(choices, weights, distribution.size());
    BitSet none = new BitSet();
    BigDecimal[] reach = CircuitDerivatives.zeros(diagram.end());
    reach[diagram.root()] = BigDecimal.ONE;
    for (int i = diagram.root(); i >= DecisionDiagram.FIRST; i--) {
      if (reach[i].signum() != 0) {
        DecisionDiagram.Node node = diagram.node(i);
        int yes = node.ifTrue();
        int no = node.ifFalse();
        reach[yes] = reach[yes].add(reach[i].multiply(toTrue(i)));
        reach[no] = reach[no].add(reach[i].multiply(toFalse(i)));
        sensitivity.addTerm(
            node.fact(), true, excluded(i), looseIfTrue[i], reach[i].multiply(values[yes]));
        sensitivity.addTerm(
            node.fact(), false, none, looseIfFalse[i], reach[i].multiply(values[no]));
      }
    }
    sensitivity.spread();
    return sensitivity;
  }

  /** Returns the derivatives, by the facts, of the weight of all choices that exclusions allow. */
  private CircuitDerivatives sensitivityOfAll() {
    CircuitDerivatives sensitivity = new CircuitDerivatives(choices, weights, distribution.size());
    sensitivity.addSet(whole, BigDecimal.ONE);
    sensitivity.spread();
    return sensitivity;
  }

  /**
   * Returns the value of learning a fact that is tied to no other. The formula is the same as for
   * tied facts, but in decimals as far as possible, since reducing fractions is slow.
   */
  private Fraction learning(
      int i, BigDecimal adoptedMore, BigDecimal rejectedMore, BigDecimal all) {
    BigDecimal openMore = adoptedMore.add(rejectedMore);
    BigDecimal squares =
        adoptedMore
            .multiply(adoptedMore)
            .add(rejectedMore.multiply(rejectedMore))
            .add(openMore.multiply(openMore));
    return Fraction.of(
        weights.of(i, true).multiply(weights.of(i, false)).multiply(squares), all.multiply(all));
  }

  /**
   * Weighs a fact that exclusions tie to others: each side is divided by the weight of the choices
   * allowed on it.
   */
  private void weighBound(
      int i,
      CircuitDerivatives ofAdopted,
      CircuitDerivatives ofRejected,
      CircuitDerivatives ofAll) {
    if (distribution.excludes(i).stream().anyMatch(distribution::isCertain)) {
      // A certain fact excludes it. Any other fact can be true and can be false, with all facts
      // false that are not certain.
      return;
    }
    if (!diagram.ties(diagram.root()).get(i)) {
      // A fact that is not tied to the decision says nothing about it.
      importance.put(distribution.fact(i), Fraction.ZERO);
      learning.put(distribution.fact(i), Fraction.ZERO);
      return;
    }
    BigDecimal allIfTrue = ofAll.to(i, true);
    BigDecimal allIfFalse = ofAll.to(i, false);
    Fraction adoptedMore = more(i, ofAdopted, allIfTrue, allIfFalse);
    Fraction rejectedMore = more(i, ofRejected, allIfTrue, allIfFalse);
    Fraction openMore = Fraction.ZERO.minus(adoptedMore).minus(rejectedMore);
    BigDecimal weightIfTrue = weights.of(i, true).multiply(allIfTrue);
    Fraction probability =
        Fraction.of(weightIfTrue, weightIfTrue.add(weights.of(i, false).multiply(allIfFalse)));
    importance.put(distribution.fact(i), adoptedMore);
    learning.put(
        distribution.fact(i),
        probability
            .times(Fraction.ONE.minus(probability))
            .times(
                adoptedMore
                    .times(adoptedMore)
                    .plus(rejectedMore.times(rejectedMore))
                    .plus(openMore.times(openMore))));
  }

  private static Fraction more(
      int i, CircuitDerivatives of, BigDecimal allIfTrue, BigDecimal allIfFalse) {
    return Fraction.of(of.to(i, true), allIfTrue).minus(Fraction.of(of.to(i, false), allIfFalse));
  }
}
