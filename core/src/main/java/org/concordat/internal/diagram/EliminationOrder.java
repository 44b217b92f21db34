package org.concordat.internal.diagram;

import java.util.BitSet;
import java.util.PriorityQueue;
import org.concordat.internal.StepCounter;

/**
 * Finds an order of small width for eliminating facts from the graph of exclusions. To eliminate a
 * fact is to remove it and join its neighbours with each other. The next fact is always one with
 * the fewest neighbours (minimum degree; H. Markowitz, "The elimination form of the inverse",
 * 1957). To find an order of least width is NP-hard: S. Arnborg, D. Corneil and A. Proskurowski
 * (1987).
 */
final class EliminationOrder {
  /** A fact, and the number of its neighbours when it entered the queue. */
  private record Candidate(int fact, int degree) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      return degree != other.degree
          ? Integer.compare(degree, other.degree)
          : Integer.compare(fact, other.fact);
    }
  }

  private EliminationOrder() {}

  /**
   * Returns the place of each fact in the order; if the counter is exhausted, in an arbitrary
   * order.
   */
  static int[] of(FactDistribution distribution, StepCounter counter) {
    int facts = distribution.size();
    int[] place = new int[facts];
    BitSet[] joined = new BitSet[facts];
    PriorityQueue<Candidate> queue = new PriorityQueue<>();
    for (int i = 0; i < facts; i++) {
      if (distribution.isBound(i)) {
        joined[i] = (BitSet) distribution.excludes(i).clone();
        queue.add(new Candidate(i, joined[i].cardinality()));
      }
    }
    int next = 0;
    while (!queue.isEmpty()) {
      Candidate candidate = queue.remove();
      BitSet beside = joined[candidate.fact()];
      if (beside == null || beside.cardinality() != candidate.degree()) {
        // Outdated: the fact is eliminated, or in the queue again.
        continue;
      }
      place[candidate.fact()] = next++;
      joined[candidate.fact()] = null;
      boolean goesOn = counter.step();
      for (int i = beside.nextSetBit(0); i >= 0; i = beside.nextSetBit(i + 1)) {
        if (goesOn) {
          joined[i].or(beside);
        }
        joined[i].clear(i);
        joined[i].clear(candidate.fact());
        queue.add(new Candidate(i, joined[i].cardinality()));
      }
    }
    return place;
  }
}
