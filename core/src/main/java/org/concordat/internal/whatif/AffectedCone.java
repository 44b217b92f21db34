package org.concordat.internal.whatif;

import java.util.Arrays;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Position;

/**
 * Finds what may come to rest elsewhere when some facts and variables are changed in a settled
 * state, and to which side: it walks on from the changes over everything that uses them, as long as
 * the user is not yet at the end towards which it would move. Takes time proportional to what it
 * walks over.
 *
 * <p>What it does not find stays where it is, however cycles are closed. Settling goes in steps, in
 * the old state as in the new, and each bit that is settled rests on bits settled before it. Take
 * the first bit, in the order of one of the two, that the other does not settle too: one of those
 * it rests on is not settled there either, so it is not the first, or it is a change. Therefore a
 * user is found if any one of what it rests on may move, and not only if enough of them do: they
 * may rest on each other in a cycle. And rules count that come after the one that decides in the
 * old state: that one may hold only because its own variable stands where it puts it, and the
 * position may rest, without it, on those after it.
 */
final class AffectedCone {
  /** Ways in which a node may move: a bit, surely or possibly, is set or is no longer. */
  private static final int SURE = 1;

  private static final int UNSURE = 2;
  private static final int POSSIBLE = 4;
  private static final int IMPOSSIBLE = 8;

  /** Ways in which a variable's position, or a sum's sum, may move. */
  private static final int LOW_UP = 1;

  private static final int LOW_DOWN = 2;
  private static final int HIGH_UP = 4;
  private static final int HIGH_DOWN = 8;

  private final Network network;
  private final Literals literals;
  private final State base;
  private final ChangeWorklist nodes;
  private final ChangeWorklist variables;
  private final ChangeWorklist sums;
  private final ForcedGates forced;

  /** For each variable, from where on its rules have been looked at because of one before them. */
  private final int[] widenedFrom;

  private final int[] narrowedFrom;

  /**
   * Looks for what may move.
   *
   * @param base the settled state, which must not change
   */
  AffectedCone(Network network, State base) {
    this.network = network;
    this.literals = network.literals;
    this.base = base;
    nodes = new ChangeWorklist(network.gates + literals.count);
    variables = new ChangeWorklist(network.variables);
    sums = new ChangeWorklist(literals.sums);
    forced = new ForcedGates(network, base);
    widenedFrom = Arrays.copyOfRange(network.ruleStart, 1, network.variables + 1);
    narrowedFrom = widenedFrom.clone();
  }

  /** Adds a fact, which has other bits now; each fact once. */
  void addFact(int fact, int bits) {
    forced.loosen(fact);
    int was = base.nodeBits(network.gates + fact);
    int set = bits & ~was;
    int cleared = was & ~bits;
    nodes.add(
        network.gates + fact,
        ((set & 1) != 0 ? SURE : 0)
            | ((cleared & 1) != 0 ? UNSURE : 0)
            | ((set & 2) != 0 ? POSSIBLE : 0)
            | ((cleared & 2) != 0 ? IMPOSSIBLE : 0));
  }

  /** Adds a variable, which is somewhere else now. */
  void addVariable(int variable, Position at) {
    int to = PackedPosition.of(at);
    int from = base.position(variable);
    variables.add(
        variable,
        (PackedPosition.low(to) > PackedPosition.low(from) ? LOW_UP : 0)
            | (PackedPosition.low(to) < PackedPosition.low(from) ? LOW_DOWN : 0)
            | (PackedPosition.high(to) > PackedPosition.high(from) ? HIGH_UP : 0)
            | (PackedPosition.high(to) < PackedPosition.high(from) ? HIGH_DOWN : 0));
  }

  /** Walks on from what was added. */
  void walk() {
    boolean more;
    do {
      more = false;
      for (int node = nodes.next(); node >= 0; node = nodes.next()) {
        walkOnFromNode(node, nodes.of(node));
        more = true;
      }
      for (int variable = variables.next(); variable >= 0; variable = variables.next()) {
        walkOnFromVariable(variable, variables.of(variable));
        more = true;
      }
      for (int sum = sums.next(); sum >= 0; sum = sums.next()) {
        walkOnFromSum(sum, sums.of(sum));
        more = true;
      }
    } while (more);
  }

