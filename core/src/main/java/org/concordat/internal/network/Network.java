package org.concordat.internal.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.concordat.internal.FixpointKind;
import org.concordat.internal.primitives.IntList;
import org.concordat.internal.primitives.SparseRows;
import org.concordat.model.Position;
import org.concordat.model.Truth;
import org.concordat.negotiation.Commitment;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;

/**
 * Holds a negotiation as of its day in flat arrays. Immutable once compiled, and shared by all
 * {@link State}s that run on it.
 *
 * <p>A <em>pair</em> is an actor who has a say on an alternative; the pairs of one alternative
 * follow each other. An <em>entry</em> is one commitment of a pair, the latest first; the last
 * entry of each pair holds always, if need be as the default that says nothing. A <em>node</em> is
 * something with a truth value: first come the entries (whose conditions they are), then inner
 * gates, then leaves (facts, stances, and sums that reach a bound). Each node has two bits,
 * <em>surely</em> and <em>possibly</em>, which travel along edges to the gates that use the node;
 * an edge that negates turns one into the other's opposite. A gate's bit is set when at least
 * {@code need} of its inputs have it: all of them for a conjunction, one for a disjunction. A
 * <em>counter</em> holds the least and the greatest sum of values over a set of pairs, and has its
 * bounds sorted, so that a change touches only the leaves whose bound it passes.
 *
 * <p>Several conditions that count the same set share its counter, and those that leave out the
 * counting actor correct the shared sum by that actor's own part.
 */
public final class Network {
  final int pairs;
  final int entries;
  final int gates;
  final int leaves;
  final int counters;

  // Alternatives: the pairs of alternative x are firstPair[x] to firstPair[x + 1] - 1; adoption[x]
  // and withdrawal[x] are gates.
  final ImmutableMap<String, Integer> alternatives;
  final int[] firstPair;
  final int[] adoption;
  final int[] withdrawal;
  final String[][] sortedMembers;
  final int[][] memberPlaces;

  // Entries: those of pair p are entryStart[p] to entryStart[p + 1] - 1. Slots are the different
  // ranges of a pair: entry e of pair p has the range slotRange[slotStart[p] + entrySlot[e]].
  final int[] entryStart;
  final int[] entryPair;
  final byte[] entrySlot;
  final int[] slotStart;
  final byte[] slotRange;
  final @Nullable Commitment[] commitments;

  // Edges: node n, which is no entry, feeds consumers[consumerStart[n - entries]] to
  // [consumerStart[n - entries + 1] - 1], each a gate times 2, plus 1 for a negation.
  final byte[] need;
  final int[] consumerStart;
  final int[] consumers;

  // Leaves: a fact (pair and counter -1), a stance (a pair, no counter, a verb as bound), or a
  // bound on a counter's sum less a pair's part.
  final ImmutableMap<String, Integer> facts;
  final int[] leafPair;
  final int[] leafCounter;
  final long[] leafBound;
  final int[] watchStart;
  final int[] watchers;

  // Counters: pair p adds to pairCounter[counterStart[p]] to [counterStart[p + 1] - 1], by its
  // weight times the table's value.
  final int[] counterStart;
  final int[] pairCounter;
  final long[] pairWeight;
  final int[] counterTable;
  final long[] lowest;
  final long[] highest;
  final int[] triggerStart;
  final long[] triggerAt;
  final int[] triggerLeaf;
  final long[] leafWeight;

  /**
   * Where every resolution starts: nothing known but the facts; and the same with everything
   * settled that does not rest on a cycle.
   */
  final State blank;

  final State grounded;

