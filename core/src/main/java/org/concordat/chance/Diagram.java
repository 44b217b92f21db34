package org.concordat.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.internal.network.Closure;
import org.concordat.internal.network.Demands;
import org.concordat.internal.network.FactOrder;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.Residue;
import org.concordat.internal.network.State;
import org.concordat.model.Truth;
import org.concordat.resolve.Meter;

/**
 * Finds out how a decision depends on random facts, as a decision diagram: R. Bryant, "Graph-based
 * algorithms for Boolean function manipulation" (1986).
 *
 * <p>It starts with all random facts unknown and makes one after the other true and false. Each
 * only adds to what is known, so a decision that is settled while facts are unknown holds whatever
 * they are; facts that would settle it unless they are as {@link Demands} says come first; and
 * assignments that leave the same {@link Residue} are answered once.
 */
final class Diagram {
  static final int REJECTED = 0;
  static final int OPEN = 1;
  static final int ADOPTED = 2;
  static final int UNEXPLORED = 3;

  /** The number of the first node; those below are the four ends. */
  static final int FIRST = 4;

  /**
   * A place where the diagram branches.
   *
   * @param fact the random fact
   * @param ifTrue where it goes on if the fact is true
   * @param ifFalse where it goes on otherwise
   * @param looseIfTrue the facts, tied by exclusions, on which nothing depends any more if the fact
   *     is true
   * @param looseIfFalse the same if it is false
   */
  record Node(int fact, int ifTrue, int ifFalse, BitSet looseIfTrue, BitSet looseIfFalse) {}

  /** Compares residues as a whole. */
  private static final class Key {
    private final long[] words;
    private final int hash;

    Key(long[] words) {
      this.words = words;
      this.hash = Arrays.hashCode(words);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && Arrays.equals(words, that.words);
    }
  }

  /** No facts; never changed. */
  private final BitSet none = new BitSet();

  private final Network network;
  private final int alternative;
  private final Closure closure;
  private final Odds odds;
  private final Meter meter;
  private final int[] factOf;
  private final int[] order;
  private final int bound;
  private final Residue residue;
  private final Demands demands;
  private final List<State> states = new ArrayList<>();
  private final Map<Key, Integer> known = new HashMap<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /** For each node, the facts tied by exclusions of which it may still branch on one. */
  private final List<BitSet> ties = new ArrayList<>();

  private final int root;

  /** Builds the diagram of a decision, within an effort: a step for each node. */
  Diagram(Network network, int alternative, Closure closure, State given, Odds odds, Meter meter) {
    this.network = network;
    this.alternative = alternative;
    this.closure = closure;
    this.odds = odds;
    this.meter = meter;
    this.factOf = odds.facts().stream().mapToInt(fact -> network.fact(fact.id())).toArray();
    this.order = FactOrder.of(network, alternative, factOf);
    this.bound = odds.facts().isEmpty() ? 0 : boundFacts();
    this.residue = new Residue(network, alternative);
    this.demands = new Demands(network, alternative);
    State start = state(0);
    start.copyFrom(given);
    for (int fact : factOf) {
      start.setFact(fact, Truth.UNKNOWN);
    }
    settle(start);
    this.root = find(0);
  }

  private int boundFacts() {
    int last = 0;
    for (int i = 0; i < odds.size(); i++) {
      last = odds.isBound(i) ? i + 1 : last;
    }
    return last;
  }

  /** Returns where the diagram starts. */
  int root() {
    return root;
  }

  /** Returns the node of a number from {@link #FIRST}; nodes come after those they lead to. */
  Node node(int number) {
    return nodes.get(number - FIRST);
  }

  /** Returns the number after that of the last node. */
  int end() {
    return FIRST + nodes.size();
  }

  /** Returns the facts tied by exclusions that a node may still branch on. */
  BitSet ties(int number) {
    return number < FIRST ? none : ties.get(number - FIRST);
  }

  private State state(int depth) {
    while (states.size() <= depth) {
      states.add(network.blank());
    }
    return states.get(depth);
  }

  /** Settles a state, as far as the decision takes. */
  private void settle(State state) {
    state.settle(Closure.NONE);
    if (closure != Closure.NONE && state.adopted(alternative) == Truth.UNKNOWN) {
      state.settle(closure);
    }
  }