  /** Returns the variables found, and those that were added. */
  IntList variables() {
    return variables.all();
  }

  /** Returns the nodes found, rules among them. */
  IntList nodes() {
    return nodes.all();
  }

  /** Forgets everything. */
  void clear() {
    forced.restore();
    for (int i = 0; i < nodes.all().size(); i++) {
      int node = nodes.all().get(i);
      if (node < network.rules) {
        int variable = network.ruleVariable[node];
        widenedFrom[variable] = network.ruleStart[variable + 1];
        narrowedFrom[variable] = widenedFrom[variable];
      }
    }
    variables.clear();
    nodes.clear();
    sums.clear();
  }

  /** Notes that a node may move, as far as it can. */
  private void add(int node, int moves) {
    if (node >= network.gates || !forced.holds(node)) {
      int bits = base.nodeBits(node);
      nodes.add(
          node,
          moves & (((bits & 1) == 0 ? SURE : UNSURE) | ((bits & 2) == 0 ? POSSIBLE : IMPOSSIBLE)));
    }
  }

  private void walkOnFromNode(int node, int moves) {
    if (node < network.rules) {
      walkOnFromRule(node, moves);
      return;
    }
    int turned = turned(moves);
    int row = node - network.rules;
    for (int i = network.consumerStart[row]; i < network.consumerStart[row + 1]; i++) {
      int edge = network.consumers[i];
      add(edge >> 1, (edge & 1) == 0 ? moves : turned);
    }
  }

  /** Returns how the negation moves: where a node comes to hold surely, that is impossible. */
  private static int turned(int moves) {
    return ((moves & SURE) != 0 ? IMPOSSIBLE : 0)
        | ((moves & UNSURE) != 0 ? POSSIBLE : 0)
        | ((moves & POSSIBLE) != 0 ? UNSURE : 0)
        | ((moves & IMPOSSIBLE) != 0 ? SURE : 0);
  }

  /**
   * Walks on to the variable of a rule, which is at the smallest position that covers the rules
   * that may hold, up to the first that surely does.
   */
  private void walkOnFromRule(int rule, int moves) {
    int variable = network.ruleVariable[rule];
    int at = base.position(variable);
    int found = 0;
    if ((moves & POSSIBLE) != 0) {
      found |= widened(rule, at);
    }
    if ((moves & UNSURE) != 0) {
      found |= widenedBehind(variable, rule, at);
    }
    if ((moves & IMPOSSIBLE) != 0) {
      found |= narrowed(rule);
    }
    if ((moves & SURE) != 0) {
      found |= narrowedBehind(variable, rule, at);
    }
    if (found != 0) {
      variables.add(variable, found);
    }
  }

  /** Returns how a position may move if a rule comes to count. */
  private int widened(int rule, int at) {
    int range = network.packedRange(rule);
    return (PackedPosition.low(range) < PackedPosition.low(at) ? LOW_DOWN : 0)
        | (PackedPosition.high(range) > PackedPosition.high(at) ? HIGH_UP : 0);
  }

  /** Returns how a position may move if the rules behind one come to count. */
  private int widenedBehind(int variable, int rule, int at) {
    int found = 0;
    int end = Math.min(widenedFrom[variable], network.ruleStart[variable + 1] - 1);
    for (int later = rule + 1; later <= end; later++) {
      found |= widened(later, at);
    }
    widenedFrom[variable] = Math.min(widenedFrom[variable], rule);
    return found;
  }

  /** Returns how a position may move if a rule no longer counts. */
  private int narrowed(int rule) {
    int range = network.packedRange(rule);
    return (PackedPosition.low(range) < 3 ? LOW_UP : 0)
        | (PackedPosition.high(range) > 0 ? HIGH_DOWN : 0);
  }

