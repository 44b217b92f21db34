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
 * Finds how the choices among some facts that violate no exclusion are made up: as a circuit whose
 * value is their weight, whatever the facts weigh.
 *
 * <p>The choices among the facts S are those in which a fact f of S is false, with a choice among
 * the rest, and those in which it is true, the facts of S that it excludes are false, and with a
 * choice among what is left then. Where no exclusion joins two parts of S, a choice among S is one
 * among each part. So each set is made up of smaller ones, and each set is looked at once. It is
 * recursive conditioning with a cache (A. Darwiche, "Recursive conditioning", 2001): f is the fact
 * of S that comes last in an {@link EliminationOrder}, so that the sets which arise differ only in
 * facts beside f, and are at most 2<sup>w</sup> for each fact, w being the width of the order.
 *
 * <p>Beyond its limit it leaves sets as they are, and their weight can only be bounded.
 */
public final class ExclusionCircuit {
  /** The choice among no facts. */
  static final int NOTHING = 0;

  /** About what a set takes, besides the bits of its facts. */
  private static final int BYTES = 400;

  /** How the choices among a set of facts are made up; of nothing, where there are no facts. */
  sealed interface Node {}

  /**
   * Stands for what is joined: a fact is true or false.
   *
   * @param fact the fact
   * @param excluded the facts that are false if it is true
   * @param ifTrue the choices among the others then
   * @param ifFalse the choices among the rest if it is false
   */
  record Branch(int fact, BitSet excluded, int ifTrue, int ifFalse) implements Node {}

  /**
   * Stands for parts that no exclusion joins.
   *
   * @param parts the choices among each
   */
  record Parts(int[] parts) implements Node {
    Parts {
      parts = parts.clone();
    }
  }

  /**
   * Stands for what has not been looked into.
   *
   * @param facts the facts
   */
  record Unexplored(BitSet facts) implements Node {}

  private final FactDistribution odds;
  private final StepCounter counter;

  /** For each fact, how late it comes in the order of elimination. */
  private final int[] place;

  private final Map<BitSet, Integer> numbers = new HashMap<>();

  /** Nodes come after those that they are made of. */
  private final List<Node> nodes = new ArrayList<>();

  private boolean complete = true;

  /**
   * Knows of no facts yet.
   *
   * @param counter what is spent: a step for each set
   */
  public ExclusionCircuit(FactDistribution odds, StepCounter counter) {
    this.odds = odds;
    this.counter = counter;
    this.place = EliminationOrder.of(odds, counter);
    add(new BitSet(), new Parts(new int[0]));
  }

  /** Returns whether no set had to be left as it is. */
  public boolean isComplete() {
    return complete;
  }

  /** Returns how many sets there are. */
  int size() {
    return nodes.size();
  }

  /** Returns how a set is made up. */
  Node node(int number) {
    return nodes.get(number);
  }

  /** Returns the number of a set of facts, having looked into it. */
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

  /** Returns how a set is made up; {@code null}, having opened them, where smaller ones lack. */
  private @Nullable Node makeUp(BitSet set, Deque<BitSet> open) {
    if (counter.isExhausted()) {
      return new Unexplored(set);
    }
    List<BitSet> smaller = parts(set);
    int fact = -1;
    BitSet excluded = new BitSet();
    if (smaller.size() == 1) {
      fact = last(set);
      excluded = (BitSet) odds.excludes(fact).clone();
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
    counter.keep(BYTES + (long) odds.size() / 4);
  }

  private int last(BitSet set) {
    int last = set.nextSetBit(0);
    for (int i = last; i >= 0; i = set.nextSetBit(i + 1)) {
      last = place[i] > place[last] ? i : last;
    }
    return last;
  }

  /** Returns the parts of a set that exclusions join. */
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
          next.or(odds.excludes(i));
        }
        next.and(left);
        fresh = next;
      }
      parts.add(part);
    }
    return parts;
  }
}
