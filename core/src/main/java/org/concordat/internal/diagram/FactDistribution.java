package org.concordat.internal.diagram;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Network;
import org.concordat.model.Fact;
import org.concordat.model.Truth;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/** Holds the random facts of a question, numbered, with their probabilities and exclusions. */
public final class FactDistribution {
  private final ImmutableList<Fact> facts;
  private final ImmutableList<BigDecimal> probabilities;
  private final BitSet[] excludes;
  private final BitSet[] components;
  private final boolean anyBound;

  private FactDistribution(
      ImmutableList<Fact> facts, ImmutableList<BigDecimal> probabilities, BitSet[] excludes) {
    this.facts = facts;
    this.probabilities = probabilities;
    this.excludes = excludes;
    this.components = components(excludes);
    this.anyBound = Arrays.stream(excludes).anyMatch(others -> !others.isEmpty());
  }

  /**
   * Returns the distribution of the facts that have a probability; all others have their states in
   * {@code given}. Facts that a true fact excludes are false, and are set to false in {@code
   * given}.
   *
   * @throws IllegalArgumentException if facts that are certain exclude each other
   */
  public static FactDistribution of(
      Negotiation negotiation,
      ImmutableMap<String, BigDecimal> probabilities,
      Network network,
      State given) {
    Set<Fact> random = new LinkedHashSet<>();
    for (Fact fact : negotiation.facts().values()) {
      if (probabilities.containsKey(fact.id())) {
        random.add(fact);
      }
    }
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      for (Fact taken : exclusion) {
        if (!random.contains(taken) && given.fact(network.fact(taken.id())) == Truth.TRUE) {
          for (Fact fact : exclusion) {
            if (random.remove(fact)) {
              requirePossible(fact, probabilities.get(fact.id()), taken);
              given.setFact(network.fact(fact.id()), Truth.FALSE);
            }
          }
        }
      }
    }
    ImmutableList<Fact> facts = ImmutableList.copyOf(random);
    FactDistribution distribution =
        new FactDistribution(
            facts,
            facts.stream()
                .map(fact -> probabilities.getOrDefault(fact.id(), BigDecimal.ZERO))
                .collect(ImmutableList.toImmutableList()),
            exclusions(negotiation, facts));
    distribution.requirePossible();
    return distribution;
  }

  private static BitSet[] exclusions(Negotiation negotiation, ImmutableList<Fact> facts) {
    Map<Fact, Integer> number = new HashMap<>();
    facts.forEach(fact -> number.put(fact, number.size()));
    BitSet[] excludes = new BitSet[facts.size()];
    Arrays.setAll(excludes, i -> new BitSet());
    for (ImmutableSet<Fact> exclusion : negotiation.exclusions()) {
      for (Fact one : exclusion) {
        for (Fact other : exclusion) {
          Integer i = number.get(one);
          Integer j = number.get(other);
          if (i != null && j != null && !i.equals(j)) {
            excludes[i].set(j);
          }
        }
      }
    }
    return excludes;
  }

  private static void requirePossible(Fact fact, @Nullable BigDecimal probability, Fact taken) {
    if (probability != null && probability.compareTo(BigDecimal.ONE) == 0) {
      throw new IllegalArgumentException(
          "the fact "
              + fact.id()
              + " is certain, but "
              + taken.id()
              + ", which is true, excludes it");
    }
  }

  private void requirePossible() {
    for (int i = 0; i < size(); i++) {
      for (int j = i + 1; j < size(); j++) {
        if (excludes[i].get(j) && isCertain(i) && isCertain(j)) {
          throw new IllegalArgumentException(
              "the facts "
                  + fact(i).id()
                  + " and "
                  + fact(j).id()
                  + " are certain, but exclude each other");
        }
      }
    }
  }

  /** Returns whether fact {@code i} is certainly true. */
  public boolean isCertain(int i) {
    return probabilities.get(i).compareTo(BigDecimal.ONE) == 0;
  }

  /** Returns how many random facts there are. */
  public int size() {
    return facts.size();
  }

  /** Returns fact {@code i}. */
  public Fact fact(int i) {
    return facts.get(i);
  }

  /** Returns the facts, in order. */
  public ImmutableList<Fact> facts() {
    return facts;
  }

  /** Returns the probability of fact {@code i}. */
  public BigDecimal probability(int i) {
    return probabilities.get(i);
  }

  /** Returns the facts that cannot be true together with fact {@code i}. */
  public BitSet excludes(int i) {
    return excludes[i];
  }

  /**
   * Returns the connected component of fact {@code i} in the graph of exclusions, including the
   * fact; empty if no exclusion contains it.
   */
  BitSet component(int i) {
    return components[i];
  }

  /**
   * Finds the connected components of the graph of exclusions; facts of one component share a set.
   */
  private static BitSet[] components(BitSet[] excludes) {
    BitSet[] components = new BitSet[excludes.length];
    for (int first = 0; first < components.length; first++) {
      if (components[first] == null) {
        BitSet component = new BitSet();
        BitSet fresh = (BitSet) excludes[first].clone();
        components[first] = component;
        while (!fresh.isEmpty()) {
          component.or(fresh);
          BitSet next = new BitSet();
          for (int i = fresh.nextSetBit(0); i >= 0; i = fresh.nextSetBit(i + 1)) {
            components[i] = component;
            next.or(excludes[i]);
          }
          next.andNot(component);
          fresh = next;
        }
      }
    }
    return components;
  }

  /** Returns whether fact {@code i} excludes another random fact. */
  public boolean isBound(int i) {
    return !excludes[i].isEmpty();
  }

  /** Returns whether any random fact excludes another. */
  boolean anyBound() {
    return anyBound;
  }
}
