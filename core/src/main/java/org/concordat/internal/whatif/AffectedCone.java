package org.concordat.internal.whatif;

import java.util.Arrays;
import org.concordat.internal.fixpoint.State;
import org.concordat.internal.network.Literals;
import org.concordat.internal.network.Network;
import org.concordat.internal.network.PackedPosition;
import org.concordat.internal.primitives.IntList;
import org.concordat.model.Position;

/**
 * Finds everything whose value may change, and in which direction, when some facts and variables
 * are changed in a settled state. It walks from the changes to everything that uses them, unless
 * the user already has the extreme value in the direction of the change. Takes time proportional to
 * what it visits.
 *
 * <p>Whatever it does not find keeps its value, however cycles are closed. For both the old and the
 * new state are derived in steps, and each bit is derived from bits derived before it. Take the
 * first bit, in the order of one derivation, that the other state does not have. One of the bits
 * from which it was derived is missing there, too; as it is the first, that bit can only be one of
 * the changes. Therefore a user counts as affected as soon as any one of its inputs may change,
 * rather than enough of them: the inputs may depend on each other in a cycle. And rules after the
 * one that decides in the old state count, too: that rule may hold only because its own variable is
 * where the rule puts it, and without it the position may rest on later rules.
 */
final class AffectedCone {
  /** How a node may change: a bit, surely or possibly, is set or cleared. */
  private static final int SURE = 1;

  private static final int UNSURE = 2;
  private static final int POSSIBLE = 4;
  private static final int IMPOSSIBLE = 8;

  /** How a variable's position, or a sum's bounds, may change. */
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

  /**
   * For each variable, the rule from which on its rules have been visited because of an earlier
   * one.
   */
  private final int[] widenedFrom;

  private final int[] narrowedFrom;

  /**
   * Prepares to find what may change.
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

  /** Adds a changed fact with its new bits; each fact once. */
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

  /** Adds a changed variable with its new position. */
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

  /** Walks from everything that was added. */
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

  /** Returns the variables found, including those added. */
  IntList variables() {
    return variables.all();
  }

  /** Returns the nodes found, rules among them. */
  IntList nodes() {
    return nodes.all();
  }

  /** Clears everything. */
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

  /** Marks the changes of a node that are possible at its present value. */
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

  /**
   * Returns the changes of the negation: if a node becomes surely true, its negation becomes
   * impossible.
   */
  private static int turned(int moves) {
    return ((moves & SURE) != 0 ? IMPOSSIBLE : 0)
        | ((moves & UNSURE) != 0 ? POSSIBLE : 0)
        | ((moves & POSSIBLE) != 0 ? UNSURE : 0)
        | ((moves & IMPOSSIBLE) != 0 ? SURE : 0);
  }

  /**
   * Walks to the variable of a rule. The position of the variable is the hull of the ranges of the
   * rules that possibly hold, up to the first that surely holds.
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

  /** Returns how a position may change if a rule starts to count. */
  private int widened(int rule, int at) {
    int range = network.packedRange(rule);
    return (PackedPosition.low(range) < PackedPosition.low(at) ? LOW_DOWN : 0)
        | (PackedPosition.high(range) > PackedPosition.high(at) ? HIGH_UP : 0);
  }

  /** Returns how a position may change if the rules after one start to count. */
  private int widenedBehind(int variable, int rule, int at) {
    int found = 0;
    int end = Math.min(widenedFrom[variable], network.ruleStart[variable + 1] - 1);
    for (int later = rule + 1; later <= end; later++) {
      found |= widened(later, at);
    }
    widenedFrom[variable] = Math.min(widenedFrom[variable], rule);
    return found;
  }

  /** Returns how a position may change if a rule no longer counts. */
  private int narrowed(int rule) {
    int range = network.packedRange(rule);
    return (PackedPosition.low(range) < 3 ? LOW_UP : 0)
        | (PackedPosition.high(range) > 0 ? HIGH_DOWN : 0);
  }

  /**
   * Returns how a position may change if the rules after one no longer count: it stays within the
   * ranges of the variable's rules, since one of them then decides.
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
      // A sum that leaves out the variable does not change with it.
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

  /**
   * Returns the stances from {@code low} to {@code high}, a bit for each; none if they are not in
   * order.
   */
  private static int stances(int low, int high) {
    return (1 << (high + 1)) - (1 << low) & 15;
  }

  /** Returns how the bounds of a sum may change if stances are added to a position, or removed. */
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