  /** Finds the node that stands for the state at {@code depth}. */
  private int find(int depth) {
    State state = state(depth);
    Truth adopted = state.adopted(alternative);
    if (adopted != Truth.UNKNOWN) {
      return adopted == Truth.TRUE ? ADOPTED : REJECTED;
    }
    residue.read(state);
    int next = -1;
    BitSet tied = bound == 0 ? none : new BitSet();
    for (int i : order) {
      if (isFree(i, state) && residue.dependsOn(factOf[i])) {
        next = next < 0 ? i : next;
        if (bound > 0) {
          tied.or(odds.circle(i));
        }
      }
    }
    if (next < 0) {
      return OPEN;
    }
    if (bound > 0) {
      tied.stream().filter(i -> !isFree(i, state)).forEach(tied::clear);
    }
    Key key = key(state, tied);
    Integer before = known.get(key);
    if (before != null) {
      return before;
    }
    if (!meter.step()) {
      return UNEXPLORED;
    }
    int found = findDemanded(depth, tied);
    if (found < 0) {
      int ifTrue = follow(depth, next, true);
      int ifFalse = follow(depth, next, false);
      found = number(next, ifTrue, ifFalse, tied);
    }
    known.put(key, found);
    return found;
  }

  /**
   * Finds the node of a state in which some facts settle the decision unless they are as demanded;
   * or -1 where none do.
   */
  private int findDemanded(int depth, BitSet tied) {
    State state = state(depth);
    for (int end : new int[] {REJECTED, ADOPTED}) {
      if (!demands.find(state, end == REJECTED)) {
        return end;
      }
      List<Integer> demanded = new ArrayList<>();
      State next = state(depth + 1);
      for (int i : order) {
        if (!odds.isBound(i)
            && isFree(i, state)
            && demands.of(factOf[i]) != Truth.UNKNOWN
            && residue.dependsOn(factOf[i])) {
          if (demanded.isEmpty()) {
            next.copyFrom(state);
          }
          next.setFact(factOf[i], demands.of(factOf[i]));
          demanded.add(i);
        }
      }
      if (!demanded.isEmpty()) {
        settle(next);
        List<Truth> values = demanded.stream().map(i -> next.fact(factOf[i])).toList();
        int found = find(depth + 1);
        for (int at = demanded.size() - 1; at >= 0; at--) {
          boolean isTrue = values.get(at) == Truth.TRUE;
          found = number(demanded.get(at), isTrue ? found : end, isTrue ? end : found, tied);
        }
        return found;
      }
    }
    return -1;
  }

  private boolean isFree(int i, State state) {
    return state.fact(factOf[i]) == Truth.UNKNOWN;
  }

  private Key key(State state, BitSet tied) {
    int more = (bound + Long.SIZE - 1) / Long.SIZE;
    long[] words = residue.key(state, more);
    long[] bits = tied.toLongArray();
    System.arraycopy(bits, 0, words, words.length - more, bits.length);
    return new Key(words);
  }

  private int follow(int depth, int i, boolean value) {
    State next = state(depth + 1);
    next.copyFrom(state(depth));
    next.setFact(factOf[i], Truth.of(value));
    if (value && bound > 0) {
      odds.excludes(i).stream()
          .filter(other -> isFree(other, next))
          .forEach(other -> next.setFact(factOf[other], Truth.FALSE));
    }
    settle(next);
    return find(depth + 1);
  }

  private int number(int i, int ifTrue, int ifFalse, BitSet tied) {
    BitSet looseIfFalse = none;
    BitSet looseIfTrue = none;
    if (bound > 0) {
      BitSet rest = (BitSet) tied.clone();
      rest.clear(i);
      looseIfFalse = without(rest, ties(ifFalse));
      if (odds.isBound(i)) {
        rest.andNot(odds.excludes(i));
      }
      looseIfTrue = without(rest, ties(ifTrue));
    }
    if (ifTrue == ifFalse && ties(ifTrue).equals(tied)) {
      return ifTrue;
    }
    Node node = new Node(i, ifTrue, ifFalse, looseIfTrue, looseIfFalse);
    if (bound == 0) {
      Integer same = numbers.putIfAbsent(node, end());
      if (same != null) {
        return same;
      }
    }
    nodes.add(node);
    ties.add(tied);
    return end() - 1;
  }

  private static BitSet without(BitSet all, BitSet some) {
    BitSet rest = (BitSet) all.clone();
    rest.andNot(some);
    return rest;
  }
}
