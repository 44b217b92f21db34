package org.concordat.chance;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.concordat.model.Fact;

/**
 * Computes with the probabilities of a diagram, in exact decimals. Weights are those of facts that
 * are independent; what exclusions rule out has none, and at the end everything is divided by the
 * weight of what they let through.
 */
final class Valuation {
  private final Diagram diagram;
  private final Odds odds;
  private final BigDecimal[] ifTrue;
  private final BigDecimal[] ifFalse;
  private final Map<BitSet, BigDecimal> allowed = new HashMap<>();

  /** The weight of each node's ends: adopted, rejected, unexplored. */
  private final BigDecimal[] adopted;

  private final BigDecimal[] rejected;
  private final BigDecimal[] unexplored;

  private Valuation(Diagram diagram, Odds odds, BigDecimal[] probability) {
    this.diagram = diagram;
    this.odds = odds;
    this.ifTrue = probability;
    this.ifFalse =
        Arrays.stream(probability).map(BigDecimal.ONE::subtract).toArray(BigDecimal[]::new);
    this.adopted = values(Diagram.ADOPTED);
    this.rejected = values(Diagram.REJECTED);
    this.unexplored = values(Diagram.UNEXPLORED);
  }

  /** Returns what a diagram says. */
  static Chance of(Diagram diagram, Odds odds) {
    BigDecimal[] probability = new BigDecimal[odds.size()];
    Arrays.setAll(probability, odds::probability);
    Valuation valuation = new Valuation(diagram, odds, probability);
    Ratio adopted = valuation.share(valuation.adopted);
    Ratio rejected = valuation.share(valuation.rejected);
    Ratio unexplored = valuation.share(valuation.unexplored);
    Ratio open = Ratio.ONE.minus(adopted).minus(rejected).minus(unexplored);
    ImmutableMap.Builder<Fact, Ratio> importance = ImmutableMap.builder();
    ImmutableMap.Builder<Fact, Ratio> learning = ImmutableMap.builder();
    if (unexplored.signum() == 0) {
      valuation.weighFacts(importance, learning);
    }
    return new Chance(
        adopted, rejected, open, unexplored, importance.buildOrThrow(), learning.buildOrThrow());
  }

  private BigDecimal[] values(int end) {
    BigDecimal[] values = new BigDecimal[diagram.end()];
    Arrays.fill(values, 0, Diagram.FIRST, BigDecimal.ZERO);
    values[end] = BigDecimal.ONE;
    for (int i = Diagram.FIRST; i < values.length; i++) {
      Diagram.Node node = diagram.node(i);
      values[i] =
          toTrue(node)
              .multiply(values[node.ifTrue()])
              .add(toFalse(node).multiply(values[node.ifFalse()]));
    }
    return values;
  }

  /** Returns the weight of the way to where a fact is true. */
  private BigDecimal toTrue(Diagram.Node node) {
    BigDecimal weight = ifTrue[node.fact()];
    if (odds.isBound(node.fact())) {
      BitSet excluded = (BitSet) odds.excludes(node.fact()).clone();
      // Those that were false already have had their weight.
      excluded.and(tiesOf(node));
      for (int i = excluded.nextSetBit(0); i >= 0; i = excluded.nextSetBit(i + 1)) {
        weight = weight.multiply(ifFalse[i]);
      }
    }
    return node.looseIfTrue().isEmpty() ? weight : weight.multiply(allowed(node.looseIfTrue()));
  }

  private BigDecimal toFalse(Diagram.Node node) {
    BigDecimal weight = ifFalse[node.fact()];
    return node.looseIfFalse().isEmpty() ? weight : weight.multiply(allowed(node.looseIfFalse()));
  }

  private BitSet tiesOf(Diagram.Node node) {
    BitSet ties = (BitSet) diagram.ties(node.ifFalse()).clone();
    ties.or(node.looseIfFalse());
    return ties;
  }

  /** Returns the weight of all choices among some facts that violate no exclusion. */
  private BigDecimal allowed(BitSet facts) {
    int first = facts.nextSetBit(0);
    if (first < 0) {
      return BigDecimal.ONE;
    }
    BigDecimal before = allowed.get(facts);
    if (before != null) {
      return before;
    }
    BitSet rest = (BitSet) facts.clone();
    rest.clear(first);
    BigDecimal weight = ifFalse[first].multiply(allowed(rest));
    BigDecimal together = ifTrue[first];
    for (int i = rest.nextSetBit(0); i >= 0; i = rest.nextSetBit(i + 1)) {
      if (odds.excludes(first).get(i)) {
        together = together.multiply(ifFalse[i]);
        rest.clear(i);
      }
    }
    weight = weight.add(together.multiply(allowed(rest)));
    allowed.put(facts, weight);
    return weight;
  }

