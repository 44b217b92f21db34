package org.concordat.internal.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.internal.StepCounter;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the choices among sets of facts that violate no exclusion into a circuit, whose value is
 * the total weight of these choices for any weights of the facts.
 *
 * <p>Let S be a set of facts and f a fact of S. In a choice among S, either f is false, and the
 * rest is any choice among the other facts; or f is true, the facts of S that it excludes are
 * false, and the rest is any choice among the remaining facts. If no exclusion joins two parts of
 * S, a choice among S is a pair of choices among the parts. So each set is composed of smaller
 * ones, and each is compiled once. This is recursive conditioning with a cache (A. Darwiche,
 * "Recursive conditioning", 2001). As f is the fact of S that comes last in an {@link
 * EliminationOrder}, there are at most 2<sup>w</sup> sets for each fact, where w is the width of
 * the order.
 *
 * <p>Beyond the limit, sets stay unexpanded, and their weight can only be bounded.
 */
public final class ExclusionCircuit {
  /** The choice among no facts. */
  static final int NOTHING = 0;

  /** The approximate memory of a set, besides the bits of its facts, in bytes. */
  private static final int BYTES = 400;

  /** How the choices among a set of facts are composed. */
  sealed interface Node {}

  /**
   * Branches on a fact of a connected set.
   *
   * @param fact the fact
   * @param excluded the facts that are false if it is true
   * @param ifTrue the choices among the remaining facts if it is true
   * @param ifFalse the choices among the other facts if it is false
   */
  record Branch(int fact, BitSet excluded, int ifTrue, int ifFalse) implements Node {}

  /**
   * Splits a set into parts that no exclusion joins.
   *
   * @param parts the choices among each part
   */
  record Parts(int[] parts) implements Node {
    Parts {
      parts = parts.clone();
    }
  }

  /**
   * Stands for a set that has not been expanded.
   *
   * @param facts the facts
   */
  record Unexplored(BitSet facts) implements Node {}

  private final FactDistribution distribution;
  private final StepCounter counter;

  /** For each fact, its place in the order of elimination. */
  private final int[] place;

  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /** The nodes, each after the nodes of which it is composed. */
  private final List<Node> nodes = new ArrayList<>();

  private boolean complete = true;

  /**
   * Starts without any set.
   *
   * @param counter counts a step for each set
   */
  public ExclusionCircuit(FactDistribution distribution, StepCounter counter) {
    this.distribution = distribution;
    this.counter = counter;
    this.place = EliminationOrder.of(distribution, counter);
    add(new BitSet(), new Parts(new int[0]));
  }

  /** Returns whether every set has been expanded. */
  public boolean isComplete() {
    return complete;
  }

  /** Returns how many sets there are. */
  int size() {
    return nodes.size();
  }

  /** Returns the node of a set. */
  Node node(int number) {
    return nodes.get(number);
  }

  /** Returns the number of a set of facts, after expanding it. */
  public int number(BitSet facts) {
    Integer known = numbers.get(facts);
    if (known != null) {
      return known;
    }
    Deque<BitSet> open = new ArrayDeque<>();
    open.push((BitSet) facts.clone());
    while (!open.isEmpty()) {
      BitSet set = open.element();
      if (numbers.containsKey(set)) {
        open.pop();
        continue;
      }
      Node node = makeUp(set, open);
      if (node != null) {
        open.pop();
        add(set, node);
      }
    }
    return numbers.getOrDefault(facts, NOTHING);
  }

  /**
   * Returns the node of a set; {@code null} if smaller sets are missing, which are then added to
   * {@code open}.
   */
  private @Nullable Node makeUp(BitSet set, Deque<BitSet> open) {
    if (counter.isExhausted()) {
      return new Unexplored(set);
    }
    List<BitSet> smaller = parts(set);
    int fact = -1;
    BitSet excluded = new BitSet();
    if (smaller.size() == 1) {
      fact = last(set);
      excluded = (BitSet) distribution.excludes(fact).clone();
      excluded.and(set);
      BitSet ifFalse = (BitSet) set.clone();
      ifFalse.clear(fact);
      BitSet ifTrue = (BitSet) ifFalse.clone();
      ifTrue.andNot(excluded);
      smaller = List.of(ifTrue, ifFalse);
    }
    boolean lacks = false;
    for (BitSet each : smaller) {
      if (!numbers.containsKey(each)) {
        open.push(each);
        lacks = true;
      }
    }
    if (lacks) {
      return null;
    }
    int[] made = smaller.stream().mapToInt(each -> numbers.getOrDefault(each, NOTHING)).toArray();
    return fact < 0 ? new Parts(made) : new Branch(fact, excluded, made[0], made[1]);
  }

  private void add(BitSet set, Node node) {
    complete &= !(node instanceof Unexplored);
    numbers.put(set, nodes.size());
    nodes.add(node);
    counter.step();
    counter.keep(BYTES + (long) distribution.size() / 4);
  }

  private int last(BitSet set) {
    int last = set.nextSetBit(0);
    for (int i = last; i >= 0; i = set.nextSetBit(i + 1)) {
      last = place[i] > place[last] ? i : last;
    }
    return last;
  }

  /** Returns the connected components of a set in the graph of exclusions. */
  private List<BitSet> parts(BitSet set) {
    List<BitSet> parts = new ArrayList<>();
    BitSet left = (BitSet) set.clone();
    for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(0)) {
      BitSet part = new BitSet();
      BitSet fresh = new BitSet();
      fresh.set(first);
      while (!fresh.isEmpty()) {
        part.or(fresh);
        left.andNot(fresh);
        BitSet next = new BitSet();
        for (int i = fresh.nextSetBit(0); i >= 0; i = fresh.nextSetBit(i + 1)) {
          next.or(distribution.excludes(i));
        }
        next.and(left);
        fresh = next;
      }
      parts.add(part);
    }
    return parts;
  }
}
