package org.concordat.internal.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.concordat.condition.Polarity;

/**
 * Puts facts into an order in which those that decide on the same actors are close together, so
 * that a decision diagram in this order has few nodes: F. Aloul, I. Markov and K. Sakallah, "FORCE:
 * a fast and easy-to-implement variable-ordering heuristic" (2003).
 */
public final class FactOrder {
  private static final int ROUNDS = 30;

  /** A set of more actors than this says nothing about who belongs together. */
  private static final int FEW = 4;

  private final Network network;
  private final Inputs inputs;

  /** The things that belong together: a pair, or a fact after all pairs. */
  private final IntList[] together;

  private final boolean[] seen;

  private FactOrder(Network network, int alternative) {
    this.network = network;
    this.inputs = Inputs.of(network);
    this.together = new IntList[network.pairs];
    this.seen = new boolean[network.gates + network.leaves];
    Influence influence = Influence.on(network, alternative);
    for (int pair = 0; pair < network.pairs; pair++) {
      together[pair] = new IntList();
      if (influence.ofPair(pair) != Polarity.NONE) {
        Arrays.fill(seen, false);
        together[pair].add(pair);
        for (int entry = network.entryStart[pair]; entry < network.entryStart[pair + 1]; entry++) {
          collect(entry, together[pair]);
        }
      }
    }
  }

  /** Returns the places in {@code facts} in a good order for the adoption of an alternative. */
  public static int[] of(Network network, int alternative, int[] facts) {
    return new FactOrder(network, alternative).order(facts);
  }

  private void collect(int node, IntList into) {
    if (seen[node]) {
      return;
    }
    seen[node] = true;
    if (node < network.gates) {
      for (int i = inputs.start()[node]; i < inputs.start()[node + 1]; i++) {
        collect(inputs.input()[i] >> 1, into);
      }
      return;
    }
    int leaf = node - network.gates;
    int counter = network.leafCounter[leaf];
    if (counter >= 0) {
      int from = inputs.addingStart()[counter];
      int to = inputs.addingStart()[counter + 1];
      for (int i = from; to - from <= FEW && i < to; i++) {
        into.add(inputs.adding()[i]);
      }
    } else {
      into.add(network.leafPair[leaf] >= 0 ? network.leafPair[leaf] : network.pairs + leaf);
    }
  }

  private int[] order(int[] facts) {
    int things = network.pairs + network.facts.size();
    double[] place = new double[things];
    // To begin with, in the order in which actors depend on them.
    Arrays.fill(place, -1);
    int next = 0;
    for (IntList edge : together) {
      for (int i = 0; i < edge.size(); i++) {
        if (place[edge.get(i)] < 0) {
          place[edge.get(i)] = next++;
        }
      }
    }
    double[] best = place.clone();
    double least = spread(place);
    for (int round = 0; round < ROUNDS; round++) {
      pull(place);
      double spread = spread(place);
      if (spread < least) {
        least = spread;
        best = place.clone();
      }
    }
    double[] found = best;
    return IntStream.range(0, facts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> found[network.pairs + facts[i]]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Pulls everything to the middle of what it belongs to. */
  private void pull(double[] place) {
    double[] sum = new double[place.length];
    int[] number = new int[place.length];
    for (IntList edge : together) {
      double middle = 0;
      for (int i = 0; i < edge.size(); i++) {
        middle += place[edge.get(i)] / edge.size();
      }
      for (int i = 0; i < edge.size(); i++) {
        sum[edge.get(i)] += middle;
        number[edge.get(i)]++;
      }
    }
    int[] sorted =
        IntStream.range(0, place.length)
            .filter(i -> number[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> sum[i] / number[i]))
            .mapToInt(i -> i)
            .toArray();
    for (int i = 0; i < sorted.length; i++) {
      place[sorted[i]] = i;
    }
  }

  private double spread(double[] place) {
    double spread = 0;
    for (IntList edge : together) {
      double first = Double.MAX_VALUE;
      double last = 0;
      for (int i = 0; i < edge.size(); i++) {
        first = Math.min(first, place[edge.get(i)]);
        last = Math.max(last, place[edge.get(i)]);
      }
      spread += Math.max(0, last - first);
    }
    return spread;
  }
}