  Network(NetworkBuilder from) {
    pairs = from.pairs;
    entries = from.commitments.size();
    gates = from.need.size();
    need = from.need.toBytes();
    leaves = from.leafPair.size();
    counters = from.counterTable.size();
    alternatives = from.alternatives;
    firstPair = from.firstPair;
    adoption = from.adoption;
    withdrawal = from.withdrawal;
    sortedMembers = from.sortedMembers;
    memberPlaces = from.memberPlaces;
    entryStart = from.entryStart;
    entryPair = from.entryPair;
    entrySlot = from.entrySlot;
    slotStart = from.slotStart;
    slotRange = from.slotRange;
    commitments = from.commitments.toArray(new Commitment[0]);
    facts = from.facts();
    leafPair = from.leafPair.toArray();
    leafCounter = from.leafCounter.toArray();
    leafBound = from.leafBound.toArray();
    leafWeight = from.leafWeight.toArray();
    counterTable = from.counterTable.toArray();
    lowest = from.lowest();
    highest = from.highest();

    IntList edgeSource = from.edgeSources(gates);
    consumerStart = SparseRows.starts(edgeSource, gates - entries + leaves);
    consumers = SparseRows.sorted(from.edgeTarget, SparseRows.places(edgeSource, consumerStart));
    watchStart = SparseRows.starts(from.watchedPair, pairs);
    watchers = SparseRows.sorted(from.watcher, SparseRows.places(from.watchedPair, watchStart));
    counterStart = SparseRows.starts(from.addingPair, pairs);
    int[] places = SparseRows.places(from.addingPair, counterStart);
    pairCounter = SparseRows.sorted(from.addedTo, places);
    pairWeight = SparseRows.sorted(from.addedWeight, places);
    Triggers triggers = from.triggers(counters);
    triggerStart = triggers.start();
    triggerAt = triggers.at();
    triggerLeaf = triggers.leaf();

    blank = State.blank(this, from.factStates(), from.need);
    grounded = new State(this);
    grounded.copyFrom(blank);
    grounded.settle(FixpointKind.KRIPKE_KLEENE);
  }

  /** Compiles a negotiation as of its day, in time and space proportional to its size. */
  public static Network of(Negotiation negotiation) {
    return new NetworkBuilder(negotiation).build();
  }

  /** Returns a state in which nothing is settled yet but the facts. */
  public State blank() {
    return copy(blank);
  }

  /**
   * Returns a state in which everything is settled that does not rest on a cycle: the Kripke–Kleene
   * fixpoint.
   */
  public State grounded() {
    return copy(grounded);
  }

  State copy(State original) {
    State state = new State(this);
    state.copyFrom(original);
    return state;
  }

  /** Returns how many pairs there are. */
  public int pairs() {
    return pairs;
  }

  /** Returns the number of an alternative. */
  public int alternative(String id) {
    return requireNonNull(alternatives.get(id), id);
  }

  /**
   * Returns the first pair of an alternative; the pairs of alternative {@code x} end where those of
   * {@code x + 1} begin.
   */
  public int firstPair(int alternative) {
    return firstPair[alternative];
  }

  /**
   * Returns the pair of an actor and an alternative, or -1 where the actor has no say on it; in
   * logarithmic time.
   */
  public int pair(String actor, int alternative) {
    int found = Arrays.binarySearch(sortedMembers[alternative], actor);
    return found < 0 ? -1 : firstPair[alternative] + memberPlaces[alternative][found];
  }

  /** Returns the number of a fact. */
  public int fact(String id) {
    return requireNonNull(facts.get(id), id);
  }

  /**
   * Returns the first entry of a pair; the entries of pair {@code p} end where those of {@code p +
   * 1} begin.
   */
  public int firstEntry(int pair) {
    return entryStart[pair];
  }

  /**
   * Returns the commitment that an entry stands for; {@code null} for the default, and for what
   * absence counts as.
   */
  public @Nullable Commitment commitment(int entry) {
    return commitments[entry];
  }

  /** Returns the range of an entry. */
  public Position range(int entry) {
    return PackedPosition.position(packedRange(entry));
  }

  int packedRange(int entry) {
    return slotRange[slotStart[entryPair[entry]] + entrySlot[entry]];
  }

  static int bits(Truth truth) {
    return truth == Truth.TRUE ? 3 : truth == Truth.UNKNOWN ? 2 : 0;
  }

  static Truth truth(int bits) {
    return Truth.between((bits & 1) != 0, (bits & 2) != 0);
  }
}