  private BigDecimal whole() {
    return allowed(diagram.ties(diagram.root()));
  }

  private Ratio share(BigDecimal[] values) {
    return Ratio.of(values[diagram.root()], whole());
  }

  private void weighFacts(
      ImmutableMap.Builder<Fact, Ratio> importance, ImmutableMap.Builder<Fact, Ratio> learning) {
    int facts = odds.size();
    BigDecimal[] adoptedMore = new BigDecimal[facts];
    BigDecimal[] rejectedMore = new BigDecimal[facts];
    Arrays.fill(adoptedMore, BigDecimal.ZERO);
    Arrays.fill(rejectedMore, BigDecimal.ZERO);
    BigDecimal[] reach = new BigDecimal[diagram.end()];
    Arrays.fill(reach, BigDecimal.ZERO);
    reach[diagram.root()] = BigDecimal.ONE;
    for (int i = diagram.root(); i >= Diagram.FIRST; i--) {
      Diagram.Node node = diagram.node(i);
      int yes = node.ifTrue();
      int no = node.ifFalse();
      BigDecimal toTrue = toTrue(node);
      BigDecimal toFalse = toFalse(node);
      if (reach[i].signum() != 0) {
        reach[yes] = reach[yes].add(reach[i].multiply(toTrue));
        reach[no] = reach[no].add(reach[i].multiply(toFalse));
        if (!odds.isBound(node.fact())) {
          adoptedMore[node.fact()] =
              adoptedMore[node.fact()].add(reach[i].multiply(difference(node, adopted)));
          rejectedMore[node.fact()] =
              rejectedMore[node.fact()].add(reach[i].multiply(difference(node, rejected)));
        }
      }
    }
    for (int i = 0; i < facts; i++) {
      if (odds.isBound(i)) {
        weighBound(i, importance, learning);
      } else {
        importance.put(odds.fact(i), Ratio.of(adoptedMore[i], whole()));
        learning.put(odds.fact(i), learning(i, adoptedMore[i], rejectedMore[i]));
      }
    }
  }

  /**
   * Returns the value of learning a fact that is tied to no other: the same as for one that is, in
   * decimals as long as possible, since to bring fractions to their lowest terms takes a while.
   */
  private Ratio learning(int i, BigDecimal adoptedMore, BigDecimal rejectedMore) {
    BigDecimal openMore = adoptedMore.add(rejectedMore);
    BigDecimal squares =
        adoptedMore
            .multiply(adoptedMore)
            .add(rejectedMore.multiply(rejectedMore))
            .add(openMore.multiply(openMore));
    return Ratio.of(ifTrue[i].multiply(ifFalse[i]).multiply(squares), whole().multiply(whole()));
  }

  private BigDecimal difference(Diagram.Node node, BigDecimal[] values) {
    BigDecimal yes = values[node.ifTrue()];
    BigDecimal no = values[node.ifFalse()];
    return (node.looseIfTrue().isEmpty() ? yes : yes.multiply(allowed(node.looseIfTrue())))
        .subtract(node.looseIfFalse().isEmpty() ? no : no.multiply(allowed(node.looseIfFalse())));
  }

  /** Weighs a fact that exclusions tie to others: by valuing the diagram with it and without. */
  private void weighBound(
      int i,
      ImmutableMap.Builder<Fact, Ratio> importance,
      ImmutableMap.Builder<Fact, Ratio> learning) {
    BitSet circle = odds.circle(i);
    Valuation yes = assuming(i, BigDecimal.ONE);
    Valuation no = assuming(i, BigDecimal.ZERO);
    BigDecimal allowedIfTrue = yes.allowed(circle);
    if (allowedIfTrue.signum() == 0 || no.allowed(circle).signum() == 0) {
      return;
    }
    Ratio probability = Ratio.of(ifTrue[i].multiply(allowedIfTrue), allowed(circle));
    Ratio adoptedMore = yes.share(yes.adopted).minus(no.share(no.adopted));
    Ratio rejectedMore = yes.share(yes.rejected).minus(no.share(no.rejected));
    Ratio openMore = Ratio.ZERO.minus(adoptedMore).minus(rejectedMore);
    importance.put(odds.fact(i), adoptedMore);
    learning.put(
        odds.fact(i),
        probability
            .times(Ratio.ONE.minus(probability))
            .times(
                adoptedMore
                    .times(adoptedMore)
                    .plus(rejectedMore.times(rejectedMore))
                    .plus(openMore.times(openMore))));
  }

  private Valuation assuming(int i, BigDecimal probability) {
    BigDecimal[] changed = ifTrue.clone();
    changed[i] = probability;
    return new Valuation(diagram, odds, changed);
  }
}