  /**
   * Returns how a position may move if the rules behind one no longer count: no further than some
   * range of the variable, since one of its rules decides then.
   */
  private int narrowedBehind(int variable, int rule, int at) {
    int found = 0;
    int end = Math.min(narrowedFrom[variable], network.ruleStart[variable + 1] - 1);
    for (int later = rule + 1; later <= end; later++) {
      if ((base.nodeBits(later) & 2) != 0) {
        found |= narrowed(later);
      }
    }
    narrowedFrom[variable] = Math.min(narrowedFrom[variable], rule);
    int farthest = 0;
    for (int slot = network.slotStart[variable]; slot < network.slotStart[variable + 1]; slot++) {
      int range = network.slotRange[slot];
      farthest |= PackedPosition.low(range) > PackedPosition.low(at) ? LOW_UP : 0;
      farthest |= PackedPosition.high(range) < PackedPosition.high(at) ? HIGH_DOWN : 0;
    }
    return found & farthest;
  }

  private void walkOnFromVariable(int variable, int moves) {
    int at = base.position(variable);
    int possible = stances(PackedPosition.low(at), PackedPosition.high(at));
    int added =
        ((moves & LOW_DOWN) != 0 ? stances(0, PackedPosition.low(at) - 1) : 0)
            | ((moves & HIGH_UP) != 0 ? stances(PackedPosition.high(at) + 1, 3) : 0);
    int removed =
        possible
            & (((moves & LOW_UP) != 0 ? stances(0, 2) : 0)
                | ((moves & HIGH_DOWN) != 0 ? stances(1, 3) : 0));
    for (int i = literals.watchStart[variable]; i < literals.watchStart[variable + 1]; i++) {
      int literal = literals.watchers[i];
      // A sum without the variable's own part does not move with the variable.
      if (literals.sum[literal] < 0) {
        int meant = PackedPosition.stances((int) literals.bound[literal]);
        add(
            network.gates + literal,
            ((removed & ~meant) != 0 ? SURE : 0)
                | ((added & ~meant) != 0 ? UNSURE : 0)
                | ((added & meant) != 0 ? POSSIBLE : 0)
                | ((removed & meant) != 0 ? IMPOSSIBLE : 0));
      }
    }
    for (int i = literals.termStart[variable]; i < literals.termStart[variable + 1]; i++) {
      sums.add(literals.termSum[i], sums(literals.termSum[i], at, added, removed));
    }
  }

  /** Returns the stances from one to another, a bit for each; none where they are not in order. */
  private static int stances(int low, int high) {
    return (1 << (high + 1)) - (1 << low) & 15;
  }

  /** Returns how the sums of a sum may move if stances are added to a position, or removed. */
  private int sums(int sum, int at, int added, int removed) {
    int table = literals.sumTable[sum];
    long least = literals.lowest[table + PackedPosition.UNDECLARED];
    long greatest = literals.highest[table + PackedPosition.UNDECLARED];
    int found = 0;
    for (int stance = 0; stance <= 3; stance++) {
      long value = literals.lowest[table + PackedPosition.of(stance, stance)];
      if ((added >> stance & 1) != 0) {
        found |= value < literals.lowest[table + at] ? LOW_DOWN : 0;
        found |= value > literals.highest[table + at] ? HIGH_UP : 0;
      }
      if ((removed >> stance & 1) != 0) {
        found |= value < greatest ? LOW_UP : 0;
        found |= value > least ? HIGH_DOWN : 0;
      }
    }
    return found;
  }

  private void walkOnFromSum(int sum, int moves) {
    int found =
        ((moves & LOW_UP) != 0 ? SURE : 0)
            | ((moves & LOW_DOWN) != 0 ? UNSURE : 0)
            | ((moves & HIGH_UP) != 0 ? POSSIBLE : 0)
            | ((moves & HIGH_DOWN) != 0 ? IMPOSSIBLE : 0);
    for (int at = literals.triggerStart[sum]; at < literals.triggerStart[sum + 1]; at++) {
      add(network.gates + literals.triggerLiteral[at], found);
    }
  }
}
