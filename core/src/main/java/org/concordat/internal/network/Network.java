package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.SparseRows;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * Holds a negotiation as of its day in flat arrays, all but the states of its facts. Immutable once
 * compiled: the packages above this one read the arrays and never write to them.
 *
 * <p>A <em>variable</em> is an actor's say on an alternative; the variables of one alternative
 * follow each other. A <em>rule</em> is one commitment of a variable, the latest first: its
 * condition is the body, its range the head; the last rule of each variable always holds; if
 * necessary it is a default whose range is everything. A <em>node</em> is something with a truth
 * value: first come the rules (that is, their conditions), then inner gates, then <em>literals</em>
 * (facts, stances, and sums that reach a bound). Each node has two bits, <em>surely</em> and
 * <em>possibly</em>, which travel along edges to the gates that use the node; an edge that negates
 * turns one into the other's opposite. A gate's bit is set when at least {@code need} of its inputs
 * have it: all of them for a conjunction, one for a disjunction. A <em>linear sum</em> adds up the
 * values that a table gives to the positions of some variables, each times its weight; its bounds
 * are sorted, so that a change touches only the literals whose bounds it passes.
 *
 * <p>Conditions that count the same set share its sum; those that leave out the counting actor
 * subtract that actor's own part from the shared sum.
 */
public final class Network {
  /** How many variables there are. */
  public final int variables;

  /** Whether some rule depends on who is present or absent. */
  public final boolean asksForAttendance;

  /** How many rules there are. */
  public final int rules;

  /** How many gates there are, rules among them. */
  public final int gates;

  /** The literals and sums. */
  public final Literals literals;

  final ImmutableMap<String, Integer> alternatives;

  /**
   * Variables {@code firstVariable[x]} to {@code firstVariable[x + 1] - 1} are of alternative x.
   */
  final int[] firstVariable;

  /** For each alternative, the ids of the members of its body, sorted. */
  final String[][] sortedMembers;

  /** For each of these members, its place among the variables of the alternative. */
  final int[][] memberPlaces;

  /** For each alternative, the gate that says that it is adopted. */
  public final int[] adoption;

  /** For each alternative, the gate that says that it is withdrawn. */
  public final int[] withdrawal;

  /** For each alternative, the gate that says that it is on the table. */
  public final int[] onTheTable;

  /** Rules {@code ruleStart[v]} to {@code ruleStart[v + 1] - 1} are those of variable v. */
  public final int[] ruleStart;

  /** For each rule, its variable. */
  public final int[] ruleVariable;

  /**
   * For each rule, its slot: the number of its range among the different ranges of its variable.
   */
  public final byte[] ruleSlot;

  /** Slots {@code slotStart[v]} to {@code slotStart[v + 1] - 1} are those of variable v. */
  public final int[] slotStart;

  /** For each slot, its range, packed. */
  public final byte[] slotRange;

  final @Nullable Commitment[] commitments;

  /** For each gate, how many of its inputs have to hold. */
  public final byte[] need;

  /**
   * Node n, if it is no rule, feeds the consumers from {@code consumerStart[n - rules]} to {@code
   * consumerStart[n - rules + 1] - 1}.
   */
  public final int[] consumerStart;

  /** Gates times 2, plus 1 for an edge that negates. */
  public final int[] consumers;

  /** The facts, which are the first literals. */
  public final ImmutableMap<String, Integer> facts;

  Network(NetworkBuilder from) {
    variables = from.numbering.count();
    asksForAttendance = from.asksForAttendance;
    rules = from.commitments.size();
    gates = from.need.size();
    need = from.need.toBytes();
    literals = new Literals(from.literals, from.sums, variables);
    alternatives = from.alternatives;
    firstVariable = from.numbering.firstVariable;
    sortedMembers = from.numbering.sortedMembers;
    memberPlaces = from.numbering.memberPlaces;
    adoption = from.adoption;
    withdrawal = from.withdrawal;
    onTheTable = from.onTheTable;
    ruleStart = from.ruleStart;
    ruleVariable = from.ruleVariable;
    ruleSlot = from.ruleSlot;
    slotStart = from.slotStart;
    slotRange = from.slotRange;
    commitments = from.commitments.toArray(new Commitment[0]);
    facts = from.facts();
    IntList edgeSource = from.edgeSources(gates);
    consumerStart = SparseRows.starts(edgeSource, gates - rules + literals.count);
    consumers = SparseRows.sorted(from.edgeTarget, SparseRows.places(edgeSource, consumerStart));
  }

  /** Compiles a negotiation as of its day, in time and space proportional to its size. */
  public static Network of(Negotiation negotiation) {
    return new NetworkBuilder(negotiation).build();
  }

  /** Returns how many variables there are. */
  public int variables() {
    return variables;
  }

  /** Returns the number of an alternative. */
  public int alternative(String id) {
    return requireNonNull(alternatives.get(id), id);
  }

  /**
   * Returns the first variable of an alternative; the variables of alternative {@code x} end where
   * those of {@code x + 1} begin.
   */
  public int firstVariable(int alternative) {
    return firstVariable[alternative];
  }

  /**
   * Returns the variable of an actor and an alternative, or -1 if the actor has no say on it; in
   * logarithmic time.
   */
  public int variable(String actor, int alternative) {
    int found = Arrays.binarySearch(sortedMembers[alternative], actor);
    return found < 0 ? -1 : firstVariable[alternative] + memberPlaces[alternative][found];
  }

  /** Returns the number of a fact. */
  public int fact(String id) {
    return requireNonNull(facts.get(id), id);
  }

  /**
   * Returns the first rule of a variable; the rules of variable {@code p} end where those of {@code
   * p + 1} begin.
   */
  public int firstRule(int variable) {
    return ruleStart[variable];
  }

  /**
   * Returns the commitment of a rule; {@code null} for the default, and for the rule that absence
   * stands for.
   */
  public @Nullable Commitment commitment(int rule) {
    return commitments[rule];
  }

  /** Returns the range of a rule. */
  public Position range(int rule) {
    return PackedPosition.position(packedRange(rule));
  }

  /** Returns the range of a rule, packed. */
  public int packedRange(int rule) {
    return slotRange[slotStart[ruleVariable[rule]] + ruleSlot[rule]];
  }

  /** Returns the two bits of a truth: 1 for surely, 2 for possibly. */
  public static int bits(Truth truth) {
    return truth == Truth.TRUE ? 3 : truth == Truth.UNKNOWN ? 2 : 0;
  }

  /** Returns the truth that two bits mean. */
  public static Truth truth(int bits) {
    return Truth.between((bits & 1) != 0, (bits & 2) != 0);
  }
}
